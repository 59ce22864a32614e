"""From one answer to everything that was understood of it."""

from collections.abc import Sequence

from trainer.model.acts import QUESTIONS, ProductKind, QuestionKind
from trainer.model.lexicon import Lexicon, Weights
from trainer.model.reading import (
    ActReading,
    Guard,
    GuardReason,
    Reading,
    RedLine,
    Request,
    SentenceReading,
    TopicHit,
    TopicKind,
)
from trainer.signals.acts import Frame, Likelihood, credited, likelihoods, read_acts, sentence_acts
from trainer.signals.context import Context
from trainer.signals.figures import figures
from trainer.signals.gaming import Answer, copied, guard_of
from trainer.signals.measures import asks_for, measures, requests
from trainer.signals.points import points
from trainer.signals.red_lines import red_lines
from trainer.signals.sentence import MOST_CHARACTERS, Sentence, sentences_of, whole_of
from trainer.signals.topics import Ground, touched
from trainer.signals.view import View
from trainer.text import clean


def read(text: str, context: Context, view: View, lexicon: Lexicon, weights: Weights) -> Reading:
    """
    Read one answer.

    Args:
        text: as typed; control characters become spaces, so every offset holds in it.
        context: what was going on.
        view: the scenario's index, or a bare one; made from the same lexicon.
        lexicon: thresholds and priors.
        weights: what was learnt from the corpus.

    """
    return read_closely(text, context, view, lexicon, weights)[0]


def read_closely(
    text: str, context: Context, view: View, lexicon: Lexicon, weights: Weights
) -> tuple[Reading, tuple[Likelihood, ...]]:
    """Read one answer and give all acts by their likelihood too, also those too faint to be seen; as `read` does."""
    cleaned = clean(text)
    sentences = sentences_of(cleaned, view.words, weights)
    whole = whole_of(cleaned, view.words, weights)
    topics = touched(sentences, Ground(cleaned, context, view, lexicon.topics))
    answer = Answer(cleaned, sentences, whole, topics, view.words, lexicon.guards)
    frame = Frame(cleaned, context, view, lexicon.priors, weights.acts, topics)
    likely = likelihoods(_units(answer), frame) if sentences else ()
    return _reading(answer, context, frame, view), likely


def _units(answer: Answer) -> tuple[Sentence, ...]:
    return answer.sentences if len(answer.sentences) == 1 else (*answer.sentences, answer.whole)


def _reading(answer: Answer, context: Context, frame: Frame, view: View) -> Reading:
    text, sentences, words = answer.text, answer.sentences, answer.words
    units = _units(answer)
    normals = tuple(one.normal for one in sentences)
    crossed = red_lines(text, normals, view.packs, view.offer, words, _about(answer.topics, view))
    guard = _guard(answer, context, crossed)
    acts = () if guard else _credited(answer, context, frame)
    claimed = figures(text[:MOST_CHARACTERS], answer.whole.normal, words.figures) if sentences else ()
    made = points(view, answer.topics, acts, claimed)
    return Reading(
        text=text,
        acts=acts,
        seen=read_acts(units, frame) if sentences else (),
        sentences=tuple(_sentence(one, sentence_acts(one, frame)) for one in sentences),
        question=_question(sentences),
        figures=claimed,
        red_lines=crossed,
        topics=_ordered((*answer.topics, *made)),
        requests=requests(sentences, words),
        guard=guard,
        measures=measures(text, sentences, len(claimed), words),
    )


def _guard(answer: Answer, context: Context, crossed: Sequence[RedLine]) -> Guard | None:
    """Give the gate that stops the answer; whoever crosses a red line is talking business, however badly."""
    guard = guard_of(answer, context)
    return None if guard and crossed and guard.reason is GuardReason.OFF_SCOPE else guard


_OF_PRODUCTS = (TopicKind.PRODUCT, TopicKind.ATTRIBUTE)


def _about(topics: Sequence[TopicHit], view: View) -> frozenset[ProductKind]:
    """Name the kinds of product that the answer as a whole is plainly about."""
    named = (hit.id.partition(".")[0] for hit in topics if hit.sure and hit.kind in _OF_PRODUCTS)
    return frozenset(view.offer.products[name] for name in named if name in view.offer.products)


def _credited(answer: Answer, context: Context, frame: Frame) -> tuple[ActReading, ...]:
    idle = copied(answer, context)
    counted = [one for one in answer.sentences if one.index not in idle]
    # A reading of the whole would bring in again what the copied sentences said.
    whole = sentence_acts(answer.whole, frame) if len(counted) == len(answer.sentences) > 1 else ()
    return credited([_earning(one, frame) for one in counted], whole)


def _earning(sentence: Sentence, frame: Frame) -> tuple[ActReading, ...]:
    """Give the acts that may count; "sorry, say that again" asks, and is no apology for what went wrong."""
    acts = sentence_acts(sentence, frame)
    if not asks_for(Request.REPEAT, sentence, frame.view.words):
        return acts
    return tuple(one for one in acts if one.act in QUESTIONS)


def _sentence(sentence: Sentence, acts: Sequence[ActReading]) -> SentenceReading:
    return SentenceReading(
        span=sentence.span, question=sentence.asking.kind, act=acts[0].act if acts else None
    )


def _question(sentences: Sequence[Sentence]) -> QuestionKind:
    """Tell how the answer asks as a whole: openly if any of its sentences does."""
    kinds = {one.asking.kind for one in sentences}
    for kind in (QuestionKind.OPEN, QuestionKind.CLOSED):
        if kind in kinds:
            return kind
    return QuestionKind.NONE


def _ordered(hits: Sequence[TopicHit]) -> tuple[TopicHit, ...]:
    return tuple(sorted(hits, key=lambda hit: (not hit.sure, -hit.score, hit.kind, hit.id)))
