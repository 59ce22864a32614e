"""What is wrong with an authored file: where, what, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.source import Place


class Severity(StrEnum):
    """How much a diagnostic matters."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in both languages."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        """Choose the Chinese sentence for `zh` and its variants, else the English one."""
        return self.zh if language.lower().startswith("zh") else self.en


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, at one place; diagnostics sort by where they stand."""

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: Severity
    message: Message
    hint: Message | None = None
    end_column: int | None = None
    """The column just after the last character concerned, if known."""

    @property
    def place(self) -> Place:
        """Where it stands in its file."""
        return Place(self.line, self.column, self.end_column)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What diagnostics are sorted by: place first; the message keeps equal places in a steady order."""
        return (self.path, self.line, self.column, self.code, self.message.en)

    def __lt__(self, other: "Diagnostic") -> bool:
        """Tell whether this one stands before the other."""
        return self.order < other.order


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of diagnostic: its code is never reused, its name reads well after "allow"."""

    code: str
    name: str
    severity: Severity = Severity.ERROR

    def at(self, path: str, place: Place, message: Message, hint: Message | None = None) -> Diagnostic:
        """Report this fault at a place."""
        return Diagnostic(
            path=path,
            line=place.line,
            column=place.column,
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=message,
            hint=hint,
            end_column=place.end_column,
        )
