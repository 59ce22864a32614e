"""R213 file-name."""

from collections.abc import Iterator

from trainer.lint.rule import Finding, library_rule
from trainer.lint.scene import Named
from trainer.model.diagnostic import Message, Severity


@library_rule("R213", "file-name", Severity.ERROR)
def file_name(named: Named) -> Iterator[Finding]:
    """
    The id of a method, a pack of red lines or a product sheet is not the name of its file.

    Such files are found by their names, and shown by their ids; they have to agree.

    In a file called `shop-account.yaml`:

    Bad::

        id: "other-account"

    Good::

        id: "shop-account"
    """
    if named.id != named.stem:
        message = Message(
            f"id 是 `{named.id}`，文件却叫 `{named.stem}`", f"the id is `{named.id}`, the file `{named.stem}`"
        )
        yield Finding(("id",), message, Message("两个名字改成一样", "give both the same name"))
