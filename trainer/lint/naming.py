"""How rules about references word their findings."""

import difflib
from collections.abc import Iterable

from trainer.lint.rule import Finding
from trainer.model.diagnostic import Message
from trainer.model.source import Loc

_NOTHING = Message("先把它建好，或改掉这个名字", "make it first, or correct the name")


def unknown(loc: Loc, what: Message, name: str, known: Iterable[str], *, key: bool = False) -> Finding:
    """Say that there is nothing of that name, and what may have been meant."""
    message = Message(f"没有叫 `{name}` 的{what.zh}", f"there is no {what.en} `{name}`")
    return Finding(loc, message, meant(name, known) or _NOTHING, key=key)


def meant(name: str, known: Iterable[str]) -> Message | None:
    """Suggest the known name that is nearest, or list all if they are few."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1)
    if close:
        return Message(f"是不是想写 `{close[0]}`？", f"did you mean `{close[0]}`?")
    if not names:
        return None
    shown = ", ".join(f"`{one}`" for one in names[:12])
    return Message(f"可以写：{shown}", f"it can be one of: {shown}")
