"""Check `suitability_first`: client and product are matched before anything is offered."""

from typing import Literal

from trainer.model.acts import Act, ProductKind
from trainer.model.material import Material
from trainer.model.reading import TopicKind
from trainer.scoring.check import Check
from trainer.scoring.judge import judged, surely
from trainer.scoring.measurement import Measurement, Reason, missed, not_applicable, partly
from trainer.scoring.moment import Moment

_OFFERING = (Act.COMMITMENT_REQUEST,)


class SuitabilityFirst(Check):
    """
    Before a client is asked to decide on such a product, the trainee finds out whether it suits them.

    Done after the offer it earns half. Talks in which such a product never comes up are not concerned.

    Earns::

        check: {kinds: [credit]}
        turns:
          - {says: 这笔资金您打算做什么用？, acts: [suitability_check]}
          - {says: 那今天就把贴现办了？, acts: [commitment_request], about: [product discount]}

    Earns half::

        check: {kinds: [credit]}
        turns:
          - {says: 那今天就把贴现办了？, acts: [commitment_request], about: [product discount]}
          - {says: 这笔资金您打算做什么用？, acts: [suitability_check]}

    Does not earn::

        check: {kinds: [credit]}
        turns:
          - {says: 那今天就把贴现办了？, acts: [commitment_request], about: [product discount]}
    """

    kind: Literal["suitability_first"]
    kinds: tuple[ProductKind, ...] = (ProductKind.WEALTH, ProductKind.FUND, ProductKind.INSURANCE)

    def possible(self, material: Material) -> bool:
        """Tell whether such a product is on the table."""
        return any(product.kind in self.kinds for product in material.products)

    def due(self, moment: Moment) -> bool:  # noqa: ARG002  an offer without it is a miss at any time
        """Say that an offer without it always counts."""
        return True

    def measure(self, moment: Moment) -> Measurement:
        """Look for the matching, and for an offer without it."""
        offered = any(self._offers(one) for one in moment.previous)
        checked = judged(moment, (Act.SUITABILITY_CHECK,))
        if checked.earned:
            return partly(*checked.evidence, reason=Reason.TOO_EARLY) if offered else checked
        asked_before = any(turn.reading.performs(Act.SUITABILITY_CHECK) for turn in moment.earlier)
        offer = surely(moment, *_OFFERING)
        if offered or asked_before or offer is None or not self._offers(moment):
            return not_applicable()
        return missed(Reason.TOO_EARLY, act=Act.SUITABILITY_CHECK, other=offer.act, quote=offer.span.quote)

    def _offers(self, moment: Moment) -> bool:
        """Tell whether a decision is asked for after such a product has come up."""
        return surely(moment, *_OFFERING) is not None and self._came_up(moment)

    def _came_up(self, moment: Moment) -> bool:
        concerned = {product.id for product in moment.material.products if product.kind in self.kinds}
        named = {
            hit.id.partition(".")[0]
            for turn in (*moment.earlier, moment.turn)
            for kind in (TopicKind.PRODUCT, TopicKind.ATTRIBUTE)
            for hit in turn.reading.touched(kind)
        }
        return bool(concerned & named)
