"""Visible measures of an answer, and what it asks of the talk itself."""

from collections.abc import Sequence

from trainer.model.reading import Measures, Request
from trainer.signals.sentence import Sentence
from trainer.signals.words import Words
from trainer.text import Match, length

_LONGEST_REQUEST = 24
_LONGEST_THANKS = 10


def measures(text: str, sentences: Sequence[Sentence], figures: int, words: Words) -> Measures:
    """Count what can be seen in an answer."""
    counts = {
        name: sum(len(_apart(phrases.find(one.tokens))) for one in sentences)
        for name, phrases in words.measures.items()
    }
    return Measures(
        length=length(text),
        sentences=len(sentences),
        questions=sum(one.asks for one in sentences),
        figures=figures,
        **counts,
    )


def _apart(matches: Sequence[Match]) -> list[Match]:
    """Count overlapping phrases once."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda one: (one.start, -one.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def requests(sentences: Sequence[Sentence], words: Words) -> tuple[Request, ...]:
    """Tell what an answer asks of the talk: to repeat, to wait, to end it, or nothing but thanks."""
    found = [
        request
        for request, phrases in words.requests.items()
        if request is not Request.THANKS
        and any(one.length <= _LONGEST_REQUEST and phrases.find(one.tokens) for one in sentences)
    ]
    return (*found, *([Request.THANKS] if _only_thanks(sentences, words) else []))


def _only_thanks(sentences: Sequence[Sentence], words: Words) -> bool:
    phrases = words.requests.get(Request.THANKS)
    if phrases is None or not sentences or sum(one.length for one in sentences) > _LONGEST_THANKS:
        return False
    return any(phrases.find(one.tokens) for one in sentences) and not any(one.asks for one in sentences)
