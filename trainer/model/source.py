"""Where authored values stand in their file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Loc = tuple[str | int, ...]
"""A path into nested data: keys and list positions, as pydantic writes it."""

M = TypeVar("M")

_BREAK = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> list[str]:
    """
    Split a text into the lines that places count.

    `str.splitlines` would also break at form feeds and U+2028, and disagree with every editor.
    """
    return _BREAK.split(text)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and column, both counted from 1 and columns in code points."""

    line: int
    column: int
    end_column: int | None = field(default=None, compare=False)
    """The column just after the last character, if what stands here ends on the same line."""


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The places of every key and every value of one file."""

    keys: Mapping[Loc, Place] = field(default_factory=dict)
    values: Mapping[Loc, Place] = field(default_factory=dict)

    def resolve(self, loc: Loc) -> Loc:
        """Drop the segments that the file does not have, such as the tags pydantic inserts for unions."""
        present: Loc = ()
        for segment in loc:
            if (*present, segment) in self.values:
                present = (*present, segment)
        return present

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """Find the place of a value, or of its key; of the nearest parent if the file has no such value."""
        present = self.resolve(loc)
        value = self.values.get(present, START)
        return self.keys.get(present, value) if key else value


@dataclass(frozen=True, slots=True)
class Document(Generic[M]):
    """One authored file: its text, the model read from it, and where everything stands."""

    path: str
    text: str
    model: M
    source: SourceMap
