"""Check `order`: something is not done before its time."""

from typing import Literal

from pydantic import Field

from trainer.model.acts import Act
from trainer.model.condition import Condition
from trainer.model.holds import holds
from trainer.model.reading import ActReading, TopicKind
from trainer.scoring.check import Check, Mend
from trainer.scoring.judge import surely
from trainer.scoring.measurement import Measurement, Reason, met, missed, not_applicable
from trainer.scoring.moment import Moment


class InOrder(Check):
    """
    The first time the trainee does it, the time has come.

    Answering a question that the client has put does not count as doing it.

    Earns::

        check: {acts: [feature_statement], when: {any_need: implied}}
        given: [need_grew cash-gap implied]
        turns:
          - {says: 我们的贴现当天到账。, acts: [feature_statement], about: [attribute discount.speed]}

    Does not earn::

        check: {acts: [feature_statement], when: {any_need: implied}}
        turns:
          - says: 我们的贴现当天到账。
            acts: [feature_statement]
            about: [attribute discount.speed]
            then: [need_grew cash-gap implied]
          - {says: 利率也低。, acts: [feature_statement], about: [attribute discount.rate]}
    """

    kind: Literal["order"]
    acts: tuple[Act, ...] = Field(min_length=1)
    when: Condition
    """What must be true before it is done."""
    about: tuple[TopicKind, ...] = (TopicKind.ATTRIBUTE, TopicKind.PRODUCT)
    """Only what is about one of these counts; empty for anything."""

    def due(self, moment: Moment) -> bool:  # noqa: ARG002  whatever else is going on
        """Say that doing it too early is always a miss."""
        return True

    def measure(self, moment: Moment) -> Measurement:
        """Look whether it is done for the first time, and whether it may be."""
        found = self._done(moment)
        if found is None or any(self._done(one) for one in moment.previous):
            return not_applicable()
        if holds(self.when, moment.before):
            return met(moment.evidence(found.span.quote), act=found.act)
        return missed(Reason.TOO_EARLY, act=found.act, quote=found.span.quote)

    def mend(self) -> Mend:
        """Show a question that would have come first."""
        return Mend.QUESTION

    def _done(self, moment: Moment) -> ActReading | None:
        waiting = moment.before.waiting
        found = surely(moment, *self.acts)
        if found is None or (waiting and waiting.kind == "question"):
            return None
        return found if not self.about or moment.touches(found) & set(self.about) else None
