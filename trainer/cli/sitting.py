"""One practice from the command line: which scenario, who answers, where it is kept, what is written."""

import sys
from dataclasses import dataclass
from pathlib import Path

from trainer.app.errors import FINDINGS, UNREADABLE, USAGE, PlainError
from trainer.app.lessons import open_lesson
from trainer.app.ports import Record, Trainee, Unrecorded
from trainer.app.practice import play
from trainer.app.recording import (
    FIRST_SEED,
    Recorder,
    exam_seed,
    history_or_none,
    next_seed,
    open_history,
)
from trainer.app.report import reopen, unfinished
from trainer.app.scripted import ScriptedTrainee, answers_in
from trainer.app.session import Session, begin
from trainer.cli import voice
from trainer.cli.reports import print_debrief, written
from trainer.loading.lesson import Lesson
from trainer.model.acts import Mode
from trainer.model.scorecard import Scorecard
from trainer.store.history import History

MOST_BYTES = 10_000_000
"""The largest file of answers that is read."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    scenario: str
    mode: str = "practice"
    seed: int | None = None
    answers: str | None = None
    format: str = "text"
    recorded: bool = True


def sit(wanted: Wanted) -> int:
    """Play from the beginning, write the result, and give the exit code."""
    trainee = _trainee(wanted.answers)
    lesson = open_lesson(wanted.scenario or _chosen())
    history = history_or_none(voice.tell) if wanted.recorded else None
    session = begin(lesson, Mode(wanted.mode), _seed(wanted, history, lesson))
    record = Recorder.begun(history, session, voice.tell) if history else Unrecorded()
    return _finish(session, trainee, record, wanted.format)


def go_on(number: int | None) -> int:
    """Take up a kept attempt, and give the exit code."""
    if not voice.is_terminal():
        raise PlainError("error.no_terminal", USAGE)
    history = open_history()
    attempt = unfinished(history, number)
    session = reopen(history, attempt)
    record = Recorder(history, attempt.id, len(session.events), voice.tell)
    return _finish(session, _person(), record, "text")


def show() -> int:
    """Play the recommended scenario: a person plays it, without one its strong playtest is shown."""
    from trainer.app.demo import recommended, strong_talk

    lesson = recommended(voice.language())
    if voice.is_terminal():
        return sit(Wanted(str(lesson.path)))
    session = strong_talk(lesson)
    print_debrief(session, session.scorecard(), whole=True)
    return 0


def _finish(session: Session, trainee: Trainee, record: Record, format: str) -> int:
    session, card = play(session, trainee, record)
    number = record.number if isinstance(record, Recorder) else None
    if card is None:
        voice.tell("stop.kept" if number else "stop.not_kept", number=number)
        return 0
    _write(session, card, format, whole=isinstance(trainee, ScriptedTrainee))
    if number and format == "text":
        voice.tell("report.more", number=number)
    failed = session.started.mode is Mode.EXAM and not card.passed
    return FINDINGS if failed else 0


def _write(session: Session, card: Scorecard, format: str, *, whole: bool) -> None:
    """Write what was asked for; a person has seen the talk already, a script has not."""
    if format == "json":
        voice.write(written(session, card, format))
    else:
        print_debrief(session, card, whole=whole)


def _seed(wanted: Wanted, history: History | None, lesson: Lesson) -> int:
    if wanted.mode == Mode.EXAM.value:
        return exam_seed(history, lesson.scenario.id, wanted.seed)
    if wanted.seed is not None:
        return wanted.seed
    if wanted.answers is not None or history is None:
        return FIRST_SEED
    return next_seed(history, lesson.scenario.id)


def _trainee(answers: str | None) -> Trainee:
    if answers is not None:
        return ScriptedTrainee(answers_in(_text_of(answers)))
    if not voice.is_terminal():
        raise PlainError("error.no_terminal", USAGE)
    return _person()


def _person() -> Trainee:
    from trainer.cli.terminal import Person

    return Person(voice.words(), voice.console())


def _text_of(name: str) -> str:
    """Read the answers; Windows editors like to save them in another encoding, which must be said plainly."""
    if name == "-" and sys.stdin is None:
        raise PlainError("error.no_terminal", USAGE)
    try:
        data = _bytes_of(name)
    except OSError as error:
        raise PlainError("error.unreadable_file", UNREADABLE, path=name, reason=error.strerror) from error
    if len(data) > MOST_BYTES:
        raise PlainError("error.too_large", UNREADABLE, path=name, size=MOST_BYTES // 1_000_000)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PlainError("error.not_utf8", UNREADABLE, path=name) from error


def _bytes_of(name: str) -> bytes:
    """Read a file or a pipe, no further than it takes to see that it is too large."""
    if name == "-":
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _chosen() -> str:
    if not voice.is_terminal():
        raise PlainError("error.which_scenario", USAGE)
    from trainer.cli.menu import choose_scenario

    return choose_scenario()
