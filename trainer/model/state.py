"""What is true of a talk at one moment, as a fold over its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.model import events as ev
from trainer.model.acts import Act, NeedLevel, ObjectionStatus, Outcome


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the client waits for: an answer, a reaction to an objection, or a yes to "you mean …?"."""

    kind: str
    """`question`, `objection`, `ask_back`, or `step` (when and what?)."""
    id: str
    reminded: bool = False


@dataclass(frozen=True, slots=True)
class ObjectionState:
    """How far one objection has come."""

    status: ObjectionStatus
    acknowledged: bool = False
    explored: bool = False
    points: frozenset[int] = frozenset()

    @property
    def open(self) -> bool:
        """Raised and not yet let go."""
        return self.status not in (ObjectionStatus.LATENT, ObjectionStatus.RESOLVED)


@dataclass(frozen=True, slots=True)
class State:
    """What is true of a talk."""

    scenario: str = ""
    language: str = ""
    seed: int = 0
    stage: str = ""
    turn: int = 0
    trust: int = 0
    patience: int = 0
    readiness: int = 0
    needs: Mapping[str, NeedLevel] = field(default_factory=dict)
    told: Mapping[str, int] = field(default_factory=dict)
    """Layers told of each fact."""
    objections: Mapping[str, ObjectionState] = field(default_factory=dict)
    """In the order in which something first happened to them."""
    questions: Mapping[str, bool] = field(default_factory=dict)
    """The client's own questions that were asked, and whether they are settled."""
    waiting: Waiting | None = None
    acts: Mapping[Act, int] = field(default_factory=dict)
    benefits: frozenset[str] = frozenset()
    red_lines: tuple[str, ...] = ()
    grave: bool = False
    """Whether a hard or strong one is among them."""
    topic: str = ""
    signalled: bool = False
    declined: tuple[str, ...] = ()
    agreed: Outcome | None = None
    agreed_turn: int = 0
    ended: ev.SessionEnded | None = None
    used: frozenset[str] = frozenset()
    """Wordings the client has used."""
    client_lines: tuple[str, ...] = ()
    trainee_lines: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    guess: str = ""

    def level(self, need: str) -> NeedLevel:
        """Tell how far a need has grown."""
        return self.needs.get(need, NeedLevel.HIDDEN)

    def objection(self, objection: str) -> ObjectionState:
        """Give an objection's state; latent if it was never raised."""
        return self.objections.get(objection, ObjectionState(ObjectionStatus.LATENT))

    def raised(self) -> tuple[str, ...]:
        """Name the objections that have come up, oldest first; one that was answered ahead has not."""
        came_up = ((name, state.status) for name, state in self.objections.items())
        return tuple(name for name, status in came_up if status is not ObjectionStatus.LATENT)

    def open_objections(self) -> tuple[str, ...]:
        """Name the objections that are raised and not resolved, oldest first."""
        return tuple(name for name, state in self.objections.items() if state.open)
