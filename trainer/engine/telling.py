"""Telling a fact: layer by layer, behind trust and digging, with what must come first; or that there is no more."""

from trainer.engine.musing import muse, named_needs, unused, wish
from trainer.engine.talk import Reply, Talk, grown
from trainer.model import events as ev
from trainer.model.acts import QUESTIONS, Act, Band, FactKind, NeedLevel
from trainer.model.condition import Condition
from trainer.model.phrases import PhraseKey
from trainer.model.scenario import Fact
from trainer.model.style import Cause

DEEP = (
    Act.PROBLEM_QUESTION,
    Act.IMPLICATION_QUESTION,
    Act.NEED_PAYOFF_QUESTION,
    Act.CLARIFYING_QUESTION,
)


def tell(talk: Talk, fact: Fact, act: Act | None) -> Reply:
    """Tell what must come first, and in the same breath the fact that was asked for."""
    due = first_due(talk, fact)
    if due.id == fact.id:
        return _tell_layer(talk, fact, act)
    first = _tell_layer(talk, due, act)
    now = talk.take(first)
    if now.room <= 0 or not now.state.told.get(due.id) or first_due(now, fact).id != fact.id:
        return first
    if not opens(now, fact.layers[0].when, digging=act in DEEP):
        return first
    return now.take(_tell_layer(now, fact, act)).since(talk)


def _tell_layer(talk: Talk, fact: Fact, act: Act | None) -> Reply:
    """Tell the next layer of a fact if trust and digging allow."""
    told = talk.state.told.get(fact.id, 0)
    if told == len(fact.layers):
        return _again(talk, fact)
    digging = told > 0 or act in DEEP
    layer = fact.layers[told]
    if not opens(talk, layer.when, digging=digging):
        return _held_back(talk, fact, told)
    happened: list[ev.Event] = [ev.FactDisclosed(fact=fact.id, layer=told, earned=True, act=act)]
    happened += talk.mood(_cause(fact, told))
    happened += grown(talk, {**layer.need, **_felt(talk, fact, act)})
    return Reply(tuple(happened), talk.say(layer.says))


def _felt(talk: Talk, fact: Fact, act: Act | None) -> dict[str, NeedLevel]:
    """
    Let a voiced need be felt when the trainee asks what it leads to.

    Implication questions are what turns an implied need into an explicit one (Rackham), whichever fact answers them.
    """
    needs = (
        {name for layer in fact.layers for name in layer.need} if act is Act.IMPLICATION_QUESTION else set()
    )
    voiced = (name for name in sorted(needs) if talk.state.level(name) is NeedLevel.IMPLIED)
    return dict.fromkeys(voiced, NeedLevel.FELT)


def first_due(talk: Talk, fact: Fact) -> Fact:
    """Give the fact itself, or the first of those that must be told before it."""
    missing = [name for name in fact.after if not talk.state.told.get(name)]
    return first_due(talk, fact_named(talk, missing[0])) if missing else fact


def _cause(fact: Fact, told: int) -> Cause:
    if fact.kind is FactKind.PERSONAL:
        return Cause.PERSONAL
    return Cause.LISTENED if told else Cause.FACT_TOLD


def opens(talk: Talk, when: Condition, *, digging: bool) -> bool:
    """Tell whether a layer's condition holds; an open style tells it at a little less trust."""
    trust = when.trust
    if trust is not None:
        when = when.model_copy(update={"trust": trust - talk.material.style.openness})
    return talk.holds(when, digging=digging)


def _held_back(talk: Talk, fact: Fact, told: int) -> Reply:
    """Say that this is for later; what was told already is not told as if it were new."""
    touched = (ev.TopicTouched(topic=fact.id),)
    if told and not fact.guarded:
        return Reply(touched, talk.phrase(PhraseKey.NO_MORE))
    line = talk.say(fact.guarded) if fact.guarded and unused(talk, fact.guarded) else ()
    return Reply(touched, line or talk.phrase(PhraseKey.GUARDED, label=fact.label))


def _again(talk: Talk, fact: Fact) -> Reply:
    """Remind the trainee that this was said; a deeper question about its need may still be worth a thought."""
    deeper = wish(talk) or muse(talk, named_needs(talk)) if _deep(talk) else None
    if deeper:
        return deeper
    if not _plain(talk):
        return Reply((ev.TopicTouched(topic=fact.id),), talk.phrase(PhraseKey.NO_MORE))
    happened = (*talk.mood(Cause.REPEATED_QUESTION), ev.TopicTouched(topic=fact.id))
    return Reply(happened, talk.phrase(PhraseKey.ALREADY_TOLD, told=fact.label))


def _plain(talk: Talk) -> bool:
    """Tell whether a plain fact is asked for; anything else asks for more than was told."""
    asked = talk.reading.first(*QUESTIONS)
    return asked is not None and asked.act is Act.SITUATION_QUESTION and asked.band is Band.CLEAR


def _deep(talk: Talk) -> bool:
    asked = talk.reading.first(*QUESTIONS)
    return asked is not None and asked.act in DEEP


def fact_named(talk: Talk, fact_id: str) -> Fact:
    """Look a fact of this scenario up."""
    return next(fact for fact in talk.material.scenario.facts if fact.id == fact_id)


def more_to_tell(talk: Talk, fact: Fact) -> bool:
    """Tell whether a layer of the fact is left."""
    return talk.state.told.get(fact.id, 0) < len(fact.layers)
