"""Check `disclosed`: what a client must be told has been told."""

from typing import Literal

from trainer.model.material import Material
from trainer.model.reading import TopicHit, TopicKind
from trainer.model.scorecard import Evidence
from trainer.model.transcript import Turn
from trainer.scoring.check import Mend, TalkCheck
from trainer.scoring.measurement import Measurement, not_applicable, share
from trainer.scoring.moment import Moment, Talk


class Disclosed(TalkCheck):
    """
    The elements of disclosure on the product sheets have been told, in any order and in plain words.

    Points are shared among the elements that are asked for.

    Earns::

        check: {at_least: 1}
        turns:
          - {says: 贴现利息是从票面里先扣的。, acts: [risk_disclosure], about: [disclosure discount.fee]}

    Earns half::

        check: {at_least: 2}
        turns:
          - {says: 贴现利息是从票面里先扣的。, acts: [risk_disclosure], about: [disclosure discount.fee]}

    Does not earn::

        check: {at_least: 1}
        turns:
          - {says: 手续很简单。, acts: [feature_statement], about: [product discount]}
    """

    kind: Literal["disclosed"]
    at_least: int | None = None
    """So many elements are enough; all of them if not given."""

    def possible(self, material: Material) -> bool:
        """Tell whether there is anything that must be told."""
        return any(product.disclose for product in material.products)

    def overall(self, talk: Talk) -> Measurement:
        """Count the elements told of the products that came up, or of all if none did."""
        wanted = _wanted(talk)
        told: dict[str, Evidence] = {}
        for turn in talk.usable:
            for hit in turn.reading.touched(TopicKind.DISCLOSURE):
                told.setdefault(hit.id, Evidence(turn=turn.n, quote=_sentence(talk, turn, hit)))
        enough = len(wanted) if self.at_least is None else min(self.at_least, len(wanted))
        if not enough:
            return not_applicable()
        found = [told[name] for name in wanted if name in told]
        return share(min(len(found), enough), enough, *found)

    def mend(self) -> Mend:
        """Show what the sheet says must be told."""
        return Mend.DISCLOSURE


def _sentence(talk: Talk, turn: Turn, hit: TopicHit) -> str:
    return Moment(turn, talk.material).sentence(hit.sentence)


def _wanted(talk: Talk) -> list[str]:
    named = {
        hit.id.partition(".")[0]
        for turn in talk.usable
        for kind in (TopicKind.PRODUCT, TopicKind.ATTRIBUTE)
        for hit in turn.reading.touched(kind)
    }
    products = [
        product for product in talk.material.products if product.id in named
    ] or talk.material.products
    return [f"{product.id}.{element.id}" for product in products for element in product.disclose]
