"""
Which topic a question is about, by all that is known of each topic.

A topic's profile is everything its author wrote for it: example questions, cues, its meaning, what the client says. A
question scores by the share of its own information that the profile covers; rare words count most, and words no
topic has tell that the question may be about something else.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from trainer.text import Token

_UNKNOWN = 0.5
"""What a word that no topic has counts for, against the rarest that some topic has."""
_ONCE = 0.75
"""What a word counts for that a profile has only once; twice and more count in full."""
_STEM = 5
"""English words that begin with the same letters are taken for forms of one word."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of one kind of topic."""

    rarity: Mapping[str, float]
    unknown: float
    postings: Mapping[str, tuple[tuple[int, float], ...]]
    """Word to the topics that have it, each with what it counts for there."""


NO_PROFILES = Profiles({}, 0.0, {})


def profiles(texts: Iterable[tuple[int, Sequence[Token]]]) -> Profiles:
    """Index the texts of topics, each given with its topic."""
    counts: dict[int, Counter[str]] = {}
    for topic, tokens in texts:
        counts.setdefault(topic, Counter()).update(_terms(tokens))
    spread = Counter(term for found in counts.values() for term in found)
    rarity = {term: log((1 + len(counts)) / number) for term, number in spread.items()}
    postings: dict[str, list[tuple[int, float]]] = {}
    for topic in sorted(counts):
        for term, number in sorted(counts[topic].items()):
            postings.setdefault(term, []).append((topic, rarity[term] * (1.0 if number > 1 else _ONCE)))
    unknown = log(1 + len(counts)) * _UNKNOWN
    return Profiles(rarity, unknown, {term: tuple(found) for term, found in postings.items()})


def covered(tokens: Sequence[Token], known: Profiles) -> dict[int, float]:
    """Give for each topic the share of the question's information that its profile covers, from 0 to 1."""
    terms = sorted(_terms(tokens))
    whole = sum(known.rarity.get(term, known.unknown) for term in terms)
    if not whole:
        return {}
    shares: dict[int, float] = {}
    for term in terms:
        for topic, value in known.postings.get(term, ()):
            shares[topic] = shares.get(topic, 0.0) + value / whole
    return shares


def _terms(tokens: Sequence[Token]) -> frozenset[str]:
    """Give the words of a text: ideographs, words and their stems, and pairs of neighbours."""
    keys = ["0" if token.key.isdigit() else token.key for token in tokens if token.key[0].isalnum()]
    stems = (key[:_STEM] for key in keys if key.isascii())
    pairs = (f"{first} {second}" for first, second in pairwise(keys))
    return frozenset((*keys, *stems, *pairs))
