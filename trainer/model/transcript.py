"""The readable whole of a session: its turns, each with what was true before it and what followed from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.model import events as ev
from trainer.model.evolution import effective, evolve
from trainer.model.reading import Reading
from trainer.model.state import State


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange: what the client had said, what the trainee answered, what happened."""

    n: int
    client_before: str
    text: str
    reading: Reading
    before: State
    after: State
    events: tuple[ev.Event, ...]
    client: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A session as its turns; `started` has the seed and digests, `final` the last state."""

    started: ev.SessionStarted
    turns: tuple[Turn, ...]
    final: State


def _client_words(events: Iterable[ev.Event]) -> str:
    return "\n".join(event.text for event in events if isinstance(event, ev.ClientSpoke))


def _close(spoke: ev.TraineeSpoke, before: State, after: State, events: list[ev.Event]) -> Turn:
    said = before.client_lines[-1] if before.client_lines else ""
    return Turn(
        spoke.turn, said, spoke.text, spoke.reading, before, after, tuple(events), _client_words(events)
    )


def transcript(events: Iterable[ev.Event]) -> Transcript:
    """
    Group a session's events into turns.

    Args:
        events: the session's events in order, beginning with `SessionStarted`.

    Returns:
        The transcript; answers that were taken back are left out.

    Raises:
        ValueError: if the events do not begin with `SessionStarted`.

    """
    kept = effective(events)
    if not kept or not isinstance(kept[0], ev.SessionStarted):
        message = "a session begins with SessionStarted"
        raise ValueError(message)
    turns: list[Turn] = []
    state = State()
    spoke: ev.TraineeSpoke | None = None
    before, group = state, list[ev.Event]()
    for event in kept:
        if isinstance(event, ev.TraineeSpoke):
            if spoke:
                turns.append(_close(spoke, before, state, group))
            spoke, before, group = event, state, []
        state = evolve(state, event)
        group.append(event)
    if spoke:
        turns.append(_close(spoke, before, state, group))
    return Transcript(kept[0], tuple(turns), state)
