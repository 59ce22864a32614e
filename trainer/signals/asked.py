"""
Which facts a sentence asks for, and how surely.

Every fact is weighed by likeness to what was written of it and by how much of the question that covers: of the sentence
alone, of it together with what was said before it in the same breath, and of its likeliest part; by what kind of
question it is, and by where the talk stands. Asking for none of them is weighed too. The values become probabilities
as in McFadden's conditional logit ("Conditional Logit Analysis of Qualitative Choice Behavior", 1973).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from trainer.model.acts import ASKED_BY, PROPOSING, QUESTIONS, Act, FactKind
from trainer.model.lexicon import FactEvidence
from trainer.signals.likeness import Likeness, likely
from trainer.signals.profiles import Profiles, covered, terms, told
from trainer.signals.sentence import Sentence, Unit
from trainer.text import keys

_SHORTEST_PART = 5
_PLAINLY_ASKS = 0.5
_FEWEST = 14
"""Of fewer facts than a scenario should have, each is as likely as one of so many."""
_FAINTEST = exp(-8.0)
"""Nothing is taken to be less likely than this: a few words prove little against a fact."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a scenario's facts have been said with, each by its number."""

    likeness: Likeness
    profiles: Profiles
    kinds: Mapping[int, FactKind]


@dataclass(frozen=True, slots=True)
class Moment:
    """Which facts the moment speaks for, and against."""

    near: frozenset[int] = frozenset()
    """Those of the need that was talked about last."""
    early: frozenset[int] = frozenset()
    """Those before which something else must be told."""
    picking: bool = False
    """Whether these few words answer the client's "which do you mean?": they may name a thing without asking."""


NO_MOMENT = Moment()


def facts_asked(
    sentence: Sentence, before: Sequence[str], facts: Facts, evidence: FactEvidence, moment: Moment
) -> dict[int, float]:
    """
    Give for each fact how likely it is that the sentence asks for it, from 0 to 1.

    Args:
        sentence: the sentence.
        before: what was said before it in the same breath, by its keys.
        facts: what is known of the facts.
        evidence: what the signs weigh.
        moment: where the talk stands.

    """
    scale = _Scale(facts, evidence, moment)
    parts = [keys(part.normal.text) for part in sentence.parts]
    said = [one.key for one in sentence.tokens]
    whole = scale.weigh(_Question(said, before, parts, sentence.probabilities))
    for part in _halves(sentence):
        found = keys(part.normal.text)
        for fact, value in scale.weigh(_Question(found, before, [found], part.plain)).items():
            whole[fact] = max(whole.get(fact, 0.0), value * evidence.half)
    return whole


def echoed(question: Sequence[str], said: Sequence[str], facts: Facts) -> float:
    """Tell what share of what a question says has just been said by the client."""
    asked, known = terms(question), {*terms(said)}
    whole = sum(facts.profiles.told_by(term) for term in asked)
    return sum(facts.profiles.told_by(term) for term in asked if term in known) / whole if whole else 0.0


def _halves(sentence: Sentence) -> Iterator[Unit]:
    """Give both sides of a cut that asks on either side: two questions in one breath speak for themselves."""
    cuts = len(sentence.parts) // 2
    for first, second in zip(sentence.parts[:cuts], sentence.parts[cuts:], strict=True):
        if _asks(first) and _asks(second):
            yield from (first, second)


def _asks(part: Unit) -> bool:
    plainly = sum(part.plain.get(act, 0.0) for act in QUESTIONS) >= _PLAINLY_ASKS
    return plainly and len(keys(part.normal.text)) >= _SHORTEST_PART


@dataclass(frozen=True, slots=True)
class _Question:
    """A stretch that may ask for a fact, with what stands around it."""

    found: Sequence[str]
    before: Sequence[str]
    parts: Sequence[Sequence[str]]
    probabilities: Mapping[str, float]

    def share(self, acts: Sequence[Act]) -> float:
        """Tell how likely it performs one of some acts."""
        return sum(self.probabilities.get(act, 0.0) for act in acts)


@dataclass(frozen=True, slots=True)
class _Scale:
    """What questions are weighed with."""

    facts: Facts
    evidence: FactEvidence
    moment: Moment

    def weigh(self, question: _Question) -> dict[int, float]:
        """Give each fact its probability of being what is asked for."""
        by, says = self.evidence, told(terms(question.found), self.facts.profiles)
        alone, cover = self._look(question.found)
        if not alone:
            return {}
        breath, breath_cover = (
            self._look((*question.before, *question.found)) if question.before else (alone, cover)
        )
        parts = [self._look(part) for part in question.parts] or [(alone, cover)]
        values = {
            fact: by.alone * alone[fact]
            + by.cover * cover.get(fact, 0.0)
            + (by.breath + by.breath_unsaid * (1.0 - says)) * breath[fact]
            + by.breath_cover * breath_cover.get(fact, 0.0)
            + by.part * max(value.get(fact, 0.0) for value, _ in parts)
            + by.part_cover * max(value.get(fact, 0.0) for _, value in parts)
            + self._fits(fact, question)
            for fact in alone
        }
        nothing = by.nothing + by.nothing_said * says + by.nothing_vague * self._vague(question)
        asks = 1.0 if self.moment.picking else question.share(QUESTIONS)
        nothing += by.nothing_asked * asks + by.nothing_proposed * question.share(PROPOSING)
        return _shares(values, nothing)

    def _look(self, found: Sequence[str]) -> tuple[dict[int, float], dict[int, float]]:
        """Give how much likelier each fact is than the average one, as a logarithm; and what share it covers."""
        words = terms(found)
        odds = likely(words, self.facts.likeness)
        many = max(len(odds), _FEWEST)
        likeness = {fact: log(max(value, _FAINTEST) * many) for fact, value in odds.items()}
        return likeness, covered(words, self.facts.profiles)

    def _vague(self, question: _Question) -> float:
        """Tell how far the question, and all that was said before it, leave open what they are about."""
        return 1.0 - told(terms((*question.before, *question.found)), self.facts.profiles)

    def _fits(self, fact: int, question: _Question) -> float:
        """Tell how the kind of question and the moment suit a fact."""
        by, kind = self.evidence, self.facts.kinds[fact]
        worth = question.probabilities.get(Act.NEED_PAYOFF_QUESTION, 0.0)
        misfit = 1.0 - worth if kind is FactKind.PAYOFF else worth
        value = by.of_kind * question.probabilities.get(ASKED_BY[kind], 0.0) + by.misfit * misfit
        return value + by.near * (fact in self.moment.near) + by.early * (fact in self.moment.early)


def _shares(values: Mapping[int, float], nothing: float) -> dict[int, float]:
    highest = max(nothing, *values.values())
    odds = {fact: exp(value - highest) for fact, value in values.items()}
    whole = sum(odds.values()) + exp(nothing - highest)
    return {fact: value / whole for fact, value in odds.items()}
