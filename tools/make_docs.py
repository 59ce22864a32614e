"""
Write docs/cli.md, docs/rules.md and docs/checks.md from the program itself.

With `--check` nothing is written: the exit code says whether the pages are up to date.
"""

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

from trainer.cli import app, root
from trainer.lint.rules import RULES
from trainer.loading.faults import FAULTS
from trainer.scoring.check import Check
from trainer.scoring.checks import CHECKS

DOCS = Path(__file__).parents[1] / "docs"
NOTICE = "<!-- Written by tools/make_docs.py; do not edit. -->"


def main() -> int:
    """Write or check every page, and give the exit code."""
    pages = {"cli.md": _cli(), "rules.md": _rules(), "checks.md": _checks()}
    stale = [
        name for name, lines in pages.items() if not _settle(DOCS / name, "\n".join(lines).rstrip() + "\n")
    ]
    for name in stale:
        print(f"docs/{name} is out of date: run python tools/make_docs.py", file=sys.stderr)
    return 1 if stale else 0


def _settle(path: Path, text: str) -> bool:
    """Write a page, or with `--check` tell whether it is as it should be."""
    if "--check" in sys.argv[1:]:
        return path.is_file() and path.read_text(encoding="utf-8") == text
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _cli() -> Iterator[str]:
    """Give a section for each command."""
    yield from ("# Commands", "", NOTICE, "", inspect.getdoc(root) or "", "", *_parameters(root), "")
    for command in app.registered_commands:
        if not command.hidden and command.callback is not None:
            name = command.name or command.callback.__name__
            yield from (f"## trainer {name}", "", inspect.getdoc(command.callback) or "", "")
            yield from (*_parameters(command.callback), "")
    yield "Exit codes: 0 fine, 1 findings or not passed, 2 usage, 3 unreadable input."


def _parameters(function: Callable[..., Any]) -> Iterator[str]:
    """Give a row for each parameter, by its annotation: typer's own classes change with each version."""
    yield from ("| parameter | values | meaning |", "|---|---|---|")
    defaults = inspect.signature(function).parameters
    for name, annotation in get_type_hints(function, include_extras=True).items():
        info = next((one for one in getattr(annotation, "__metadata__", ()) if hasattr(one, "help")), None)
        if info is None:
            continue
        # Inside Annotated, typer takes the first declaration for a default.
        declared = [one for one in (info.default, *(info.param_decls or ())) if isinstance(one, str)]
        values = "\\|".join(_values(get_args(annotation)[0])) or (info.metavar if declared else "") or ""
        default = defaults[name].default
        shown = f", default `{default}`" if isinstance(default, str) else ""
        names = ", ".join(f"`{one}`" for one in declared or [info.metavar])
        yield f"| {names} | {f'`{values}`' if values else ''}{shown} | {info.help or ''} |"


def _values(kind: object) -> list[str]:
    """List the words that a parameter may have."""
    arguments = [value for one in get_args(kind) for value in (get_args(one) or (one,))]
    return [value for value in arguments if isinstance(value, str)]


def _rules() -> Iterator[str]:
    """Give every rule's manual page."""
    yield from ("# Rules for authored files", "", NOTICE, "")
    yield "A comment `# trainer: allow name` beside or above a line allows what a rule would report there."
    yield ""
    for rule in sorted(RULES, key=lambda one: one.code):
        yield from (
            f"## {rule.code} {rule.name}",
            "",
            f"*{rule.severity.value}*",
            "",
            *_manual(rule.manual),
            "",
        )
    yield from ("## Found while reading", "", "| code | name | severity |", "|---|---|---|")
    yield from (f"| {one.code} | {one.name} | {one.severity.value} |" for one in FAULTS)


def _manual(text: str) -> Iterator[str]:
    """Turn `Bad::` and its indented block into a fenced one."""
    fenced = False
    for line in text.split("\n"):
        if fenced and line and not line.startswith(" "):
            yield from ("```", "")
            fenced = False
        if line.endswith("::"):
            yield from (line.removesuffix(":"), "", "```yaml")
            fenced = True
        elif not (fenced and not line):
            yield line.removeprefix("    ") if fenced else line
    if fenced:
        yield "```"


def _checks() -> Iterator[str]:
    """Give every kind of check with its parameters."""
    yield from ("# Checks", "", NOTICE, "")
    yield from (
        "What every check can have: " + ", ".join(f"`{name}`" for name in Check.model_fields) + ".",
        "",
    )
    for check in sorted(CHECKS, key=_kind):
        yield from (f"## {_kind(check)}", "", *_manual(inspect.getdoc(check) or ""), "")
        own = [name for name in check.model_fields if name not in Check.model_fields and name != "kind"]
        if own:
            yield from ("Parameters: " + ", ".join(f"`{name}`" for name in own) + ".", "")


def _kind(check: type[Check]) -> str:
    return str(get_args(check.model_fields["kind"].annotation)[0])


if __name__ == "__main__":
    sys.exit(main())
