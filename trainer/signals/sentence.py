"""One sentence of an answer with everything that is known of it alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.model.acts import QuestionKind
from trainer.model.reading import Span
from trainer.model.weights import Weights
from trainer.signals.classifier import Judgement, judge
from trainer.signals.features import look
from trainer.signals.questions import Asking, asking, strongest
from trainer.signals.spans import quote
from trainer.signals.words import Words
from trainer.text import Normal, Token, clauses, length, sentences, tokens

MOST_CHARACTERS = 2400
"""What is read of an answer; nobody says more in one breath, and reading it all would only take time."""
MOST_SENTENCES = 40
WHOLE = -1
"""The index of the whole answer, read as one sentence."""
SHORTEST_PART = 4
MOST_CUTS = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of an answer in which acts are read: a sentence, a part of one, or the whole."""

    index: int
    """Of the sentence; `WHOLE` for the whole answer."""
    span: Span
    normal: Normal
    judgement: Judgement
    plain: Mapping[str, float]
    """How likely each act is by the words alone."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or the whole answer read as one."""

    unit: Unit
    parts: tuple[Unit, ...]
    """What stands before and after each of the first clause edges: people join moves with a comma."""
    tokens: tuple[Token, ...]
    length: int
    asking: Asking
    probabilities: Mapping[str, float]

    @property
    def index(self) -> int:
        """Place in the answer."""
        return self.unit.index

    @property
    def span(self) -> Span:
        """The words as typed."""
        return self.unit.span

    @property
    def normal(self) -> Normal:
        """The normal form."""
        return self.unit.normal

    @property
    def asks(self) -> bool:
        """Whether the sentence asks something."""
        return self.asking.kind is not QuestionKind.NONE


def sentences_of(original: str, words: Words, weights: Weights) -> tuple[Sentence, ...]:
    """Cut an answer into sentences and read each of them alone."""
    read = original[:MOST_CHARACTERS]
    ranges = sentences(read, words.abbreviations)[:MOST_SENTENCES]
    units = (_unit(original, place, span, words, weights) for place, span in enumerate(ranges))
    return tuple(_sentence(unit, _parts(original, unit, words, weights), words, weights) for unit in units)


def whole_of(original: str, sentences: Sequence[Sentence], words: Words, weights: Weights) -> Sentence:
    """Read an answer as if it were one sentence; if it is one, that has been read."""
    read = original[:MOST_CHARACTERS]
    if len(sentences) == 1 and sentences[0].span.quote == read.strip():
        return replace(sentences[0], unit=replace(sentences[0].unit, index=WHOLE), parts=())
    start = len(read) - len(read.lstrip())
    unit = _unit(original, WHOLE, (start, max(start, len(read.rstrip()))), words, weights)
    return _made(unit, (), strongest(one.asking for one in sentences))


def _unit(original: str, place: int, span: tuple[int, int], words: Words, weights: Weights) -> Unit:
    normal = words.normal(original[span[0] : span[1]], span[0])
    seen = look(normal.text, weights.acts.blocks, words.cues)
    judged = judge(normal.text, seen, weights.acts)
    return Unit(place, quote(original, *span), normal, judged, judged.probabilities())


def _sentence(unit: Unit, parts: tuple[Unit, ...], words: Words, weights: Weights) -> Sentence:
    return _made(unit, parts, asking(unit.normal.text, unit.judgement.look, words, weights.forms))


def _made(unit: Unit, parts: tuple[Unit, ...], asked: Asking) -> Sentence:
    text = unit.normal.text
    return Sentence(
        unit=unit,
        parts=parts,
        tokens=tokens(text),
        length=length(text),
        asking=asked,
        probabilities=unit.plain,
    )


def _parts(original: str, unit: Unit, words: Words, weights: Weights) -> tuple[Unit, ...]:
    text, normal = unit.normal.text, unit.normal
    cuts = [
        normal.starts[start]
        for start, _ in clauses(text)[1:]
        if min(length(text[:start]), length(text[start:])) >= SHORTEST_PART
    ][:MOST_CUTS]
    ends = [(unit.span.start, cut) for cut in cuts] + [(cut, unit.span.end) for cut in cuts]
    return tuple(_unit(original, unit.index, span, words, weights) for span in ends)
