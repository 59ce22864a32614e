"""
The patterns of red lines: sayings with gaps and choices, all of them looked for at once.

A pattern becomes rows of places, each place a set of wordings. All wordings of all patterns stand in one tree, so a
sentence is walked once however many patterns there are; only rows whose every wording occurs are then put together.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import permutations, product
from typing import Generic, TypeVar

from trainer.model.compliance import EITHER_ORDER, FIGURE, GAP, SIGNS
from trainer.signals.words import Words
from trainer.text import Range, Token, tokens

_Name = TypeVar("_Name")
_Keys = tuple[str, ...]
_Row = tuple[tuple[int, int], ...]
"""For each place its wordings' number, and how many words may stand before it."""

_EDGES = frozenset(",。!?;.")
_WORDS_IN_GAP = {"zh": 12, "en": 6}
_ANYWHERE = 99


@dataclass(frozen=True, slots=True)
class Hit:
    """A saying found in a sentence: where it stands, and the stretches its gaps skipped."""

    start: int
    end: int
    gaps: tuple[Range, ...]


@dataclass(slots=True)
class _Node:
    """A branch of the tree of wordings."""

    below: dict[str, "_Node"] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    """The places that are filled here."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence's tokens, with what has gone before each."""

    tokens: tuple[Token, ...]
    words: tuple[int, ...]
    clauses: tuple[int, ...]

    def joins(self, end: int, start: int, reach: int) -> bool:
        """Tell whether a place may begin at token `start` when the one before it ended at `end`."""
        if reach == 0:
            return start == end
        return (
            start >= end
            and self.clauses[start] == self.clauses[end]
            and self.words[start] - self.words[end] <= reach
        )


class Patterns(Generic[_Name]):
    """Patterns by name, ready to be looked for."""

    def __init__(
        self, patterns: Iterable[tuple[_Name, str]], lists: Mapping[str, tuple[str, ...]], words: Words
    ) -> None:
        self._tree = _Node()
        self._numbers: dict[frozenset[_Keys], int] = {}
        self._rows: defaultdict[int, dict[tuple[_Name, _Row], frozenset[int]]] = defaultdict(dict)
        for name, pattern in patterns:
            for row in _rows(pattern, lists, _WORDS_IN_GAP.get(words.language, _WORDS_IN_GAP["en"])):
                places = tuple((self._number(wordings, words), reach) for wordings, reach in row)
                self._rows[places[0][0]][name, places] = frozenset(number for number, _ in places)

    def _number(self, wordings: tuple[str, ...], words: Words) -> int:
        """Give a set of wordings its number; a new one is planted in the tree."""
        keys = frozenset(
            tuple(token.key for token in tokens(words.normal(wording).text)) for wording in wordings
        )
        number = self._numbers.setdefault(keys, len(self._numbers))
        if number == len(self._numbers) - 1:
            for one in keys:
                self._plant(one, number)
        return number

    def _plant(self, keys: _Keys, number: int) -> None:
        node = self._tree
        for key in keys:
            node = node.below.setdefault(key, _Node())
        if keys and number not in node.ends:
            node.ends.append(number)

    def find(self, found: tuple[Token, ...]) -> Mapping[_Name, tuple[Hit, ...]]:
        """Find every saying in a sentence, by the name of its pattern."""
        stands = self._stands(found)
        sentence = _measured(found)
        hits: defaultdict[_Name, list[Hit]] = defaultdict(list)
        for first in stands:
            for (name, row), needed in self._rows.get(first, {}).items():
                if needed <= stands.keys():
                    hits[name] += _put_together(row, stands, sentence)
        return {name: tuple(ones) for name, ones in hits.items()}

    def _stands(self, found: tuple[Token, ...]) -> dict[int, list[Range]]:
        """Tell for each set of wordings where one of them stands, in tokens."""
        stands: defaultdict[int, list[Range]] = defaultdict(list)
        for start in range(len(found)):
            for number, end in _walk(self._tree, found, start):
                stands[number].append((start, end))
        return dict(stands)


def _walk(node: _Node, found: tuple[Token, ...], index: int) -> Iterator[tuple[int, int]]:
    """Yield the wordings that begin where we stand, each with the token after it."""
    for number in node.ends:
        yield number, index
    if index == len(found):
        return
    below = node.below.get(found[index].key)
    if below is not None:
        yield from _walk(below, found, index + 1)
    figure = node.below.get(FIGURE)
    if figure is not None and found[index].key[0].isdigit():
        yield from _walk(figure, found, _after_figure(found, index))


def _after_figure(found: tuple[Token, ...], index: int) -> int:
    end = index + 1
    while end + 1 < len(found) and _in_figure(found, end):
        end += 2
    return end


def _measured(found: tuple[Token, ...]) -> _Sentence:
    words, clauses = [0], [0]
    for index, token in enumerate(found):
        words.append(words[-1] + token.key[0].isalnum())
        clauses.append(clauses[-1] + (token.key in _EDGES and not _in_figure(found, index)))
    return _Sentence(found, tuple(words), tuple(clauses))


def _in_figure(found: tuple[Token, ...], index: int) -> bool:
    around = "".join(one.key for one in (*found[index - 1 : index], *found[index + 1 : index + 2]))
    return found[index].key in ".," and around.isdigit()


def _put_together(row: _Row, stands: Mapping[int, list[Range]], sentence: _Sentence) -> Iterator[Hit]:
    """Yield for each beginning of a row the nearest way to fill its places."""
    for start, end in stands[row[0][0]]:
        ends = _filled(row[1:], end, stands, sentence)
        if ends is not None:
            yield _hit(start, end, ends, sentence.tokens)


def _filled(
    row: _Row, end: int, stands: Mapping[int, list[Range]], sentence: _Sentence
) -> tuple[Range, ...] | None:
    """Fill the places of a row after token `end`; None if that cannot be done."""
    if not row:
        return ()
    (number, reach), rest = row[0], row[1:]
    for place in stands[number]:
        if sentence.joins(end, place[0], reach):
            after = _filled(rest, place[1], stands, sentence)
            if after is not None:
                return (place, *after)
    return None


def _hit(start: int, end: int, others: tuple[Range, ...], found: tuple[Token, ...]) -> Hit:
    gaps: list[Range] = []
    for begin, stop in others:
        if begin > end:
            gaps.append((found[end].start, found[begin - 1].end))
        end = stop
    return Hit(found[start].start, found[end - 1].end, tuple(gaps))


_Place = tuple[tuple[str, ...], int]


def _rows(pattern: str, lists: Mapping[str, tuple[str, ...]], gap: int) -> Iterator[tuple[_Place, ...]]:
    """Write a pattern out: a row for each order of what `&` joins, with and without each optional place."""
    sides = [list(_sides(side, lists, gap)) for side in pattern.split(EITHER_ORDER)]
    for order in permutations(sides):
        for chosen in product(*order):
            row: tuple[_Place, ...] = ()
            for side in chosen:
                (wordings, _), *rest = side
                row += ((wordings, _ANYWHERE if row else 0), *rest)
            yield row


def _sides(side: str, lists: Mapping[str, tuple[str, ...]], gap: int) -> Iterator[tuple[_Place, ...]]:
    places = list(_places(side, lists, gap))
    for kept in product(*((True, False) if optional else (True,) for _, _, optional in places)):
        row: list[_Place] = []
        reach = 0
        for (wordings, before, _), keep in zip(places, kept, strict=True):
            reach = max(reach, before)
            if keep:
                row.append((wordings, reach if row else 0))
                reach = 0
        if row:
            yield tuple(row)


def _places(
    side: str, lists: Mapping[str, tuple[str, ...]], gap: int
) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    """Read the places of one side of a pattern: wordings, words that may stand before, and whether it is optional."""
    reach = 0
    for piece in re.split(f"({SIGNS})", side):
        if piece == GAP:
            reach = gap
        elif piece.strip():
            yield _wordings(piece, lists), reach, piece.endswith(("}?", ">?"))
            reach = 0


def _wordings(piece: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if piece.startswith("<"):
        return lists.get(piece.rstrip("?")[1:-1], ())
    if piece.startswith("{"):
        return tuple(
            wording
            for one in piece.rstrip("?")[1:-1].split("|")
            for wording in (_wordings(one, lists) if one.startswith("<") else (one,))
        )
    return (piece,)
