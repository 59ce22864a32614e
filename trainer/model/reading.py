"""What was understood of one answer: the one reading that the client's reaction and the grade share."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from trainer.model.acts import HARMFUL, Act, Band, QuestionKind, Tier

_PLAIN = 0.7


class Value(BaseModel):
    """A frozen value that can be stored and read back."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Value):
    """A stretch of the trainee's own words; offsets count code points of the original text."""

    start: int
    end: int
    quote: str


class Prior(Value):
    """One printed contribution to an act's confidence that did not come from the words themselves."""

    name: str
    log_odds: float


class ActReading(Value):
    """One act that the answer performs, or could be read as performing."""

    act: Act
    confidence: float
    """0 to 1, three decimals."""
    band: Band
    span: Span
    """The sentence, or the whole answer, in which it was read."""
    sentence: int
    """Index of that sentence; -1 for the whole answer."""
    because: tuple[Span, ...] = ()
    """The runs of words that carried the reading."""
    rival: Act | None = None
    """The act it was nearly read as."""
    priors: tuple[Prior, ...] = ()


class SentenceReading(Value):
    """One sentence of the answer."""

    span: Span
    question: QuestionKind
    act: Act | None
    """The act read most surely in this sentence, if any reaches a band."""


class Figure(Value):
    """
    A figure the trainee claimed, in the unit's base.

    `unit` is one of percent, basis_point, currency, day, month, year, hour, count, date; `low` and `high` are equal
    unless a range was given. `date` figures carry 0 and only their quote matters.
    """

    low: float
    high: float
    unit: str
    about: bool
    """Whether it was given as approximate."""
    span: Span
    appointed: bool = False
    """Whether it is a day or an hour that one can meet at; a year, a month or yesterday is not."""
    firm: bool = False
    """Whether an hour stands beside the day, which is no mere deadline: "on Thursday at ten", not "by Friday"."""


class RedLine(Value):
    """A red line that was crossed, with the words that crossed it."""

    pack: str
    rule: str
    tier: Tier
    span: Span


class TopicKind(StrEnum):
    """What of the scenario a sentence can be about."""

    FACT = "fact"
    NEED = "need"
    OBJECTION = "objection"
    ATTRIBUTE = "attribute"
    PRODUCT = "product"
    POINT = "point"
    DISCLOSURE = "disclosure"


class TopicHit(Value):
    """
    Something of the scenario that a sentence is about.

    Ids: a fact's, need's, objection's or product's own id; `product.attribute`; `product.disclosure`; for a point
    `objection-id/0` or `question-id/0` by its place in `answered_with` or `answered_by`.
    """

    kind: TopicKind
    id: str
    sure: bool
    """False for a maybe: the client asks back."""
    score: float
    sentence: int
    span: Span
    """The words that touched it."""


class GuardReason(StrEnum):
    """Why an answer earns no credit."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    REPETITION = "repetition"
    TERM_LIST = "term_list"
    COPIED_CLIENT = "copied_client"
    COPIED_HELP = "copied_help"
    COPIED_SELF = "copied_self"
    OFF_SCOPE = "off_scope"


class Guard(Value):
    """A gate the answer did not pass."""

    reason: GuardReason
    span: Span


class Measures(Value):
    """Visible measures of an answer, for the persona fit."""

    length: int
    """Characters (zh) or words (en)."""
    sentences: int
    questions: int
    figures: int
    reasons: int
    softeners: int
    thanks: int
    you: int
    """Times the client is addressed."""


class Request(StrEnum):
    """Things a trainee may ask of the talk itself."""

    REPEAT = "repeat"  # "what did you just say?"
    WAIT = "wait"  # "one moment"
    LEAVE = "leave"  # taking leave
    THANKS = "thanks"  # thanks and nothing else
    YES = "yes"  # the first thing said is a plain yes
    NO = "no"  # the first thing said is a plain no
    OPINION = "opinion"  # "does that fit?"
    WORRIES = "worries"  # "what worries you about it?"


class Reading(Value):
    """Everything that was understood of one answer."""

    text: str
    """The answer as typed, control characters removed; all offsets count in it."""
    acts: tuple[ActReading, ...]
    """Best first; never any if a guard stopped the answer."""
    seen: tuple[ActReading, ...] = ()
    """The acts as read before guards and credit limits, best first, for `explain`."""
    sentences: tuple[SentenceReading, ...]
    question: QuestionKind
    figures: tuple[Figure, ...]
    red_lines: tuple[RedLine, ...]
    topics: tuple[TopicHit, ...]
    requests: tuple[Request, ...]
    guard: Guard | None
    measures: Measures

    def performs(self, *acts: Act) -> bool:
        """Tell whether the answer performs one of the acts."""
        return any(reading.act in acts for reading in self.acts)

    def first(self, *acts: Act) -> ActReading | None:
        """Give the surest reading of one of the acts."""
        return next((reading for reading in self.acts if reading.act in acts), None)

    @property
    def harm(self) -> ActReading | None:
        """The argument, pressure or running-down that is plainly heard above all else; a perhaps offends nobody."""
        harm = self.first(*HARMFUL)
        if harm is None or harm.confidence < _PLAIN:
            return None
        return harm if all(one.confidence <= harm.confidence for one in self.acts) else None

    def touched(self, kind: TopicKind, *, sure: bool = True) -> tuple[TopicHit, ...]:
        """Give what the answer is about, of one kind, best first; with `sure=False` also the maybes."""
        return tuple(hit for hit in self.topics if hit.kind is kind and (hit.sure or not sure))
