"""Which acts an answer performs: read in each sentence and in the whole, weighed, and credited within limits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from trainer.model.acts import HARMFUL, PRESENTING, QUESTIONS, Act, Band
from trainer.model.lexicon import Priors
from trainer.model.reading import ActReading, Prior, Span, TopicHit, TopicKind
from trainer.model.weights import Model
from trainer.signals.classifier import reasons
from trainer.signals.context import Context
from trainer.signals.gaming import OFF_SCOPE
from trainer.signals.sentence import Sentence, Unit
from trainer.signals.spans import span_of
from trainer.signals.view import Entry, View

CLEAR = 0.50
READS_LIKE = 0.30
COULD_BE = 0.20
FAINTEST = 0.01
BEYOND_DOUBT = 0.60
"""What a part of a sentence must reach: the more places one looks in, the surer one has to be."""
PLAIN = 0.70
"""What does not ask by its form must be this plainly a question to count as one."""
BESIDE_A_QUESTION = 0.90
"""In an answer that asks, what leads up to the question presents nothing unless it does so this plainly."""
_ACTS_A_SENTENCE = 2
_QUESTIONS_A_TURN = 3
_BANDS = {Band.CLEAR: 2, Band.READS_LIKE: 1, Band.COULD_BE: 0}


@dataclass(frozen=True, slots=True)
class Frame:
    """What acts are read by, besides the words of the sentence."""

    original: str
    view: View
    priors: Priors
    moment: tuple[tuple[Act, Prior], ...]
    """What speaks for an act before a word is read: the stage, and what the client did."""
    model: Model
    topics: tuple[TopicHit, ...]


def moment(context: Context, priors: Priors) -> tuple[tuple[Act, Prior], ...]:
    """Name what the moment says for an act."""
    found = _named("stage", context.stage, priors.stage.get(context.stage, {}))
    found += _named("client", context.client_did, priors.client.get(context.client_did, {}))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """An act that reaches a band in a stretch of the answer; why, is told of those that are kept only."""

    act: Act
    confidence: float
    band: Band
    unit: Unit
    rival: str


def told(found: Found, frame: Frame) -> ActReading:
    """Give an act with the words and the priors that speak for it."""
    unit = found.unit
    runs = reasons(unit.judgement, frame.model, found.act, found.rival)
    return ActReading(
        act=found.act,
        confidence=found.confidence,
        band=found.band,
        span=unit.span,
        sentence=unit.index,
        because=tuple(span_of(frame.original, unit.normal, start, end) for start, end in runs),
        rival=None if found.rival == OFF_SCOPE else Act(found.rival),
        priors=tuple(prior for act, prior in priors_of(unit, frame) if act == found.act),
    )


def surest_of_all(sentences: Iterable[Sequence[Found]]) -> tuple[Found, ...]:
    """Give every act that reaches a band somewhere, each at its surest, best first."""
    return _surest(found for sentence in sentences for found in sentence)


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely an act is where it is likeliest, however faint."""

    act: Act
    confidence: float
    span: Span


def likelihoods(sentences: Iterable[Sentence], frame: Frame) -> tuple[Likelihood, ...]:
    """Give every act that has any likelihood worth naming, best first; what is seen goes by bands, this does not."""
    best: dict[Act, Likelihood] = {}
    for sentence in sentences:
        weighed = _weighed(sentence.unit, priors_of(sentence.unit, frame))
        for act, confidence in ((Act(name), value) for name, value in weighed.items() if name != OFF_SCOPE):
            known = best.get(act)
            if confidence >= FAINTEST and (known is None or known.confidence < confidence):
                best[act] = Likelihood(act, confidence, sentence.span)
    return tuple(sorted(best.values(), key=lambda one: (-one.confidence, one.act)))


def _weighed(unit: Unit, priors: Iterable[tuple[Act, Prior]]) -> Mapping[str, float]:
    """Give each label its probability in a unit, the priors counted in."""
    sums: dict[str, float] = {}
    for act, prior in priors:
        sums[act] = sums.get(act, 0.0) + prior.log_odds
    return unit.judgement.probabilities(sums) if sums else unit.plain


def _order(reading: Found) -> tuple[int, float, str]:
    return (-_BANDS[reading.band], -reading.confidence, reading.act)


def sentence_acts(sentence: Sentence, frame: Frame) -> tuple[Found, ...]:
    """
    Give the acts of a sentence; parts of it add what they show beyond doubt.

    The part of a question that tells what is asked about presents nothing.
    """
    readings = [*unit_acts(sentence.unit, frame)]
    asks = bool(readings) and readings[0].act in QUESTIONS
    for part in sentence.parts:
        readings += [one for one in unit_acts(part, frame) if _adds(one, asks=asks)]
    if sentence.asks and _asks_fact(sentence, frame):
        readings = [one for one in readings if one.act not in (*PRESENTING, *HARMFUL)]
    return _surest(one if sentence.asks else _doubted(one) for one in readings)


def _asks_fact(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a sentence asks for something the client can tell, and names nothing that is for sale."""
    kinds = {(hit.kind, hit.sure) for hit in frame.topics if hit.sentence == sentence.index}
    offered = any(kind in (TopicKind.PRODUCT, TopicKind.ATTRIBUTE) for kind, _ in kinds)
    return (TopicKind.FACT, True) in kinds and not offered


def _doubted(reading: Found) -> Found:
    """Doubt that a sentence asks something if by its form it does not ask; unless it is plain all the same."""
    if reading.act not in QUESTIONS or reading.confidence >= PLAIN:
        return reading
    return replace(reading, band=Band.COULD_BE)


def _adds(reading: Found, *, asks: bool) -> bool:
    return reading.confidence >= BEYOND_DOUBT and not (asks and reading.act in PRESENTING)


def unit_acts(unit: Unit, frame: Frame) -> tuple[Found, ...]:
    """Give the acts that reach a band in one sentence, or in the whole read as one, best first."""
    ranked = sorted(_weighed(unit, priors_of(unit, frame)).items(), key=lambda one: (-one[1], one[0]))
    readings = (_found(unit, place, ranked) for place in range(min(len(ranked), _ACTS_A_SENTENCE + 1)))
    return tuple(reading for reading in readings if reading is not None)


def _found(unit: Unit, place: int, ranked: Sequence[tuple[str, float]]) -> Found | None:
    name, confidence = ranked[place]
    band = _band(confidence, place)
    if name == OFF_SCOPE or band is None:
        return None
    return Found(Act(name), confidence, band, unit, rival=ranked[1 if place == 0 else 0][0])


def _band(confidence: float, place: int) -> Band | None:
    if confidence >= CLEAR:
        return Band.CLEAR
    if confidence >= READS_LIKE:
        return Band.READS_LIKE
    return Band.COULD_BE if confidence >= COULD_BE and place <= 1 else None


def priors_of(unit: Unit, frame: Frame) -> tuple[tuple[Act, Prior], ...]:
    """Name what speaks for an act before a word is read: the stage, what the client did, the fact touched."""
    kind = _fact_kind(unit, frame)
    if kind is None or not kind.fact_kind:
        return frame.moment
    return (*frame.moment, *_named("fact", kind.id, frame.priors.fact.get(kind.fact_kind, {})))


def _named(source: str, name: str, table: Mapping[Act, float]) -> list[tuple[Act, Prior]]:
    return [(act, Prior(name=f"{source} {name}", log_odds=value)) for act, value in table.items()]


def _fact_kind(unit: Unit, frame: Frame) -> Entry | None:
    touched = [hit for hit in frame.topics if hit.kind is TopicKind.FACT and hit.sentence == unit.index]
    names = {hit.id for hit in touched[:1]}
    return next((one for one in frame.view.entries if one.kind is TopicKind.FACT and one.id in names), None)


def credited(readings: Sequence[Sequence[Found]], whole: Sequence[Found]) -> tuple[Found, ...]:
    """
    Give the acts that count, best first.

    At most two acts a sentence, one kind of question a sentence, the first three questions of an answer; what only
    the whole answer reads like counts too, but brings no further question.
    """
    kept: list[Found] = []
    questions = 0
    for sentence in readings:
        chosen = _one_question(sentence)[:_ACTS_A_SENTENCE]
        asked = any(reading.act in QUESTIONS for reading in chosen)
        questions += asked
        if asked and questions > _QUESTIONS_A_TURN:
            chosen = [reading for reading in chosen if reading.act not in QUESTIONS]
        kept += chosen
    surest = [min(sentence, key=_order) for sentence in readings if sentence]
    plainly_asks = any(one.act in QUESTIONS and one.band is Band.CLEAR and one in kept for one in surest)
    if plainly_asks:
        kept = [one for one in kept if one.act not in PRESENTING or one.confidence >= BESIDE_A_QUESTION]
    over_all = [
        reading
        for reading in _one_question(whole)[:_ACTS_A_SENTENCE]
        if reading.band is not Band.COULD_BE and not (plainly_asks and reading.act in PRESENTING)
    ]
    # A question that some sentence asks is no new one for standing in the whole.
    asked_apart = {one.act for sentence in readings for one in sentence if one.act in QUESTIONS}
    over_all = [one for one in over_all if one.act not in asked_apart]
    return _surest(_without_weaker_question(kept, over_all))


def _one_question(readings: Iterable[Found]) -> list[Found]:
    """Leave out all kinds of question but the surest."""
    kept: list[Found] = []
    for reading in sorted(readings, key=_order):
        if reading.act not in QUESTIONS or not any(one.act in QUESTIONS for one in kept):
            kept.append(reading)
    return kept


def _without_weaker_question(kept: list[Found], over_all: list[Found]) -> list[Found]:
    """Let the whole answer's question count if some sentence's is less sure, and then instead of that one."""
    asked = next((reading for reading in over_all if reading.act in QUESTIONS), None)
    others = [reading for reading in over_all if reading.act not in QUESTIONS]
    weakest = max((one for one in kept if one.act in QUESTIONS), key=_order, default=None)
    if asked is None or weakest is None or _order(asked) >= _order(weakest):
        return kept + others
    return [one for one in kept if one is not weakest] + others + [asked]


def _surest(readings: Iterable[Found]) -> tuple[Found, ...]:
    """Keep of each act its surest reading."""
    best: dict[Act, Found] = {}
    for reading in sorted(readings, key=_order):
        best.setdefault(reading.act, reading)
    return tuple(best.values())
