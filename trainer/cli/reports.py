"""Write the debrief of a talk in the form that was asked for."""

from io import StringIO
from pathlib import Path

from trainer.app.errors import UNREADABLE, PlainError
from trainer.app.report import debrief_of
from trainer.app.session import Session
from trainer.cli import voice
from trainer.model.scorecard import Scorecard

FILE_WIDTH = 100


def written(session: Session, card: Scorecard, format: str) -> str:
    """Give the debrief as text of one format."""
    shown, words = debrief_of(session, card), voice.words()
    match format:
        case "json":
            from trainer.render.practice_json import practice_json

            return practice_json(shown.transcript, card)
        case "md":
            from trainer.render.markdown import markdown

            return markdown(shown, words)
        case "html":
            from trainer.render.html import page

            return page(shown, words)
        case _:
            return _plain(session, card)


def print_debrief(session: Session, card: Scorecard, *, whole: bool) -> None:
    """Print the debrief, with the conversation before it if it has not been seen."""
    from trainer.render import results, transcripts

    shown, words, console = debrief_of(session, card), voice.words(), voice.console()
    if whole:
        console.print(transcripts.conversation(shown.transcript, session.lesson.scenario, words))
    console.print(results.debrief(shown, words))
    if console.is_terminal and shown.priorities:
        # The result has scrolled away by now.
        console.print(results.last_words(shown, words))


def save(path: Path, text: str) -> None:
    """
    Write a file.

    Raises:
        PlainError: if that fails.

    """
    try:
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise PlainError("error.cannot_write", UNREADABLE, path=path, reason=error.strerror) from error
    voice.tell("report.saved", path=path)


def _plain(session: Session, card: Scorecard) -> str:
    """Print to a text without colours, for a file."""
    from rich.console import Console

    from trainer.render import results, transcripts

    shown, words = debrief_of(session, card), voice.words()
    console = Console(
        file=StringIO(),
        width=FILE_WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=True,
        force_terminal=False,
    )
    with console.capture() as captured:
        console.print(transcripts.conversation(shown.transcript, session.lesson.scenario, words))
        console.print(results.debrief(shown, words))
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))
