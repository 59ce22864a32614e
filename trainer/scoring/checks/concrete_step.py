"""Check `concrete_step`: what is to happen next has a time."""

from typing import Literal

from trainer.model import events as ev
from trainer.model.acts import Act, Band
from trainer.scoring.check import Check
from trainer.scoring.judge import judged
from trainer.scoring.measurement import Measurement, Reason, met, partly
from trainer.scoring.moment import Moment

_TIMES = ("date", "day", "hour", "month")


class ConcreteStep(Check):
    """
    The trainee proposes or promises something with a date or a time, or gets the client's agreement to it.

    "I will call you some time" is no step (Rackham's advance and continuation); it earns half.

    Earns::

        check: {}
        turns:
          - {says: 周四上午我带方案来，您看行吗？, acts: [next_step], figures: [周四 date]}

    Earns half::

        check: {}
        turns:
          - {says: 改天我再来拜访您。, acts: [next_step]}

    Does not earn::

        check: {}
        turns:
          - {says: 我们周四有个活动。, acts: [feature_statement], figures: [周四 date]}
    """

    kind: Literal["concrete_step"]
    acts: tuple[Act, ...] = (Act.NEXT_STEP, Act.COMMITMENT_REQUEST)

    def measure(self, moment: Moment) -> Measurement:
        """Look for the step, and for its time."""
        found = moment.surest(*self.acts)
        if found is None or found.band is Band.COULD_BE:
            return judged(moment, self.acts)
        timed = any(figure.unit in _TIMES for figure in moment.reading.figures)
        agreed = any(isinstance(event, ev.Agreed) for event in moment.turn.events)
        evidence = moment.evidence(found.span.quote)
        if timed or agreed:
            return met(evidence, act=found.act)
        return partly(evidence, reason=Reason.VAGUE, act=found.act)
