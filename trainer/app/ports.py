"""What the outside has to offer: someone who practises, a clock, a place to keep what happens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from trainer.app.session import Session
from trainer.model.acts import Disc
from trainer.model.events import Event
from trainer.model.scorecard import Scorecard, TurnScore


class Wish(StrEnum):
    """What a trainee may ask of the program instead of answering."""

    HINT = "hint"
    UNDO = "undo"
    NOTES = "notes"
    BRIEF = "brief"
    HELP = "help"
    QUIT = "quit"
    PAUSE = "pause"


class Notice(StrEnum):
    """Why a wish is not granted, or what has just been done; each has a sentence in the catalogue."""

    NO_HINT_IN_EXAM = "no_hint_in_exam"
    NO_UNDO_IN_EXAM = "no_undo_in_exam"
    NOTHING_TO_UNDO = "nothing_to_undo"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer to the client."""

    text: str


@dataclass(frozen=True, slots=True)
class Left:
    """No more answers come; `reason` is `quit` or `answers_ran_out`, as `SessionEnded` has it."""

    reason: str


Move = Said | Wish | Left


class Trainee(Protocol):
    """Someone who practises: a person at the keyboard, or a file of answers."""

    def begins(self, session: Session) -> None:
        """Read the brief."""

    def hears(self, session: Session) -> None:
        """Hear the client's last line."""

    def moves(self, session: Session, /) -> Move:
        """Answer, or ask something of the program."""

    def hinted(self, text: str) -> None:
        """Read a hint."""

    def graded(self, session: Session, score: TurnScore, before: TurnScore | None) -> None:
        """Read what the last answer was worth; `before` is the version that was taken back."""

    def told(self, notice: Notice) -> None:
        """Read a notice."""

    def shown(self, session: Session, wish: Wish) -> None:
        """Look at the notes, the brief or the help again."""

    def guesses(self, session: Session, /) -> Disc | None:
        """Say which DISC style the client has, if asked and willing."""


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Give the time in UTC."""


class Record(Protocol):
    """Where an attempt is kept as it happens."""

    def append(self, events: Sequence[Event]) -> None:
        """Keep what has happened, all or nothing."""

    def finish(self, session: Session, card: Scorecard) -> None:
        """Keep how it ended."""


class Unrecorded:
    """Keeps nothing."""

    def append(self, events: Sequence[Event]) -> None:
        """Forget."""

    def finish(self, session: Session, card: Scorecard) -> None:
        """Forget."""
