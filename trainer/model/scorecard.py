"""Grades: what was measured, the words that prove it, and what would have earned the rest."""

from enum import StrEnum

from pydantic import computed_field

from trainer.model.authored import Bilingual
from trainer.model.reading import Value


class Verdict(StrEnum):
    """What a check found; `unclear` shows both readings and counts as missed without a ✗."""

    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


class Evidence(Value):
    """The trainee's own words that earned points."""

    turn: int
    quote: str


class CheckScore(Value):
    """One check, measured."""

    check: str
    criterion: str
    verdict: Verdict
    points: int
    max_points: int
    """0 if the check did not apply."""
    key: bool
    title: Bilingual
    evidence: tuple[Evidence, ...]
    explanation: Bilingual
    """Why this verdict, quoting what was read."""
    advice: Bilingual | None
    """What would have earned the missing points."""


class TurnScore(Value):
    """The checks that applied to one answer."""

    turn: int
    checks: tuple[CheckScore, ...]

    @computed_field  # type: ignore[prop-decorator]
    @property
    def points(self) -> int:
        """Points earned by this answer."""
        return sum(check.points for check in self.checks)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def max_points(self) -> int:
        """Points this answer could have earned."""
        return sum(check.max_points for check in self.checks)


class CriterionScore(Value):
    """One criterion: its checks over the whole talk."""

    criterion: str
    title: Bilingual
    weight: int
    checks: tuple[CheckScore, ...]
    band: str
    """good, fair, poor, or not_applicable."""
    band_text: Bilingual | None

    @computed_field  # type: ignore[prop-decorator]
    @property
    def points(self) -> int:
        """Points earned."""
        return sum(check.points for check in self.checks)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def max_points(self) -> int:
        """Points that could have been earned; checks that did not apply do not count."""
        return sum(check.max_points for check in self.checks)


class RedLineScore(Value):
    """A red line that was crossed, and what to say instead."""

    turn: int
    pack: str
    rule: str
    tier: str
    quote: str
    title: Bilingual
    why: Bilingual
    instead: Bilingual


class Scorecard(Value):
    """A whole talk, graded."""

    scenario: str
    scenario_digest: str
    rubric: str
    rubric_digest: str
    outcome: str
    turns: tuple[TurnScore, ...]
    criteria: tuple[CriterionScore, ...]
    red_lines: tuple[RedLineScore, ...]
    total: int
    """0 to 100: the weighted share of points that applied, rounded half up, less what red lines took off."""
    pass_mark: int
    passed: bool
    missed_keys: tuple[str, ...]
    deducted: int = 0
    """Taken off the total for red lines."""
