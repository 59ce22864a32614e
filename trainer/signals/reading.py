"""From one answer to everything that was understood of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from trainer.model.acts import QUESTIONS, ProductKind, QuestionKind
from trainer.model.lexicon import Lexicon
from trainer.model.reading import (
    Guard,
    GuardReason,
    Reading,
    RedLine,
    Request,
    SentenceReading,
    TopicHit,
    TopicKind,
)
from trainer.model.weights import Weights
from trainer.signals.acts import (
    Found,
    Frame,
    Likelihood,
    credited,
    likelihoods,
    moment,
    sentence_acts,
    surest_of_all,
    told,
)
from trainer.signals.context import Context
from trainer.signals.figures import figures
from trainer.signals.gaming import Answer, copied, guard_of
from trainer.signals.measures import asks_for, measures, requests
from trainer.signals.points import points
from trainer.signals.red_lines import red_lines
from trainer.signals.sentence import MOST_CHARACTERS, WHOLE, Sentence, sentences_of, whole_of
from trainer.signals.topics import Ground, touched
from trainer.signals.view import View
from trainer.signals.words import Words
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
    return _read(text, context, view, lexicon, weights).reading()


def read_closely(
    text: str, context: Context, view: View, lexicon: Lexicon, weights: Weights
) -> tuple[Reading, tuple[Likelihood, ...]]:
    """Read one answer and give all acts by their likelihood too, also those too faint to be seen; as `read` does."""
    heard = _read(text, context, view, lexicon, weights)
    return heard.reading(), likelihoods(heard.units, heard.frame)


def _read(text: str, context: Context, view: View, lexicon: Lexicon, weights: Weights) -> "_Heard":
    cleaned = clean(text)
    sentences = sentences_of(cleaned, view.words, weights)
    whole = whole_of(cleaned, sentences, view.words, weights)
    topics = touched(sentences, Ground(cleaned, context, view, lexicon.topics))
    answer = Answer(cleaned, sentences, whole, topics, view.words, lexicon.guards)
    frame = Frame(cleaned, view, lexicon.priors, moment(context, lexicon.priors), weights.acts, topics)
    return _Heard(answer, context, frame)


@dataclass(frozen=True, slots=True)
class _Heard:
    """An answer cut and looked at, ready to be understood."""

    answer: Answer
    context: Context
    frame: Frame

    @property
    def units(self) -> tuple[Sentence, ...]:
        """The sentences, and the whole if there is more than one."""
        sentences = self.answer.sentences
        return (*sentences, self.answer.whole) if len(sentences) > 1 else sentences

    def reading(self) -> Reading:
        answer, frame, view = self.answer, self.frame, self.frame.view
        text, sentences, words = answer.text, answer.sentences, answer.words
        normals = tuple(one.normal for one in sentences)
        crossed = red_lines(text, normals, view.packs, view.offer, words, _about(answer.topics, view))
        idle = copied(answer, self.context)
        guard = _guard(answer, self.context, idle, crossed)
        found = {one.index: sentence_acts(one, frame) for one in self.units}
        seen, counted = surest_of_all(found.values()), () if guard else _credited(answer, found, idle)
        known = {one: told(one, frame) for one in (*seen, *counted)}
        acts = tuple(known[one] for one in counted)
        claimed = figures(text[:MOST_CHARACTERS], answer.whole.normal, words.figures) if sentences else ()
        made = points(view, answer.topics, acts, claimed)
        return Reading(
            text=text,
            acts=acts,
            seen=tuple(known[one] for one in seen),
            sentences=tuple(_sentence(one, found[one.index]) for one in sentences),
            question=_question(sentences),
            figures=claimed,
            red_lines=crossed,
            topics=_ordered((*answer.topics, *made)),
            requests=requests(sentences, words),
            guard=guard,
            measures=measures(text, sentences, len(claimed), words),
        )


def _guard(
    answer: Answer, context: Context, idle: Collection[int], crossed: Sequence[RedLine]
) -> Guard | None:
    """Give the gate that stops the answer; whoever crosses a red line is talking business, however badly."""
    guard = guard_of(answer, context, idle)
    return None if guard and crossed and guard.reason is GuardReason.OFF_SCOPE else guard


_OF_PRODUCTS = (TopicKind.PRODUCT, TopicKind.ATTRIBUTE)


def _about(topics: Sequence[TopicHit], view: View) -> frozenset[ProductKind]:
    """Name the kinds of product that the answer as a whole is plainly about."""
    named = (hit.id.partition(".")[0] for hit in topics if hit.sure and hit.kind in _OF_PRODUCTS)
    return frozenset(view.offer.products[name] for name in named if name in view.offer.products)


def _credited(
    answer: Answer, found: Mapping[int, Sequence[Found]], idle: Collection[int]
) -> tuple[Found, ...]:
    counted = [one for one in answer.sentences if one.index not in idle]
    # A reading of the whole would bring in again what the copied sentences said.
    whole = found[WHOLE] if len(counted) == len(answer.sentences) > 1 else ()
    return credited([_earning(one, found[one.index], answer.words) for one in counted], whole)


def _earning(sentence: Sentence, acts: Sequence[Found], words: Words) -> Sequence[Found]:
    """Give the acts that may count; "sorry, say that again" asks, and is no apology for what went wrong."""
    if not asks_for(Request.REPEAT, sentence, words):
        return acts
    return tuple(one for one in acts if one.act in QUESTIONS)


def _sentence(sentence: Sentence, acts: Sequence[Found]) -> SentenceReading:
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
