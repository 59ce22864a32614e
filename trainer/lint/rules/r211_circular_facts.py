"""R211 circular-facts."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity


@scenario_rule("R211", "circular-facts", Severity.ERROR)
def circular_facts(scene: Scene) -> Iterator[Finding]:
    """
    A fact has to be told before itself.

    Following `after` from fact to fact leads back to the beginning, so none of them is ever told.

    Bad::

        facts:
          - {id: hen, after: [egg]}
          - {id: egg, after: [hen]}

    Good::

        facts:
          - {id: hen, after: []}
          - {id: egg, after: [hen]}
    """
    after = {fact.id: fact.after for fact in scene.scenario.facts}
    for index, fact in enumerate(scene.scenario.facts):
        if fact.id in _before(fact.id, after):
            message = Message(f"事实 `{fact.id}` 要等它自己先说", f"the fact `{fact.id}` waits for itself")
            hint = Message("拿掉 `after` 里的一项", "take one of them out of `after`")
            yield Finding(("facts", index, "after"), message, hint)


def _before(fact: str, after: dict[str, tuple[str, ...]]) -> set[str]:
    """Collect every fact that has to be told before this one."""
    found: set[str] = set()
    waiting = list(after.get(fact, ()))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += after.get(name, ())
    return found
