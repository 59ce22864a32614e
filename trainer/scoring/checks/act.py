"""Check `act`: the trainee does a certain thing."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from trainer.model.acts import SPIN, Act, Band, NeedLevel
from trainer.model.condition import Condition
from trainer.model.holds import holds
from trainer.model.scorecard import Verdict
from trainer.scoring.check import Check, Mend
from trainer.scoring.gather import counted
from trainer.scoring.judge import Touching, absent, judged, surely
from trainer.scoring.measurement import Measurement, Reason, missed, partly
from trainer.scoring.moment import Moment, Talk

_BANDS = tuple(Band)


class ActPerformed(Check):
    """
    The trainee performs one of some acts.

    An act that is about nothing of this client, or that could only be meant so, earns half.

    Earns::

        check: {acts: [implication_question]}
        turns:
          - {says: 回款再拖下去，采购会受什么影响？, acts: [implication_question], about: [need cash-gap]}

    Earns half::

        check: {acts: [implication_question], times: 2}
        turns:
          - {says: 回款再拖下去，采购会受什么影响？, acts: [implication_question], about: [need cash-gap]}
          - {says: 那您先忙。, acts: [greeting]}

    Earns half::

        check: {acts: [implication_question], ready_when: {any_need: implied}}
        turns:
          - {says: 会有什么影响？, acts: [implication_question], about: [need cash-gap]}

    Does not earn::

        check: {acts: [implication_question]}
        turns:
          - {says: 我们的贴现当天就到账。, acts: [feature_statement], about: [attribute discount.speed]}
    """

    kind: Literal["act"]
    acts: tuple[Act, ...] = Field(min_length=1)
    times: int = Field(default=1, ge=1)
    """In so many answers."""
    band: Band = Band.COULD_BE
    """Readings less sure than this do not count."""
    touching: Touching = "any"
    """What it must be about for full points."""
    within: int | None = None
    """Only among the first so many answers."""
    ready_when: Condition | None = None
    """Until this is true, if only by this answer, it comes too early and earns half."""
    need_at: NeedLevel | None = None
    """A miss counts only while some need is exactly at this level."""
    without: tuple[Act, ...] = ()
    """Acts that undo it if they stand in the same answer."""

    def applies(self, moment: Moment) -> bool:
        """Tell whether it is not yet too late for it."""
        in_time = self.within is None or moment.before.turn < self.within
        return in_time and super().applies(moment)

    def due(self, moment: Moment) -> bool:
        """Tell whether a need waits for just this."""
        needs = moment.material.scenario.needs
        at_level = (moment.before.level(need.id) is self.need_at for need in needs)
        return super().due(moment) and (self.need_at is None or any(at_level))

    def measure(self, moment: Moment) -> Measurement:
        """Look for the act."""
        spoiling = surely(moment, *self.without)
        if spoiling:
            return missed(Reason.SPOILED, act=self.acts[0], other=spoiling.act, quote=spoiling.span.quote)
        found = moment.surest(*self.acts)
        if found and _BANDS.index(found.band) > _BANDS.index(self.band):
            return absent(moment, self.acts)
        measured = judged(moment, self.acts, touching=self.touching)
        if measured.verdict is Verdict.MET and not self._ready(moment):
            return partly(*measured.evidence, reason=Reason.TOO_EARLY, act=self.acts[0])
        return measured

    def _ready(self, moment: Moment) -> bool:
        ready = self.ready_when
        return ready is None or holds(ready, moment.before) or holds(ready, moment.turn.after)

    def gather(self, measured: Sequence[Measurement], talk: Talk) -> Measurement:  # noqa: ARG002  answers suffice
        """Count the answers that did it."""
        return counted(measured, self.times)

    def mend(self) -> Mend:
        """Better a question by a question, a benefit by a need."""
        if self.acts[0] in SPIN:
            return Mend.QUESTION
        return Mend.BENEFIT if Act.BENEFIT_STATEMENT in self.acts else Mend.STAGE
