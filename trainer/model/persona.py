"""The client as a person."""

from enum import StrEnum

from trainer.model.acts import Disc
from trainer.model.authored import Authored


class Influence(StrEnum):
    """What part a person has in their side's decision."""

    DECIDER = "decider"
    EXECUTOR = "executor"
    USER = "user"
    GATEKEEPER = "gatekeeper"
    INSIDER = "insider"


class Persona(Authored):
    """Who the client is, how they decide and how they speak."""

    name: str
    """Full name."""
    address: str
    """How the trainee addresses the client, such as 方总 or Mr Hale."""
    role: str
    influence: Influence
    disc: Disc
    age: int
    background: str
    """What the client has lived through that explains how they react."""
    habits: tuple[str, ...]
    """Speaking habits and mannerisms, for authors and for the debrief."""
    trust: int = 30
    """Trust at the start, 0 to 100."""
    patience: int = 70
    """Patience at the start, 0 to 100."""
