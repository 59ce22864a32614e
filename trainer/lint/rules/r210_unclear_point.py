"""R210 unclear-point."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene, every
from trainer.model.diagnostic import Message, Severity
from trainer.model.scenario import Point


@scenario_rule("R210", "unclear-point", Severity.ERROR)
def unclear_point(scene: Scene) -> Iterator[Finding]:
    """
    A point under `answered_with` or `answered_by` says nothing, or two things at once.

    Each point is one thing that answers: write two points where either will do.

    Bad::

        questions:
          - answered_by:
              - {attribute: shop-account.terminal, act: evidence_statement}

    Good::

        questions:
          - answered_by:
              - {attribute: shop-account.terminal}
              - {attribute: shop-account.fee}
    """
    for loc, point in every(scene.scenario, Point):
        given = [name for name in Point.model_fields if getattr(point, name) is not None]
        if len(given) != 1:
            listed = ", ".join(f"`{name}`" for name in given) or "—"
            message = Message(
                f"这一条应当只写一项，这里有：{listed}", f"a point names one thing, this one: {listed}"
            )
            hint = Message(
                "从 figure、attribute、benefit、act、about 里选一项",
                "keep one of figure, attribute, benefit, act, about",
            )
            yield Finding(loc, message, hint)
