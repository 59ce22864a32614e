"""DISC styles as data: what moves a client of that style, how much they tell, and what suits them."""

from enum import StrEnum

from pydantic import Field

from trainer.model.acts import Act, Disc
from trainer.model.authored import Authored, Bilingual


class Cause(StrEnum):
    """What moves a client's mood besides the acts themselves."""

    TURN = "turn"  # time passes
    LONG_SPEECH = "long_speech"
    REPEATED_QUESTION = "repeated_question"  # asks what was told
    MANY_SITUATION_QUESTIONS = "many_situation_questions"
    UNUSABLE = "unusable"  # nothing usable was said
    IGNORED = "ignored"  # the client's question or objection was passed over
    QUESTION_ANSWERED = "question_answered"
    OBJECTION_ACKNOWLEDGED = "objection_acknowledged"
    OBJECTION_EXPLORED = "objection_explored"
    OBJECTION_RESOLVED = "objection_resolved"
    OBJECTION_HARDENED = "objection_hardened"
    LISTENED = "listened"  # dug deeper into what was told
    FACT_TOLD = "fact_told"
    NEED_GREW = "need_grew"
    BENEFIT_LANDED = "benefit_landed"
    BARE_FEATURE = "bare_feature"  # pitched before any need was known
    WRONG_FIGURE = "wrong_figure"
    PERSONAL = "personal"  # interest in the person
    VAGUE_STEP = "vague_step"
    RED_LINE_HARD = "red_line_hard"
    RED_LINE_STRONG = "red_line_strong"
    RED_LINE_SOFT = "red_line_soft"


class Mood(Authored):
    """Points gained or lost, each from -100 to 100."""

    trust: int = 0
    patience: int = 0
    readiness: int = 0


class RedLineReaction(StrEnum):
    """How a style takes a promise that must not be made."""

    WRITING = "red_line_writing"
    WARY = "red_line_wary"
    EAGER = "red_line_eager"


class Fit(Authored):
    """
    What suits the style, in visible measures of one answer; advice, at most a tenth of the total.

    Lengths are in characters (zh) or words (en).
    """

    longest: dict[str, int]
    """Per language: answers longer than this do not suit."""
    most_questions: int
    wants: tuple[str, ...]
    """Measures the style likes to find over the talk: figures, reasons, thanks, softeners, directness, you."""


class Style(Authored):
    """How a client of one DISC style is moved."""

    schema_version: int
    disc: Disc
    title: Bilingual
    describes: Bilingual
    acts: dict[Act, Mood]
    causes: dict[Cause, Mood]
    long_speech: dict[str, int]
    """Per language: characters (zh) or words (en) from which a speech is too long."""
    situation_questions: int = Field(ge=1)
    """So many situation questions are free; further ones cost patience."""
    facts_per_turn: int = Field(ge=1, le=3)
    reasons_needed: int = Field(ge=1, le=3)
    """So many points an objection's answer needs before this style agrees."""
    openness: int
    """Added to trust when a layer's threshold is looked at."""
    red_line: RedLineReaction
    fit: Fit
