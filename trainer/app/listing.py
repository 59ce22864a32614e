"""Which scenarios there are."""

from trainer.loading.library import Library
from trainer.loading.places import shown
from trainer.model.attempt import Attempt
from trainer.render.listings import Entry


def listing(library: Library, attempts: tuple[Attempt, ...] = ()) -> tuple[Entry, ...]:
    """List the scenarios that can be read, easiest first; what is wrong with others the library knows."""
    entries: list[Entry] = []
    for path in library.places.scenario_files():
        document = library.scenario(path)
        if document:
            scenario = document.model
            entries.append(Entry(scenario, shown(path), _best(scenario.id, attempts)))
    return tuple(sorted(entries, key=lambda entry: (entry.scenario.level, entry.scenario.id)))


def _best(scenario: str, attempts: tuple[Attempt, ...]) -> int | None:
    totals = (one.total for one in attempts if one.scenario == scenario)
    return max((total for total in totals if total is not None), default=None)
