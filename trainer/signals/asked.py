"""Which facts a sentence asks for, and how surely: by likeness to what was written of each, and by how much of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from trainer.model.acts import QUESTIONS
from trainer.model.lexicon import FactEvidence
from trainer.signals.likeness import Likeness, likely
from trainer.signals.profiles import Profiles, covered, terms, told
from trainer.signals.sentence import Sentence, Unit
from trainer.text import Token, tokens

_SHORTEST_PART = 5
_PLAINLY_ASKS = 0.5


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a scenario's facts have been said with."""

    likeness: Likeness
    profiles: Profiles


def facts_asked(
    sentence: Sentence, before: Sequence[Token], facts: Facts, evidence: FactEvidence, recent: int | None
) -> dict[int, float]:
    """
    Give for each fact how sure it is that the sentence asks for it, from 0 to 1.

    Of two questions in one breath each speaks for itself; what only leads up to a question asks nothing of its own.

    Args:
        sentence: the sentence.
        before: what was said before it in the same breath, if the sentence leans on that.
        facts: what is known of the facts, each by its number.
        evidence: what the signs weigh.
        recent: the fact that was talked about last.

    """
    leaning = {} if recent is None else {recent: evidence.recent}
    sure = _sure(sentence.tokens, facts, evidence, leaning)
    stretches = [tokens(part.normal.text) for part in sentence.parts if _asks(part)]
    stretches = [found for found in stretches if len(found) >= _SHORTEST_PART]
    if before and max(sure.values(), default=0.0) < evidence.sure:
        stretches.append((*before, *sentence.tokens))
    for found in stretches:
        for fact, value in _sure(found, facts, evidence, leaning).items():
            sure[fact] = max(sure.get(fact, 0.0), value * evidence.part)
    return sure


def echoed(question: Sequence[Token], said: Sequence[Token], facts: Facts) -> float:
    """Tell what share of what a question says has just been said by the client."""
    asked, known = sorted(terms(question)), terms(said)
    whole = sum(facts.profiles.told_by(term) for term in asked)
    return sum(facts.profiles.told_by(term) for term in asked if term in known) / whole if whole else 0.0


def _asks(part: Unit) -> bool:
    return sum(part.plain.get(act, 0.0) for act in QUESTIONS) >= _PLAINLY_ASKS


def _sure(
    found: Sequence[Token], facts: Facts, evidence: FactEvidence, leaning: Mapping[int, float]
) -> dict[int, float]:
    """Weigh the facts for one question; it asks for one thing, so only the likeliest can be sure."""
    shares, says = covered(found, facts.profiles), told(found, facts.profiles)
    values = {
        fact: evidence.base + evidence.likely * value * says + evidence.covered * shares[fact]
        for fact, value in likely(found, facts.likeness, leaning).items()
        if fact in shares
    }
    first = max(values, key=lambda fact: (values[fact], -fact), default=None)
    sure = {fact: _logistic(value) for fact, value in values.items()}
    return {fact: value if fact == first else min(value, evidence.second) for fact, value in sure.items()}


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + exp(-value))
