"""Gates that an answer must pass before it earns anything, each with a plain reason."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from trainer.model.acts import QUESTIONS, Act
from trainer.model.lexicon import GuardThresholds
from trainer.model.reading import Guard, GuardReason, TopicHit, TopicKind
from trainer.signals.context import Context
from trainer.signals.sentence import MOST_CHARACTERS, Sentence
from trainer.signals.words import Words
from trainer.text import length, sentences, tokens
from trainer.text import words as units

_SIGNS = r"(?:[;:、。；|/+&·•!?！？\n\t…]|[,.，：](?!\d))"
_FRAGMENT_EDGE = re.compile(rf"{_SIGNS}+")
_SPACE_EDGE = re.compile(r"\s+")
_SPACED_SHARE = 0.35
"""Spaces part terms only if hardly any fragment has a word that ties: people also type idle spaces."""
_CLAUSE = 2
"""A fragment of more than so many fragment lengths is a clause."""
_SHARE_OF_CLAUSES = 0.3
_IN_SCOPE = 0.30
_PLAIN = 0.6
"""From this confidence an act is plain enough to let a doubt about the form pass."""
_SHORTEST_REPETITION = 8
_SHORT_QUESTION = 5
_PASTED = 0.8
"""A sentence of which so much is somebody else's earns nothing by itself."""
OFF_SCOPE = "off_scope"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, cut and read, with what is needed to judge whether it is an honest attempt."""

    text: str
    sentences: tuple[Sentence, ...]
    whole: Sentence
    topics: tuple[TopicHit, ...]
    words: Words
    limits: GuardThresholds


def guard_of(answer: Answer, context: Context, idle: Collection[int]) -> Guard | None:
    """Give the first gate that an answer does not pass; which of its sentences are idle, `copied` tells."""
    checks: tuple[tuple[GuardReason, Callable[[], bool]], ...] = (
        (GuardReason.EMPTY, lambda: not answer.sentences),
        (GuardReason.TOO_SHORT, lambda: _too_short(answer)),
        (GuardReason.REPETITION, lambda: _repeats(answer)),
        (GuardReason.TERM_LIST, lambda: _lists_terms(answer)),
        (GuardReason.COPIED_HELP, lambda: _copies(answer, context.help_texts)),
        (GuardReason.COPIED_CLIENT, lambda: _copies(answer, _client_lines(context))),
        (GuardReason.COPIED_SELF, lambda: len(idle) == len(answer.sentences)),
        (GuardReason.OFF_SCOPE, lambda: _off_scope(answer)),
    )
    for reason, fails in checks:
        if fails():
            return Guard(reason=reason, span=answer.whole.span)
    return None


def copied(answer: Answer, context: Context) -> frozenset[int]:
    """Name the sentences that repeat an earlier one of the trainee's own, or that are pasted."""
    limits = answer.limits
    own = [_grams(one, 2) for one in _earlier(context, answer.words)]
    others = _all_grams((*_client_lines(context), *context.help_texts), answer)
    found: set[int] = set()
    said: set[str] = set()
    for sentence in answer.sentences:
        keys = _keys(sentence)
        key = "".join(keys)
        repeated = sentence.length >= limits.self_length and (key in said or _said_before(keys, own, limits))
        greets = (
            sentence.probabilities.get(Act.GREETING, 0.0) >= _PLAIN
        )  # everybody says hello in the same words
        pasted = (
            not greets and sentence.length >= limits.copy_length and _share(keys, others, limits) >= _PASTED
        )
        if repeated or pasted:
            found.add(sentence.index)
        said.add(key)
    return frozenset(found)


def _client_lines(context: Context) -> tuple[str, ...]:
    return (*context.client_lines, context.client_line)


def _keys(sentence: Sentence) -> tuple[str, ...]:
    return units(sentence.normal.text)


def _too_short(answer: Answer) -> bool:
    """Tell whether an answer says nothing: bare words only, or a word or two that are no question and no greeting."""
    if any(one.asks and not _bare(one, answer.words) for one in answer.sentences):
        return False
    if all(_bare(one, answer.words) for one in answer.sentences):
        return True
    if any(hit.kind is TopicKind.FACT and hit.sure for hit in answer.topics):
        return False
    speaks = any(_salutes(one, answer.words) for one in answer.sentences) or _most(answer) >= _PLAIN
    return not speaks and sum(one.length for one in answer.sentences) <= answer.limits.short


def _salutes(sentence: Sentence, words: Words) -> bool:
    return sentence.normal.text.rstrip("!.。~") in words.salutations


def _bare(sentence: Sentence, words: Words) -> bool:
    """Tell whether bare words cover the whole sentence."""
    covered = {place for match in words.bare.find(sentence.tokens) for place in range(match.start, match.end)}
    text = sentence.normal.text
    return all(place in covered or not character.isalnum() for place, character in enumerate(text))


def _repeats(answer: Answer) -> bool:
    keys = [key for one in answer.sentences for key in _keys(one)]
    if len(keys) < _SHORTEST_REPETITION:
        return False
    pairs = list(pairwise(keys))
    return len(set(pairs)) / len(pairs) <= answer.limits.repeat_share


_FEW = 5
_ASKED = 4
"""A question shorter than this may be one of a list of terms."""
_LISTING = (Act.SUMMARY, Act.NEXT_STEP, Act.GREETING)


def _plainly_asks(sentence: Sentence) -> bool:
    asked = max(sentence.probabilities.get(act, 0.0) for act in QUESTIONS)
    return sentence.asks and sentence.length >= _ASKED and asked >= _PLAIN


def _lists_terms(answer: Answer) -> bool:
    """Tell whether an answer is a heap of fragments, few of which have a word that ties them together."""
    if any(answer.whole.probabilities.get(act, 0.0) >= _PLAIN for act in _LISTING):
        return False  # whoever sums up, fixes a meeting or says goodbye may well speak in fragments
    if any(_plainly_asks(one) for one in answer.sentences) and len(answer.sentences) <= _FEW:
        return False  # "when, in thirty days, sixty, ninety?"
    text = answer.text[:MOST_CHARACTERS]
    if _heap(_FRAGMENT_EDGE.split(text), answer, answer.limits.function_share):
        return True
    return not answer.words.spaced and _heap(_SPACE_EDGE.split(text), answer, _SPACED_SHARE)


def _heap(pieces: Sequence[str], answer: Answer, most_tied: float) -> bool:
    limits, words = answer.limits, answer.words
    sizes = {piece: length(piece) for piece in (words.normal(one).text for one in pieces) if length(piece)}
    if len(sizes) < limits.fragments or median(sizes.values()) > limits.fragment_length:
        return False
    clauses = sum(size for size in sizes.values() if size > _CLAUSE * limits.fragment_length)
    if clauses / sum(sizes.values()) > _SHARE_OF_CLAUSES:
        return False
    # A figure ties too: "rate 2.8%, limit five million" is telegraphic, but it is said about something.
    tied = sum(
        1 for piece in sizes if words.function_words.find(tokens(piece)) or any(map(str.isdigit, piece))
    )
    return tied / len(sizes) <= most_tied


def _copies(answer: Answer, sources: Iterable[str]) -> bool:
    keys = tuple(key for one in answer.sentences for key in _keys(one))
    if len(keys) < answer.limits.copy_length:
        return False
    return _share(keys, _all_grams(sources, answer), answer.limits) >= answer.limits.copy_share


def _all_grams(sources: Iterable[str], answer: Answer) -> frozenset[tuple[str, ...]]:
    size = answer.limits.copy_gram
    return frozenset().union(*(_source(one, answer.words, size) for one in sources))


@lru_cache(maxsize=2_000)
def _source(text: str, words: Words, size: int) -> frozenset[tuple[str, ...]]:
    """Cut up what may be copied; the same lines come again with every answer of a talk."""
    return _grams(units(words.normal(text).text), size)


def _grams(keys: Sequence[str], size: int) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys[place : place + size]) for place in range(len(keys) - size + 1))


def _share(keys: Sequence[str], known: frozenset[tuple[str, ...]], limits: GuardThresholds) -> float:
    grams = _grams(keys, limits.copy_gram)
    return len(grams & known) / len(grams) if grams else 0.0


def _earlier(context: Context, words: Words) -> list[tuple[str, ...]]:
    return [
        units(words.normal(answer[start:end]).text)
        for answer in context.answers
        for start, end in sentences(answer[:MOST_CHARACTERS], words.abbreviations)
    ]


def _said_before(
    keys: Sequence[str], earlier: Iterable[frozenset[tuple[str, ...]]], limits: GuardThresholds
) -> bool:
    """Tell whether an earlier sentence is the same but for a word or two."""
    grams = _grams(keys, 2)
    return any(
        bool(one) and len(grams & one) / max(len(grams), len(one)) >= limits.self_share for one in earlier
    )


def _off_scope(answer: Answer) -> bool:
    """Tell whether nothing in an answer belongs to such a talk."""
    if any(hit.sure for hit in answer.topics):
        return False
    if any(one.asks and one.length <= _SHORT_QUESTION for one in answer.sentences):
        return False
    readings = [one.probabilities for one in (*answer.sentences, answer.whole)]
    idle = max(one.get(OFF_SCOPE, 0.0) for one in readings)
    return _most(answer) < _IN_SCOPE and idle >= answer.limits.off_scope


def _most(answer: Answer) -> float:
    """Give the confidence of the surest act."""
    readings = [one.probabilities for one in (*answer.sentences, answer.whole)]
    return max(value for one in readings for name, value in one.items() if name != OFF_SCOPE)
