"""Break lines where Chinese and English readers expect it; rich alone breaks only at spaces."""

import re

from rich.cells import cell_len
from rich.console import Console, JustifyMethod, OverflowMethod
from rich.containers import Lines
from rich.text import Text

_NOT_FIRST = "，。、；：？！）》」』】”’…%‰,.;:?!)]}"
_NOT_LAST = "（《「『【“‘([{"
# Wide characters stand alone; everything else holds together up to the next space.
_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003fffd"
)
_PIECE = re.compile(
    rf"[{re.escape(_NOT_LAST)}]*(?:[{_WIDE}]|[^\s{_WIDE}{re.escape(_NOT_LAST)}]+|(?=\s))[{re.escape(_NOT_FIRST)}]*\s*|\S|\s+"
)


class Prose(Text):
    """A text that wraps by cells and keeps Chinese punctuation where it belongs."""

    hang = 0
    """How much deeper than its beginning a line goes on."""

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Break the text into lines of at most that many cells."""
        if no_wrap or self.no_wrap:
            return super().wrap(
                console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=True
            )
        lines = Lines()
        for line in self.split(allow_blank=True):
            lines.extend(_hanging(line, width, self.hang))
        for line in lines:
            line.rstrip()
        return lines


def _hanging(line: Text, width: int, more: int) -> list[Text]:
    """Break one line; what follows is indented as deep as it began, and more if that is wanted."""
    depth = len(line.plain) - len(line.plain.lstrip(" ")) + more
    depth = depth if depth * 2 < width else 0
    first, *rest = line.divide(breaks(line.plain, width, depth))
    return [first, *(Text(" " * depth).append_text(one) for one in rest)]


def breaks(text: str, width: int, indent: int = 0) -> list[int]:
    """Give the offsets at which a line has to be broken to fit; all but the first part are indented."""
    found: list[int] = []
    used = 0
    for piece in _pieces(text, width):
        size = cell_len(piece[1].rstrip())
        if used and used + size > width:
            found.append(piece[0])
            used = indent
        used += cell_len(piece[1])
    return found


def _pieces(text: str, width: int) -> list[tuple[int, str]]:
    """Give the parts that stay together, with their offsets; one that fits no line comes in characters."""
    pieces: list[tuple[int, str]] = []
    for match in _PIECE.finditer(text):
        if cell_len(match[0].rstrip()) <= width:
            pieces.append((match.start(), match[0]))
        else:
            pieces += [(match.start() + index, character) for index, character in enumerate(match[0])]
    return pieces
