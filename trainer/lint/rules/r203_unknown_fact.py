"""R203 unknown-fact."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.condition import Condition
from trainer.model.diagnostic import Message, Severity

_FACT = Message("事实", "fact")


@scenario_rule("R203", "unknown-fact", Severity.ERROR)
def unknown_fact(scene: Scene) -> Iterator[Finding]:
    """
    A fact is named under `after` or `told` that the scenario does not have.

    Bad::

        facts:
          - after: [nothing-of-that-name]

    Bad::

        endings:
          - when: {told: [nothing-of-that-name]}

    Good::

        facts:
          - after: []
    """
    known = {fact.id for fact in scene.scenario.facts}
    for index, fact in enumerate(scene.scenario.facts):
        for position, name in enumerate(fact.after):
            if name not in known:
                yield unknown(("facts", index, "after", position), _FACT, name, known)
    for loc, condition in every(scene.scenario, Condition):
        for position, name in enumerate(condition.told):
            if name not in known:
                yield unknown((*loc, "told", position), _FACT, name, known)
