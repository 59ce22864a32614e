"""R205 unknown-objection."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.condition import Condition
from trainer.model.diagnostic import Message, Severity

_OBJECTION = Message("异议", "objection")


@scenario_rule("R205", "unknown-objection", Severity.ERROR)
def unknown_objection(scene: Scene) -> Iterator[Finding]:
    """
    An objection is named that the scenario does not have.

    Objections are named by conditions (`resolved`) and by model answers (`objection`).

    Bad::

        endings:
          - when: {resolved: [nothing-of-that-name]}

    Bad::

        model_answers:
          - objection: nothing-of-that-name

    Good::

        endings:
          - when: {}
    """
    known = {objection.id for objection in scene.scenario.objections}
    for loc, condition in every(scene.scenario, Condition):
        for position, name in enumerate(condition.resolved):
            if name not in known:
                yield unknown((*loc, "resolved", position), _OBJECTION, name, known)
    for index, answer in enumerate(scene.scenario.model_answers):
        if answer.objection is not None and answer.objection not in known:
            yield unknown(("model_answers", index, "objection"), _OBJECTION, answer.objection, known)
