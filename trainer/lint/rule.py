"""
What a lint rule is.

A rule is a value made from a function by one of three decorators. Nothing is registered anywhere: the tuple
in `trainer.lint.rules` is the only list. The function's docstring is the rule's manual page.
"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from trainer.lint.examples import Examples, find_examples
from trainer.model.diagnostic import Fault, Message, Severity
from trainer.model.source import Loc

S = TypeVar("S")
"""The subject: what a rule looks at."""


class Scope(StrEnum):
    """What a rule is about."""

    SCENARIO = "scenario"
    RUBRIC = "rubric"
    PACK = "pack"
    PLAYTEST = "playtest"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule yields; the runner finds the line and column."""

    loc: Loc
    message: Message
    hint: Message | None = None
    key: bool = False
    """Point at the key, not at its value."""
    path: str | None = None
    """The file concerned, where the subject has several."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """A check of authored content, with its code, name and severity."""

    code: str
    name: str
    severity: Severity
    scope: Scope
    check: Callable[[S], Iterable[Finding]]

    @property
    def fault(self) -> Fault:
        """The kind of diagnostic this rule reports."""
        return Fault(self.code, self.name, self.severity)

    @property
    def manual(self) -> str:
        """The manual page."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """The first line of the manual page."""
        return self.manual.partition("\n")[0]

    @property
    def examples(self) -> Examples:
        """The examples of the manual page."""
        return find_examples(self.manual)


class Decorator(Protocol):
    """What makes a rule of a function, whatever the function looks at."""

    def __call__(self, check: Callable[[S], Iterable[Finding]], /) -> Rule[S]:
        """Make the rule."""


def scenario_rule(code: str, name: str, severity: Severity) -> Decorator:
    """Make a rule about one scenario."""
    return _rule(code, name, severity, Scope.SCENARIO)


def rubric_rule(code: str, name: str, severity: Severity) -> Decorator:
    """Make a rule about one rubric."""
    return _rule(code, name, severity, Scope.RUBRIC)


def pack_rule(code: str, name: str, severity: Severity) -> Decorator:
    """Make a rule about one pack of red lines."""
    return _rule(code, name, severity, Scope.PACK)


def playtest_rule(code: str, name: str, severity: Severity) -> Decorator:
    """Make a rule about one playtest."""
    return _rule(code, name, severity, Scope.PLAYTEST)


def library_rule(code: str, name: str, severity: Severity) -> Decorator:
    """Make a rule about all files together; its findings say which `path` they are about."""
    return _rule(code, name, severity, Scope.LIBRARY)


def _rule(code: str, name: str, severity: Severity, scope: Scope) -> Decorator:
    def decorate(check: Callable[[S], Iterable[Finding]]) -> Rule[S]:
        return Rule(code, name, severity, scope, check)

    return decorate
