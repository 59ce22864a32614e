"""R208 duplicate-id."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity

_KINDS = ("needs", "facts", "objections", "questions")


@scenario_rule("R208", "duplicate-id", Severity.ERROR)
def duplicate_id(scene: Scene) -> Iterator[Finding]:
    """
    Two needs, facts, objections or questions of a scenario have the same id.

    The second would never be found. A need and a fact must not share an id either: both can be what the
    talk is about.

    Bad::

        needs:
          - id: till-queue
        facts:
          - id: till-queue

    Good::

        needs:
          - id: till-queue
        facts:
          - id: till-count
    """
    seen: dict[str, str] = {}
    for kind in _KINDS:
        for index, one in enumerate(getattr(scene.scenario, kind)):
            if one.id in seen:
                message = Message(
                    f"id `{one.id}` 已经用在 {seen[one.id]} 里",
                    f"the id `{one.id}` stands in {seen[one.id]} already",
                )
                yield Finding((kind, index, "id"), message, Message("换一个 id", "choose another id"))
            seen.setdefault(one.id, f"`{kind}`")
