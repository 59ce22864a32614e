"""What the words themselves do to the client's mood, before anything is answered."""

from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import HARMFUL, SPIN, Act
from trainer.model.style import Cause

_MOST_ACTS = 3


def feel(talk: Talk) -> Reply:
    """Let time pass and each act work on this style; a speech that is too long works too."""
    happened = [*talk.mood(Cause.TURN)]
    for act in dict.fromkeys(reading.act for reading in talk.reading.acts[:_MOST_ACTS]):
        if act not in HARMFUL or talk.harm:
            happened += talk.mood(act)
    if too_long(talk):
        happened += talk.mood(Cause.LONG_SPEECH)
    if interrogating(talk):
        happened += talk.mood(Cause.MANY_SITUATION_QUESTIONS)
    return Reply(tuple(happened))


def too_long(talk: Talk) -> bool:
    """Tell whether the speech is longer than this style bears."""
    limit = talk.material.style.long_speech.get(talk.state.language)
    return limit is not None and talk.reading.measures.length > limit


def interrogating(talk: Talk) -> bool:
    """
    Tell whether background questions have become too many.

    Situation questions beyond the free number count as long as they outnumber all deeper ones (Rackham: they help
    the seller more than the buyer).
    """
    asked = talk.state.acts.get(Act.SITUATION_QUESTION, 0)
    deeper = sum(talk.state.acts.get(act, 0) for act in SPIN if act is not Act.SITUATION_QUESTION)
    now = talk.reading.performs(Act.SITUATION_QUESTION)
    return now and asked - deeper > talk.material.style.situation_questions


def crossed(talk: Talk) -> tuple[ev.Event, ...]:
    """Give the events of the red lines this answer crosses."""
    happened: list[ev.Event] = []
    for hit in talk.reading.red_lines:
        happened.append(ev.RedLineCrossed(pack=hit.pack, rule=hit.rule, tier=hit.tier, quote=hit.span.quote))
        happened += talk.mood(Cause(f"red_line_{hit.tier.value}"))
    return tuple(happened)
