"""The words of one language that the reader of text needs; none of it stands in code."""

from trainer.model.acts import Act, FactKind, ProductKind
from trainer.model.authored import Authored
from trainer.model.reading import Request

Form = str | tuple[str, ...]
"""A word or short phrase, or a group of which every word must occur."""


class Concepts(Authored):
    """The thesaurus of the trade: each concept with the ways of saying it, the same ids in every language."""

    schema_version: int
    language: str
    concepts: dict[str, tuple[Form, ...]]


class QuestionForms(Authored):
    """
    Form words of questions; patterns are regular expressions over a sentence in normal form.

    They are features of the learnt reading and decide nothing alone, except for sentences too short to learn from.
    """

    features: dict[str, tuple[str, ...]]
    """Feature name to patterns: yes-no particles, A-not-A, wh-words, tags, alternatives, indirect requests …"""
    open: tuple[str, ...]
    """Patterns that make a short sentence an open question."""
    closed: tuple[str, ...]
    """Patterns that make a short sentence a closed question."""
    follow_up: tuple[str, ...]
    """Phrases that keep the last topic active: "and then?", "how come?"."""


class Markers(Authored):
    """Words that turn a forbidden saying into an innocent one, each with the reach that the reader gives it."""

    negation: tuple[str, ...]
    """Before the saying, in its clause."""
    not_negation: tuple[str, ...]
    """Phrases that hold a negation sign and deny nothing of what follows."""
    refutation: tuple[str, ...]
    """After the saying, in its clause: "is impossible", "is not allowed"."""
    rejection: tuple[str, ...]
    """Anywhere after the saying, in its sentence: "that gets people sacked", "count me out"."""
    mention: tuple[str, ...]
    """After a quotation: it speaks of the words, as in "the word 'guaranteed'"."""
    warning: tuple[str, ...]
    """Anywhere in the sentence: with a condition or a quotation they make the whole a warning."""
    reported: tuple[str, ...]
    """Before the saying, in its clause: somebody else's words."""
    condition: tuple[str, ...]
    """Opens a clause that claims nothing."""
    asking: tuple[str, ...]
    """Makes the clause a question."""
    contrast: tuple[str, ...]
    """Opens a new clause without a sign; what stood before it reaches no further."""
    comparison: tuple[str, ...]
    """A product named after these is only compared with."""


class FigureWords(Authored):
    """How figures are written; every value is given in the unit's base."""

    digits: dict[str, int]
    multipliers: dict[str, int]
    point: tuple[str, ...]
    half: tuple[str, ...]
    """Half of the unit before it, or after a whole number."""
    joiners: tuple[str, ...]
    """Words that may stand inside a number: "two hundred and five"."""
    ranges: tuple[str, ...]
    about_before: tuple[str, ...]
    about_after: tuple[str, ...]
    prefixes: dict[str, tuple[str, float]]
    """Signs before a number: unit and factor."""
    rate_words: tuple[str, ...]
    """Words shortly before a bare number that make it a percentage: "a yield of 2.8"."""
    vague: tuple[str, ...]
    """Words before a number that make it no figure: "several"."""
    units: dict[str, tuple[str, float]]
    """Regular expressions of the signs after a number: unit and factor."""
    counters: tuple[str, ...]
    """Words after a number that make it a count."""
    fixed: dict[str, tuple[float, float, str]]
    """Whole sayings: low, high, unit."""
    dates: tuple[str, ...]
    corrections: tuple[str, ...]
    """Said between two dates, they take the first one back."""
    coarse: tuple[str, ...]
    """Patterns of dates at which nobody can meet: whole months and years, what is past, and today."""
    lapses: tuple[str, ...]
    """Words right beside a date that tell what falls due then; nobody meets for that."""
    deadline_before: tuple[str, ...]
    """Words right before a date that make it a deadline: "by"."""
    deadline_after: tuple[str, ...]
    hours: tuple[str, ...]
    """Patterns of an hour, right after the day."""
    """Regular expressions."""
    never: tuple[str, ...]
    """Phrases with a numeral in them that claim no figure."""


class MeasureWords(Authored):
    """Words counted for the persona fit."""

    reasons: tuple[str, ...]
    softeners: tuple[str, ...]
    thanks: tuple[str, ...]
    you: tuple[str, ...]


class Priors(Authored):
    """What is likelier before a word is read, as log-odds from -1 to 1."""

    stage: dict[str, dict[Act, float]]
    client: dict[str, dict[Act, float]]
    """By what the client just did."""
    fact: dict[FactKind, dict[Act, float]]
    """By the kind of fact that the sentence touches."""


class TopicWeights(Authored):
    """What speaks for one kind of topic, and how much must speak for it."""

    sure: float
    maybe: float
    cue: float
    """Weight of one cue; several add up."""
    example: float
    """Weight of a sentence that equals an example."""
    concept: float
    """Weight of one concept nobody else has."""


class FactEvidence(Authored):
    """
    What makes it likely that a question asks for a fact: weights of a conditional logit.

    They were fitted on questions that strangers asked in the middle of talks. "Likeness" is the logarithm of how much
    likelier a text is about the fact than about the average one, "cover" the share of the text that the fact's author
    foresaw.
    """

    sure: float
    """From this probability on the fact is taken to be asked for."""
    maybe: float
    """From this probability on it may be."""
    alone: float
    """Weight of the likeness of the sentence."""
    cover: float
    breath: float
    """Weight of the likeness of the sentence together with what was said before it in the same breath."""
    breath_unsaid: float
    """More of that weight, the less the sentence itself says."""
    breath_cover: float
    part: float
    """Weight of the likeness of the part of the sentence that is most like the fact."""
    part_cover: float
    of_kind: float
    """Weight of how likely the question is of the fact's kind."""
    misfit: float
    """Weight of asking for the worth of a solution where a fact tells something else, and the other way round."""
    near: float
    """What belonging to the need that was talked about last says for a fact."""
    early: float
    """What it says against a fact that something else must be told first."""
    nothing: float
    """What asking for none of the facts starts from."""
    nothing_said: float
    """What it gains by how much the sentence says, as a share of what names a topic."""
    nothing_vague: float
    """What it gains if even what was said before leaves open what is spoken of."""
    nothing_asked: float
    """What it gains by how likely the sentence asks at all."""
    nothing_proposed: float
    """What it gains by how likely the sentence proposes a step."""
    half: float
    """What one of two questions in a sentence counts for against the whole."""


class TopicThresholds(Authored):
    """When a sentence is about something."""

    fact: FactEvidence
    other: TopicWeights
    disclosure: TopicWeights
    """One of its cues shows that it was told."""
    recent: float
    """Weight of being the topic that was talked about last, facts apart."""


class GuardThresholds(Authored):
    """When an answer earns nothing."""

    short: int
    fragments: int
    fragment_length: int
    function_share: float
    copy_gram: int
    copy_share: float
    copy_length: int
    """Only answers at least this long can be copies of the client or of help."""
    self_length: int
    """Only sentences at least this long can be copies of the trainee's own."""
    self_share: float
    repeat_share: float
    off_scope: float


class Lexicon(Authored):
    """
    Form words, markers, figures, priors and thresholds of one language.

    `simplified` lists traditional characters, each followed by its simplified form.
    """

    schema_version: int
    language: str
    simplified: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    function_words: tuple[str, ...]
    fillers: tuple[str, ...]
    """Words that frame a question and say nothing of what it is about: they make no sentence like another."""
    bare: tuple[str, ...]
    """Words that say nothing alone: an answer made of them is too short, however often they are repeated."""
    salutations: tuple[str, ...]
    """Short sayings that are whole in themselves: hello, thanks, goodbye."""
    questions: QuestionForms
    act_cues: dict[str, tuple[str, ...]]
    """Feature name to patterns: form cues of the acts, which the learnt reading weighs."""
    markers: Markers
    figures: FigureWords
    measures: MeasureWords
    requests: dict[Request, tuple[str, ...]]
    products: dict[ProductKind, tuple[str, ...]]
    """Words by which a sentence is plainly about a product of that kind."""
    pointing: tuple[str, ...]
    """Words that point back to the sentence before: "this", "that"."""
    priors: Priors
    topics: TopicThresholds
    guards: GuardThresholds
