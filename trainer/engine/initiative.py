"""What the client does of their own accord when there is room: object, ask, show interest, tell, lead on."""

from trainer.engine import answers, objections
from trainer.engine.asking import is_asking
from trainer.engine.talk import Reply, Talk, grown
from trainer.model import events as ev
from trainer.model.acts import PRESENTING, PROPOSING, Band, Outcome
from trainer.model.phrases import PhraseKey

_ENOUGH = frozenset(
    {
        "objection_acknowledged",
        "objection_explored",
        "objection_resolved",
        "commitment_declined",
        "reminded",
    }
)
"""After one of these there has been enough of doubts for one breath."""
_READY = 60
_HURRIED = 25


def initiative(talk: Talk) -> Reply | None:
    """Take the first initiative that is due; with nothing said yet, lead on in any case."""
    spoken = [line for line in talk.lines if not line.yields]
    if talk.state.waiting or talk.state.agreed or len(spoken) > 1:
        return None
    due = _raise(talk) or _hurry(talk) or _signal(talk)
    if due is None and not talk.lines:
        due = _volunteer(talk) or _nudge(talk)
    return due


def _raise(talk: Talk) -> Reply | None:
    """Object or ask; not in the same breath as telling something, nor to a question that plainly offers nothing."""
    if talk.happened & _ENOUGH or (is_asking(talk) and (talk.lines or not _offers(talk))):
        return None
    return objections.due(talk) or answers.due(talk)


def _offers(talk: Talk) -> bool:
    return any(one.act in (*PRESENTING, *PROPOSING) and one.band is Band.CLEAR for one in talk.reading.acts)


def _hurry(talk: Talk) -> Reply | None:
    """Look at the watch, when patience has just run low."""
    low = talk.state.patience < _HURRIED <= talk.before.patience
    return Reply((), talk.phrase(PhraseKey.HURRY)) if low else None


def _signal(talk: Talk) -> Reply | None:
    ready = talk.state.readiness >= _READY and not talk.state.signalled and not talk.state.open_objections()
    if not ready or talk.asked or not talk.state.benefits:
        return None
    return Reply((ev.BuyingSignalShown(),), talk.phrase(PhraseKey.BUYING_SIGNAL))


def _volunteer(talk: Talk) -> Reply | None:
    for fact in talk.material.scenario.facts:
        untold = not talk.state.told.get(fact.id)
        if untold and fact.volunteered is not None and talk.holds(fact.volunteered):
            told = ev.FactDisclosed(fact=fact.id, layer=0, earned=False)
            layer = fact.layers[0]
            return Reply((told, *grown(talk, layer.need)), talk.say(layer.says))
    return None


def _nudge(talk: Talk) -> Reply:
    stage = next(one for one in talk.material.stages if one.id == talk.state.stage)
    return Reply((), talk.phrase(stage.nudge))


def fill(talk: Talk) -> Reply:
    """Say something where no policy had a word: still waiting, content, or leading on."""
    waiting = talk.state.waiting
    if waiting and waiting.kind == "objection":
        return Reply((), talk.phrase(PhraseKey.MORE_REASONS))
    if talk.state.agreed:
        return Reply((), talk.phrase(PhraseKey.HEARD))
    return _nudge(talk)


def leave_open(talk: Talk) -> tuple[Outcome, Reply]:
    """Part without an agreement: as the scenario's first fitting ending says, else undecided or with a no."""
    for plan in talk.material.scenario.endings:
        if plan.outcome in (Outcome.CONTINUATION, Outcome.NO_SALE) and talk.holds(plan.when):
            return plan.outcome, Reply((), talk.say(plan.says))
    return Outcome.NO_SALE, Reply((), talk.phrase(PhraseKey.NO_SALE))
