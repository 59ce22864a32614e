"""Doubles for tests of scenarios and of programs built on this one."""

from dataclasses import dataclass
from datetime import datetime

from trainer.app.ports import Unrecorded
from trainer.app.scripted import ScriptedTrainee, answers_in

__all__ = ["FrozenClock", "ScriptedTrainee", "Unrecorded", "answers_in"]


@dataclass(frozen=True, slots=True)
class FrozenClock:
    """A clock that stands still."""

    time: datetime

    def now(self) -> datetime:
        """Give the same time again."""
        return self.time
