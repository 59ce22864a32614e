"""What to show someone who has never seen the program."""

from trainer.app.errors import UNREADABLE, PlainError
from trainer.app.lessons import open_lesson
from trainer.app.playtest import play_out
from trainer.app.session import Session, begin
from trainer.loading.lesson import Lesson
from trainer.loading.library import Library
from trainer.model.acts import Mode
from trainer.model.playtest import Playtest


def recommended(language: str) -> Lesson:
    """
    Give the easiest scenario in a language; any other if there is none.

    Raises:
        PlainError: if there is no scenario at all.

    """
    library = Library()
    paths = {path: library.scenario(path) for path in library.places.scenario_files()}
    found = [(document.model, path) for path, document in paths.items() if document]
    if not found:
        raise PlainError("error.no_scenarios", UNREADABLE)
    ordered = sorted(found, key=lambda one: (one[0].language != language, one[0].level, one[0].id))
    return open_lesson(str(ordered[0][1]))


def strong_talk(lesson: Lesson) -> Session:
    """
    Play the strong playtest of a scenario.

    Raises:
        PlainError: if it has none.

    """
    path = lesson.path.parent / "playtests" / "strong.yaml"
    document = Library().read(path, Playtest) if path.is_file() else None
    if document is None:
        raise PlainError("error.broken_playtest", UNREADABLE, path=path.name)
    return play_out(begin(lesson, Mode.PRACTICE, document.model.seed), document.model)
