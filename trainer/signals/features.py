"""What the learnt readings look at: runs of characters and words, and a few form words."""

import re
from collections.abc import Iterator, Mapping
from math import sqrt

from trainer import text as tx
from trainer.model.lexicon import Block

Cues = Mapping[str, tuple[re.Pattern[str], ...]]
Places = list[tuple[int, int]]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def features(text: str, blocks: tuple[Block, ...], cues: Cues) -> dict[str, Places]:
    """Name every feature of a text in normal form and tell where it stands; cues stand nowhere in particular."""
    found: dict[str, Places] = {}
    for block in blocks:
        for name, place in _block(text, block, cues):
            found.setdefault(name, []).append(place)
    return found


def _block(text: str, block: Block, cues: Cues) -> Iterator[tuple[str, tuple[int, int]]]:
    match block.kind:
        case "chars":
            return _chars(text, block)
        case "words":
            return _words(text, block)
        case "inside":
            return _inside(text, block)
        case _:
            return _cued(text, cues)


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


def _chars(text: str, block: Block) -> Iterator[tuple[str, tuple[int, int]]]:
    flat, offsets = _digits_as_one(text)
    framed = f"^{flat}$"
    places = [0, *offsets, len(text)]
    for size in range(block.shortest, block.longest + 1):
        for start in range(len(framed) - size + 1):
            yield "c:" + framed[start : start + size], (places[start], places[start + size])


def _spans(text: str) -> list[tuple[str, int, int]]:
    return [(token, start, end) for token, start, end in tx.plain_tokens(_DIGITS.sub(_zeros, text))]


def _zeros(match: re.Match[str]) -> str:
    # The length stays, so that offsets do; the token is shortened to one zero afterwards.
    return "0" * len(match.group())


def _words(text: str, block: Block) -> Iterator[tuple[str, tuple[int, int]]]:
    spans = [("0" if token.strip("0") == "" else token, start, end) for token, start, end in _spans(text)]
    framed = [("^", 0, 0), *spans, ("$", len(text), len(text))]
    for size in range(block.shortest, block.longest + 1):
        for index in range(len(framed) - size + 1):
            run = framed[index : index + size]
            yield "w:" + " ".join(token for token, _, _ in run), (run[0][1], run[-1][2])


def _inside(text: str, block: Block) -> Iterator[tuple[str, tuple[int, int]]]:
    for token, start, end in _spans(text):
        word = f" {token} "
        for size in range(block.shortest, block.longest + 1):
            for index in range(len(word) - size + 1):
                place = (start + max(0, index - 1), min(end, start + index - 1 + size))
                yield "i:" + word[index : index + size], place


def _cued(text: str, cues: Cues) -> Iterator[tuple[str, tuple[int, int]]]:
    for name, patterns in cues.items():
        if any(pattern.search(text) for pattern in patterns):
            yield f"f:{name}", (0, 0)


def weighed(
    found: Mapping[str, Places], rarity: Mapping[str, float], blocks: tuple[Block, ...]
) -> dict[str, float]:
    """Give the known features their values: damped counts times rarity, each block brought to its own length."""
    values = {name: rarity[name] * sqrt(len(places)) for name, places in found.items() if name in rarity}
    squares: dict[str, float] = {}
    for name, value in values.items():
        squares[name[0]] = squares.get(name[0], 0.0) + value * value
    scale = {
        _LETTERS[block.kind]: block.weight / sqrt(squares[_LETTERS[block.kind]])
        for block in blocks
        if _LETTERS[block.kind] in squares
    }
    return {name: value * scale[name[0]] for name, value in values.items()}


_LETTERS = {"chars": "c", "words": "w", "inside": "i", "cues": "f"}
