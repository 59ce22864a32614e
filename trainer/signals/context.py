"""What was going on when the trainee spoke, as far as it helps to understand the words."""

from dataclasses import dataclass
from enum import StrEnum


class ClientDid(StrEnum):
    """What the client did in their last line."""

    NOTHING = "nothing"
    TOLD = "told"  # told a fact
    OBJECTED = "objected"
    ASKED = "asked"  # asked a question of their own
    SIGNALLED = "signalled"  # showed a buying signal
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Context:
    """What was going on when the trainee spoke; every part may be unknown."""

    client_line: str = ""
    """What the client had just said."""
    client_did: ClientDid = ClientDid.NOTHING
    stage: str = ""
    topic: str = ""
    """Id of the fact, need or objection that was talked about last."""
    told: frozenset[str] = frozenset()
    """Ids of the facts of which the client has told something."""
    spent: bool = False
    """Whether the client has told all there is to that topic, if it is a fact."""
    answers: tuple[str, ...] = ()
    """The trainee's earlier answers, oldest first."""
    client_lines: tuple[str, ...] = ()
    """Everything the client has said, oldest first."""
    help_texts: tuple[str, ...] = ()
    """Hints and model answers that could have been pasted."""


UNKNOWN = Context()
