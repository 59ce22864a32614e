"""Product sheets: what may be said of a product, in figures that a trainee's words are checked against."""

from trainer.model.acts import ProductKind
from trainer.model.authored import Authored


class SheetFigure(Authored):
    """
    A figure of a product sheet: one value (`low` alone) or a range.

    `unit` is one of percent, basis_point, currency, day, month, year, hour, count.
    """

    low: float
    high: float | None = None
    unit: str
    label: str = ""
    """What the figure is, if it is not the attribute itself (for instance "minimum")."""


class Attribute(Authored):
    """One point of a product: its feature, what that does, and what proves it."""

    id: str
    label: str
    """Short name, as it may stand in a sentence."""
    cues: tuple[str, ...]
    """Words by which a sentence is about this attribute."""
    feature: str
    """The checkable fact in one sentence."""
    advantage: str = ""
    """What the feature does in general."""
    figures: tuple[SheetFigure, ...] = ()
    """Every figure that is right for this attribute; a claimed figure of the same unit must match one of them."""


class Disclosure(Authored):
    """Something the client must be told before agreeing to this product."""

    id: str
    says: str
    """A plain wording of it."""
    cues: tuple[str, ...]
    """Words one of which shows that it was told."""


class Product(Authored):
    """
    A product sheet, shared by scenarios.

    Figures are examples for practice; `as_of` dates them.
    """

    schema_version: int
    id: str
    language: str
    title: str
    names: tuple[str, ...] = ()
    """Other names by which a sentence may call the product."""
    kind: ProductKind
    issuer: str
    """Whose product it is: the bank's own, or the partner's for whom the bank only distributes."""
    risk_level: str
    """R1 to R5 for products that carry one, else "none"."""
    as_of: str
    """Date of the sheet, YYYY-MM-DD; every figure is an example."""
    attributes: tuple[Attribute, ...]
    evidence: tuple[str, ...]
    """What can be shown as proof."""
    disclose: tuple[Disclosure, ...] = ()
    never_claim: tuple[str, ...] = ()
    """What must not be said of it, in plain words."""
