"""What of the scenario a sentence is about: by cue words, by nearness to examples, by concepts, by what was last."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.model.acts import QUESTIONS
from trainer.model.lexicon import FactEvidence, TopicThresholds, TopicWeights
from trainer.model.reading import TopicHit, TopicKind
from trainer.signals.asked import Moment, echoed, facts_asked
from trainer.signals.context import Context
from trainer.signals.nearness import nearest, vector
from trainer.signals.sentence import Sentence
from trainer.signals.spans import span_of
from trainer.signals.view import Entry, View

_ASKING = 0.5
_BORROWED = 0.75
"""What the sentence before counts for, when the present one only points back to it."""
_MOST_BY_EXAMPLE = 0.9
_FAINT = 0.01
_GROUP_BONUS = 1.25
_ECHO = 0.35
"""A question so much of which the client has just said asks about that."""
_PICK = 8
"""Whoever picks one of the things the client named needs no more words than this."""
_QUOTE = 0.7
"""A short question that is hardly more than the client's own words asks what they meant by them."""
_FOLLOW_UP = 12
"""A follow-up question has no more words than this."""


@dataclass(frozen=True, slots=True)
class _Touch:
    """How a sentence touches one entry."""

    entry: Entry
    score: float
    start: int
    end: int

    @property
    def name(self) -> str:
        """A key that no other entry has."""
        return f"{self.entry.kind} {self.entry.id}"


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
    known: dict[str, _Touch] = {}
    for place, sentence in enumerate(sentences):
        before = [token.key for one in sentences[:place] for token in one.tokens]
        alone = {touch.name: touch for touch in _touches(sentence, before, ground)}
        hits += _hits(sentence, _with_past(sentence, alone, known, ground).values(), ground)
        known = alone
    return _best(hits)


def asks(sentence: Sentence) -> bool:
    """Tell whether a sentence asks for something, by its form or by what it does."""
    return sentence.asks or sum(sentence.probabilities.get(act, 0.0) for act in QUESTIONS) >= _ASKING


def _touches(sentence: Sentence, before: Sequence[str], ground: Ground) -> Iterator[_Touch]:
    view = ground.view
    if view.cues is None or view.thesaurus is None:
        return
    present = {match.phrase: (match.start, match.end) for match in reversed(view.cues.find(sentence.tokens))}
    concepts = view.thesaurus.find(sentence.tokens)
    found = _Found(sentence, present, concepts)
    near = nearest(vector(sentence.tokens, concepts, view.words), view.examples)
    asked = facts_asked(sentence, before, view.facts, ground.limits.fact, _moment(sentence, ground))
    for place, entry in enumerate(view.entries):
        score = (
            asked.get(place, 0.0)
            if entry.kind is TopicKind.FACT
            else _score(entry, found, near.get(place, 0.0), ground)
        )
        if score > _FAINT:
            yield _Touch(entry, score, *_where(entry, found))


def _moment(sentence: Sentence, ground: Ground) -> Moment:
    """Tell which facts the talk is near to, and which it is too early for."""
    topic, entries = ground.context.topic, ground.view.entries
    facts = [(place, entry) for place, entry in enumerate(entries) if entry.kind is TopicKind.FACT]
    needs = {topic}.union(*(entry.needs for _, entry in facts if entry.id == topic))
    return Moment(
        near=frozenset(place for place, entry in facts if entry.id != topic and entry.needs & needs),
        early=frozenset(place for place, entry in facts if entry.after - ground.context.told),
        picking=_picks(sentence, ground),
    )


def _recent(ground: Ground) -> int | None:
    topic = ground.context.topic
    return next(
        (place for place, entry in enumerate(ground.view.entries) if topic and entry.id == topic), None
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """The cue phrases and concepts of a sentence, and where they stand."""

    sentence: Sentence
    phrases: Mapping[str, tuple[int, int]]
    concepts: Mapping[str, tuple[int, int]]


def _score(entry: Entry, found: _Found, near: float, ground: Ground) -> float:
    view = ground.view
    cues = (_cue_weight(group, view) for group in _groups(entry, found))
    concepts = (1.0 / max(1.0, view.concept_use.get(one, 1) ** 0.5) for one in _shared(entry, found))
    by = ground.limits.disclosure if entry.kind is TopicKind.DISCLOSURE else ground.limits.other
    parts = [by.cue * one for one in cues] + [by.concept * one for one in concepts]
    return _either([*parts, min(_MOST_BY_EXAMPLE, by.example * near)])


def _groups(entry: Entry, found: _Found) -> list[tuple[str, ...]]:
    return [group for group in entry.cues if all(phrase in found.phrases for phrase in group)]


def _shared(entry: Entry, found: _Found) -> list[str]:
    return sorted(entry.concepts & found.concepts.keys())


def _where(entry: Entry, found: _Found) -> tuple[int, int]:
    """Give the stretch that holds the cues and concepts of an entry, or the sentence if there are none."""
    places = [found.phrases[phrase] for group in _groups(entry, found) for phrase in group]
    places += [found.concepts[one] for one in _shared(entry, found)]
    start = min((place[0] for place in places), default=0)
    return start, max((place[1] for place in places), default=len(found.sentence.normal.text))


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
            if touch.entry.kind is TopicKind.FACT:
                continue  # a question that leans on what stands before it has been read with it
            borrowed = replace(touch, score=touch.score * _BORROWED, start=0, end=len(sentence.normal.text))
            if name not in full or full[name].score < borrowed.score:
                full[name] = borrowed
    return _with_topic(sentence, full, ground)


def _with_topic(sentence: Sentence, full: dict[str, _Touch], ground: Ground) -> dict[str, _Touch]:
    place, words, limits = _recent(ground), ground.view.words, ground.limits
    if place is None:
        return full
    recent = ground.view.entries[place]
    blank = _Touch(recent, 0.0, start=0, end=len(sentence.normal.text))
    known = full.get(blank.name, blank)
    strongest = _strongest(full)
    follows = sentence.length <= _FOLLOW_UP and bool(words.follow_up.find(sentence.tokens))
    echo = echoed([one.key for one in sentence.tokens], _said(ground), ground.view.facts)
    follows = follows or (echo >= _ECHO and not ground.context.spent)
    quotes = echo >= _QUOTE and sentence.length <= _PICK and not ground.context.spent
    by = weights_for(recent, limits)
    if (follows and strongest < limits.fact.sure) or quotes:
        full[blank.name] = replace(known, score=max(known.score, by.sure, strongest))
    elif known.score > 0 and recent.kind is not TopicKind.FACT:
        full[blank.name] = replace(known, score=_either((known.score, limits.recent)))
    elif words.pointing.find(sentence.tokens) and strongest < limits.fact.maybe:
        full[blank.name] = replace(known, score=max(known.score, by.maybe))
    return full


def _said(ground: Ground) -> tuple[str, ...]:
    return ground.view.words.keys(ground.context.client_line)


def _strongest(touches: Mapping[str, _Touch]) -> float:
    """Tell how sure the surest fact is."""
    return max((one.score for one in touches.values() if one.entry.kind is TopicKind.FACT), default=0.0)


def _picks(sentence: Sentence, ground: Ground) -> bool:
    """Tell whether a few words follow on the client's own question: "which do you mean, the bills?"."""
    asked = ground.view.words.normal(ground.context.client_line).text.endswith("?")
    return asked and sentence.length <= _PICK


def _hits(sentence: Sentence, touches: Iterable[_Touch], ground: Ground) -> Iterator[TopicHit]:
    asking = asks(sentence) or _picks(sentence, ground)
    for touch in touches:
        by = weights_for(touch.entry, ground.limits)
        if touch.score >= by.maybe and (asking or touch.entry.kind is not TopicKind.FACT):
            yield TopicHit(
                kind=touch.entry.kind,
                id=touch.entry.id,
                sure=touch.score >= by.sure,
                score=round(min(touch.score, 1.0), 3),
                sentence=sentence.index,
                span=span_of(ground.original, sentence.normal, touch.start, touch.end),
            )


def weights_for(entry: Entry, limits: TopicThresholds) -> TopicWeights | FactEvidence:
    """Give what counts for this kind of topic."""
    if entry.kind is TopicKind.DISCLOSURE:
        return limits.disclosure
    return limits.fact if entry.kind is TopicKind.FACT else limits.other


def _best(hits: Iterable[TopicHit]) -> tuple[TopicHit, ...]:
    """Keep of each topic its best hit."""
    best: dict[tuple[TopicKind, str], TopicHit] = {}
    for hit in hits:
        known = best.get((hit.kind, hit.id))
        if known is None or (hit.sure, hit.score) > (known.sure, known.score):
            best[hit.kind, hit.id] = hit
    return tuple(sorted(best.values(), key=lambda hit: (not hit.sure, -hit.score, hit.kind, hit.id)))
