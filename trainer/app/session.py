"""The turning wheel: what has happened so far, and what one more step makes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from trainer.app import help as helping
from trainer.engine.decide import decide
from trainer.engine.endings import cut_off
from trainer.engine.start import start
from trainer.loading.lesson import Lesson
from trainer.model import events as ev
from trainer.model.acts import Disc, Mode
from trainer.model.evolution import effective, evolve, replay
from trainer.model.reading import Reading
from trainer.model.scenario import ModelAnswer, Scenario
from trainer.model.scorecard import Scorecard, TurnScore
from trainer.model.state import State
from trainer.model.transcript import Transcript, transcript
from trainer.scoring.scorer import score, score_turn
from trainer.signals.context import ClientDid, Context
from trainer.signals.reading import read


@dataclass(frozen=True, slots=True)
class Session:
    """One talk in progress; every step gives a new one."""

    lesson: Lesson
    started: ev.SessionStarted
    events: tuple[ev.Event, ...]
    state: State

    @property
    def over(self) -> bool:
        """Whether the talk has ended."""
        return self.state.ended is not None

    @property
    def last_turn(self) -> tuple[ev.Event, ...]:
        """What happened from the trainee's last answer on."""
        kept = effective(self.events)
        spoken = [index for index, one in enumerate(kept) if isinstance(one, ev.TraineeSpoke)]
        return tuple(kept[spoken[-1] :]) if spoken else ()

    def answer(self, text: str) -> "Session":
        """Let the trainee answer and the client react."""
        return self._after(decide(self.lesson.material, self.state, self.read(text)))

    def read(self, text: str) -> Reading:
        """Understand an answer as it would be understood now."""
        lesson = self.lesson
        return read(text, self.context(), lesson.view, lesson.lexicon, lesson.weights)

    def context(self) -> Context:
        """Tell the reader of the next answer what is going on."""
        state = self.state
        return Context(
            client_line=state.client_lines[-1],
            client_did=_client_did(state, self.last_turn),
            stage=state.stage,
            topic=state.topic,
            told=frozenset(state.told),
            spent=_spent(state, self.lesson.scenario),
            answers=state.trainee_lines,
            client_lines=state.client_lines,
            help_texts=(*state.hints, *_written_help(self.lesson.scenario)),
        )

    def take_back(self) -> "Session":
        """Take the last answer back, with all that followed from it; it stays among the events."""
        events = (*self.events, ev.AnswerTakenBack(turn=self.state.turn))
        return replace(self, events=events, state=replay(events))

    def hint(self) -> "Session":
        """Give the next hint of the stage: nudge, pointer, example; the example again when all are given."""
        step = min(self._hints_of_stage() + 1, helping.STEPS)
        given = ev.HintGiven(step=step, text=helping.hint(self.lesson.material, self.state, step))
        return self._after((given,))

    def guess(self, disc: Disc) -> "Session":
        """Note which style the trainee takes the client to have."""
        return self._after((ev.StyleGuessed(guess=disc.value),))

    def end(self, reason: str) -> "Session":
        """Break off; `reason` is `quit` or `answers_ran_out`."""
        return self._after((cut_off(self.state.agreed, reason),))

    def transcript(self) -> Transcript:
        """Give the talk as its turns."""
        return transcript(self.events)

    def turn_score(self) -> TurnScore:
        """Grade the last answer."""
        lesson, turns = self.lesson, self.transcript().turns
        return score_turn(lesson.rubric, lesson.material, turns[-1], turns[:-1], lesson.wording)

    def scorecard(self) -> Scorecard:
        """Grade the talk."""
        lesson = self.lesson
        return score(lesson.rubric, lesson.material, self.transcript(), lesson.wording)

    def model_answer(self) -> ModelAnswer | None:
        """Give a strong answer for where the trainee stood when they gave the last one."""
        turns = self.transcript().turns
        return helping.model_answer(self.lesson.material, turns[-1].before) if turns else None

    def _after(self, happened: Sequence[ev.Event]) -> "Session":
        state = reduce(evolve, happened, self.state)
        return replace(self, events=(*self.events, *happened), state=state)

    def _hints_of_stage(self) -> int:
        """Count the hints since the stage was entered."""
        count = 0
        for event in self.events:
            count = count + 1 if isinstance(event, ev.HintGiven) else count
            count = 0 if isinstance(event, ev.StageEntered) else count
        return count


def _written_help(scenario: Scenario) -> Iterator[str]:
    """Give all that the scenario's author wrote to help: copied, it is nobody's own answer, seen or not."""
    for one in scenario.model_answers:
        yield from (one.says, one.why)
    for steps in scenario.hints.values():
        yield from steps


def begin(lesson: Lesson, mode: Mode, seed: int) -> Session:
    """Begin a talk."""
    started = start(lesson.material, mode=mode, seed=seed, digests=lesson.digests)
    return Session(lesson, started, (started,), evolve(State(), started))


def restore(lesson: Lesson, events: Sequence[ev.Event]) -> Session:
    """
    Take a talk up from its events.

    Raises:
        ValueError: if the events do not begin with `SessionStarted`.

    """
    return Session(lesson, transcript(events).started, tuple(events), replay(events))


def _spent(state: State, scenario: Scenario) -> bool:
    return any(
        fact.id == state.topic and state.told.get(fact.id, 0) == len(fact.layers) for fact in scenario.facts
    )


def _client_did(state: State, last: Sequence[ev.Event]) -> ClientDid:
    """Name the weightiest thing the client did in their last line."""
    kinds = {type(event) for event in last}
    if ev.Agreed in kinds:
        return ClientDid.AGREED
    insisted = state.waiting.kind if state.waiting and ev.Reminded in kinds else ""
    if ev.ObjectionRaised in kinds or insisted == "objection":
        return ClientDid.OBJECTED
    if insisted or kinds & {ev.QuestionAsked, ev.AskedBack}:
        return ClientDid.ASKED
    if ev.BuyingSignalShown in kinds:
        return ClientDid.SIGNALLED
    return ClientDid.TOLD if ev.FactDisclosed in kinds else ClientDid.NOTHING
