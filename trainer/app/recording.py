"""Keep attempts as they happen; if that fails, say so once and let the talk go on."""

import os
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from trainer import __version__
from trainer.app.errors import UNREADABLE, USAGE, PlainError
from trainer.app.ports import Clock
from trainer.app.practice import EXAM_SEEDS, assisted
from trainer.app.session import Session
from trainer.loading.files import is_file, real
from trainer.model.acts import Mode
from trainer.model.attempt import Attempt
from trainer.model.events import Event
from trainer.model.scorecard import Scorecard
from trainer.store.history import Beginning, Ending, History, HistoryError

Warn = Callable[..., None]
"""Tells the user something: a key of the catalogue and its slots."""

FIRST_SEED = 7
FILE = "history.sqlite"


def data_folder() -> Path:
    """Give the folder that holds the history: TRAINER_HOME, or where the platform keeps such things."""
    home = os.environ.get("TRAINER_HOME")
    if home:
        return Path(home)
    from platformdirs import user_data_path  # noqa: PLC0415  slow to import, and often not needed

    return user_data_path("trainer", appauthor=False)


def open_history() -> History:
    """
    Open the history.

    Raises:
        PlainError: if it cannot be used.

    """
    try:
        return History(data_folder() / FILE)
    except HistoryError as error:
        raise plain(error) from error


def history_or_none(warn: Warn) -> History | None:
    """Open the history; if that fails, warn and go on without."""
    try:
        history = open_history()
        history.attempts()  # what is damaged may only show now
    except (PlainError, HistoryError) as error:
        problem = plain(error) if isinstance(error, HistoryError) else error
        warn(problem.key, **problem.slots)
        warn("warning.unrecorded")
        return None
    return history


def kept_attempts() -> tuple[Attempt, ...]:
    """
    List the attempts, newest first; none if nothing was ever kept.

    Raises:
        PlainError: if the history cannot be read.

    """
    if not is_file(data_folder() / FILE):
        return ()
    try:
        return open_history().attempts()
    except HistoryError as error:
        raise plain(error) from error


def attempts_or_none(warn: Warn) -> tuple[Attempt, ...]:
    """List the attempts; if they cannot be read, warn and do without."""
    try:
        return kept_attempts()
    except PlainError as error:
        warn(error.key, **error.slots)
        return ()


def plain(error: HistoryError) -> PlainError:
    """Say in a sentence what is wrong with the history."""
    return PlainError(
        f"error.history_{error.trouble.value}", UNREADABLE, path=str(error.path), detail=error.detail
    )


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Give the time in UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)


class Recorder:
    """Writes one attempt; after the first failure it warns and keeps quiet."""

    def __init__(
        self, history: History, attempt: int, kept: int, warn: Warn, clock: Clock | None = None
    ) -> None:
        self._history: History | None = history
        self._attempt = attempt
        self._kept = kept
        self._warn = warn
        self._clock = clock or SystemClock()

    @property
    def number(self) -> int | None:
        """The attempt's number; None once something could not be kept."""
        return self._attempt if self._history else None

    @classmethod
    def begun(cls, history: History, session: Session, warn: Warn, clock: Clock | None = None) -> "Recorder":
        """Begin to keep a talk."""
        recorder = cls(history, 0, len(session.events), warn, clock)
        recorder._try(lambda kept: recorder._begin(kept, session))
        return recorder

    def append(self, events: Sequence[Event]) -> None:
        """Keep what has happened."""
        self._try(lambda history: history.append(self._attempt, self._kept, events))
        self._kept += len(events)

    def finish(self, session: Session, card: Scorecard) -> None:
        """Keep how the talk ended."""
        ending = Ending(card.outcome, card.total, card.passed, assisted(session), self._clock.now())
        self._try(lambda history: history.finish(self._attempt, ending))

    def _begin(self, history: History, session: Session) -> None:
        scenario, started = session.lesson.scenario, session.started
        beginning = Beginning(
            scenario=scenario.id,
            title=scenario.title,
            path=str(real(session.lesson.path)),
            mode=started.mode.value,
            seed=started.seed,
            version=__version__,
            started_at=self._clock.now(),
        )
        self._attempt = history.begin(beginning, session.events)

    def _try(self, write: Callable[[History], None]) -> None:
        if self._history is None:
            return
        try:
            write(self._history)
        except HistoryError as error:
            problem = plain(error)
            self._warn(problem.key, **problem.slots)
            self._warn("warning.unrecorded")
            self._history = None


def next_seed(history: History, scenario: str) -> int:
    """Give each attempt of a scenario another seed, the first one always the same."""
    return FIRST_SEED + _count(history, scenario, None)


def exam_seed(history: History | None, scenario: str, asked: int | None) -> int:
    """
    Give the seed of the next exam.

    Raises:
        PlainError: if no attempt is left, or another seed was asked for.

    """
    used = _count(history, scenario, Mode.EXAM) if history else 0
    if used >= len(EXAM_SEEDS):
        raise PlainError("error.no_exam_left", USAGE, scenario=scenario, count=len(EXAM_SEEDS))
    if asked is not None and asked not in EXAM_SEEDS:
        raise PlainError("error.exam_seed", USAGE, seeds=", ".join(map(str, EXAM_SEEDS)))
    return EXAM_SEEDS[used] if asked is None else asked


def _count(history: History, scenario: str, mode: Mode | None) -> int:
    try:
        kept = history.attempts()
    except HistoryError as error:
        raise plain(error) from error
    return sum(one.scenario == scenario and mode in (None, one.mode) for one in kept)
