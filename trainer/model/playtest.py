"""Playtests: written conversations with expectations, readable by a sales trainer."""

from pydantic import Field

from trainer.model.acts import Act, Outcome
from trainer.model.authored import Authored


class Expected(Authored):
    """What one answer must lead to; only what is given is looked at."""

    acts: tuple[Act, ...] = ()
    """Acts that must be read."""
    tells: tuple[str, ...] = ()
    """Facts of which some layer must be told."""
    raises: str | None = None
    """The objection that must come up."""
    resolves: str | None = None
    """The objection that must be let go."""
    asks: str | None = None
    """The client's own question that must be asked."""
    met: tuple[str, ...] = ()
    """Checks that must be met by this answer."""
    missed: tuple[str, ...] = ()
    """Checks that must apply to this answer and not be met."""
    says: str | None = None
    """Words that must occur in the client's reply."""


class Say(Authored):
    """One answer, and what is expected of it."""

    say: str
    expect: Expected = Expected()


class Range(Authored):
    """Bounds of the total, both included."""

    at_least: int = 0
    at_most: int = 100


class Playtest(Authored):
    """A written conversation; `strong.yaml` is also what the demonstration plays."""

    describes: str
    """What this conversation shows."""
    seed: int = 7
    turns: tuple[Say, ...] = Field(min_length=1)
    ends: Outcome | None = None
    passed: bool | None = None
    total: Range | None = None
    red_lines: tuple[str, ...] = ()
    """Rules that must be crossed, as `pack/rule`; none other may be if any is given."""
    raises: tuple[str, ...] = ()
    """Objections that must come up somewhere."""
    tells: tuple[str, ...] = ()
    """Facts that must be told somewhere."""
