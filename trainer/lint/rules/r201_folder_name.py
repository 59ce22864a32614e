"""R201 folder-name."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity


@scenario_rule("R201", "folder-name", Severity.ERROR)
def folder_name(scene: Scene) -> Iterator[Finding]:
    """
    A scenario's id is not the name of its folder.

    Commands find a scenario by its folder, the history by its id; they have to agree.

    Bad::

        id: "another-shop"

    Good::

        id: "corner-shop"
    """
    folder, name = scene.around.folder, scene.scenario.id
    if folder and name != folder:
        message = Message(
            f"id 是 `{name}`，文件夹却叫 `{folder}`", f"the id is `{name}`, the folder `{folder}`"
        )
        yield Finding(("id",), message, Message("两个名字改成一样", "give both the same name"))
