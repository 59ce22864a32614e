import os
from pathlib import Path

import pytest

from tests.shop import ANSWERS, session
from trainer.app import recording
from trainer.app.errors import PlainError
from trainer.app.practice import EXAM_SEEDS, play
from trainer.app.recording import (
    Recorder,
    attempts_or_none,
    data_folder,
    exam_seed,
    history_or_none,
    kept_attempts,
    next_seed,
    open_history,
)
from trainer.app.report import kept_attempt, reopen, unfinished
from trainer.app.scripted import ScriptedTrainee
from trainer.model.acts import Mode


class Warnings:
    """Notes the keys of what was warned about."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def __call__(self, key: str, **_slots: object) -> None:
        self.keys.append(key)


@pytest.fixture
def warn() -> Warnings:
    return Warnings()


def spoil_home() -> None:
    home = Path(os.environ["TRAINER_HOME"])
    home.mkdir()
    (home / "history.sqlite").write_text("no database " * 200, encoding="utf-8")


def test_a_played_attempt_can_be_opened_again(warn: Warnings) -> None:
    history = open_history()
    begun = session()
    played, _ = play(begun, ScriptedTrainee(ANSWERS), Recorder.begun(history, begun, warn))

    assert reopen(history, kept_attempt(history, None)).events == played.events
    assert kept_attempts()[0].total == played.scorecard().total
    assert warn.keys == []
    history.close()


def test_an_unfinished_attempt_can_be_gone_on_with(warn: Warnings) -> None:
    history = open_history()
    begun = session()
    recorder = Recorder.begun(history, begun, warn)
    answered = begun.answer(ANSWERS[0])
    recorder.append(answered.events[1:])
    attempt = unfinished(history, None)
    resumed = reopen(history, attempt)

    assert (resumed.events, resumed.state) == (answered.events, answered.state)

    record = Recorder(history, attempt.id, len(resumed.events), warn)
    ended, _ = play(resumed, ScriptedTrainee(ANSWERS[1:]), record)

    assert history.events(attempt.id) == ended.events
    with pytest.raises(PlainError, match=r"error\.nothing_to_resume"):
        unfinished(history, None)
    with pytest.raises(PlainError, match=r"error\.attempt_over"):
        unfinished(history, attempt.id)
    history.close()


def test_what_is_not_there_is_told() -> None:
    history = open_history()

    with pytest.raises(PlainError, match=r"error\.no_attempts"):
        kept_attempt(history, None)
    with pytest.raises(PlainError, match=r"error\.no_such_attempt"):
        kept_attempt(history, 4)
    history.close()


def test_without_a_history_the_talk_goes_on(warn: Warnings) -> None:
    spoil_home()

    assert history_or_none(warn) is None
    assert warn.keys == ["error.history_corrupt", "warning.unrecorded"]
    assert attempts_or_none(warn) == ()


def test_the_first_failure_is_told_and_the_rest_is_quiet(warn: Warnings) -> None:
    history = open_history()
    begun = session()
    recorder = Recorder.begun(history, begun, warn)
    history._connection.execute("pragma query_only = on")
    played, card = play(begun, ScriptedTrainee(ANSWERS), recorder)

    assert card is not None
    assert played.state.turn == len(ANSWERS)
    assert warn.keys == ["error.history_read_only", "warning.unrecorded"]
    assert recorder.number is None
    history.close()


def test_nothing_is_created_by_looking() -> None:
    assert kept_attempts() == ()
    assert not Path(os.environ["TRAINER_HOME"]).exists()


def test_the_platform_says_where_data_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRAINER_HOME")

    assert data_folder().name == "trainer"


def test_each_attempt_has_another_seed(warn: Warnings) -> None:
    history = open_history()
    Recorder.begun(history, session(), warn)

    assert next_seed(history, "corner-shop") == recording.FIRST_SEED + 1
    assert next_seed(history, "elsewhere") == recording.FIRST_SEED
    history.close()


def test_exams_are_counted_and_their_seeds_fixed(warn: Warnings) -> None:
    history = open_history()
    Recorder.begun(history, session(), warn)

    for seed in EXAM_SEEDS:
        assert exam_seed(history, "corner-shop", None) == seed
        Recorder.begun(history, session(mode=Mode.EXAM), warn)
    with pytest.raises(PlainError, match=r"error\.no_exam_left"):
        exam_seed(history, "corner-shop", None)
    with pytest.raises(PlainError, match=r"error\.exam_seed"):
        exam_seed(None, "corner-shop", 1)
    assert exam_seed(None, "corner-shop", EXAM_SEEDS[1]) == EXAM_SEEDS[1]
    history.close()
