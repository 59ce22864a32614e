from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pytest

from tests.shop import ANSWERS, session
from trainer.app.ports import Left, Move, Notice, Said, Unrecorded, Wish
from trainer.app.practice import assisted, play
from trainer.app.session import Session
from trainer.model.acts import Disc, Mode
from trainer.model.events import Event
from trainer.model.scorecard import Scorecard, TurnScore

HELLO, TILLS = (Said(text) for text in ANSWERS[:2])


@dataclass
class Robot:
    """A trainee that makes given moves and notes what it is shown."""

    plan: Iterable[Move]
    seen: list[object] = field(default_factory=list)
    guess: Disc | None = None

    def __post_init__(self) -> None:
        self._moves = iter(self.plan)

    def begins(self, session: Session) -> None:
        self.seen.append("brief")

    def hears(self, session: Session) -> None:
        self.seen.append(session.state.client_lines[-1])

    def moves(self, _session: Session) -> Move:
        return next(self._moves, Left("quit"))

    def hinted(self, text: str) -> None:
        self.seen.append(("hint", text))

    def graded(self, session: Session, score: TurnScore, before: TurnScore | None) -> None:
        self.seen.append(("score", score.turn, before is not None))

    def told(self, notice: Notice) -> None:
        self.seen.append(notice)

    def shown(self, session: Session, wish: Wish) -> None:
        self.seen.append(wish)

    def guesses(self, _session: Session) -> Disc | None:
        return self.guess


@dataclass
class Notebook:
    """A record in memory."""

    turns: list[tuple[Event, ...]] = field(default_factory=list)
    total: int | None = None

    def append(self, events: Sequence[Event]) -> None:
        self.turns.append(tuple(events))

    def finish(self, session: Session, card: Scorecard) -> None:
        self.total = card.total


def test_every_step_is_recorded_as_it_happens() -> None:
    notebook = Notebook()
    robot = Robot([HELLO, Wish.HINT, TILLS, Wish.UNDO, TILLS], guess=Disc.INFLUENCE)
    begun = session()
    ended, card = play(begun, robot, notebook)

    assert card is not None
    assert ended.events == (*begun.events, *(event for turn in notebook.turns for event in turn))
    assert notebook.total == card.total
    assert ended.state.guess == "influence"


@pytest.mark.parametrize("mode", [Mode.LEARN, Mode.PRACTICE])
def test_feedback_follows_each_answer(mode: Mode) -> None:
    robot = Robot([HELLO, TILLS])
    play(session(mode=mode), robot, Unrecorded())

    assert [one for one in robot.seen if isinstance(one, tuple)] == [("score", 1, False), ("score", 2, False)]


def test_a_second_version_is_compared_with_the_first() -> None:
    robot = Robot([HELLO, Wish.UNDO, TILLS, TILLS])
    play(session(), robot, Unrecorded())

    scores = [one for one in robot.seen if isinstance(one, tuple)]
    assert scores == [("score", 1, False), ("score", 1, True), ("score", 2, False)]
    assert Notice.TAKEN_BACK in robot.seen


def test_an_exam_gives_no_help_and_no_feedback() -> None:
    robot = Robot([HELLO, Wish.HINT, Wish.UNDO])
    ended, _ = play(session(mode=Mode.EXAM), robot, Unrecorded())

    assert Notice.NO_HINT_IN_EXAM in robot.seen
    assert Notice.NO_UNDO_IN_EXAM in robot.seen
    assert not [one for one in robot.seen if isinstance(one, tuple)]
    assert ended.state.turn == 1


def test_nothing_can_be_taken_back_at_the_beginning() -> None:
    robot = Robot([Wish.UNDO])
    play(session(), robot, Unrecorded())

    assert Notice.NOTHING_TO_UNDO in robot.seen


def test_looking_things_up_does_not_move_the_talk() -> None:
    robot = Robot([Wish.NOTES, Wish.BRIEF, Wish.HELP, HELLO])
    ended, _ = play(session(), robot, Unrecorded())

    assert robot.seen[2:5] == [Wish.NOTES, Wish.BRIEF, Wish.HELP]
    assert ended.state.turn == 1


def test_a_pause_leaves_the_talk_open() -> None:
    notebook = Notebook()
    paused, card = play(session(), Robot([HELLO, Wish.PAUSE]), notebook)

    assert card is None
    assert not paused.over
    assert notebook.total is None


def test_quitting_ends_the_talk_with_a_grade() -> None:
    ended, card = play(session(), Robot([HELLO, Wish.QUIT]), Unrecorded())

    assert card is not None
    assert card.outcome == "abandoned"
    assert ended.state.ended is not None
    assert ended.state.ended.reason == "quit"


@pytest.mark.parametrize(("mode", "marked"), [(Mode.LEARN, False), (Mode.PRACTICE, True)])
def test_hints_mark_an_attempt_where_they_are_not_free(mode: Mode, marked: bool) -> None:
    assert assisted(session(mode=mode).hint()) is marked
    assert not assisted(session(mode=mode))
