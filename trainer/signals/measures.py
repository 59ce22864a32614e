"""Visible measures of an answer, and what it asks of the talk itself."""

from collections.abc import Sequence

from trainer.model.reading import Measures, Request
from trainer.signals.sentence import Sentence
from trainer.signals.words import Words
from trainer.text import Match, clauses, length

_LONGEST_REQUEST = 24
_LONGEST_THANKS = 10
_ANYWHERE = (Request.REPEAT, Request.WAIT, Request.LEAVE, Request.WORRIES, Request.OPINION)
_LONG = (Request.WORRIES, Request.OPINION)
"""These may end a long sentence."""
_FIRST = (Request.YES, Request.NO)


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
    """Tell what an answer asks of the talk: to repeat, to wait, to end it; a plain yes or no; nothing but thanks."""
    found = [request for request in _ANYWHERE if any(asks_for(request, one, words) for one in sentences)]
    found += [request for request in _FIRST if _begins(sentences, words, request)]
    return (*found, *([Request.THANKS] if _only_thanks(sentences, words) else []))


def asks_for(request: Request, sentence: Sentence, words: Words) -> bool:
    """Tell whether a sentence is short and holds the words of a request."""
    phrases = words.requests.get(request)
    short = request in _LONG or sentence.length <= _LONGEST_REQUEST
    return bool(phrases and short and phrases.find(sentence.tokens))


def _begins(sentences: Sequence[Sentence], words: Words, request: Request) -> bool:
    """Tell whether the first clause is such a word and nothing else."""
    phrases = words.requests.get(request)
    if phrases is None or not sentences:
        return False
    first = sentences[0]
    start, end = clauses(first.normal.text)[0]
    said = [one for one in first.tokens if start <= one.start < end and one.key[0].isalnum()]
    covered = {
        one.start
        for match in phrases.find(first.tokens)
        for one in said
        if match.start <= one.start < match.end
    }
    return bool(said) and len(covered) == len(said)


def _only_thanks(sentences: Sequence[Sentence], words: Words) -> bool:
    phrases = words.requests.get(Request.THANKS)
    if phrases is None or not sentences or sum(one.length for one in sentences) > _LONGEST_THANKS:
        return False
    return any(phrases.find(one.tokens) for one in sentences) and not any(one.asks for one in sentences)
