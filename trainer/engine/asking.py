"""Whether an answer asks the client something, and which of its sentences does."""

from trainer.engine.talk import Talk
from trainer.model.acts import PRESENTING, PROPOSING, QUESTIONS, Act, Band, QuestionKind
from trainer.model.reading import Reading, TopicHit, TopicKind

_MAY_ASK = (Act.SMALL_TALK, Act.PRAISE, Act.ACKNOWLEDGEMENT)
PLAINLY_ASKED = 0.75
"""A fact touched this much is what was asked for, whatever else the words sound like."""
QUESTION_MARKS = ("?", "？")
_PICK = 8
"""Whoever picks one of the things the client named needs no more words (or Chinese characters) than this."""
_BARE = (24, 8)
"""A question with no more characters than this (in English, in Chinese) names little."""


def is_asking(talk: Talk) -> bool:
    """
    Tell whether the answer asks the client something.

    Asking leave, agreement or a yes to a summary is no question to answer; but a friendly or a forward question that is
    plainly about something the client can tell is one.
    """
    reading = talk.reading
    if _asks_leave(talk):
        return False
    if reading.performs(*QUESTIONS) and not _only_checks_summary(reading):
        return True
    if picks(talk):
        return True
    if talk.timed and talk.asked:
        return False
    about = {hit.sentence for hit in reading.touched(TopicKind.FACT)}
    return any(
        one.question is not QuestionKind.NONE
        and (one.act is None or one.act in _MAY_ASK or (place in about and one.act not in PRESENTING))
        for place, one in enumerate(reading.sentences)
    )


def picks(talk: Talk) -> bool:
    """Tell whether a few words name what the client asked about: "which do you mean, the bills or the loan?"."""
    said = talk.before.client_lines[-1:]
    asked = bool(said) and said[0].endswith(QUESTION_MARKS) and talk.before.waiting is None
    return asked and talk.reading.measures.length <= _PICK and bool(talk.reading.touched(TopicKind.FACT))


def _asks_leave(talk: Talk) -> bool:
    """Tell whether a first "is this a good moment?" comes with a hello: it asks for no fact."""
    hello = talk.state.turn == 1 and talk.reading.performs(Act.GREETING, Act.AGENDA)
    return hello and not any(_beyond_agenda(talk, hit) for hit in talk.reading.touched(TopicKind.FACT))


def _beyond_agenda(talk: Talk, hit: TopicHit) -> bool:
    """Tell whether a fact is touched outside of what only says what the talk is for."""
    there = [one for one in talk.reading.acts if one.sentence == hit.sentence]
    return not any(one.act in (Act.AGENDA, *PROPOSING) and one.band is Band.CLEAR for one in there)


def _only_checks_summary(reading: Reading) -> bool:
    """Tell whether what reads like a question only asks if a summary is right."""
    summary, asked = reading.first(Act.SUMMARY), reading.first(*QUESTIONS)
    if summary is None or asked is None or summary.band is not Band.CLEAR:
        return False
    if any(hit.sentence == asked.sentence for hit in reading.touched(TopicKind.FACT)):
        return False
    return asked.act is Act.CLARIFYING_QUESTION or summary.confidence > asked.confidence


def asks_there(talk: Talk, hit: TopicHit) -> bool:
    """
    Tell whether the sentence that touched the fact asks for it.

    Beside an offer or a proposal a short question must be a plain one: "are you interested?" asks for no fact.
    """
    if _offers(talk, hit) or (talk.state.turn == 1 and not _beyond_agenda(talk, hit)):
        return False
    asked = [one for one in talk.reading.acts if one.act in QUESTIONS and one.sentence in (hit.sentence, -1)]
    there = talk.reading.sentences[hit.sentence : hit.sentence + 1]
    if picks(talk):
        return True
    bare = any(len(one.span.quote) <= _BARE[talk.state.language == "zh"] for one in there)
    if bare and not hit.sure and (talk.asked or talk.reading.performs(*PRESENTING)):
        return any(one.band is Band.CLEAR for one in asked)
    return bool(asked) or any(one.question is not QuestionKind.NONE for one in there)


def _offers(talk: Talk, hit: TopicHit) -> bool:
    """Tell whether a sentence offers a product rather than asks: "it pays more, won't you buy some?"."""
    named = any(
        one.kind in (TopicKind.PRODUCT, TopicKind.ATTRIBUTE) and one.sentence == hit.sentence
        for one in talk.reading.topics
    )
    pitched = any(
        one.act in (*PRESENTING, *PROPOSING) and one.band is Band.CLEAR and one.sentence == hit.sentence
        for one in talk.reading.acts
    )
    return named and pitched and hit.score < PLAINLY_ASKED
