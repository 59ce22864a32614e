"""Comments that allow what a rule would report: `# trainer: allow cueless-fact`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trainer.model.diagnostic import Diagnostic, Fault, Message, Severity
from trainer.model.source import Place, split_lines

UNUSED_ALLOW = Fault("A901", "unused-allow", Severity.WARNING)

_NAME = r"[a-z][a-z0-9-]*"
_COMMENT = re.compile(rf"(?:^|\s)#\s*trainer:\s*allow\s+(?P<names>{_NAME}(?:[\s,]+{_NAME})*)\s*$")


@dataclass(frozen=True, slots=True)
class Allowance:
    """One name that a comment allows, and the lines it is allowed on."""

    path: str
    name: str
    place: Place
    lines: range

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Tell whether this allows a diagnostic."""
        return self.path == diagnostic.path and self.name == diagnostic.name and diagnostic.line in self.lines


def allowances(path: str, text: str) -> Iterator[Allowance]:
    """Find what the comments of a file allow."""
    lines = split_lines(text)
    for number, line in enumerate(lines, start=1):
        if comment := _COMMENT.search(line):
            covered = range(number, _last_covered(lines, number) + 1)
            for name in re.finditer(_NAME, comment["names"]):
                column = comment.start("names") + name.start() + 1
                yield Allowance(
                    path, name.group(), Place(number, column, column + len(name.group())), covered
                )


def _last_covered(lines: list[str], number: int) -> int:
    """
    Find the last line that the comment on a line covers.

    Beside a value it covers that line; on a line of its own, the next line that is no comment as well.
    """
    last = number
    while last < len(lines) and lines[last - 1].lstrip().startswith("#"):
        last += 1
    return last


def suppress(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """
    Leave out what is allowed, and report each allowance that allowed nothing.

    Call it once, with the diagnostics of all rules: only then is it known what is unused.
    """
    given = tuple(diagnostics)
    allowed = [each for path, text in texts.items() for each in allowances(path, text)]
    kept = [each for each in given if not any(allowance.covers(each) for allowance in allowed)]
    unused = [_report(each) for each in allowed if not any(each.covers(diagnostic) for diagnostic in given)]
    return tuple(sorted([*kept, *unused]))


def _report(allowance: Allowance) -> Diagnostic:
    message = Message(
        f"这里没有需要放行的 `{allowance.name}`",
        f"nothing here needs `{allowance.name}` to be allowed",
    )
    hint = Message("删掉这条注释，或改正名称", "delete the comment, or correct the name")
    return UNUSED_ALLOW.at(allowance.path, allowance.place, message, hint)
