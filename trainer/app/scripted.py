"""A trainee whose answers are written down beforehand."""

import re
from collections.abc import Iterable, Iterator

from trainer.app.ports import Left, Move, Notice, Said, Wish
from trainer.app.session import Session
from trainer.model.acts import Disc
from trainer.model.scorecard import TurnScore

_SEPARATOR = re.compile(r"-{3,}\s*")
_BREAK = re.compile(r"\r\n|\r|\n")


class ScriptedTrainee:
    """Gives the answers in order, then leaves; reads nothing of what is shown."""

    def __init__(self, answers: Iterable[str]) -> None:
        self._answers: Iterator[str] = iter(answers)

    def begins(self, session: Session) -> None:
        """Skip the brief."""

    def hears(self, session: Session) -> None:
        """Pay no attention."""

    def moves(self, _session: Session) -> Move:
        """Give the next answer."""
        for answer in self._answers:
            return Said(answer)
        return Left("answers_ran_out")

    def hinted(self, text: str) -> None:
        """Never ask for hints."""

    def graded(self, session: Session, score: TurnScore, before: TurnScore | None) -> None:
        """Pay no attention."""

    def told(self, notice: Notice) -> None:
        """Pay no attention."""

    def shown(self, session: Session, wish: Wish) -> None:
        """Never ask for anything."""

    def guesses(self, _session: Session) -> Disc | None:
        """Make no guess."""
        return None


def answers_in(text: str) -> tuple[str, ...]:
    """
    Split a file into answers.

    One answer a line, blank lines left out; but if a line `---` stands anywhere, such lines separate the
    answers, and everything between two of them is one answer, even nothing.
    """
    lines = _BREAK.split(text.removeprefix("\ufeff"))
    if not any(_SEPARATOR.fullmatch(line) for line in lines):
        return tuple(line for line in lines if line.strip())
    return tuple(_blocks(lines))


def _blocks(lines: list[str]) -> Iterator[str]:
    block: list[str] = []
    for line in lines:
        if _SEPARATOR.fullmatch(line):
            yield "\n".join(block).strip()
            block = []
        else:
            block.append(line)
    if any(line.strip() for line in block):
        yield "\n".join(block).strip()
