"""A linear model read aloud: how likely each class is, and which words say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from trainer.model.lexicon import Model
from trainer.signals.features import Cues, Places, features, weighed
from trainer.text import is_word

_MOST_RUNS = 3
_SHORTEST_RUN = 2
_SHARE_OF_BEST = 0.35


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model thinks of one text in normal form."""

    text: str
    logits: Mapping[str, float]
    values: Mapping[str, float]
    places: Mapping[str, Places]

    def probabilities(self, priors: Mapping[str, float] | None = None) -> dict[str, float]:
        """Give each class its probability, three decimals; priors are added as log-odds."""
        shifted = {name: value + (priors or {}).get(name, 0.0) for name, value in self.logits.items()}
        top = max(shifted.values())
        raised = {name: exp(value - top) for name, value in shifted.items()}
        total = sum(raised.values())
        return {name: round(value / total, 3) for name, value in raised.items()}


def judge(text: str, model: Model, cues: Cues) -> Judgement:
    """Let a model judge a text in normal form."""
    places = features(text, model.blocks, cues)
    values = weighed(places, model.rarity, model.blocks)
    totals = [0.0] * len(model.classes)
    for name, value in values.items():
        for index, number in enumerate(model.rows[name]):
            totals[index] += value * number
    logits = {
        name: bias + total * model.scale
        for name, bias, total in zip(model.classes, model.bias, totals, strict=True)
    }
    return Judgement(text, logits, values, places)


def reasons(judgement: Judgement, model: Model, chosen: str, rival: str) -> tuple[tuple[int, int], ...]:
    """Give the stretches of text that speak most for one class against another, best first."""
    weights = _per_character(judgement, model, chosen, rival)
    runs = sorted(_runs(weights), key=lambda run: (-run[0], run[1]))
    if not runs:
        return ()
    enough = runs[0][0] * _SHARE_OF_BEST
    widened = [_widened(judgement.text, start, end) for weight, start, end in runs if weight >= enough]
    return _apart(widened)[:_MOST_RUNS]


def _per_character(judgement: Judgement, model: Model, chosen: str, rival: str) -> list[float]:
    """Spread what each feature contributes over the characters it stands on."""
    first, second = model.classes.index(chosen), model.classes.index(rival)
    weights = [0.0] * len(judgement.text)
    for name, value in judgement.values.items():
        row = model.rows[name]
        places = [place for place in judgement.places[name] if place[1] > place[0]]
        if not places:
            continue
        share = value * (row[first] - row[second]) / len(places)
        for start, end in places:
            for index in range(start, end):
                weights[index] += share / (end - start)
    return weights


def _runs(weights: list[float]) -> list[tuple[float, int, int]]:
    """Cut the text into runs that speak for the class, each with its sum."""
    found: list[tuple[float, int, int]] = []
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
