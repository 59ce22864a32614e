"""Whether a sentence asks, and whether it leaves the answer open."""

from collections.abc import Iterable
from dataclasses import dataclass

from trainer.model.acts import QuestionKind
from trainer.model.weights import Model
from trainer.signals.classifier import judge
from trainer.signals.features import Look
from trainer.signals.words import Patterns, Words
from trainer.text import length

_KINDS = {
    "open": QuestionKind.OPEN,
    "closed": QuestionKind.CLOSED,
    "fact": QuestionKind.CLOSED,  # a bare datum is asked for: Rackham counts it as closed
    "statement": QuestionKind.NONE,
}
_TOO_SHORT_TO_LEARN_FROM = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """How likely it is that a sentence asks, and in which way."""

    kind: QuestionKind
    confidence: float


def asking(text: str, seen: Look, words: Words, model: Model) -> Asking:
    """Tell how a sentence in normal form asks, with or without a question mark."""
    if length(text) <= _TOO_SHORT_TO_LEARN_FROM:
        short = _short(text, words)
        if short is not QuestionKind.NONE:
            return Asking(short, 1.0)
    probabilities = judge(text, seen, model).probabilities()
    kinds: dict[QuestionKind, float] = {}
    for name, probability in probabilities.items():
        kinds[_KINDS[name]] = kinds.get(_KINDS[name], 0.0) + probability
    statement = kinds.pop(QuestionKind.NONE)
    marked = text.rstrip().endswith("?")
    if statement > 0.5 and not marked:  # noqa: PLR2004  likelier than not
        return Asking(QuestionKind.NONE, round(statement, 3))
    kind = max(kinds, key=lambda one: (kinds[one], one.value))
    return Asking(kind, round(kinds[kind], 3))


def strongest(found: Iterable[Asking]) -> Asking:
    """Tell how sentences ask together: openly if any does, then closed, else not at all."""
    order = (QuestionKind.OPEN, QuestionKind.CLOSED, QuestionKind.NONE)
    nothing = Asking(QuestionKind.NONE, 1.0)
    return min(found, key=lambda one: (order.index(one.kind), -one.confidence), default=nothing)


def _short(text: str, words: Words) -> QuestionKind:
    """Read a sentence of a few words by its form: "how long?", "why"."""
    if _matches(text, words.open):
        return QuestionKind.OPEN
    return QuestionKind.CLOSED if _matches(text, words.closed) else QuestionKind.NONE


def _matches(text: str, patterns: Patterns) -> bool:
    return any(pattern.search(text) for pattern in patterns)
