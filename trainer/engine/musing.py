"""Thoughts and wishes about a need: what the client says where a question goes beyond the facts."""

from trainer.engine.talk import SHORT, Reply, Talk, grown
from trainer.model import events as ev
from trainer.model.acts import ASKED_BY, QUESTIONS, Act, FactKind, NeedLevel
from trainer.model.reading import TopicKind
from trainer.model.scenario import Need

_KIND_OF = {act: kind for kind, act in ASKED_BY.items() if kind is not FactKind.PERSONAL}

_PLAINLY = 0.6
"""Only a question that is this surely of its kind is answered with a thought instead of a fact."""


def wish(talk: Talk) -> Reply | None:
    """
    Let a felt need become a wish when its worth is asked for.

    This is Rackham's need-payoff question: the client says the benefit.
    """
    asked = talk.reading.first(*QUESTIONS)
    if asked is None or asked.act is not Act.NEED_PAYOFF_QUESTION or asked.confidence < _PLAINLY:
        return None
    for need in named_needs(talk) or recent_needs(talk):
        if talk.state.level(need.id) is NeedLevel.FELT:
            happened = (*grown(talk, {need.id: NeedLevel.WANTED}), ev.TopicTouched(topic=need.id))
            return Reply(happened, talk.say(need.explicit))
    return None


def muse(talk: Talk, needs: list[Need]) -> Reply | None:
    """Think aloud about a need in answer to a question no fact answers; an implication makes it felt."""
    asked = talk.reading.first(*QUESTIONS)
    if asked is None or asked.act not in _KIND_OF or asked.confidence < _PLAINLY:
        return None
    kind = _KIND_OF[asked.act]
    for need in needs:
        lines = need.musings.get(kind, ())
        if not unused(talk, lines):
            continue
        happened: list[ev.Event] = [ev.TopicTouched(topic=need.id)]
        voiced = talk.state.level(need.id) is NeedLevel.IMPLIED
        if kind is FactKind.IMPLICATION and voiced and need in named_needs(talk):
            happened += grown(talk, {need.id: NeedLevel.FELT})
        return Reply(tuple(happened), talk.say(lines))
    return None


def named_needs(talk: Talk) -> list[Need]:
    """Give the needs the answer is plainly about."""
    by_id = {need.id: need for need in talk.material.scenario.needs}
    return [by_id[hit.id] for hit in talk.reading.touched(TopicKind.NEED)]


def recent_needs(talk: Talk) -> list[Need]:
    """Give the need that the talk was just about, for a question too short to name anything itself."""
    if talk.reading.measures.length > SHORT[talk.state.language == "zh"] or talk.reading.topics:
        return []
    by_id = {need.id: need for need in talk.material.scenario.needs}
    recent = by_id.get(talk.before.topic) or need_of_fact(talk, talk.before.topic)
    return [recent] if recent else []


def need_of_fact(talk: Talk, fact_id: str) -> Need | None:
    """Give the need that a fact belongs to, if it belongs to one."""
    by_id = {need.id: need for need in talk.material.scenario.needs}
    for fact in talk.material.scenario.facts:
        if fact.id == fact_id:
            names = [name for layer in fact.layers for name in layer.need]
            return by_id.get(names[0]) if names else None
    return None


def unused(talk: Talk, wordings: tuple[str, ...]) -> bool:
    """Tell whether one of some wordings has not been used yet."""
    return any(wording not in talk.state.used for wording in wordings)
