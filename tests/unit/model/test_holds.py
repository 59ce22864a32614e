"""A condition means the same to the client and to the grade."""

from typing import Any

import pytest

from tests.builders import event, started
from trainer.model.condition import Condition
from trainer.model.events import Event
from trainer.model.evolution import replay
from trainer.model.holds import Now, holds

HAPPENED = (
    "fact_disclosed late-payers",
    "need_grew cash-gap implied",
    "objection_raised rate-too-high",
    "benefit_landed cash-gap",
)

TRUE: tuple[dict[str, Any], ...] = (
    {},
    {"trust": 40},
    {"trust_below": 41},
    {"patience_below": 71},
    {"readiness": 0},
    {"turn": 0},
    {"benefits": 1},
    {"need": {"cash-gap": "implied"}},
    {"need": {"other": "hidden"}},
    {"need_below": {"cash-gap": "felt", "other": "implied"}},
    {"any_need": "implied"},
    {"any_need": "hidden"},
    {"told": ["late-payers"]},
    {"open_objection": True},
    {"agreed": False},
    {"red_line": False},
    {"digging": False, "asked": False},
)

FALSE: tuple[dict[str, Any], ...] = (
    {"trust": 41},
    {"trust_below": 40},
    {"patience_below": 70},
    {"readiness": 1},
    {"turn": 1},
    {"benefits": 2},
    {"need": {"cash-gap": "felt"}},
    {"need": {"cash-gap": "implied", "other": "implied"}},
    {"need_below": {"cash-gap": "implied"}},
    {"any_need": "felt"},
    {"told": ["late-payers", "payment-term"]},
    {"resolved": ["rate-too-high"]},
    {"open_objection": False},
    {"acts": ["agenda"]},
    {"any_act": ["agenda", "greeting"]},
    {"agreed": True},
    {"red_line": True},
    {"digging": True},
    {"asked": True},
    {"trust": 40, "turn": 1},
)


def _happened() -> list[Event]:
    return [started(), *(event(one) for one in HAPPENED)]


@pytest.mark.parametrize("written", TRUE, ids=str)
def test_holds(written: dict[str, Any]) -> None:
    """Every part that is given is true."""
    assert holds(Condition.model_validate(written), replay(_happened()))


@pytest.mark.parametrize("written", FALSE, ids=str)
def test_does_not_hold(written: dict[str, Any]) -> None:
    """One part that is not true is enough."""
    assert not holds(Condition.model_validate(written), replay(_happened()))


def test_the_present_answer_is_asked_about_separately() -> None:
    """What only the present answer can tell comes from outside the state."""
    condition = Condition(digging=True, asked=True)

    assert holds(condition, replay(_happened()), Now(digging=True, asked=True))
    assert not holds(condition, replay(_happened()), Now(digging=True))


def test_resolved_objections_are_closed() -> None:
    """An objection that was let go is resolved and no longer open."""
    state = replay([*_happened(), event("objection_resolved rate-too-high")])

    assert holds(Condition(resolved=("rate-too-high",), open_objection=False), state)
