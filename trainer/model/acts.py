"""The words of the trade that code may branch on: acts, question kinds, DISC styles, need levels, outcomes."""

from collections.abc import Mapping
from enum import StrEnum


class Act(StrEnum):
    """
    What an utterance does; `docs/acts.md` has the definitions.

    The four question kinds are Neil Rackham's (SPIN Selling, 1988); feature, advantage, benefit and evidence
    are the FABE pattern.
    """

    SITUATION_QUESTION = "situation_question"
    PROBLEM_QUESTION = "problem_question"
    IMPLICATION_QUESTION = "implication_question"
    NEED_PAYOFF_QUESTION = "need_payoff_question"
    CLARIFYING_QUESTION = "clarifying_question"
    FEATURE_STATEMENT = "feature_statement"
    ADVANTAGE_STATEMENT = "advantage_statement"
    BENEFIT_STATEMENT = "benefit_statement"
    EVIDENCE_STATEMENT = "evidence_statement"
    ACKNOWLEDGEMENT = "acknowledgement"
    APOLOGY = "apology"
    SUMMARY = "summary"
    GREETING = "greeting"
    PRAISE = "praise"
    SMALL_TALK = "small_talk"
    AGENDA = "agenda"
    COMMITMENT_REQUEST = "commitment_request"
    NEXT_STEP = "next_step"
    RISK_DISCLOSURE = "risk_disclosure"
    SUITABILITY_CHECK = "suitability_check"
    PROMISE_TO_FOLLOW_UP = "promise_to_follow_up"
    ARGUMENT = "argument"
    PRESSURE = "pressure"
    DISPARAGEMENT = "disparagement"


SPIN = (
    Act.SITUATION_QUESTION,
    Act.PROBLEM_QUESTION,
    Act.IMPLICATION_QUESTION,
    Act.NEED_PAYOFF_QUESTION,
)
QUESTIONS = (*SPIN, Act.CLARIFYING_QUESTION, Act.SUITABILITY_CHECK)
PRESENTING = (
    Act.FEATURE_STATEMENT,
    Act.ADVANTAGE_STATEMENT,
    Act.BENEFIT_STATEMENT,
    Act.EVIDENCE_STATEMENT,
)
PROPOSING = (Act.COMMITMENT_REQUEST, Act.NEXT_STEP)
HARMFUL = (Act.ARGUMENT, Act.PRESSURE, Act.DISPARAGEMENT)


class QuestionKind(StrEnum):
    """How a question is put; Rackham found that it does not decide success, so it is advice, never a penalty."""

    OPEN = "open"
    CLOSED = "closed"
    NONE = "none"


class Band(StrEnum):
    """How surely an act was read: the confidence bands of the grade."""

    CLEAR = "clear"
    READS_LIKE = "reads_like"
    COULD_BE = "could_be"


class Disc(StrEnum):
    """A client's DISC style; never applied to trainees."""

    DOMINANCE = "dominance"
    INFLUENCE = "influence"
    STEADINESS = "steadiness"
    CONSCIENTIOUSNESS = "conscientiousness"


class NeedLevel(StrEnum):
    """How far a need has grown in the client's mind: Rackham's implied and explicit needs in four steps."""

    HIDDEN = "hidden"
    IMPLIED = "implied"
    FELT = "felt"
    WANTED = "wanted"

    @property
    def rank(self) -> int:
        """Position from 0 (hidden) to 3 (wanted)."""
        return tuple(NeedLevel).index(self)


class FactKind(StrEnum):
    """Which kind of question a fact answers."""

    SITUATION = "situation"
    PROBLEM = "problem"
    IMPLICATION = "implication"
    PAYOFF = "payoff"
    PERSONAL = "personal"


ASKED_BY: Mapping[FactKind, Act] = {
    FactKind.SITUATION: Act.SITUATION_QUESTION,
    FactKind.PROBLEM: Act.PROBLEM_QUESTION,
    FactKind.IMPLICATION: Act.IMPLICATION_QUESTION,
    FactKind.PAYOFF: Act.NEED_PAYOFF_QUESTION,
    FactKind.PERSONAL: Act.SMALL_TALK,
}
"""Which act asks for which kind of fact."""


class ObjectionKind(StrEnum):
    """What an objection is about."""

    PRICE = "price"
    NEED = "need"
    TRUST = "trust"
    TIMING = "timing"
    AUTHORITY = "authority"
    COMPETITOR = "competitor"
    RISK = "risk"
    PAST_LOSS = "past_loss"
    EFFORT = "effort"
    PRODUCT = "product"


class ObjectionStatus(StrEnum):
    """How far an objection has come."""

    LATENT = "latent"
    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"
    RESOLVED = "resolved"
    HARDENED = "hardened"


class Outcome(StrEnum):
    """How a talk ended: Rackham's four, and two ways of breaking off."""

    ORDER = "order"
    ADVANCE = "advance"
    CONTINUATION = "continuation"
    NO_SALE = "no_sale"
    WALKED_OUT = "walked_out"
    ABANDONED = "abandoned"


class Tier(StrEnum):
    """How grave a red line is."""

    HARD = "hard"
    STRONG = "strong"
    SOFT = "soft"


class ProductKind(StrEnum):
    """What a product is, as far as rules of conduct tell products apart."""

    DEPOSIT = "deposit"
    WEALTH = "wealth"
    FUND = "fund"
    INSURANCE = "insurance"
    CREDIT = "credit"
    SETTLEMENT = "settlement"
    SERVICE = "service"


class Mode(StrEnum):
    """How a practice is run: with help shown, with help on request, or with none."""

    LEARN = "learn"
    PRACTICE = "practice"
    EXAM = "exam"
