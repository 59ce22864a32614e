"""R202 missing-file."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity

_METHOD = Message("方法（rubrics/）", "method in rubrics/")
_PACK = Message("红线包（rubrics/compliance/）", "pack in rubrics/compliance/")
_PRODUCT = Message("产品说明（_shared/products/）", "product sheet in _shared/products/")


@scenario_rule("R202", "missing-file", Severity.ERROR)
def missing_file(scene: Scene) -> Iterator[Finding]:
    """
    A method, a pack of red lines or a product sheet is named that has no file.

    Bad::

        products:
          - gold-bars

    Good::

        products:
          - shop-account
    """
    around, scenario = scene.around, scene.scenario
    if scenario.method not in around.methods:
        yield unknown(("method",), _METHOD, scenario.method, around.methods)
    for index, pack in enumerate(scenario.compliance):
        if pack not in around.packs:
            yield unknown(("compliance", index), _PACK, pack, around.packs)
    for index, product in enumerate(scenario.products):
        if product not in around.products:
            yield unknown(("products", index), _PRODUCT, product, around.products)
