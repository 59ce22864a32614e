"""Text that people wrote, made safe to show."""

from rich.cells import cell_len, set_cell_size

from trainer.model.catalogue import Catalogue
from trainer.render.cells import printable
from trainer.render.wrapping import Prose

TICKS = {"met": "✓", "partly": "~", "missed": "✗", "unclear": "?", "not_applicable": "–"}
"""One sign for each verdict; `unclear` is no ✗, because the reading itself is in doubt."""

STYLES = {"met": "green", "partly": "yellow", "missed": "red", "unclear": "yellow", "not_applicable": "dim"}

QUOTE_CELLS = 30
"""How much of a quote stands on a line with other things."""

_STOPS = "，。、；：,.;: "
_BARS = "▁▂▃▄▅▆▇█"


def prose(text: str) -> str:
    """Keep line breaks and write out every other control character."""
    return "\n".join(printable(line) for line in text.splitlines()).strip()


def shown(text: str, style: str = "", *, hang: int = 0) -> Prose:
    """Give a text that no markup or control character in it can disturb."""
    line = Prose(prose(text), style=style)
    line.hang = hang
    return line


def indented(text: str, depth: int, style: str = "", *, hang: int = 0) -> Prose:
    """Give a text that begins so many cells further in."""
    line = Prose("\n".join(" " * depth + one for one in prose(text).split("\n")), style=style)
    line.hang = hang
    return line


def cut(text: str, cells: int) -> str:
    """Put a text on one line of at most that many cells; an ellipsis stands for the rest."""
    line = " ".join(prose(text).split())
    return line if cell_len(line) <= cells else set_cell_size(line, cells - 1).rstrip(_STOPS) + "…"


def quoted(text: str, words: Catalogue, cells: int | None = None) -> str:
    """Put a text between the quotation marks of the language, cut short if asked; nothing stays nothing."""
    inside = prose(text) if cells is None else cut(text, cells)
    return words.say("list.quote", text=inside) if inside else ""


def bars(values: tuple[int, ...]) -> str:
    """Draw values from 0 to 100 as one row of bars."""
    return "".join(_BARS[min(value * len(_BARS) // 100, len(_BARS) - 1)] for value in values)


def meter(points: int, most: int, cells: int = 10) -> str:
    """Draw a share as a bar: anything earned shows, and only everything fills it."""
    filled = points * cells // most if most else 0
    filled = max(filled, 1) if points else 0
    return "█" * filled + "░" * (cells - filled)
