"""A scenario: one client in one situation, played by one method."""

from enum import StrEnum

from pydantic import Field

from trainer.model.acts import Act, FactKind, NeedLevel, ObjectionKind, Outcome
from trainer.model.authored import Authored
from trainer.model.condition import Condition
from trainer.model.persona import Persona
from trainer.model.phrases import PhraseKey


class Segment(StrEnum):
    """Which side of the bank the client belongs to."""

    CORPORATE = "corporate"
    RETAIL = "retail"


class Channel(StrEnum):
    """Where the talk takes place."""

    VISIT = "visit"
    LOBBY = "lobby"
    PHONE = "phone"
    WECHAT = "wechat"
    BRANCH = "branch"


class Brief(Authored):
    """What the trainee reads before the talk."""

    situation: str
    objective: str
    channel: Channel
    known: tuple[str, ...]
    """What the bank's records say (KYC notes)."""
    clues: tuple[str, ...]
    """What was seen or heard that lets one guess the DISC style, without naming it."""
    limits: tuple[str, ...]
    """What the trainee may not promise or decide."""


class Opening(Authored):
    """How the talk begins."""

    scene: str
    """One or two sentences of setting, not spoken."""
    says: str
    """The client's first line."""


class Topic(Authored):
    """
    The words by which a sentence is about something.

    A cue is a word or short phrase; a list inside the list is a group of which every word must occur.
    `concepts` name entries of the shared concept lists; `examples` are whole sentences that mean it.
    """

    cues: tuple[str | tuple[str, ...], ...] = ()
    concepts: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class Need(Authored):
    """A need: a difficulty that may grow into a wish."""

    id: str
    title: str
    """Short name, as it may stand after "about": used when the client asks back and in the debrief."""
    implied: str
    """The difficulty, as a line in the debrief."""
    leads_to: str
    """What the difficulty leads to if nothing is done."""
    explicit: tuple[str, ...] = Field(min_length=2)
    """What the client says when the need becomes a wish."""
    topic: Topic
    """The words by which a sentence is about this need."""
    met_by: tuple[str, ...]
    """Product attributes that meet it, as `product-id.attribute-id`."""
    musings: dict[FactKind, tuple[str, ...]] = {}
    """
    What the client says to a question about this need that no fact answers, by the kind of question
    (situation, problem, implication, payoff): true of this client, adding no new fact.
    """


class Layer(Authored):
    """One depth of a fact: what is told when its condition holds."""

    says: tuple[str, ...] = Field(min_length=1)
    """Wordings of the same answer; one is used."""
    when: Condition = Condition()
    need: dict[str, NeedLevel] = {}
    """Needs that reach at least this level once this is told."""


class Fact(Authored):
    """Something the client can tell when asked well."""

    id: str
    kind: FactKind
    about: str
    """The meaning in one neutral sentence; shown in the debrief when the fact was missed."""
    label: str
    """A few words that fit "you mean …?": used when the client asks back."""
    asks: tuple[str, ...] = Field(min_length=6)
    """Example questions that earn it."""
    cues: tuple[str | tuple[str, ...], ...] = Field(min_length=1)
    concepts: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Facts that must have been told first; asked too early, the client answers from the earlier one."""
    layers: tuple[Layer, ...] = Field(min_length=1)
    guarded: tuple[str, ...] = ()
    """What the client says while the next layer's condition does not hold; else the phrase bank is used."""
    volunteered: Condition | None = None
    """When the client may tell the first layer unasked."""


class Point(Authored):
    """
    One thing that answers an objection or a question; exactly one of the fields is given.

    `figure` and `attribute` name a product attribute (`product-id.attribute-id`): the figure must be claimed and
    right, the attribute only mentioned. `benefit` names a need that a benefit must be tied to. `act` is an act that
    is enough in itself. `about` is a topic that the answer must touch.
    """

    figure: str | None = None
    attribute: str | None = None
    benefit: str | None = None
    act: Act | None = None
    about: Topic | None = None


class Raised(Authored):
    """When an objection is raised: after one of these acts, or on the client's initiative."""

    upon: tuple[Act, ...] = ()
    when: Condition = Condition()
    unless: Condition | None = None


class Resolution(Authored):
    """What resolves an objection; the style decides how many points are needed."""

    acknowledged: bool = True
    """The feeling has to be taken up before or with the answer."""
    explored: bool = False
    """The client has to be asked what is behind it first."""
    answered_with: tuple[Point, ...] = Field(min_length=1)
    when: Condition = Condition()
    """What must be true besides."""


class ObjectionReplies(Authored):
    """What the client says as an objection moves."""

    explored: tuple[str, ...] = Field(min_length=2)
    """To a question about what is behind it: the real concern."""
    half: tuple[str, ...] = Field(min_length=2)
    """Answered in part, or answered without having been heard."""
    resolved: tuple[str, ...] = Field(min_length=2)
    hardened: tuple[str, ...] = Field(min_length=2)
    """Brushed aside, argued with or pressed."""


class Objection(Authored):
    """Why the client hesitates."""

    id: str
    kind: ObjectionKind
    title: str
    """Short name for the debrief."""
    topic: Topic
    """The words by which a sentence is about this objection."""
    raised: Raised
    says: tuple[str, ...] = Field(min_length=2)
    resolved_by: Resolution
    replies: ObjectionReplies


class QuestionReplies(Authored):
    """What the client says to the answer of a question they asked."""

    answered: tuple[str, ...] = Field(min_length=2)
    dodged: tuple[str, ...] = Field(min_length=1)
    """The answer left out what was asked."""


class ClientQuestion(Authored):
    """What the client asks of their own accord."""

    id: str
    title: str
    says: tuple[str, ...] = Field(min_length=2)
    when: Condition
    upon: tuple[Act, ...] = ()
    """Only right after one of these acts, if any are given."""
    answered_by: tuple[Point, ...] = Field(min_length=1)
    """Any one of these answers it; an honest promise to find out always does."""
    replies: QuestionReplies


class EndingPlan(Authored):
    """
    An outcome, when it comes, and the words it ends with.

    Order and advance are looked at when the trainee asks for a commitment or proposes a step: the first in the file
    whose condition holds is granted. Continuation and no_sale are looked at when the trainee takes leave or the talk
    runs out. walked_out comes when patience is used up or its own condition holds.
    """

    outcome: Outcome
    upon: tuple[Act, ...] = ()
    """Acts that ask for it; for an order usually commitment_request, for an advance next_step as well."""
    when: Condition = Condition()
    says: tuple[str, ...] = Field(min_length=2)


class ModelAnswer(Authored):
    """What a strong answer sounds like, and why; shown after an attempt, and as the third hint."""

    stage: str
    moment: str
    """When one would say it."""
    says: str
    why: str
    objection: str | None = None
    """The objection it answers, if any."""


class Scenario(Authored):
    """
    One client in one situation.

    `schema_version` is 1. `id` is the folder's name. `method` names a rubric, `compliance` the red-line packs,
    `products` the sheets in `_shared/products`.
    """

    schema_version: int
    id: str
    title: str
    language: str
    segment: Segment
    level: int = Field(ge=1, le=3)
    method: str
    compliance: tuple[str, ...]
    teaches: tuple[str, ...]
    minutes: int
    """How long a talk takes, roughly."""
    turns: int
    """After this many answers the client has to go."""
    brief: Brief
    persona: Persona
    products: tuple[str, ...]
    opening: Opening
    needs: tuple[Need, ...] = Field(min_length=1)
    facts: tuple[Fact, ...] = Field(min_length=1)
    objections: tuple[Objection, ...]
    objection_cap: int = 3
    """At most this many objections are raised in one talk."""
    questions: tuple[ClientQuestion, ...]
    endings: tuple[EndingPlan, ...] = Field(min_length=1)
    lines: dict[PhraseKey, tuple[str, ...]] = {}
    """This client's own wordings, used before the phrase bank's."""
    model_answers: tuple[ModelAnswer, ...]
    hints: dict[str, tuple[str, str]] = {}
    """Per stage: a nudge and a pointer; the third hint is the stage's model answer."""
