"""From a talk, finished or kept, to its debrief."""

from pathlib import Path

from trainer.app.errors import UNREADABLE, USAGE, PlainError
from trainer.app.lessons import open_lesson
from trainer.app.recording import plain
from trainer.app.session import Session, restore
from trainer.loading.files import is_file
from trainer.model.attempt import Attempt
from trainer.model.scorecard import Scorecard
from trainer.render.debrief import Debrief, debrief
from trainer.scoring.feedback import TurnFeedback, after_turn, priorities
from trainer.store.history import History, HistoryError


def debrief_of(session: Session, card: Scorecard) -> Debrief:
    """Gather the debrief of a talk."""
    lesson, talk = session.lesson, session.transcript()
    chosen = priorities(card, lesson.rubric, lesson.material, talk, lesson.wording)
    return debrief(lesson.material, talk, card, chosen, lesson.wording)


def feedback_of(session: Session) -> TurnFeedback:
    """Choose what to say about the last answer."""
    lesson, turns = session.lesson, session.transcript().turns
    score = session.turn_score()
    return after_turn(score, lesson.rubric, lesson.material, turns[-1], turns[:-1], lesson.wording)


def kept_attempt(history: History, number: int | None) -> Attempt:
    """
    Look up an attempt; the newest if no number is given.

    Raises:
        PlainError: if there is none.

    """
    try:
        found = next((one for one in history.attempts() if number in (None, one.id)), None)
    except HistoryError as error:
        raise plain(error) from error
    if found is None:
        raise PlainError(
            "error.no_attempts" if number is None else "error.no_such_attempt", USAGE, number=number
        )
    return found


def unfinished(history: History, number: int | None) -> Attempt:
    """
    Look up an attempt that can be gone on with; the newest if no number is given.

    Raises:
        PlainError: if there is none, or it is over.

    """
    if number is not None:
        attempt = kept_attempt(history, number)
        if attempt.ended_at is not None:
            raise PlainError("error.attempt_over", USAGE, number=number)
        return attempt
    try:
        found = next((one for one in history.attempts() if one.ended_at is None), None)
    except HistoryError as error:
        raise plain(error) from error
    if found is None:
        raise PlainError("error.nothing_to_resume", USAGE)
    return found


def reopen(history: History, attempt: Attempt) -> Session:
    """
    Take an attempt up as it was left.

    The scenario is looked for where it was, then by its id. If it has changed since, it is used as it is now:
    replaying and grading need only what was stored of the talk.

    Raises:
        PlainError: if the scenario is gone or the attempt cannot be read.

    """
    try:
        events = history.events(attempt.id)
    except HistoryError as error:
        raise plain(error) from error
    lesson = open_lesson(attempt.path if is_file(Path(attempt.path)) else attempt.scenario)
    if lesson.scenario.id != attempt.scenario:
        # Another scenario stands there now: this talk must not be graded by it.
        lesson = open_lesson(attempt.scenario)
    try:
        return restore(lesson, events)
    except (ValueError, KeyError) as error:
        raise PlainError("error.attempt_unreadable", UNREADABLE, number=attempt.id) from error


def changed_since(session: Session) -> bool:
    """Tell whether the scenario or the rubric is no longer what was played."""
    started = session.started
    return (started.scenario_digest, started.rubric_digest) != session.lesson.digests
