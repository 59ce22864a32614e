"""R206 unknown-attribute."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.diagnostic import Message, Severity
from trainer.model.scenario import Point
from trainer.model.source import Loc

_ATTRIBUTE = Message("产品特性（写作 产品.特性）", "product attribute (written `product.attribute`)")


@scenario_rule("R206", "unknown-attribute", Severity.ERROR)
def unknown_attribute(scene: Scene) -> Iterator[Finding]:
    """
    A product attribute is named that no sheet of the scenario has.

    Attributes are named by needs (`met_by`) and by points (`figure`, `attribute`), as `product.attribute`.

    Bad::

        needs:
          - met_by: [shop-account.colour]

    Good::

        needs:
          - met_by: [shop-account.fee]
    """
    around = scene.around
    known = {f"{sheet.id}.{one.id}" for sheet in around.sheets for one in sheet.attributes}
    unread = set(scene.scenario.products) - {sheet.id for sheet in around.sheets}
    for loc, name in _named(scene):
        # A sheet that is missing or broken is reported itself; what it would have had is not known.
        if name not in known and name.partition(".")[0] not in unread:
            yield unknown(loc, _ATTRIBUTE, name, known)


def _named(scene: Scene) -> Iterator[tuple[Loc, str]]:
    for index, need in enumerate(scene.scenario.needs):
        for position, name in enumerate(need.met_by):
            yield ("needs", index, "met_by", position), name
    for loc, point in every(scene.scenario, Point):
        if point.figure is not None:
            yield (*loc, "figure"), point.figure
        if point.attribute is not None:
            yield (*loc, "attribute"), point.attribute
