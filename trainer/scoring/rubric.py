"""A method: the stages of a kind of talk, what is looked for, and what it takes to pass."""

from collections import Counter
from collections.abc import Iterator

from pydantic import Field, model_validator

from trainer.model.acts import Tier
from trainer.model.authored import Authored, Bilingual
from trainer.model.method import Stage
from trainer.scoring.checks import AnyCheck
from trainer.scoring.checks.persona_fit import PersonaFit

SESSION = "session"
"""The stage of a criterion that concerns the whole talk."""


class Bands(Authored):
    """What good, fair and poor behaviour looks like."""

    good: Bilingual
    fair: Bilingual
    poor: Bilingual


class BandMarks(Authored):
    """From how many hundredths of its points a criterion is good, and from how many fair."""

    good: int = Field(default=75, ge=1, le=100)
    fair: int = Field(default=40, ge=1, le=100)


class Criterion(Authored):
    """One thing that is graded, by two to five checks."""

    id: str
    title: Bilingual
    stage: str
    """A stage's id (in any other stage its checks can be earned but not missed), or `session`."""
    weight: int = Field(ge=1)
    bands: Bands
    checks: tuple[AnyCheck, ...] = Field(min_length=1, max_length=5)


class PassRule(Authored):
    """
    What it takes to pass, shown before the talk.

    The total is at least `total`, every key check that applied is met, and no red line of a tier in
    `red_line_tiers` was crossed. Every red line takes the points of its tier in `deduct` off the total.
    """

    total: int = Field(ge=0, le=100)
    red_line_tiers: tuple[Tier, ...] = (Tier.HARD, Tier.STRONG)
    deduct: dict[Tier, int] = Field(default_factory=dict)


class Rubric(Authored):
    """A method with all that is graded in it."""

    schema_version: int
    id: str
    title: Bilingual
    describes: Bilingual
    """What kind of talk it is for, in two or three sentences."""
    teaches: tuple[str, ...]
    """Skills that it trains, as in `docs/glossary.md`."""
    stages: tuple[Stage, ...] = Field(min_length=1)
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    pass_rule: PassRule
    bands: BandMarks = BandMarks()

    @model_validator(mode="after")
    def _consistent(self) -> "Rubric":
        """Refuse a rubric that could not be graded by, naming every reason."""
        reasons = [*_twice(self), *_nowhere(self), *_overweight(self)]
        if reasons:
            raise ValueError("; ".join(reasons))
        return self

    def check(self, check: str) -> AnyCheck:
        """Look a check up by its id."""
        return next(one for criterion in self.criteria for one in criterion.checks if one.id == check)

    def criterion_of(self, check: str) -> Criterion:
        """Look up the criterion that a check belongs to."""
        return next(one for one in self.criteria if any(own.id == check for own in one.checks))


def _twice(rubric: Rubric) -> Iterator[str]:
    checks = (check.id for criterion in rubric.criteria for check in criterion.checks)
    for kind, ids in (("check", checks), ("criterion", (one.id for one in rubric.criteria))):
        for name, count in Counter(ids).items():
            if count > 1:
                yield f"{kind} {name!r} stands {count} times"


def _nowhere(rubric: Rubric) -> Iterator[str]:
    stages = {SESSION, *(stage.id for stage in rubric.stages)}
    for criterion in rubric.criteria:
        if criterion.stage not in stages:
            yield f"criterion {criterion.id!r} names {criterion.stage!r}, which is no stage of the method"


def _overweight(rubric: Rubric) -> Iterator[str]:
    """Manner is advice: a style is guessed from few measures, so it may not decide a grade."""
    total = sum(criterion.weight for criterion in rubric.criteria)
    for criterion in rubric.criteria:
        fits = any(isinstance(check, PersonaFit) for check in criterion.checks)
        if fits and criterion.weight * 10 > total:
            yield f"criterion {criterion.id!r} weighs more than a tenth, too much for the fit with a style"
