"""Check `composure`: the trainee keeps their composure in front of an objection."""

from typing import Literal

from trainer.model import events as ev
from trainer.model.acts import PRESENTING, QUESTIONS, Act
from trainer.model.material import Material
from trainer.scoring.check import Check, Mend
from trainer.scoring.judge import judged
from trainer.scoring.measurement import Measurement, Reason, missed, not_applicable
from trainer.scoring.moment import Moment

_TAKING_UP = (Act.ACKNOWLEDGEMENT, Act.APOLOGY, Act.SUMMARY, *QUESTIONS)
_SUBSTANCE = (Act.RISK_DISCLOSURE, Act.PROMISE_TO_FOLLOW_UP, *PRESENTING)
"""These take an objection up only if the client heard a point in them; a pitch repeated does not."""


class Composure(Check):
    """
    While an objection stands, each answer takes it up, and none argues, presses or runs somebody down.

    Measured for each such answer; one outburst costs its share.

    Earns::

        check: {}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 您说得有道理，您拿哪家来比？, acts: [acknowledgement, clarifying_question]}

    Earns half::

        check: {}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 您说得有道理，您拿哪家来比？, acts: [acknowledgement, clarifying_question]}
          - {says: 那家的人根本不懂业务。, acts: [disparagement]}

    Does not earn::

        check: {}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 今天不签就没有额度了。, acts: [pressure]}
    """

    kind: Literal["composure"]

    def possible(self, material: Material) -> bool:
        """Tell whether this client has objections."""
        return bool(material.scenario.objections)

    def due(self, moment: Moment) -> bool:
        """Tell whether an objection stands."""
        return bool(moment.before.open_objections())

    def measure(self, moment: Moment) -> Measurement:
        """Look for what takes it up, and for what makes it worse."""
        if not moment.before.open_objections():
            return not_applicable()
        subject = str(moment.turn.n)
        harm = moment.turn.reading.harm
        if harm:
            return missed(Reason.SPOILED, subject=subject, other=harm.act, quote=harm.span.quote)
        taken_up = judged(moment, _TAKING_UP, subject=subject)
        if taken_up.earned or not any(
            isinstance(event, ev.ObjectionAnswered) for event in moment.turn.events
        ):
            return taken_up
        return judged(moment, _SUBSTANCE, subject=subject)

    def mend(self) -> Mend:
        """Show the model answer to this objection."""
        return Mend.OBJECTION
