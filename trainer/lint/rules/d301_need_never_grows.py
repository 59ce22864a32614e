"""D301 need-never-grows."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity


@scenario_rule("D301", "need-never-grows", Severity.WARNING)
def need_never_grows(scene: Scene) -> Iterator[Finding]:
    """
    A need that no fact brings up.

    A trainee can then hardly find it: some layer of a problem fact should raise it to `implied`.

    Bad::

        facts:
          - layers:
              - need: {}

    Good::

        facts:
          - layers:
              - need: {faster-till: implied}
    """
    raised = {name for fact in scene.scenario.facts for layer in fact.layers for name in layer.need}
    for index, need in enumerate(scene.scenario.needs):
        if need.id not in raised:
            message = Message(
                f"没有哪条事实会带出需求 `{need.id}`", f"no fact brings up the need `{need.id}`"
            )
            hint = Message(
                "在某条事实的一层里写 `need: {" + need.id + ": implied}`",
                "write `need: {" + need.id + ": implied}` in a layer of some fact",
            )
            yield Finding(("needs", index, "id"), message, hint)
