"""Check `benefit`: what is said fits a need this client has voiced."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from trainer.model import events as ev
from trainer.model.acts import Act, Band, NeedLevel
from trainer.model.reading import ActReading
from trainer.model.scenario import Need
from trainer.scoring.check import Check, Mend
from trainer.scoring.gather import best, counted
from trainer.scoring.judge import absent
from trainer.scoring.measurement import Measurement, Reason, met, missed, partly
from trainer.scoring.moment import Moment, Talk


class BenefitForNeed(Check):
    """
    A benefit that meets a need the client has voiced; for any other need it is only an advantage (Rackham).

    Earns::

        check: {}
        given: [need_grew cash-gap implied]
        turns:
          - {says: 当天到账，您年底那段就不用压采购了。, acts: [benefit_statement], about: [need cash-gap]}

    Earns half::

        check: {}
        given: [need_grew cash-gap implied]
        turns:
          - {says: 这样对您就轻松多了。, acts: [benefit_statement]}

    Does not earn::

        check: {}
        turns:
          - {says: 当天到账，您年底那段就不用压采购了。, acts: [benefit_statement], about: [need cash-gap]}
    """

    kind: Literal["benefit"]
    level: NeedLevel = NeedLevel.IMPLIED
    """The need has come at least so far."""
    needs: int = Field(default=1, ge=1)
    """So many different needs."""

    def due(self, moment: Moment) -> bool:
        """Tell whether a voiced need waits for its benefit."""
        return super().due(moment) and any(
            need.id not in moment.before.benefits for need in self._voiced(moment)
        )

    def measure(self, moment: Moment) -> Measurement:
        """Look for a benefit, and for the need it meets."""
        found = moment.surest(Act.BENEFIT_STATEMENT)
        if found is None:
            return absent(moment, (Act.BENEFIT_STATEMENT,))
        quote, evidence = found.span.quote, moment.evidence(found.span.quote)
        meant = _meant(moment, found)
        fitting = [need for need in self._voiced(moment) if need.id in meant]
        if fitting and found.band is not Band.COULD_BE:
            return met(evidence, subject=fitting[0].id, act=found.act, need=fitting[0].title)
        if fitting:
            return partly(evidence, reason=Reason.COULD_BE, act=found.act, other=found.rival or "")
        if meant or not self._voiced(moment):
            return missed(Reason.NEED_NOT_VOICED, act=found.act, other=Act.ADVANTAGE_STATEMENT, quote=quote)
        return partly(evidence, reason=Reason.TOUCHES_NOTHING, act=found.act)

    def gather(self, measured: Sequence[Measurement], talk: Talk) -> Measurement:  # noqa: ARG002  answers suffice
        """Count the different needs that were met."""
        subjects = dict.fromkeys(one.subject for one in measured if one.applies)
        return counted(
            [best([m for m in measured if m.applies and m.subject == s]) for s in subjects], self.needs
        )

    def mend(self) -> Mend:
        """Tie the trainee's own words to a need."""
        return Mend.BENEFIT

    def _voiced(self, moment: Moment) -> list[Need]:
        needs = moment.material.scenario.needs
        return [need for need in needs if moment.before.level(need.id).rank >= self.level.rank]


def _meant(moment: Moment, act: ActReading) -> frozenset[str]:
    """Give the needs that the words name, that the named attributes meet, or that the client heard."""
    hits = {hit.id for hit in moment.hits(act)}
    landed = {event.need for event in moment.turn.events if isinstance(event, ev.BenefitLanded)}
    needs = moment.material.scenario.needs
    return frozenset(need.id for need in needs if need.id in hits | landed or hits & set(need.met_by))
