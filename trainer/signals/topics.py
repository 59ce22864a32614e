"""What of the scenario a sentence is about: by cue words, by nearness to examples, by concepts, by what was last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.model.acts import QUESTIONS, Act, FactKind
from trainer.model.lexicon import TopicThresholds, TopicWeights
from trainer.model.reading import TopicHit, TopicKind
from trainer.signals.context import Context
from trainer.signals.nearness import nearest, vector
from trainer.signals.profiles import covered
from trainer.signals.sentence import WHOLE, Sentence
from trainer.signals.spans import span_of
from trainer.signals.view import Entry, View
from trainer.text import Token, clauses

KIND_ACTS = {
    FactKind.SITUATION: Act.SITUATION_QUESTION,
    FactKind.PROBLEM: Act.PROBLEM_QUESTION,
    FactKind.IMPLICATION: Act.IMPLICATION_QUESTION,
    FactKind.PAYOFF: Act.NEED_PAYOFF_QUESTION,
    FactKind.PERSONAL: Act.SMALL_TALK,
}
_ASKING = 0.3
_BORROWED = 0.75
"""What the sentence before counts for, when the present one only points back to it."""
_MOST_BY_EXAMPLE = 0.9
_GROUP_BONUS = 1.25
_MUCH = 0.3
_OF_CLAUSE = 0.8
"""What a clause counts for against the whole sentence."""
_SHORTEST_CLAUSE = 5
_FOLLOWED = 3
"""So many margins a follow-up question puts the topic it follows ahead."""
_FOLLOW_UP = 12
"""A follow-up question has no more words than this."""


@dataclass(frozen=True, slots=True)
class _Touch:
    """How a sentence touches one entry."""

    entry: Entry
    score: float
    kind: float
    """How probable the act is that the entry's kind of fact answers."""
    start: int
    end: int
    clause: int = WHOLE
    """The clause that is about it more than the sentence as a whole."""

    @property
    def name(self) -> str:
        """A key that no other entry has."""
        return f"{self.entry.kind} {self.entry.id}"

    def with_kind(self, limits: TopicThresholds) -> float:
        """Give the score, the kind of question counted in."""
        return self.score + limits.kind * self.kind


@dataclass(frozen=True, slots=True)
class Ground:
    """What a reading of topics stands on."""

    original: str
    context: Context
    view: View
    limits: TopicThresholds


def touched(sentences: Sequence[Sentence], ground: Ground) -> tuple[TopicHit, ...]:
    """Give what the sentences of an answer are about, best first."""
    hits: list[TopicHit] = []
    before: dict[str, _Touch] = {}
    for sentence in sentences:
        alone = {touch.name: touch for touch in _touches(sentence, ground)}
        hits += _hits(sentence, _with_past(sentence, alone, before, ground).values(), ground)
        before = alone
    return _best(hits)


def asks(sentence: Sentence) -> bool:
    """Tell whether a sentence asks for something, by its form or by what it does."""
    return sentence.asks or any(sentence.probabilities.get(act, 0.0) >= _ASKING for act in QUESTIONS)


def _touches(sentence: Sentence, ground: Ground) -> Iterator[_Touch]:
    view = ground.view
    if view.cues is None or view.thesaurus is None:
        return
    present = {match.phrase: (match.start, match.end) for match in reversed(view.cues.find(sentence.tokens))}
    concepts = view.thesaurus.find(sentence.tokens)
    found = _Found(sentence, present, concepts)
    near = nearest(vector(sentence.tokens, concepts, view.words), view.examples)
    shares = _shares(sentence, view)
    for place, entry in enumerate(view.entries):
        share, clause = shares.get(place, (0.0, WHOLE))
        touch = _touch(entry, found, _Nearness(near.get(place, 0.0), share, clause), ground)
        if touch is not None:
            yield touch


def _shares(sentence: Sentence, view: View) -> dict[int, tuple[float, int]]:
    """
    Give for each fact how much of the sentence its profile covers.

    If nothing covers much of the whole, it may be two questions in one breath: then each clause speaks for itself.
    """
    best = {place: (share, WHOLE) for place, share in covered(sentence.tokens, view.profiles).items()}
    if max((share for share, _ in best.values()), default=0.0) >= _MUCH:
        return best
    for number, tokens in enumerate(_clauses(sentence)):
        for place, share in covered(tokens, view.profiles).items():
            if share * _OF_CLAUSE > best.get(place, (0.0, WHOLE))[0]:
                best[place] = (share * _OF_CLAUSE, number)
    return best


def _clauses(sentence: Sentence) -> list[tuple[Token, ...]]:
    """Cut a sentence into clauses that are long enough to ask something, if there are several."""
    ranges = clauses(sentence.normal.text)
    cut = [tuple(one for one in sentence.tokens if start <= one.start < end) for start, end in ranges]
    return [tokens for tokens in cut if len(tokens) >= _SHORTEST_CLAUSE] if len(ranges) > 1 else []


@dataclass(frozen=True, slots=True)
class _Nearness:
    """How near a sentence is to an entry's examples, and what share of it the entry's profile covers (facts only)."""

    example: float
    profile: float
    clause: int


@dataclass(frozen=True, slots=True)
class _Found:
    """The cue phrases and concepts of a sentence, and where they stand."""

    sentence: Sentence
    phrases: Mapping[str, tuple[int, int]]
    concepts: Mapping[str, tuple[int, int]]


def _touch(entry: Entry, found: _Found, near: _Nearness, ground: Ground) -> _Touch | None:
    view, limits = ground.view, ground.limits
    groups = [group for group in entry.cues if all(phrase in found.phrases for phrase in group)]
    shared = sorted(entry.concepts & found.concepts.keys())
    cues = (_cue_weight(group, view) for group in groups)
    concepts = (1.0 / max(1.0, view.concept_use.get(concept, 1) ** 0.5) for concept in shared)
    by = weights_for(entry, limits)
    parts = [by.cue * one for one in cues] + [by.concept * one for one in concepts]
    parts += [min(_MOST_BY_EXAMPLE, by.example * near.example), by.profile * near.profile]
    score = _either(parts)
    if score <= 0:
        return None
    places = [found.phrases[phrase] for group in groups for phrase in group]
    places += [found.concepts[one] for one in shared]
    start = min((place[0] for place in places), default=0)
    end = max((place[1] for place in places), default=len(found.sentence.normal.text))
    return _Touch(entry, score, _kind(entry, found.sentence), start, end, near.clause)


def _kind(entry: Entry, sentence: Sentence) -> float:
    return sentence.probabilities.get(KIND_ACTS[entry.fact_kind], 0.0) if entry.fact_kind else 0.0


def _cue_weight(group: tuple[str, ...], view: View) -> float:
    weight = _GROUP_BONUS if len(group) > 1 else 1.0
    return weight / 2 if view.cue_use.get(group, 1) > 1 else weight


def _either(parts: Iterable[float]) -> float:
    """Add up independent hints: one minus the chance that all of them mislead."""
    miss = 1.0
    for part in parts:
        miss *= 1.0 - min(part, 0.99)
    return 1.0 - miss


def _with_past(
    sentence: Sentence, alone: Mapping[str, _Touch], before: Mapping[str, _Touch], ground: Ground
) -> dict[str, _Touch]:
    """Add what the sentence before and the last topic say of a sentence that points back to them."""
    full = dict(alone)
    words, limits = ground.view.words, ground.limits
    strongest = _strongest(alone)
    points_back = bool(words.pointing.find(sentence.tokens) or words.follow_up.find(sentence.tokens))
    if strongest < limits.fact.maybe or (points_back and strongest < limits.fact.sure):
        for name, touch in before.items():
            borrowed = replace(touch, score=touch.score * _BORROWED, start=0, end=len(sentence.normal.text))
            if name not in full or full[name].score < borrowed.score:
                full[name] = borrowed
    return _with_topic(sentence, full, ground)


def _with_topic(sentence: Sentence, full: dict[str, _Touch], ground: Ground) -> dict[str, _Touch]:
    topic, words, limits = ground.context.topic, ground.view.words, ground.limits
    recent = next((entry for entry in ground.view.entries if topic and entry.id == topic), None)
    if recent is None:
        return full
    blank = _Touch(recent, 0.0, kind=0.0, start=0, end=len(sentence.normal.text))
    known = full.get(blank.name, blank)
    strongest = _strongest(full)
    follows = sentence.length <= _FOLLOW_UP and bool(words.follow_up.find(sentence.tokens))
    by = weights_for(recent, limits)
    if follows and strongest < limits.fact.sure:
        full[blank.name] = replace(known, score=max(known.score, by.sure + _FOLLOWED * by.margin))
    elif known.score > 0:
        full[blank.name] = replace(known, score=_either((known.score, limits.recent)))
    elif words.pointing.find(sentence.tokens) and strongest < limits.fact.maybe:
        full[blank.name] = replace(known, score=by.maybe)
    return full


def _strongest(touches: Mapping[str, _Touch]) -> float:
    return max((touch.score for touch in touches.values()), default=0.0)


def _hits(sentence: Sentence, touches: Iterable[_Touch], ground: Ground) -> Iterator[TopicHit]:
    limits = ground.limits
    asking = asks(sentence)
    known = [touch for touch in touches if asking or touch.entry.kind is not TopicKind.FACT]
    facts = [touch for touch in known if touch.entry.kind is TopicKind.FACT]
    for touch in known:
        score, by = touch.with_kind(limits), weights_for(touch.entry, limits)
        rivals = facts if touch.entry.kind is TopicKind.FACT else ()
        if score >= by.maybe:
            yield TopicHit(
                kind=touch.entry.kind,
                id=touch.entry.id,
                sure=score >= by.sure and _stands_out(touch, rivals, limits),
                score=round(min(score, 1.0), 3),
                sentence=sentence.index,
                span=span_of(ground.original, sentence.normal, touch.start, touch.end),
            )


def weights_for(entry: Entry, limits: TopicThresholds) -> TopicWeights:
    """Give what counts for this kind of topic."""
    if entry.kind is TopicKind.DISCLOSURE:
        return limits.disclosure
    return limits.fact if entry.kind is TopicKind.FACT else limits.other


def _stands_out(touch: _Touch, rivals: Iterable[_Touch], limits: TopicThresholds) -> bool:
    """Tell whether no other fact comes close that the same words could mean; another clause may ask for another."""
    own, margin = touch.with_kind(limits), limits.fact.margin
    close = (other for other in rivals if other is not touch and own - other.with_kind(limits) < margin)
    return all(WHOLE not in (touch.clause, other.clause) and touch.clause != other.clause for other in close)


def _best(hits: Iterable[TopicHit]) -> tuple[TopicHit, ...]:
    """Keep of each topic its best hit."""
    best: dict[tuple[TopicKind, str], TopicHit] = {}
    for hit in hits:
        known = best.get((hit.kind, hit.id))
        if known is None or (hit.sure, hit.score) > (known.sure, known.score):
            best[hit.kind, hit.id] = hit
    return tuple(sorted(best.values(), key=lambda hit: (not hit.sure, -hit.score, hit.kind, hit.id)))
