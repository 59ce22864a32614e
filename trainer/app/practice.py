"""Play one talk: who may see and do what in which mode, and what is kept."""

from dataclasses import dataclass, replace

from trainer.app.ports import Left, Move, Notice, Record, Said, Trainee, Wish
from trainer.app.session import Session
from trainer.model.acts import Mode
from trainer.model.scorecard import Scorecard, TurnScore

EXAM_SEEDS = (1103, 2207, 3301)
"""An exam has as many attempts as seeds, one after the other."""


@dataclass(frozen=True, slots=True)
class _Sitting:
    """A talk being played: by whom, where it is kept, and the grade of the answer that was taken back."""

    session: Session
    trainee: Trainee
    record: Record
    before: TurnScore | None = None

    @property
    def mode(self) -> Mode:
        return self.session.started.mode

    def go_on(self, session: Session) -> "_Sitting":
        """Keep what has happened since, then go on from there."""
        self.record.append(session.events[len(self.session.events) :])
        return replace(self, session=session)


def play(session: Session, trainee: Trainee, record: Record) -> tuple[Session, Scorecard | None]:
    """
    Play a talk to its end, or until the trainee puts it off.

    Args:
        session: a talk that has begun; one that is resumed has all its events.
        trainee: who answers.
        record: where the attempt is kept; it has everything that `session` holds already.

    Returns:
        The talk and its scorecard; no scorecard if it is to be resumed.

    """
    sitting = _Sitting(session, trainee, record)
    trainee.begins(session)
    while not sitting.session.over:
        trainee.hears(sitting.session)
        move = _next_move(sitting)
        if move is Wish.PAUSE:
            return sitting.session, None
        sitting = _step(sitting, move)
    return _closed(sitting)


def _closed(sitting: _Sitting) -> tuple[Session, Scorecard]:
    """Hear the parting words, guess the style, and have the talk graded."""
    if sitting.session.state.turn:
        sitting.trainee.hears(sitting.session)
        sitting = _guessed(sitting)
    card = sitting.session.scorecard()
    sitting.record.finish(sitting.session, card)
    return sitting.session, card


def _next_move(sitting: _Sitting) -> Move:
    """Ask until something is wanted that moves the talk; looking things up does not."""
    while True:
        move = sitting.trainee.moves(sitting.session)
        if move not in (Wish.NOTES, Wish.BRIEF, Wish.HELP):
            return move
        sitting.trainee.shown(sitting.session, Wish(move))


def _step(sitting: _Sitting, move: Move) -> _Sitting:
    match move:
        case Said(text):
            return _answered(sitting.go_on(sitting.session.answer(text)))
        case Left(reason):
            return sitting.go_on(sitting.session.end(reason))
        case Wish.QUIT:
            return sitting.go_on(sitting.session.end("quit"))
        case Wish.HINT:
            return _hinted(sitting)
        case Wish.UNDO:
            return _taken_back(sitting)
        case _:
            return sitting


def _answered(sitting: _Sitting) -> _Sitting:
    """Say what the answer was worth; an exam keeps it to the end."""
    if sitting.mode is not Mode.EXAM:
        score = sitting.session.turn_score()
        sitting.trainee.graded(sitting.session, score, sitting.before)
    return replace(sitting, before=None)


def _hinted(sitting: _Sitting) -> _Sitting:
    if sitting.mode is Mode.EXAM:
        sitting.trainee.told(Notice.NO_HINT_IN_EXAM)
        return sitting
    sitting = sitting.go_on(sitting.session.hint())
    sitting.trainee.hinted(sitting.session.state.hints[-1])
    return sitting


def _taken_back(sitting: _Sitting) -> _Sitting:
    if sitting.mode is Mode.EXAM:
        sitting.trainee.told(Notice.NO_UNDO_IN_EXAM)
        return sitting
    if not sitting.session.state.turn:
        sitting.trainee.told(Notice.NOTHING_TO_UNDO)
        return sitting
    before = sitting.session.turn_score()
    sitting = replace(sitting.go_on(sitting.session.take_back()), before=before)
    sitting.trainee.told(Notice.TAKEN_BACK)
    return sitting


def _guessed(sitting: _Sitting) -> _Sitting:
    guess = sitting.trainee.guesses(sitting.session)
    return sitting.go_on(sitting.session.guess(guess)) if guess else sitting


def assisted(session: Session) -> bool:
    """Tell whether help was taken that marks the attempt: hints, where they are not part of the mode."""
    return session.started.mode is Mode.PRACTICE and bool(session.state.hints)
