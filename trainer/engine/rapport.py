"""Courtesies: what a greeting, praise, an apology or a summary gets for an answer."""

from trainer.engine.asking import is_asking
from trainer.engine.talk import Reply, Talk
from trainer.model.acts import QUESTIONS, Act, Band, QuestionKind
from trainer.model.phrases import PhraseKey
from trainer.model.reading import TopicKind

_COURTESIES = {
    Act.APOLOGY: PhraseKey.APOLOGY,
    Act.SUMMARY: PhraseKey.SUMMARY,
    Act.PROMISE_TO_FOLLOW_UP: PhraseKey.FOLLOW_UP,
    Act.AGENDA: PhraseKey.AGENDA,
    Act.PRAISE: PhraseKey.PRAISE,
    Act.SMALL_TALK: PhraseKey.SMALL_TALK,
    Act.ACKNOWLEDGEMENT: PhraseKey.HEARD,
    Act.GREETING: PhraseKey.GREETING,
}
_PLEASANT = (Act.GREETING, Act.SMALL_TALK, Act.PRAISE)
_ORDER = tuple(_COURTESIES)
"""An apology weighs more than the hello before it."""
_WORTH_SUMMING = 2
"""Before so many facts have been told there is nothing to sum up."""
_UNHURT = 30
"""A client with less trust than this has been hurt."""
_SURELY = 0.85
_MOST_GREETED_TURN = 2


def greet(talk: Talk) -> Reply | None:
    """Return a first greeting, or agree to what the talk is to be, even if something else is answered with it."""
    first = talk.state.turn == 1 and talk.reading.performs(Act.GREETING) and is_asking(talk)
    key = PhraseKey.AGENDA if talk.performed((Act.AGENDA,)) else PhraseKey.GREETING
    return Reply((), talk.phrase(key)) if first else None


def rapport(talk: Talk) -> Reply | None:
    """Return a courtesy if nothing else has been said; late greetings are not greeted back."""
    if talk.lines or _asks_plainly(talk):
        return None
    plain = [one for one in talk.reading.acts if one.band is Band.CLEAR]
    courtesies = [one for one in plain if one.act in _COURTESIES and not _idle(talk, one.act)]
    pitched = talk.reading.touched(TopicKind.PRODUCT, sure=False) and not talk.reading.performs(
        Act.BENEFIT_STATEMENT
    )
    if pitched and talk.state.turn > 1:
        # Whoever names the product beside a hello or a pleasantry means the product.
        courtesies = [one for one in courtesies if one.act not in _PLEASANT]
    if len(talk.before.told) < _WORTH_SUMMING or pitched:
        courtesies = [one for one in courtesies if one.act is not Act.SUMMARY]
    if talk.state.turn == 1 and talk.before.trust >= _UNHURT and talk.reading.performs(Act.GREETING):
        # "Sorry to disturb you" is part of a hello, unless there is something to be sorry for.
        courtesies = [one for one in courtesies if one.act is not Act.APOLOGY]
    surest = max(courtesies, key=lambda one: one.confidence, default=None)
    plain = [one for one in courtesies if one.confidence >= _SURELY]
    chosen = min(plain, key=lambda one: _ORDER.index(one.act), default=surest)
    return Reply((), talk.phrase(_COURTESIES[chosen.act])) if chosen else None


def _asks_plainly(talk: Talk) -> bool:
    """Tell whether a plain question stands beside the courtesy: then that wants an answer, if only "I cannot say"."""
    asked = talk.reading.first(*QUESTIONS)
    plain = asked is not None and asked.band is Band.CLEAR
    last = talk.reading.sentences[-1:]
    ends = len(talk.reading.sentences) > 1 and any(
        one.question is not QuestionKind.NONE and one.act in QUESTIONS for one in last
    )
    return is_asking(talk) and (plain or ends)


def _idle(talk: Talk, act: Act) -> bool:
    """Tell whether a greeting comes too late to be greeted back, or with a goodbye."""
    return act is Act.GREETING and (talk.state.turn > _MOST_GREETED_TURN or talk.leaving)
