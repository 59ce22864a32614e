"""The phrase bank: what any client of a style says where the scenario has no line of its own."""

from enum import StrEnum

from trainer.model.acts import Disc
from trainer.model.authored import Authored


class PhraseKey(StrEnum):
    """A moment in which the client needs words; the comment says when."""

    GREETING = "greeting"  # the trainee greets or introduces themselves
    FAREWELL = "farewell"  # the trainee takes leave after something was agreed
    THANKS = "thanks"  # the trainee thanks, and nothing else
    SMALL_TALK = "small_talk"  # small talk that touches no personal fact
    PRAISE = "praise"  # praise
    AGENDA = "agenda"  # the trainee says what the talk is for, or asks for minutes
    APOLOGY = "apology"  # the trainee apologises
    SUMMARY = "summary"  # the trainee sums up rightly
    HEARD = "heard"  # the client feels understood, no objection open
    FOLLOW_UP = "follow_up"  # the trainee promises to find out or report back
    RISK_NOTED = "risk_noted"  # a risk or condition was disclosed
    SUITABILITY = "suitability"  # risk profile or suitability asked, no fact answers it
    EVIDENCE = "evidence"  # proof was offered
    FEATURE = "feature"  # a feature was stated, no need voiced: so what?
    FEATURE_NEED = "feature_need"  # a feature was stated that fits a voiced need: interested, asks on
    ADVANTAGE = "advantage"  # an advantage was claimed, no need named
    BENEFIT = "benefit"  # a benefit tied to a voiced need: it lands
    BENEFIT_UNKNOWN = "benefit_unknown"  # a benefit for a need the client never voiced: who told you that?
    WRONG_FIGURE = "wrong_figure"  # the figure does not agree with the product sheet; slots {figure}
    PUZZLED = "puzzled"  # nothing usable was said
    BARE = "bare"  # a bare "ok", "hm", "yes" with nothing behind it
    SILENCE = "silence"  # the trainee says nothing at all
    TERM_LIST = "term_list"  # a pasted list of terms
    COPIED = "copied"  # the trainee said the client's own words, or read out a paper
    REPEATED = "repeated"  # the trainee said the same thing again
    LONG_SPEECH = "long_speech"  # the speech was too long
    HURRY = "hurry"  # patience is low
    ASKS_AGAIN = "asks_again"  # the client's question was passed over; comes before the question itself
    IGNORED = "ignored"  # ... passed over a second time
    GUARDED = "guarded"  # trust is too low to tell
    ALREADY_TOLD = "already_told"  # the trainee asks what was told; slot {told}
    NO_MORE = "no_more"  # the trainee asks further about what was told, and there is no more
    UNKNOWN_SITUATION = "unknown_situation"  # a situation question about nothing the scenario knows
    UNKNOWN_PROBLEM = "unknown_problem"
    UNKNOWN_IMPLICATION = "unknown_implication"
    UNKNOWN_PAYOFF = "unknown_payoff"
    UNKNOWN_CLARIFYING = "unknown_clarifying"  # "you mean?" with nothing to hang on
    ASK_BACK = "ask_back"  # "you mean {label}?"
    ASK_WHAT = "ask_what"  # a no to "you mean {label}?": then what?
    ENOUGH_QUESTIONS = "enough_questions"  # too many background questions in a row
    WAIT = "wait"  # "one moment, please"
    REPEAT_SELF = "repeat_self"  # "what did you just say?": before the client's last line again
    FITS = "fits"  # asked for an opinion: it meets what was told; slot {need}
    FITS_HALF = "fits_half"  # asked for an opinion before anything was tied to a need
    NO_WORRY = "no_worry"  # asked what worries them, the client has nothing (more) to say
    OBJECTION_AGAIN = "objection_again"  # an open objection was passed over; before the objection's point
    OBJECTION_HEARD = "objection_heard"  # acknowledged, not yet answered
    OBJECTION_UNHEARD = "objection_unheard"  # answered in substance, but the feeling was never taken up
    MORE_REASONS = "more_reasons"  # one reason is not enough for this style
    ARGUED = "argued"  # the trainee argued
    PRESSED = "pressed"  # the trainee pressed
    DISPARAGED = "disparaged"  # the trainee ran somebody down
    RED_LINE_WRITING = "red_line_writing"  # asks for the promise in writing
    RED_LINE_WARY = "red_line_wary"  # becomes wary
    RED_LINE_EAGER = "red_line_eager"  # believes it, too eagerly
    BUYING_SIGNAL = "buying_signal"  # shows that the time to ask has come
    DECLINE_OBJECTION = "decline_objection"  # not while that objection stands
    DECLINE_NEED = "decline_need"  # sees no need yet
    DECLINE_TRUST = "decline_trust"  # does not know the trainee well enough yet
    DECLINE_VALUE = "decline_value"  # has not heard what is in it for them
    DECLINE_STEP = "decline_step"  # a meeting or another step was proposed, and it is too early for it
    DECLINE_AGAIN = "decline_again"  # asked again though nothing has changed
    STEP_WHEN = "step_when"  # the client takes up the day that was proposed; slot {when}
    STEP_VAGUE = "step_vague"  # a next step without when or what
    NUDGE_OPENING = "nudge_opening"  # the client leads on while nothing else is due
    NUDGE_INVESTIGATING = "nudge_investigating"
    NUDGE_DEMONSTRATING = "nudge_demonstrating"
    NUDGE_COMMITTING = "nudge_committing"
    WALKED_OUT = "walked_out"  # patience is used up
    CONTINUATION = "continuation"  # leaves it open
    NO_SALE = "no_sale"  # says no


class Phrases(Authored):
    """The wordings of one moment: per style, and for any style."""

    any: tuple[str, ...] = ()
    dominance: tuple[str, ...] = ()
    influence: tuple[str, ...] = ()
    steadiness: tuple[str, ...] = ()
    conscientiousness: tuple[str, ...] = ()

    def of(self, disc: Disc) -> tuple[str, ...]:
        """Give the style's own wordings first, then those that suit any style."""
        own: tuple[str, ...] = getattr(self, disc.value)
        return own + self.any


class PhraseBank(Authored):
    """Every moment's wordings in one language."""

    schema_version: int
    language: str
    moments: dict[PhraseKey, Phrases]
