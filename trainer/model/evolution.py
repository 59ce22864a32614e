"""How events change what is true: one event, all that still count, a whole talk."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from typing import assert_never

from trainer.model import events as ev
from trainer.model.acts import ObjectionStatus, Tier
from trainer.model.state import State, Waiting

_ObjectionEvent = (
    ev.ObjectionRaised
    | ev.ObjectionAcknowledged
    | ev.ObjectionExplored
    | ev.ObjectionAnswered
    | ev.ObjectionResolved
    | ev.ObjectionHardened
)
_AskingEvent = (
    ev.QuestionAsked
    | ev.QuestionAnswered
    | ev.QuestionDropped
    | ev.AskedBack
    | ev.StepAskedBack
    | ev.Reminded
)
_CommitmentEvent = ev.BuyingSignalShown | ev.CommitmentDeclined | ev.Agreed | ev.AgreementWithdrawn
_SHORT_LIVED = ("ask_back", "step")
"""What the client waits for in the next answer only."""


def _clamp(value: int) -> int:
    return max(0, min(100, value))


def _with_objection(state: State, name: str, **changes: object) -> State:
    changed = replace(state.objection(name), **changes)  # type: ignore[arg-type]
    return replace(state, objections={**state.objections, name: changed})


def _started(event: ev.SessionStarted) -> State:
    return State(
        scenario=event.scenario,
        language=event.language,
        seed=event.seed,
        stage=event.stage,
        trust=event.trust,
        patience=event.patience,
        client_lines=(event.says,),
    )


def _spoke(state: State, event: ev.TraineeSpoke) -> State:
    acts = dict(state.acts)
    for act in {reading.act for reading in event.reading.acts}:
        acts[act] = acts.get(act, 0) + 1
    waiting = None if state.waiting and state.waiting.kind in _SHORT_LIVED else state.waiting
    lines = (*state.trainee_lines, event.text)
    return replace(state, turn=event.turn, acts=acts, trainee_lines=lines, waiting=waiting)


def _raised(state: State, event: ev.ObjectionRaised) -> State:
    known = state.objection(event.objection)
    status = ObjectionStatus.RAISED if known.status is ObjectionStatus.LATENT else known.status
    raised = _with_objection(state, event.objection, status=status)
    return replace(raised, waiting=Waiting("objection", event.objection))


def _answered(state: State, event: ev.ObjectionAnswered) -> State:
    known = state.objection(event.objection)
    # An answer given before the objection came up counts when it does; it raises nothing by itself.
    status = known.status if known.status is ObjectionStatus.LATENT else ObjectionStatus.ANSWERED
    return _with_objection(state, event.objection, status=status, points=known.points | {event.point})


def _acknowledged(state: State, event: ev.ObjectionAcknowledged) -> State:
    status = state.objection(event.objection).status
    if status in (ObjectionStatus.RAISED, ObjectionStatus.HARDENED):
        status = ObjectionStatus.ACKNOWLEDGED
    return _with_objection(state, event.objection, status=status, acknowledged=True)


def _settled(state: State, name: str) -> State:
    settled = replace(state, questions={**state.questions, name: True})
    return _no_longer_waiting(settled, name)


def _no_longer_waiting(state: State, name: str) -> State:
    if state.waiting and state.waiting.id == name:
        return replace(state, waiting=None)
    return state


def _moved(state: State, event: ev.MoodChanged) -> State:
    return replace(
        state,
        trust=_clamp(state.trust + event.trust),
        patience=_clamp(state.patience + event.patience),
        readiness=_clamp(state.readiness + event.readiness),
    )


def _client_spoke(state: State, event: ev.ClientSpoke) -> State:
    return replace(
        state, client_lines=(*state.client_lines, event.text), used=state.used | frozenset(event.lines)
    )


def _objection_event(state: State, event: _ObjectionEvent) -> State:
    match event:
        case ev.ObjectionRaised():
            return _raised(state, event)
        case ev.ObjectionAcknowledged():
            return _acknowledged(state, event)
        case ev.ObjectionExplored():
            return _with_objection(state, event.objection, explored=True)
        case ev.ObjectionAnswered():
            return _answered(state, event)
        case ev.ObjectionResolved():
            resolved = _with_objection(state, event.objection, status=ObjectionStatus.RESOLVED)
            return _no_longer_waiting(resolved, event.objection)
        case ev.ObjectionHardened():
            hardened = _with_objection(state, event.objection, status=ObjectionStatus.HARDENED)
            return _no_longer_waiting(hardened, event.objection)
        case _:
            assert_never(event)


def _asking_event(state: State, event: _AskingEvent) -> State:
    match event:
        case ev.QuestionAsked():
            asked = replace(state, questions={**state.questions, event.question: False})
            return replace(asked, waiting=Waiting("question", event.question))
        case ev.QuestionAnswered() | ev.QuestionDropped():
            return _settled(state, event.question)
        case ev.AskedBack():
            return replace(state, waiting=Waiting("ask_back", event.fact))
        case ev.StepAskedBack():
            return replace(state, waiting=Waiting("step", ""))
        case ev.Reminded():
            return replace(state, waiting=state.waiting and replace(state.waiting, reminded=True))
        case _:
            assert_never(event)


def _commitment_event(state: State, event: _CommitmentEvent) -> State:
    match event:
        case ev.BuyingSignalShown():
            return replace(state, signalled=True)
        case ev.CommitmentDeclined():
            return replace(state, declined=(*state.declined, event.reason))
        case ev.Agreed():
            return replace(state, agreed=event.outcome, agreed_turn=state.turn)
        case ev.AgreementWithdrawn():
            return replace(state, agreed=None)
        case _:
            assert_never(event)


def evolve(state: State, event: ev.Event) -> State:  # noqa: C901, PLR0911, PLR0912  one case per event, nothing else
    """
    Give the state after one more event.

    `AnswerTakenBack` is not handled here: `replay` leaves out what was taken back before it folds.
    """
    if isinstance(event, _ObjectionEvent):
        return _objection_event(state, event)
    if isinstance(event, _AskingEvent):
        return _asking_event(state, event)
    if isinstance(event, _CommitmentEvent):
        return _commitment_event(state, event)
    match event:
        case ev.SessionStarted():
            return _started(event)
        case ev.TraineeSpoke():
            return _spoke(state, event)
        case ev.RedLineCrossed():
            crossed = (*state.red_lines, f"{event.pack}/{event.rule}")
            return replace(state, red_lines=crossed, grave=state.grave or event.tier is not Tier.SOFT)
        case ev.FactDisclosed():
            return replace(state, told={**state.told, event.fact: event.layer + 1}, topic=event.fact)
        case ev.NeedGrew():
            return replace(state, needs={**state.needs, event.need: event.level})
        case ev.BenefitLanded():
            return replace(state, benefits=state.benefits | {event.need})
        case ev.MoodChanged():
            return _moved(state, event)
        case ev.StageEntered():
            return replace(state, stage=event.stage)
        case ev.TopicTouched():
            return replace(state, topic=event.topic)
        case ev.ClientSpoke():
            return _client_spoke(state, event)
        case ev.HintGiven():
            return replace(state, hints=(*state.hints, event.text))
        case ev.StyleGuessed():
            return replace(state, guess=event.guess)
        case ev.SessionEnded():
            return replace(state, ended=event)
        case ev.FigureChecked() | ev.AnswerTakenBack():
            return state
        case _:
            assert_never(event)


def _beginning(events: Sequence[ev.Event], turn: int) -> int:
    spoken = (i for i, one in enumerate(events) if isinstance(one, ev.TraineeSpoke) and one.turn == turn)
    return next(spoken, len(events))


def effective(events: Iterable[ev.Event]) -> Sequence[ev.Event]:
    """
    Give the events that still count: a turn that was taken back is left out, with all that followed from it.

    Hints stay: help that was seen cannot be unseen.
    """
    kept: list[ev.Event] = []
    for event in events:
        if isinstance(event, ev.AnswerTakenBack):
            cut = _beginning(kept, event.turn)
            kept = kept[:cut] + [one for one in kept[cut:] if isinstance(one, ev.HintGiven)]
        else:
            kept.append(event)
    return kept


def replay(events: Iterable[ev.Event]) -> State:
    """Give the state that the events lead to."""
    return reduce(evolve, effective(events), State())
