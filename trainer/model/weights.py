"""What was learnt from the corpus of one language, ready to be weighed."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log
from struct import unpack
from typing import Any, TypeVar

_Value = TypeVar("_Value")
_SHIFTED = bytes((number + 128) % 256 for number in range(256))
"""Signed bytes as what they are above -128."""


@dataclass(frozen=True, slots=True)
class Block:
    """A family of features that is brought to length one by itself."""

    kind: str
    """`chars` of the whole text, `words`, `inside` words, or `cues`."""
    shortest: int
    longest: int
    weight: float


LETTERS = {"chars": "c", "words": "w", "inside": "i", "cues": "f"}


def stored(block: Block, name: str) -> str:
    """Give the name under which a feature of a block is kept in the file: "w:how long"."""
    return f"{LETTERS[block.kind]}:{name}"


@dataclass(frozen=True, slots=True)
class Model:
    """A multinomial logistic regression over named features."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    blocks: tuple[Block, ...]
    rarity: Mapping[str, Mapping[str, float]]
    """Per kind of block, how much each feature counts before the block is brought to length one."""
    lanes: Mapping[str, Mapping[str, int]]
    """
    Per kind of block and feature one small whole number a class, all of them in one: the number of class i, plus
    `LANE_ZERO`, stands in bits `LANE` * i and up. So a feature is weighed for all classes by one multiplication.
    """
    scale: float
    """What one of the small numbers is worth."""


LANE = 32
LANE_ZERO = 128
FINENESS = 1 << 16
"""Values of features are weighed as whole numbers of this part: a lane holds the sum over 250 features of length one."""


def apart(total: int, classes: int) -> tuple[int, ...]:
    """Give the sums that stand side by side in one number."""
    return unpack(f"<{classes}I", total.to_bytes(classes * LANE // 8, "little"))


@dataclass(frozen=True, slots=True)
class Common:
    """How often words, and pairs of neighbours, stand in anybody's talk."""

    lines: int
    """So many lines were counted."""
    counts: Mapping[str, int]
    """In how many of them each word stands; rare ones are left out."""

    def tells(self, term: str) -> float:
        """Tell how much the word alone says of what is spoken of: 0 in every line, 1 in none."""
        whole = log(1 + self.lines)
        return (whole - log(1 + self.counts.get(term, 0))) / whole if whole else 1.0


NOTHING_COMMON = Common(0, {})


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt from the corpus of one language."""

    language: str
    acts: Model
    forms: Model
    common: Common = NOTHING_COMMON


def parse_weights(data: Mapping[str, Any]) -> Weights:
    """Give the weights that a JSON file holds; `tools/train.py` writes it."""
    common = Common(data["common"]["lines"], data["common"]["counts"])
    return Weights(data["language"], _parse_model(data["acts"]), _parse_model(data["forms"]), common)


def _parse_model(data: Mapping[str, Any]) -> Model:
    classes = tuple(data["classes"])
    blocks = tuple(Block(*block) for block in data["blocks"])
    names: list[str] = data["features"]
    rarity = {name: value / 100 for name, value in zip(names, data["rarity"], strict=True)}
    lanes = dict(zip(names, _lanes(b64decode(data["weights"]), len(classes)), strict=True))
    return Model(
        classes=classes,
        bias=tuple(data["bias"]),
        blocks=blocks,
        rarity={block.kind: of_block(block, rarity) for block in blocks},
        lanes={block.kind: of_block(block, lanes) for block in blocks},
        scale=data["scale"],
    )


def _lanes(numbers: bytes, classes: int) -> Iterator[int]:
    """Stretch signed bytes into lanes."""
    size = LANE // 8
    wide = bytearray(len(numbers) * size)
    wide[::size] = numbers.translate(_SHIFTED)
    for start in range(0, len(wide), classes * size):
        yield int.from_bytes(wide[start : start + classes * size], "little")


def of_block(block: Block, features: Mapping[str, _Value]) -> dict[str, _Value]:
    """Give what belongs to one block, by its bare name."""
    return {name[2:]: value for name, value in features.items() if name.startswith(stored(block, ""))}
