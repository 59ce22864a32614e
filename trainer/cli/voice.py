"""In which language the program speaks, and where to."""

import os
import sys
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from trainer.render.cells import printable

if TYPE_CHECKING:
    from rich.console import Console

    from trainer.model.catalogue import Catalogue

Language = Literal["zh", "en"]

_CHOSEN: ContextVar[str] = ContextVar("chosen", default="")
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
NARROWEST = 20
"""What is printed is never narrower: a terminal that says nothing about itself may have a width of 0."""


def choose(language: str | None) -> str | None:
    """Take `--ui`, wherever it stands."""
    if language:
        _CHOSEN.set(language)
    return language


def forget() -> None:
    """Begin a run without any choice."""
    _CHOSEN.set("")


Ui = Annotated[
    Language | None,
    typer.Option("--ui", callback=choose, is_eager=True, help="Language of the program. 界面语言。"),
]


def language() -> str:
    """Tell which language was asked for: by `--ui`, by TRAINER_UI, or by the locale."""
    asked = _CHOSEN.get() or os.environ.get("TRAINER_UI", "") or _locale()
    return "zh" if asked.lower().startswith(("zh", "chinese")) else "en"


def _locale() -> str:
    for name in _LOCALE:
        if os.environ.get(name):
            return os.environ[name]
    if sys.platform == "win32":
        import locale

        return locale.getlocale()[0] or ""
    return ""


def words() -> "Catalogue":
    """Give the program's words in the present language."""
    return _catalogue(language())


@cache
def _catalogue(name: str) -> "Catalogue":
    from trainer.loading.library import Library

    return Library().catalogue(name)


def prepare_streams() -> None:
    """Make sure that no character can stop the program from writing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def console(*, stderr: bool = False) -> "Console":
    """Give a console that guesses nothing: no markup, no emoji codes, no highlighting."""
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # rich would end the program as if it had failed

    found = Plain(stderr=stderr, markup=False, emoji=False, highlight=False)
    found.width = max(found.width, NARROWEST)
    return found


def tell(key: str, **slots: object) -> None:
    """Say a sentence on stderr, where it spoils no output."""
    catalogue = words()
    texts = {name: _worded(value, catalogue.language) for name, value in slots.items()}
    typer.echo(catalogue.say(key, **texts), err=True)


def _worded(value: object, language: str) -> object:
    """Give the text of a value, that of the language if it stands in both, and nothing that steers a terminal."""
    if value is None or isinstance(value, int):
        return value
    return printable(value.text(language) if hasattr(value, "text") else str(value))


def write(text: str) -> None:
    """Write a text to stdout as it is, with one line end at its end."""
    typer.echo(text.rstrip("\n"))


def is_terminal() -> bool:
    """Tell whether a person sits at both ends."""
    return bool(sys.stdin and sys.stdout and sys.stdin.isatty() and sys.stdout.isatty())
