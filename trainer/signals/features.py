"""What the learnt readings look at: runs of characters and words, and a few form words."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import sqrt
from operator import add

from trainer import text as tx
from trainer.model.weights import Block

Cues = Mapping[str, re.Pattern[str]]
Look = Mapping[str, Sequence[str]]
"""Per kind of block everything that is seen in a text, as often as it is there."""

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FIRST, _LAST = "^", "$"


def look(text: str, blocks: Sequence[Block], cues: Cues) -> Look:
    """Name every feature of a text in normal form, block by block."""
    return {block.kind: _seen(text, block, cues) for block in blocks}


def _seen(text: str, block: Block, cues: Cues) -> list[str]:
    match block.kind:
        case "chars":
            return _runs([_FIRST, *_DIGITS.sub("0", text), _LAST], block, "")
        case "words":
            return _runs([_FIRST, *(token for token, _, _ in _tokens(text)), _LAST], block, " ")
        case "inside":
            words = (_inside(token, block.shortest, block.longest) for token, _, _ in _tokens(text))
            return [run for word in words for run, _, _ in word]
        case _:
            return [name for name, pattern in cues.items() if pattern.search(text)]


def _runs(units: list[str], block: Block, joint: str) -> list[str]:
    """Join every unit with those that follow it."""
    found: list[str] = []
    runs = units
    for size in range(1, block.longest + 1):
        if size > 1:
            following = [joint + unit for unit in units[size - 1 :]] if joint else units[size - 1 :]
            runs = list(map(add, runs, following))
        if size >= block.shortest:
            found += runs
    return found


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """Cut a text into words and signs; a figure is one zero."""
    # The length stays while figures are blotted out, so that offsets do.
    spans = tx.plain_tokens(_DIGITS.sub(lambda match: "0" * len(match.group()), text))
    return [("0" if token.strip("0") == "" else token, start, end) for token, start, end in spans]


@lru_cache(maxsize=20_000)
def _inside(token: str, shortest: int, longest: int) -> tuple[tuple[str, int, int], ...]:
    """Give the runs of characters inside a word, edges included, and where in the word they stand."""
    word = f" {token} "
    return tuple(
        (word[index : index + size], max(0, index - 1), min(len(token), index - 1 + size))
        for size in range(shortest, longest + 1)
        for index in range(len(word) - size + 1)
    )


@lru_cache(maxsize=100)
def places(text: str, block: Block) -> tuple[tuple[str, int, int], ...]:
    """Tell where each feature of a block stands; cues stand nowhere in particular."""
    return tuple(_placed(text, block))


def _placed(text: str, block: Block) -> Iterator[tuple[str, int, int]]:
    match block.kind:
        case "chars":
            flat, offsets = _digits_as_one(text)
            framed, edges = f"{_FIRST}{flat}{_LAST}", [0, *offsets, len(text)]
            for size in range(block.shortest, block.longest + 1):
                for start in range(len(framed) - size + 1):
                    yield framed[start : start + size], edges[start], edges[start + size]
        case "words":
            units = [(_FIRST, 0, 0), *_tokens(text), (_LAST, len(text), len(text))]
            for size in range(block.shortest, block.longest + 1):
                for first in range(len(units) - size + 1):
                    run = units[first : first + size]
                    yield " ".join(token for token, _, _ in run), run[0][1], run[-1][2]
        case "inside":
            for token, start, end in _tokens(text):
                for inner, first, last in _inside(token, block.shortest, block.longest):
                    yield inner, start + first, min(end, start + last)


def _digits_as_one(text: str) -> tuple[str, list[int]]:
    """Write every figure as `0`; give the offset of each remaining character, and of the end."""
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for match in _DIGITS.finditer(text):
        pieces.append(text[last : match.start()] + "0")
        offsets.extend(range(last, match.start() + 1))
        last = match.end()
    pieces.append(text[last:])
    offsets.extend(range(last, len(text) + 1))
    return "".join(pieces), offsets


def weighed(seen: Sequence[str], rarity: Mapping[str, float], block: Block) -> dict[str, float]:
    """Give the known features of a block their values: damped counts times rarity, brought to the block's length."""
    counts = Counter(filter(rarity.__contains__, seen))
    squares = sum(rarity[name] * rarity[name] * count for name, count in counts.items())
    if not squares:
        return {}
    unit = block.weight / sqrt(squares)
    return {name: unit * rarity[name] * sqrt(count) for name, count in counts.items()}
