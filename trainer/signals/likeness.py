"""
Which topic a question is likeliest about, if it is about any: multinomial naive Bayes over weighed words.

Every text that an author wrote for a topic lends its words to that topic, in proportion to how rare they are and to how
much such a text is like a question. The words are weighed as Rennie, Shih, Teevan and Karger, "Tackling the Poor
Assumptions of Naive Bayes Text Classifiers" (2003), advise: logarithm of the count, rarity, equal length.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

_UNSEEN = 0.05
"""So much of a word is taken for granted in every topic."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the topics of one kind have been said with."""

    rarity: Mapping[str, float]
    gains: Mapping[str, tuple[tuple[int, float], ...]]
    """Word to the topics that have it: how much likelier it is there than where it never occurs."""
    sizes: Mapping[int, float]
    """For each topic the logarithm of all its words together."""


NO_LIKENESS = Likeness({}, {}, {})


def likeness(texts: Iterable[tuple[int, float, Collection[str]]]) -> Likeness:
    """Learn from texts, each given with its topic, how much it counts, and its words (see `terms`)."""
    counted = list(texts)
    spread = Counter(term for _, _, found in counted for term in found)
    rarity = {term: log((1 + len(counted)) / (1 + number)) + 1 for term, number in sorted(spread.items())}
    masses: defaultdict[str, defaultdict[int, float]] = defaultdict(lambda: defaultdict(float))
    totals: defaultdict[int, float] = defaultdict(float)
    for topic, weight, found in counted:
        for term, value in _weighed(found, rarity).items():
            masses[term][topic] += weight * value
            totals[topic] += weight * value
    return Likeness(
        rarity=rarity,
        gains={
            term: tuple((topic, log((mass + _UNSEEN) / _UNSEEN)) for topic, mass in sorted(by_topic.items()))
            for term, by_topic in sorted(masses.items())
        },
        sizes={topic: log(total + _UNSEEN * len(spread)) for topic, total in sorted(totals.items())},
    )


def _weighed(found: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    values = {term: rarity[term] for term in found if term in rarity}
    size = sqrt(sum(value * value for value in values.values()))
    return {term: value / size for term, value in values.items()}


def likely(words: Sequence[str], known: Likeness) -> dict[int, float]:
    """
    Give for each topic how likely the question is about it, if it is about one of them.

    Args:
        words: those of the question (see `terms`).
        known: what was learnt.

    """
    asked = _weighed(words, known.rarity)
    if not asked:
        return {}
    length = sum(asked.values())
    scores = {topic: -length * size for topic, size in known.sizes.items()}
    for term, value in asked.items():
        for topic, gain in known.gains[term]:
            scores[topic] += value * gain
    highest = max(scores.values())
    odds = {topic: exp(score - highest) for topic, score in scores.items()}
    whole = sum(odds.values())
    return {topic: value / whole for topic, value in odds.items()}
