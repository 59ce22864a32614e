"""The shipped rubrics are sound, and a rubric that is not is refused with the reason."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.unit.scoring.grading import METHODS, rubric, wording
from trainer.scoring.rubric import Rubric
from trainer.scoring.wording import slots_of


def _changed(**changes: Any) -> dict[str, Any]:  # noqa: ANN401  any part of a rubric
    return {**rubric().model_dump(mode="json"), **changes}


@pytest.mark.parametrize("name", METHODS)
def test_advice_uses_known_slots(name: str) -> None:
    """A slot that nothing fills would be shown to the trainee as it stands."""
    used = {
        slot
        for criterion in rubric(name).criteria
        for check in criterion.checks
        for slot in slots_of(check.advice)
    }

    assert used <= wording().defaults.keys()


@pytest.mark.parametrize("name", METHODS)
def test_shape(name: str) -> None:
    """Three to five keys, few criteria, and every key says when its absence counts."""
    method = rubric(name)
    checks = [check for criterion in method.criteria for check in criterion.checks]
    keys = [check for check in checks if check.key]

    assert 8 <= len(method.criteria) <= 11
    assert 3 <= len(keys) <= 5
    assert [check.id for check in keys if not check.required] in ([], ["suitability-first"])
    assert all(check.points > 1 for check in keys)


@pytest.mark.parametrize("name", METHODS)
def test_stages_nudge_in_order(name: str) -> None:
    """The client has phrases for four stages."""
    nudges = [stage.nudge.value for stage in rubric(name).stages]

    assert nudges == ["nudge_opening", "nudge_investigating", "nudge_demonstrating", "nudge_committing"]


def test_lookup() -> None:
    """A check and its criterion are found by the check's id."""
    assert rubric().check("benefit").key
    assert rubric().criterion_of("benefit").id == "presenting"


def test_twice_the_same_id() -> None:
    """Two checks of one name could not be told apart in a history."""
    criteria = _changed()["criteria"]

    with pytest.raises(ValidationError, match="criterion 'opening' stands 2 times"):
        Rubric.model_validate(_changed(criteria=[*criteria, criteria[0]]))


def test_unknown_stage() -> None:
    """A criterion of a stage that never comes could not be missed."""
    criteria = _changed()["criteria"]

    with pytest.raises(ValidationError, match="names 'closing'"):
        Rubric.model_validate(_changed(criteria=[{**criteria[0], "stage": "closing"}]))


def test_manner_is_no_more_than_a_tenth() -> None:
    """Few visible measures may not decide a grade."""
    criteria = _changed()["criteria"]

    with pytest.raises(ValidationError, match="more than a tenth"):
        Rubric.model_validate(_changed(criteria=[*criteria[:-1], {**criteria[-1], "weight": 6}]))
