"""R204 unknown-need."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.condition import Condition
from trainer.model.diagnostic import Message, Severity
from trainer.model.scenario import Layer, Point
from trainer.model.source import Loc

_NEED = Message("需求", "need")


@scenario_rule("R204", "unknown-need", Severity.ERROR)
def unknown_need(scene: Scene) -> Iterator[Finding]:
    """
    A need is named that the scenario does not have.

    Needs are named by layers (`need`), conditions (`need`, `need_below`) and points (`benefit`).

    Bad::

        facts:
          - layers:
              - need: {nothing-of-that-name: implied}

    Good::

        facts:
          - layers:
              - need: {}
    """
    known = {need.id for need in scene.scenario.needs}
    for loc, name, key in _named(scene):
        if name not in known:
            yield unknown(loc, _NEED, name, known, key=key)


def _named(scene: Scene) -> Iterator[tuple[Loc, str, bool]]:
    for loc, layer in every(scene.scenario, Layer):
        yield from (((*loc, "need", name), name, True) for name in layer.need)
    for loc, condition in every(scene.scenario, Condition):
        yield from (((*loc, "need", name), name, True) for name in condition.need)
        yield from (((*loc, "need_below", name), name, True) for name in condition.need_below)
    for loc, point in every(scene.scenario, Point):
        if point.benefit is not None:
            yield (*loc, "benefit"), point.benefit, False
