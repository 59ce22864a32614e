"""What a debrief tells, gathered once; the renderers only write it down."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.model import events as ev
from trainer.model.acts import SPIN, Disc, FactKind, NeedLevel, ObjectionStatus
from trainer.model.authored import Bilingual
from trainer.model.material import Material
from trainer.model.scenario import Fact, ModelAnswer, Need, Objection
from trainer.model.scorecard import Scorecard
from trainer.model.transcript import Transcript, Turn
from trainer.scoring.feedback import Priority
from trainer.scoring.wording import Wording

_KINDS = dict(
    zip(SPIN, (FactKind.SITUATION, FactKind.PROBLEM, FactKind.IMPLICATION, FactKind.PAYOFF), strict=True)
)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact, and how much of it was told."""

    fact: Fact
    told: int

    @property
    def layers(self) -> int:
        """How much there was to tell."""
        return len(self.fact.layers)


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need, and how far it grew."""

    need: Need
    level: NeedLevel
    met: bool
    """Whether a benefit met it."""


@dataclass(frozen=True, slots=True)
class SpinLine:
    """One kind of question: how often it was asked, what it brought to light, and what there was."""

    title: Bilingual
    asked: int
    found: int
    offered: int


@dataclass(frozen=True, slots=True)
class ObjectionLine:
    """An objection, and how it ended; latent if it never came up."""

    objection: Objection
    status: ObjectionStatus


@dataclass(frozen=True, slots=True)
class Moment:
    """What was true after one turn; turn 0 is the beginning."""

    turn: int
    stage: str
    trust: int
    patience: int
    readiness: int
    needs: tuple[NeedLevel, ...]
    """In the scenario's order."""


@dataclass(frozen=True, slots=True)
class Style:
    """The client's DISC style and what the trainee took it to be, if they said."""

    real: Disc
    guess: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything a debrief tells."""

    material: Material
    transcript: Transcript
    card: Scorecard
    reason: str
    """Why the talk ended, as in `SessionEnded`."""
    timeline: tuple[Moment, ...]
    facts: tuple[FactLine, ...]
    needs: tuple[NeedLine, ...]
    spin: tuple[SpinLine, ...]
    objections: tuple[ObjectionLine, ...]
    style: Style
    priorities: tuple[Priority, ...]
    model_answers: tuple[ModelAnswer, ...]


def debrief(
    material: Material,
    transcript: Transcript,
    card: Scorecard,
    priorities: tuple[Priority, ...],
    wording: Wording,
) -> Debrief:
    """
    Gather a debrief.

    Args:
        material: the scenario with all it refers to.
        transcript: what was said.
        card: the grade.
        priorities: at most three things to work on, most worthwhile first.
        wording: what acts are called.

    """
    final, scenario = transcript.final, material.scenario
    return Debrief(
        material=material,
        transcript=transcript,
        card=card,
        reason=final.ended.reason if final.ended else "",
        timeline=tuple(_timeline(material, transcript)),
        facts=tuple(FactLine(fact, final.told.get(fact.id, 0)) for fact in scenario.facts),
        needs=tuple(NeedLine(one, final.level(one.id), one.id in final.benefits) for one in scenario.needs),
        spin=tuple(_spin(material, transcript.turns, wording)),
        objections=tuple(ObjectionLine(one, final.objection(one.id).status) for one in scenario.objections),
        style=Style(scenario.persona.disc, final.guess),
        priorities=tuple(_without_repeats(priorities)),
        model_answers=scenario.model_answers,
    )


def _without_repeats(priorities: tuple[Priority, ...]) -> Iterator[Priority]:
    """Give a better wording only once: two priorities may fall back on the same model answer."""
    seen: list[Bilingual] = []
    for one in priorities:
        repeated = one.better is not None and one.better.text in seen
        yield one.model_copy(update={"better": None}) if repeated else one
        seen += [one.better.text] if one.better else []


def _timeline(material: Material, transcript: Transcript) -> Iterator[Moment]:
    needs = [need.id for need in material.scenario.needs]
    befores = [turn.before for turn in transcript.turns[:1]]
    for number, state in enumerate((*befores, *(turn.after for turn in transcript.turns))):
        levels = tuple(state.level(need) for need in needs)
        yield Moment(number, state.stage, state.trust, state.patience, state.readiness, levels)


def _spin(material: Material, turns: tuple[Turn, ...], wording: Wording) -> Iterator[SpinLine]:
    told = {event.fact for turn in turns for event in turn.events if isinstance(event, ev.FactDisclosed)}
    for act, kind in _KINDS.items():
        offered = [fact.id for fact in material.scenario.facts if fact.kind is kind]
        asked = sum(one.act is act for turn in turns for one in turn.reading.acts)
        yield SpinLine(wording.acts[act], asked, sum(fact in told for fact in offered), len(offered))
