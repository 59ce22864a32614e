"""Attempts and their events: written as they happen, read back as they were."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pydantic import ValidationError

from trainer.model.attempt import Attempt
from trainer.model.events import EVENT, Event
from trainer.store.migrations import MIGRATIONS, migrate, version

WAIT_SECONDS = 5.0
"""So long another process may keep the database to itself."""

PAUSE_SECONDS = 0.05
"""So long a refused switch to WAL waits before it is tried again."""

_ATTEMPTS = """
select id, scenario, title, path, mode, seed, started_at, ended_at, outcome, total, passed, assisted
from attempts order by id desc
"""


class Trouble(StrEnum):
    """Why the history cannot be used."""

    FULL = "full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    CORRUPT = "corrupt"
    NEWER = "newer"
    TWICE = "twice"
    """Another process goes on with the same attempt."""
    OTHER = "other"


_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_CORRUPT: Trouble.CORRUPT,
    sqlite3.SQLITE_NOTADB: Trouble.CORRUPT,
    sqlite3.SQLITE_CONSTRAINT: Trouble.TWICE,
}


class HistoryError(Exception):
    """The history cannot be read or written."""

    def __init__(self, trouble: Trouble, path: Path, detail: str) -> None:
        super().__init__(f"{path}: {detail}")
        self.trouble = trouble
        self.path = path
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known of an attempt when it begins."""

    scenario: str
    title: str
    path: str
    """Where the scenario was found, so that it can be resumed."""
    mode: str
    seed: int
    version: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """What is known of an attempt when it is over."""

    outcome: str
    total: int
    passed: bool
    assisted: bool
    ended_at: datetime


class History:
    """One database file; every method is one transaction."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._trouble():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
            self._prepare()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def begin(self, beginning: Beginning, events: Sequence[Event]) -> int:
        """Keep a new attempt with its first events, and give its number."""
        with self._writing() as connection:
            cursor = connection.execute(
                "insert into attempts (scenario, title, path, mode, seed, version, started_at)"
                " values (?, ?, ?, ?, ?, ?, ?)",
                (
                    beginning.scenario,
                    beginning.title,
                    beginning.path,
                    beginning.mode,
                    beginning.seed,
                    beginning.version,
                    beginning.started_at.isoformat(),
                ),
            )
            attempt = int(cursor.lastrowid or 0)
            _append(connection, attempt, 0, events)
        return attempt

    def append(self, attempt: int, position: int, events: Sequence[Event]) -> None:
        """
        Keep what happened in one turn: all of it or nothing.

        Args:
            attempt: its number.
            position: how many events are kept already; if another process has written more, this one may not.
            events: what happened.

        """
        with self._writing() as connection:
            _append(connection, attempt, position, events)

    def finish(self, attempt: int, ending: Ending) -> None:
        """Keep how an attempt ended."""
        with self._writing() as connection:
            connection.execute(
                "update attempts set ended_at = ?, outcome = ?, total = ?, passed = ?, assisted = ?"
                " where id = ?",
                (
                    ending.ended_at.isoformat(),
                    ending.outcome,
                    ending.total,
                    ending.passed,
                    ending.assisted,
                    attempt,
                ),
            )

    def attempts(self) -> tuple[Attempt, ...]:
        """List all attempts, newest first."""
        with self._trouble():
            rows = self._connection.execute(_ATTEMPTS).fetchall()
        try:
            return tuple(_attempt(row) for row in rows)
        except ValueError as error:
            raise HistoryError(Trouble.CORRUPT, self.path, str(error)) from error

    def attempt(self, number: int) -> Attempt | None:
        """Look up one attempt."""
        return next((one for one in self.attempts() if one.id == number), None)

    def events(self, attempt: int) -> tuple[Event, ...]:
        """Read an attempt's events."""
        with self._trouble():
            query = "select json from events where attempt = ? order by position"
            rows = self._connection.execute(query, (attempt,)).fetchall()
        try:
            return tuple(EVENT.validate_json(row[0]) for row in rows)
        except ValidationError as error:
            spoilt = any(one["type"] == "json_invalid" for one in error.errors(include_url=False))
            trouble = Trouble.CORRUPT if spoilt else Trouble.NEWER
            raise HistoryError(trouble, self.path, f"attempt {attempt}") from error

    def _prepare(self) -> None:
        connection = self._connection
        connection.execute("pragma foreign_keys = on")
        if version(connection) > len(MIGRATIONS):
            raise HistoryError(Trouble.NEWER, self.path, f"version {version(connection)}")
        self._write_ahead()
        migrate(connection)

    def _write_ahead(self) -> None:
        """Choose WAL, where readers and one writer do not wait for each other."""
        # The switch needs the file alone for a moment, and SQLite's own timeout does not wait for that one.
        for _ in range(round(WAIT_SECONDS / PAUSE_SECONDS)):
            try:
                self._connection.execute("pragma journal_mode = wal").close()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                time.sleep(PAUSE_SECONDS)
            else:
                return
        self._connection.execute("pragma journal_mode = wal").close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._trouble():
            self._connection.execute("begin immediate")
            with self._connection:
                yield self._connection

    @contextmanager
    def _trouble(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            raise HistoryError(_TROUBLES.get(code, Trouble.OTHER), self.path, str(error)) from error
        except OSError as error:
            raise HistoryError(Trouble.READ_ONLY, self.path, error.strerror or str(error)) from error


def _append(connection: sqlite3.Connection, attempt: int, position: int, events: Sequence[Event]) -> None:
    rows = [
        (attempt, number, event.kind, EVENT.dump_json(event).decode())
        for number, event in enumerate(events, start=position)
    ]
    connection.executemany("insert into events (attempt, position, kind, json) values (?, ?, ?, ?)", rows)


def _attempt(row: Sequence[object]) -> Attempt:
    number, scenario, title, path, mode, seed, started, ended, outcome, total, passed, assisted = row
    return Attempt(
        id=int(str(number)),
        scenario=str(scenario),
        title=str(title),
        path=str(path),
        mode=str(mode),
        seed=int(str(seed)),
        started_at=datetime.fromisoformat(str(started)),
        ended_at=None if ended is None else datetime.fromisoformat(str(ended)),
        outcome=None if outcome is None else str(outcome),
        total=None if total is None else int(str(total)),
        passed=None if passed is None else bool(passed),
        assisted=bool(assisted),
    )
