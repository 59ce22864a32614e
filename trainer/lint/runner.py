"""Run rules over documents: find the places, apply the comments that allow things, sort."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from trainer.lint.rule import Finding, Rule
from trainer.lint.suppression import suppress
from trainer.model.diagnostic import Diagnostic
from trainer.model.source import SourceMap

S = TypeVar("S")


class Sheet(Protocol):
    """A file as far as places are concerned; every `Document` is one."""

    @property
    def path(self) -> str:
        """How diagnostics call the file."""

    @property
    def text(self) -> str:
        """What stands in it, comments included."""

    @property
    def source(self) -> SourceMap:
        """Where everything stands."""


def findings(rules: Iterable[Rule[S]], subject: S, sheet: Sheet) -> Iterator[Diagnostic]:
    """Run rules on a subject that stands in one file."""
    return library_findings(rules, subject, {sheet.path: sheet}, path=sheet.path)


def library_findings(
    rules: Iterable[Rule[S]],
    subject: S,
    sheets: Mapping[str, Sheet],
    *,
    path: str = "",
) -> Iterator[Diagnostic]:
    """Run rules on a subject that stands in several files; `path` is that of findings which name none."""
    for rule in rules:
        for finding in rule.check(subject):
            yield _stamp(rule, finding, sheets, finding.path or path)


def _stamp(rule: Rule[Any], finding: Finding, sheets: Mapping[str, Sheet], path: str) -> Diagnostic:
    source = sheets[path].source if path in sheets else SourceMap()
    place = source.place(finding.loc, key=finding.key)
    return rule.fault.at(path, place, finding.message, finding.hint)


def lint(rules: Iterable[Rule[S]], subject: S, sheet: Sheet) -> tuple[Diagnostic, ...]:
    """Run all rules there are for one file, and apply its comments."""
    return suppress(findings(rules, subject, sheet), {sheet.path: sheet.text})
