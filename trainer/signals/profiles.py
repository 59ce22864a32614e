"""
Which topic a question is about, by all that is known of each topic.

A topic's profile is everything its author wrote for it: example questions, cues, its meaning, what the client says. A
question scores by the share of its own information that the profile covers. A word tells the more, the fewer topics
have it and the rarer it is in anybody's talk; words no topic has tell that the question may be about something else.
A question that says little ("how do you mean?") covers little, whatever profile its few words happen to stand in.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from trainer.model.weights import NOTHING_COMMON, Common

_UNKNOWN = 0.8
"""What a word that no topic has counts for, against the rarest that some topic has."""
_ENOUGH = 4.5
"""So many of the rarest words make a question that names what it is about."""
_ONCE = 0.75
"""What a word counts for that a profile has only once; twice and more count in full."""
_STEM = 5
"""English words that begin with the same letters are taken for forms of one word."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of one kind of topic."""

    rarity: Mapping[str, float]
    rarest: float
    """What a word tells that only one topic has and nobody else uses."""
    postings: Mapping[str, tuple[tuple[int, float], ...]]
    """Word to the topics that have it, each with what it counts for there."""
    common: Common

    def told_by(self, term: str) -> float:
        """Tell how much a word of a question says."""
        return self.rarity.get(term, self.rarest * _UNKNOWN) * self.common.tells(term)


NO_PROFILES = Profiles({}, 0.0, {}, NOTHING_COMMON)


def profiles(texts: Iterable[tuple[int, Collection[str]]], common: Common) -> Profiles:
    """Index the words of topics' texts, each given with its topic; `common` knows how people talk of anything."""
    counts: dict[int, Counter[str]] = {}
    for topic, found in texts:
        counts.setdefault(topic, Counter()).update(found)
    spread = Counter(term for found in counts.values() for term in found)
    rarity = {term: log((1 + len(counts)) / number) for term, number in spread.items()}
    postings: dict[str, list[tuple[int, float]]] = {}
    for topic in sorted(counts):
        for term, number in sorted(counts[topic].items()):
            value = rarity[term] * common.tells(term) * (1.0 if number > 1 else _ONCE)
            postings.setdefault(term, []).append((topic, value))
    return Profiles(
        rarity, log(1 + len(counts)), {term: tuple(found) for term, found in postings.items()}, common
    )


def told(asked: Sequence[str], known: Profiles) -> float:
    """Tell how much a question says, 1 being as much as names what it is about."""
    enough = known.rarest * _ENOUGH
    return min(1.0, sum(known.told_by(term) for term in asked) / enough) if enough else 0.0


def covered(asked: Sequence[str], known: Profiles) -> dict[int, float]:
    """Give for each topic the share of the question's information that its profile covers, from 0 to 1."""
    whole = max(sum(known.told_by(term) for term in asked), known.rarest * _ENOUGH)
    if not whole:
        return {}
    shares: dict[int, float] = {}
    for term in asked:
        for topic, value in known.postings.get(term, ()):
            shares[topic] = shares.get(topic, 0.0) + value / whole
    return shares


def terms(keys: Iterable[str]) -> tuple[str, ...]:
    """Give the words of a text, none twice: ideographs, words and their stems, and pairs of neighbours."""
    words = ["0" if key.isdigit() else key for key in keys if key[0].isalnum()]
    stems = [key[:_STEM] for key in words if key.isascii()]
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return tuple(dict.fromkeys((*words, *stems, *pairs)))
