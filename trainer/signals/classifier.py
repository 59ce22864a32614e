"""A linear model read aloud: how likely each class is, and which words say so."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import exp

from trainer.model.weights import FINENESS, LANE, LANE_ZERO, Model, apart
from trainer.signals.features import Look, places, weighed
from trainer.text import is_word

_MOST_RUNS = 3
_SHORTEST_RUN = 2
_SHARE_OF_BEST = 0.35


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model thinks of one text in normal form."""

    text: str
    logits: Mapping[str, float]
    look: Look
    values: Mapping[str, Mapping[str, int]]
    """Per kind of block what each known feature was weighed with, in parts of `FINENESS`."""

    def probabilities(self, priors: Mapping[str, float] | None = None) -> dict[str, float]:
        """Give each class its probability, three decimals; priors are added as log-odds."""
        shifted = (
            {name: value + priors.get(name, 0.0) for name, value in self.logits.items()}
            if priors
            else self.logits
        )
        top = max(shifted.values())
        raised = {name: exp(value - top) for name, value in shifted.items()}
        total = sum(raised.values())
        return {name: round(value / total, 3) for name, value in raised.items()}


def judge(text: str, seen: Look, model: Model) -> Judgement:
    """
    Let a model judge a text in normal form.

    The numbers of all classes stand side by side in one large whole number a feature, so that one multiplication
    weighs them all; `Model.lanes` tells how.

    Args:
        text: the text.
        seen: its features, by the blocks of the model.
        model: the model.

    """
    values = {
        block.kind: {
            name: int(value * FINENESS + 0.5)
            for name, value in weighed(seen[block.kind], model.rarity[block.kind], block).items()
        }
        for block in model.blocks
    }
    total = sum(
        value * model.lanes[kind][name] for kind, known in values.items() for name, value in known.items()
    )
    mass = sum(value for known in values.values() for value in known.values())
    logits = {
        name: bias + (number - mass * LANE_ZERO) / FINENESS * model.scale
        for name, bias, number in zip(
            model.classes, model.bias, apart(total, len(model.classes)), strict=True
        )
    }
    return Judgement(text, logits, seen, values)


def reasons(judgement: Judgement, model: Model, chosen: str, rival: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches of text that speak most for one class against another, best first."""
    weights = _per_character(judgement, model, chosen, rival)
    runs = sorted(_runs(weights), key=lambda run: (-run[0], run[1]))
    if not runs:
        return ()
    enough = runs[0][0] * _SHARE_OF_BEST
    widened = [_widened(judgement.text, start, end) for weight, start, end in runs if weight >= enough]
    return _apart(widened)[:_MOST_RUNS]


def _per_character(judgement: Judgement, model: Model, chosen: str, rival: str) -> list[int]:
    """Spread what each feature contributes over the characters it stands on."""
    first, second = LANE * model.classes.index(chosen), LANE * model.classes.index(rival)
    rises = [0] * (len(judgement.text) + 1)
    for block in model.blocks:
        lanes, values = model.lanes[block.kind], judgement.values[block.kind]
        counts = Counter(filter(values.__contains__, judgement.look[block.kind]))
        # Whole numbers, so that what rises at one place falls to nothing at another.
        shares = {
            name: value * ((lanes[name] >> first & 255) - (lanes[name] >> second & 255)) // counts[name]
            for name, value in values.items()
        }
        for name, start, end in places(judgement.text, block):
            if name in shares and end > start:
                each = shares[name] // (end - start)
                rises[start] += each
                rises[end] -= each
    return list(accumulate(rises[:-1]))


def _runs(weights: list[int]) -> list[tuple[int, int, int]]:
    """Cut the text into runs that speak for the class, each with its sum."""
    found: list[tuple[int, int, int]] = []
    start = 0
    for index in range(len(weights) + 1):
        if index == len(weights) or weights[index] <= 0:
            if index - start >= _SHORTEST_RUN:
                found.append((sum(weights[start:index]), start, index))
            start = index + 1
    return found


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a run to the edges of the words it cuts."""
    while start > 0 and is_word(text[start - 1]) and is_word(text[start]):
        start -= 1
    while end < len(text) and is_word(text[end]) and is_word(text[end - 1]):
        end += 1
    while end - start > 1 and not is_word(text[start]) and not text[start].isalnum():
        start += 1
    while end - start > 1 and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _apart(runs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for run in runs:
        if all(run[1] <= start or end <= run[0] for start, end in kept):
            kept.append(run)
    return tuple(kept)
