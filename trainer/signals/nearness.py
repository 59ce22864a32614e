"""How near a sentence is to example sentences: rare words and concepts in common count most."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from trainer.signals.words import Words
from trainer.text import Phrases, Token

Meanings = Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
"""For each form the concepts it may stand for, each with the forms it needs besides."""
Vector = Mapping[str, float]

_IDEOGRAPH = 0.7
_TRIPLE = 0.5
_CONCEPT = 1.5
_UNKNOWN = 0.7
"""What a run that no example has counts for: it tells that the sentence is about more, but not about what."""
_SUPPORT = 0.5
"""What the second and third nearest example of a topic add."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """The concepts of the trade, ready to be found."""

    forms: Phrases
    meanings: Meanings

    def find(self, tokens: tuple[Token, ...]) -> dict[str, tuple[int, int]]:
        """Find the concepts of a sentence and where the first form of each stands."""
        matches = self.forms.find(tokens)
        present = {match.phrase for match in matches}
        return {
            concept: (match.start, match.end)
            for match in reversed(matches)
            for concept, besides in self.meanings[match.phrase]
            if present.issuperset(besides)
        }


@dataclass(frozen=True, slots=True)
class Examples:
    """Example sentences, indexed by what is in them."""

    rarity: Mapping[str, float]
    most: float
    """The rarity of what no topic has."""
    postings: Mapping[str, tuple[tuple[int, float], ...]]
    """Run to the examples that have it, each with the run's share of that example."""
    owners: tuple[int, ...]
    """For each example the index of the topic it stands for."""


def vector(tokens: tuple[Token, ...], concepts: Iterable[str], words: Words) -> Vector:
    """Give what a sentence is made of, fillers left out: ideographs and words, runs of them, and concepts."""
    found: dict[str, float] = {}
    for keys in _stretches(tokens, words):
        for size, weight in ((1, _IDEOGRAPH), (2, 1.0), (3, _TRIPLE)):
            for place in range(len(keys) - size + 1):
                run = keys[place : place + size]
                found[" ".join(run)] = 1.0 if size == 1 and run[0].isascii() else weight
    found.update({f"@{concept}": _CONCEPT for concept in concepts})
    return found


def _stretches(tokens: tuple[Token, ...], words: Words) -> list[list[str]]:
    """Cut a sentence at signs and fillers."""
    idle = {place for match in words.fillers.find(tokens) for place in range(match.start, match.end)}
    stretches: list[list[str]] = [[]]
    for token in tokens:
        if token.start in idle or not token.key[0].isalnum():
            stretches.append([])
        else:
            stretches[-1].append("0" if token.key.isdigit() else token.key)
    return [keys for keys in stretches if keys]


def index(examples: Sequence[tuple[int, Vector]]) -> Examples:
    """Index examples, each given with the topic it stands for."""
    holders: dict[str, set[int]] = {}
    for owner, found in examples:
        for run in found:
            holders.setdefault(run, set()).add(owner)
    topics = len({owner for owner, _ in examples})
    # Rare is what few topics have, not what few examples have: paraphrases of one topic share their words.
    rarity = {run: log((1 + topics) / len(owners)) for run, owners in holders.items()}
    postings: dict[str, list[tuple[int, float]]] = {}
    for place, (_, found) in enumerate(examples):
        size = sqrt(sum((value * rarity[run]) ** 2 for run, value in found.items())) or 1.0
        for run, value in sorted(found.items()):
            postings.setdefault(run, []).append((place, value * rarity[run] / size))
    return Examples(
        rarity=rarity,
        most=log(1 + topics) * _UNKNOWN,
        postings={run: tuple(places) for run, places in postings.items()},
        owners=tuple(owner for owner, _ in examples),
    )


def nearest(found: Vector, examples: Examples) -> dict[int, float]:
    """Give for each topic how near its nearest examples are: 0 is nothing in common, 1 is one example word for word."""
    values = {run: value * examples.rarity.get(run, examples.most) for run, value in sorted(found.items())}
    size = sqrt(sum(value * value for value in values.values()))
    if not size:
        return {}
    shared: dict[int, float] = {}
    for run, value in values.items():
        for place, share in examples.postings.get(run, ()):
            shared[place] = shared.get(place, 0.0) + share * value / size
    near: dict[int, list[float]] = {}
    for place, value in shared.items():
        near.setdefault(examples.owners[place], []).append(value)
    return {owner: _supported(values) for owner, values in near.items()}


def _supported(values: list[float]) -> float:
    first, *others = sorted(values, reverse=True)
    return first + _SUPPORT * sum(others[:2])
