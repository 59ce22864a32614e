"""Lists of scenarios and of attempts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table

from trainer.model.attempt import Attempt
from trainer.model.catalogue import Catalogue
from trainer.model.scenario import Scenario
from trainer.render.cells import printable
from trainer.render.prose import TICKS, indented, shown

_ROOM = 64
"""So many cells are enough for a table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario of the list."""

    scenario: Scenario
    path: str
    best: int | None
    """The best total so far, if it was ever finished."""


def scenarios_json(entries: Iterable[Entry]) -> str:
    """Write the scenarios as a JSON list; the shape is fixed and documented."""
    return json.dumps([_object(entry) for entry in entries], ensure_ascii=False, indent=2)


def _object(entry: Entry) -> dict[str, str | int]:
    scenario = entry.scenario
    return {
        "id": scenario.id,
        "title": scenario.title,
        "language": scenario.language,
        "segment": scenario.segment.value,
        "method": scenario.method,
        "level": scenario.level,
        "disc": scenario.persona.disc.value,
        "path": entry.path,
    }


@dataclass(frozen=True, slots=True)
class _List:
    """A table where there is room, else each row as a title and one line of details."""

    table: Table
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width >= _ROOM:
            yield self.table
            return
        for title, details in self.rows:
            yield shown(title, hang=2)
            yield indented(" · ".join(details), 2, "dim")


def scenarios(entries: Iterable[Entry], words: Catalogue) -> RenderableType:
    """Show the scenarios; the DISC style is left out, because guessing it is part of the exercise."""
    table = _table(words, "title", "segment", "level", "language", "best")
    rows: list[tuple[str, tuple[str, ...]]] = []
    for entry in entries:
        one, best = entry.scenario, "–" if entry.best is None else str(entry.best)
        segment = words.say(f"segment.{one.segment.value}")
        name = shown(one.title)
        name.append(f"\n{printable(one.id)}", style="dim")
        table.add_row(name, segment, str(one.level), one.language, best)
        level = words.say("listing.level", level=one.level)
        known = () if entry.best is None else (words.say("listing.best", best=best),)
        rows.append((one.title, (one.id, segment, level, one.language, *known)))
    return _List(table, tuple(rows))


def attempts(kept: Iterable[Attempt], words: Catalogue) -> RenderableType:
    """Show the attempts, in the order given."""
    table = _table(words, "number", "started", "title", "mode", "outcome", "total")
    rows: list[tuple[str, tuple[str, ...]]] = []
    for one in kept:
        started = one.started_at.astimezone().strftime("%m-%d %H:%M")
        mode = words.say(f"mode.{one.mode}") + ("*" if one.assisted else "")
        outcome = words.say(f"outcome.{one.outcome}" if one.outcome else "history.open")
        total = "–" if one.total is None else f"{one.total} {TICKS['met' if one.passed else 'missed']}"
        table.add_row(str(one.id), started, shown(one.title), mode, shown(outcome), total)
        rows.append((f"{one.id} {one.title}", (started, mode, outcome, total)))
    return _List(table, tuple(rows))


def _table(words: Catalogue, *columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        # Only texts give way where it is narrow; without folding, rich cuts Chinese cells off.
        short = column not in ("title", "outcome")
        right = column in ("number", "level", "best", "total")
        table.add_column(
            words.say(f"column.{column}"),
            overflow="fold",
            no_wrap=short,
            justify="right" if right else "left",
        )
    return table
