"""Whether a condition holds: the one meaning of `when:` that the client's side and the grade share."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.model.acts import ObjectionStatus
from trainer.model.condition import Condition
from trainer.model.state import State


@dataclass(frozen=True, slots=True)
class Now:
    """What a condition may ask about the present answer that the state does not keep."""

    digging: bool = False
    """The question goes deeper into something told, or is more than a situation question."""
    asked: bool = False
    """The answer asks for a commitment or proposes a next step."""


_NOW = Now()


def holds(condition: Condition, state: State, moment: Now = _NOW) -> bool:
    """
    Tell whether every given part of a condition is true; an empty condition always holds.

    Args:
        condition: as an author wrote it.
        state: what is true of the talk; the state after the trainee spoke counts the present answer.
        moment: what is true of the present answer.

    """
    return (
        all(_marks(condition, state))
        and all(_needs(condition, state))
        and all(_past(condition, state))
        and all(_flags(condition, state, moment))
    )


def _at_least(wanted: int | None, found: int) -> bool:
    return wanted is None or found >= wanted


def _below(limit: int | None, found: int) -> bool:
    return limit is None or found < limit


def _is(wanted: bool | None, found: bool) -> bool:  # noqa: FBT001  both sides are values, not switches
    return wanted is None or found is wanted


def _marks(condition: Condition, state: State) -> Iterator[bool]:
    yield _at_least(condition.trust, state.trust)
    yield _below(condition.trust_below, state.trust)
    yield _below(condition.patience_below, state.patience)
    yield _at_least(condition.readiness, state.readiness)
    yield _at_least(condition.turn, state.turn)
    yield _at_least(condition.benefits, len(state.benefits))


def _needs(condition: Condition, state: State) -> Iterator[bool]:
    for need, level in condition.need.items():
        yield state.level(need).rank >= level.rank
    for need, level in condition.need_below.items():
        yield state.level(need).rank < level.rank
    if condition.any_need is not None:
        highest = max((level.rank for level in state.needs.values()), default=0)
        yield highest >= condition.any_need.rank


def _past(condition: Condition, state: State) -> Iterator[bool]:
    for fact in condition.told:
        yield state.told.get(fact, 0) > 0
    for objection in condition.resolved:
        yield state.objection(objection).status is ObjectionStatus.RESOLVED
    for act in condition.acts:
        yield state.acts.get(act, 0) > 0
    if condition.any_act:
        yield any(state.acts.get(act, 0) > 0 for act in condition.any_act)


def _flags(condition: Condition, state: State, moment: Now) -> Iterator[bool]:
    yield _is(condition.digging, moment.digging)
    yield _is(condition.open_objection, bool(state.open_objections()))
    yield _is(condition.asked, moment.asked)
    yield _is(condition.agreed, state.agreed is not None)
    yield _is(condition.red_line, state.grave)
