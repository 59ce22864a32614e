"""What a check may look at: one answer in its place, or the whole talk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from trainer.model import events as ev
from trainer.model.acts import PRESENTING, QUESTIONS, Act, Band
from trainer.model.material import Material
from trainer.model.reading import ActReading, Reading, Request, TopicHit, TopicKind, Value
from trainer.model.scenario import Point
from trainer.model.scorecard import Evidence
from trainer.model.state import State
from trainer.model.transcript import Turn

_MOVED: dict[type[Value], tuple[TopicKind, tuple[Act, ...]]] = {
    ev.NeedGrew: (TopicKind.NEED, QUESTIONS),
    ev.BenefitLanded: (TopicKind.NEED, (Act.BENEFIT_STATEMENT,)),
    ev.ObjectionAcknowledged: (TopicKind.OBJECTION, (Act.ACKNOWLEDGEMENT, Act.APOLOGY)),
    ev.ObjectionExplored: (TopicKind.OBJECTION, QUESTIONS),
    ev.ObjectionAnswered: (TopicKind.OBJECTION, (*PRESENTING, Act.RISK_DISCLOSURE)),
}
"""What the client made of an answer shows what it was about, and which acts can have brought that about."""


@dataclass(frozen=True, slots=True)
class Talk:
    """The whole talk as a check sees it."""

    material: Material
    turns: tuple[Turn, ...]

    @property
    def usable(self) -> tuple[Turn, ...]:
        """The answers that no gate stopped."""
        return tuple(turn for turn in self.turns if turn.reading.guard is None)


@dataclass(frozen=True, slots=True)
class Moment:
    """One answer, with all that had been said before it."""

    turn: Turn
    material: Material
    earlier: tuple[Turn, ...] = ()

    @property
    def reading(self) -> Reading:
        """What was understood of the answer."""
        return self.turn.reading

    @property
    def before(self) -> State:
        """What was true when the trainee began to speak."""
        return self.turn.before

    @property
    def free(self) -> bool:
        """Whether the client waits for nothing and nothing is agreed yet, so that the trainee may lead."""
        state = self.before
        return state.waiting is None and state.agreed is None and not state.open_objections()

    @property
    def aside(self) -> bool:
        """Whether the answer only kept the talk going: a yes to "you mean …?", a "pardon?", a "wait"."""
        told = any(isinstance(event, ev.FactDisclosed) and event.earned for event in self.turn.events)
        asked = set(self.reading.requests) & {Request.REPEAT, Request.WAIT}
        return not self.reading.acts and bool(told or asked)

    @property
    def last(self) -> Turn | None:
        """The turn before this one."""
        return self.earlier[-1] if self.earlier else None

    @property
    def previous(self) -> tuple["Moment", ...]:
        """The moments of the answers before this one."""
        return tuple(Moment(turn, self.material, self.earlier[:i]) for i, turn in enumerate(self.earlier))

    def silenced(self) -> "Moment":
        """Give the moment as if nothing had been said: what a gate stopped earns nothing."""
        emptied = self.reading.model_copy(update={"acts": (), "topics": (), "figures": ()})
        return replace(self, turn=replace(self.turn, reading=emptied, events=()))

    def evidence(self, quote: str) -> Evidence:
        """Quote the trainee."""
        return Evidence(turn=self.turn.n, quote=quote)

    def sentence(self, index: int) -> str:
        """Give a sentence of the answer, or the whole of it for -1."""
        sentences = self.reading.sentences
        return sentences[index].span.quote if 0 <= index < len(sentences) else self.reading.text

    def surest(self, *acts: Act) -> ActReading | None:
        """Give the best reading of one of the acts: if possible one that touches the scenario."""
        found = [reading for reading in self.reading.acts if reading.act in acts]
        solid = (reading for reading in found if reading.band is not Band.COULD_BE and self.touches(reading))
        return next(solid, found[0] if found else None)

    def hits(self, act: ActReading) -> tuple[TopicHit, ...]:
        """Give what the sentence of an act is about."""
        return tuple(hit for hit in self.reading.topics if act.sentence in (-1, hit.sentence))

    def touches(self, act: ActReading) -> frozenset[TopicKind]:
        """Give the kinds of thing that an act touches, by its own words or by what the client made of it."""
        return frozenset(hit.kind for hit in self.hits(act)) | frozenset(self._moved_by(act.act))

    def bears_on(self, act: ActReading, owner: str, points: Sequence[Point]) -> bool:
        """Tell whether an act is about what would answer an objection or a question."""
        wanted = {name for point in points for name in (point.figure, point.attribute, point.benefit) if name}
        touched = {hit.id for hit in self.hits(act)}
        return bool(touched & {owner, *wanted}) or any(name.startswith(f"{owner}/") for name in touched)

    def _moved_by(self, act: Act) -> Iterator[TopicKind]:
        for event in self.turn.events:
            if isinstance(event, ev.FactDisclosed) and event.earned and event.act is act:
                yield TopicKind.FACT
            kind, acts = _MOVED.get(type(event), (None, ()))
            if kind is not None and act in acts:
                yield kind
