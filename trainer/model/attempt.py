"""A practice that is kept in the history."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt; the fields that tell how it ended are None while it is open."""

    id: int
    scenario: str
    title: str
    path: str
    """Where the scenario was found."""
    mode: str
    seed: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    total: int | None
    passed: bool | None
    assisted: bool
