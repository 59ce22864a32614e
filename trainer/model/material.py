"""Everything a talk needs, loaded and resolved: the client's side of the table."""

from dataclasses import dataclass

from trainer.model.compliance import Pack
from trainer.model.method import Stage
from trainer.model.phrases import PhraseBank
from trainer.model.product import Attribute, Product
from trainer.model.scenario import Scenario
from trainer.model.style import Style


@dataclass(frozen=True, slots=True)
class Material:
    """
    A scenario with all that it refers to.

    The method's criteria are not here: the client never sees the rubric.
    """

    scenario: Scenario
    products: tuple[Product, ...]
    stages: tuple[Stage, ...]
    packs: tuple[Pack, ...]
    style: Style
    phrases: PhraseBank

    def attribute(self, reference: str) -> Attribute | None:
        """Find a product attribute by `product-id.attribute-id`."""
        for product in self.products:
            for attribute in product.attributes:
                if f"{product.id}.{attribute.id}" == reference:
                    return attribute
        return None
