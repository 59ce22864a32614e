"""What happened in a session, in the past tense; the state and the transcript are folds over these."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from trainer.model.acts import Act, Mode, NeedLevel, Outcome, Tier
from trainer.model.reading import Reading, Value
from trainer.model.style import Cause

SCHEMA_VERSION = 1


class SessionStarted(Value):
    """A session began; everything that a later replay or grading must know stands here."""

    kind: Literal["session_started"] = "session_started"
    schema_version: int = SCHEMA_VERSION
    scenario: str
    scenario_digest: str
    rubric: str
    rubric_digest: str
    language: str
    mode: Mode
    seed: int
    stage: str
    trust: int
    patience: int
    says: str
    """The client's opening line."""


class TraineeSpoke(Value):
    """The trainee answered; the reading is kept so that no one has to read again."""

    kind: Literal["trainee_spoke"] = "trainee_spoke"
    turn: int
    text: str
    reading: Reading


class RedLineCrossed(Value):
    """A red line was crossed."""

    kind: Literal["red_line_crossed"] = "red_line_crossed"
    pack: str
    rule: str
    tier: Tier
    quote: str


class FactDisclosed(Value):
    """The client told one layer of a fact (counted from 0); `earned` is false if it was volunteered."""

    kind: Literal["fact_disclosed"] = "fact_disclosed"
    fact: str
    layer: int
    earned: bool
    act: Act | None = None
    """The kind of question that earned it."""


class NeedGrew(Value):
    """A need reached a further level."""

    kind: Literal["need_grew"] = "need_grew"
    need: str
    level: NeedLevel


class ObjectionRaised(Value):
    """The client voiced an objection, or came back to it."""

    kind: Literal["objection_raised"] = "objection_raised"
    objection: str


class ObjectionAcknowledged(Value):
    """The trainee took the objection's feeling up."""

    kind: Literal["objection_acknowledged"] = "objection_acknowledged"
    objection: str


class ObjectionExplored(Value):
    """The trainee asked what is behind the objection."""

    kind: Literal["objection_explored"] = "objection_explored"
    objection: str


class ObjectionAnswered(Value):
    """The trainee made a point that answers the objection."""

    kind: Literal["objection_answered"] = "objection_answered"
    objection: str
    point: int


class ObjectionResolved(Value):
    """The client let the objection go."""

    kind: Literal["objection_resolved"] = "objection_resolved"
    objection: str


class ObjectionHardened(Value):
    """The objection grew harder."""

    kind: Literal["objection_hardened"] = "objection_hardened"
    objection: str


class QuestionAsked(Value):
    """The client asked one of their own questions."""

    kind: Literal["question_asked"] = "question_asked"
    question: str


class QuestionAnswered(Value):
    """The trainee answered it, or (`promised`) undertook to find out."""

    kind: Literal["question_answered"] = "question_answered"
    question: str
    promised: bool


class QuestionDropped(Value):
    """The client gave up waiting for an answer."""

    kind: Literal["question_dropped"] = "question_dropped"
    question: str


class AskedBack(Value):
    """The client was not sure which fact was meant and asked; a plain yes is enough to be told it."""

    kind: Literal["asked_back"] = "asked_back"
    fact: str


class StepAskedBack(Value):
    """The trainee proposed a step without a time, and the client asked for one."""

    kind: Literal["step_asked_back"] = "step_asked_back"


class Reminded(Value):
    """The client came back to what the trainee had passed over."""

    kind: Literal["reminded"] = "reminded"


class BenefitLanded(Value):
    """A benefit met a need the client had voiced."""

    kind: Literal["benefit_landed"] = "benefit_landed"
    need: str


class FigureChecked(Value):
    """A claimed figure was compared with the product sheet."""

    kind: Literal["figure_checked"] = "figure_checked"
    attribute: str
    right: bool
    quote: str


class MoodChanged(Value):
    """Trust, patience or readiness moved, and why."""

    kind: Literal["mood_changed"] = "mood_changed"
    trust: int
    patience: int
    readiness: int
    cause: Cause | Act


class BuyingSignalShown(Value):
    """The client showed that the time to ask has come."""

    kind: Literal["buying_signal_shown"] = "buying_signal_shown"


class CommitmentDeclined(Value):
    """The trainee asked for a commitment and the client declined; the reason is the phrase that said so."""

    kind: Literal["commitment_declined"] = "commitment_declined"
    reason: str


class Agreed(Value):
    """The client agreed to an order or an advance."""

    kind: Literal["agreed"] = "agreed"
    outcome: Outcome


class AgreementWithdrawn(Value):
    """The client took the agreement back."""

    kind: Literal["agreement_withdrawn"] = "agreement_withdrawn"


class StageEntered(Value):
    """The talk moved on to another stage."""

    kind: Literal["stage_entered"] = "stage_entered"
    stage: str


class TopicTouched(Value):
    """What the talk is about now: a fact or a need."""

    kind: Literal["topic_touched"] = "topic_touched"
    topic: str


class ClientSpoke(Value):
    """The client's reply; `lines` name the wordings used, so that none is used twice while another is left."""

    kind: Literal["client_spoke"] = "client_spoke"
    text: str
    lines: tuple[str, ...]


class HintGiven(Value):
    """A hint was shown; the attempt is assisted from here on (free in learn mode)."""

    kind: Literal["hint_given"] = "hint_given"
    step: int
    text: str


class AnswerTakenBack(Value):
    """The trainee answers the last turn again; both versions are kept."""

    kind: Literal["answer_taken_back"] = "answer_taken_back"
    turn: int


class StyleGuessed(Value):
    """The trainee said which DISC style they take the client to have."""

    kind: Literal["style_guessed"] = "style_guessed"
    guess: str


class SessionEnded(Value):
    """The session is over: the outcome and the reason for it."""

    kind: Literal["session_ended"] = "session_ended"
    outcome: Outcome
    reason: str
    """One of: agreed, took_leave, patience, condition, turns, quit, answers_ran_out."""


Event = Annotated[
    SessionStarted
    | TraineeSpoke
    | RedLineCrossed
    | FactDisclosed
    | NeedGrew
    | ObjectionRaised
    | ObjectionAcknowledged
    | ObjectionExplored
    | ObjectionAnswered
    | ObjectionResolved
    | ObjectionHardened
    | QuestionAsked
    | QuestionAnswered
    | QuestionDropped
    | AskedBack
    | StepAskedBack
    | Reminded
    | BenefitLanded
    | FigureChecked
    | MoodChanged
    | BuyingSignalShown
    | CommitmentDeclined
    | Agreed
    | AgreementWithdrawn
    | StageEntered
    | TopicTouched
    | ClientSpoke
    | HintGiven
    | AnswerTakenBack
    | StyleGuessed
    | SessionEnded,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes events as JSON."""
