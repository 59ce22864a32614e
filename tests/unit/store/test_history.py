import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trainer.model import events as ev
from trainer.model.acts import Mode
from trainer.store.history import Beginning, Ending, History, HistoryError, Trouble
from trainer.store.migrations import MIGRATIONS, version

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
BEGINNING = Beginning("shop", "A shop", "/shop/scenario.yaml", "practice", 7, "0.1.0", NOW)
STARTED = ev.SessionStarted(
    scenario="shop",
    scenario_digest="1",
    rubric="talk",
    rubric_digest="2",
    language="zh",
    mode=Mode.PRACTICE,
    seed=7,
    stage="opening",
    trust=30,
    patience=70,
    says="您好",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "history.sqlite"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    history = History(path)
    yield history
    history.close()


def test_events_come_back_as_they_were(history: History) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    said = (ev.Reminded(), ev.ClientSpoke(text="再说一遍？", lines=("再说一遍？",)))
    history.append(attempt, 1, said)

    assert history.events(attempt) == (STARTED, *said)


def test_an_attempt_is_open_until_it_is_finished(history: History) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    kept = history.attempt(attempt)

    assert kept is not None
    assert kept.ended_at is None
    assert (kept.scenario, kept.seed, kept.started_at) == ("shop", 7, NOW)

    history.finish(attempt, Ending("advance", 71, passed=True, assisted=True, ended_at=NOW))
    kept = history.attempt(attempt)

    assert kept is not None
    assert (kept.outcome, kept.total, kept.passed, kept.assisted) == ("advance", 71, True, True)
    assert kept.ended_at == NOW


def test_attempts_are_listed_newest_first(history: History) -> None:
    first, second = history.begin(BEGINNING, [STARTED]), history.begin(BEGINNING, [STARTED])

    assert [one.id for one in history.attempts()] == [second, first]
    assert history.attempt(99) is None


def test_a_turn_is_kept_whole_or_not_at_all(history: History) -> None:
    attempt = history.begin(BEGINNING, [STARTED])

    with pytest.raises(HistoryError):
        history.append(attempt, 0, [ev.Reminded(), ev.Reminded()])

    assert history.events(attempt) == (STARTED,)


def test_an_attempt_cannot_be_gone_on_with_twice(history: History, path: Path) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    other = History(path)
    other.append(attempt, 1, [ev.Reminded()])

    with pytest.raises(HistoryError) as raised:
        history.append(attempt, 1, [ev.Reminded()])

    assert raised.value.trouble is Trouble.TWICE
    other.close()


def test_several_programs_may_write_at_once(path: Path) -> None:
    def play() -> None:
        history = History(path)
        attempt = history.begin(BEGINNING, [STARTED])
        for turn in range(1, 11):
            history.append(attempt, turn, [ev.Reminded()])
        history.close()

    threads = [threading.Thread(target=play) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    history = History(path)

    assert [len(history.events(one.id)) for one in history.attempts()] == [11] * 6
    history.close()


def test_a_database_that_is_being_made_is_waited_for(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin exclusive")
    release = threading.Timer(0.2, other.rollback)
    release.start()

    history = History(path)

    release.join()
    assert history.attempts() == ()
    history.close()
    other.close()


def test_what_is_written_survives_a_killed_program(history: History, path: Path) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    # No close, no commit at the end: another connection sees it at once.
    reader = History(path)

    assert reader.events(attempt) == (STARTED,)
    reader.close()


def test_a_new_database_has_the_newest_shape(history: History, path: Path) -> None:
    connection = sqlite3.connect(path)

    assert version(connection) == len(MIGRATIONS)
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_newer_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
    connection.close()

    with pytest.raises(HistoryError) as raised:
        History(path)

    assert raised.value.trouble is Trouble.NEWER


def test_a_damaged_database_is_told_from_others(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("this is no database, " * 100, encoding="utf-8")

    with pytest.raises(HistoryError) as raised:
        History(path)

    assert raised.value.trouble is Trouble.CORRUPT


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    path.parent.write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(HistoryError) as raised:
        History(path)

    assert raised.value.trouble is Trouble.READ_ONLY


def test_a_locked_database_is_told(history: History, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer.store.history.WAIT_SECONDS", 0.05)
    other = History(path)
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("begin immediate")

    with pytest.raises(HistoryError) as raised:
        other.begin(BEGINNING, [STARTED])

    assert raised.value.trouble is Trouble.BUSY
    blocker.execute("rollback")
    blocker.close()
    other.close()


def test_a_full_disk_is_told(history: History) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    pages = history._connection.execute("pragma page_count").fetchone()[0]
    history._connection.execute(f"pragma max_page_count = {pages}")

    with pytest.raises(HistoryError) as raised:
        history.append(attempt, 1, [ev.ClientSpoke(text="长" * 100_000, lines=())])

    assert raised.value.trouble is Trouble.FULL
    assert history.events(attempt) == (STARTED,)


def test_an_event_of_a_newer_version_is_told(history: History) -> None:
    attempt = history.begin(BEGINNING, [STARTED])
    history._connection.execute(
        "insert into events values (?, 1, 'danced', '{\"kind\": \"danced\"}')", (attempt,)
    )

    with pytest.raises(HistoryError) as raised:
        history.events(attempt)

    assert raised.value.trouble is Trouble.NEWER
