"""Open a scenario for playing, or say in one sentence why it cannot be opened."""

from pathlib import Path

from trainer.app.errors import UNREADABLE, USAGE, PlainError
from trainer.app.validate import reference_findings
from trainer.loading.lesson import Lesson, lesson
from trainer.loading.library import Library
from trainer.model.diagnostic import Diagnostic, Message, Severity


class BrokenLessonError(PlainError):
    """A scenario that cannot be played, with all that is wrong with it."""

    def __init__(self, reference: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        first = diagnostics[0]
        super().__init__(
            "error.broken_scenario",
            UNREADABLE,
            scenario=reference,
            place=f"{first.path}:{first.line}:{first.column}",
            problem=Message(f"{first.code} {first.message.zh}", f"{first.code} {first.message.en}"),
        )


def open_lesson(reference: str) -> Lesson:
    """Open a scenario by its id or its path."""
    library = Library()
    path = find(library, reference)
    opened = lesson(library, path)
    if opened is None:
        raise BrokenLessonError(reference, _why(library, path))
    return opened


def find(library: Library, reference: str) -> Path:
    """Find a scenario's file; an id that is nearly right is answered with the one that was meant."""
    path = library.places.find_scenario(reference)
    if path is not None:
        return path
    known = [one.parent.name for one in library.places.scenario_files()]
    raise PlainError("error.no_such_scenario", USAGE, scenario=reference, known=", ".join(known))


def _why(library: Library, path: Path) -> tuple[Diagnostic, ...]:
    """Give the errors in the files of a lesson; if there are none, a reference leads nowhere."""
    errors = [one for one in library.diagnostics if one.severity is Severity.ERROR]
    return tuple(errors) or tuple(sorted(reference_findings(library, path)))
