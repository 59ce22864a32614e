"""
Asking for the business: granted, turned into a step, or declined with the reason.

An advance (a concrete next step) is a success, a continuation ("we will think about it") is not: Rackham's
distinction, which is why an advance without a time is asked back about.
"""

from trainer.engine import objections
from trainer.engine.asking import is_asking
from trainer.engine.lines import Line
from trainer.engine.musing import unused
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import PROPOSING, QUESTIONS, Act, Band, NeedLevel, ObjectionStatus, Outcome
from trainer.model.condition import Condition
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Figure, Span, TopicKind
from trainer.model.scenario import EndingPlan, Objection
from trainer.model.style import Cause

_DATE = "date"
_SURELY_ASKED = 0.7
"""Below this a request beside a plain question may be nothing but that question."""
_PLAIN_FACT = 0.7
"""A sentence that is this likely to ask for a fact proposes nothing."""
_GRANTED = (Outcome.ORDER, Outcome.ADVANCE)


def commitment(talk: Talk) -> Reply | None:
    """Answer a request for a commitment or a proposed step."""
    if not talk.asked or talk.state.agreed is Outcome.ORDER or _asks_only(talk):
        return None
    plan = _granted(talk)
    if plan is None:
        # With something else just answered, a request that cannot be granted is left alone.
        return None if talk.state.agreed or talk.lines else _decline(talk)
    if plan.outcome is talk.state.agreed:
        return Reply((), _taken_up(talk))
    if plan.outcome is Outcome.ADVANCE and not talk.timed and not talk.ends_asking and _plainly_asks(talk):
        return None
    if plan.outcome is Outcome.ADVANCE and not talk.timed:
        vague = (ev.StepAskedBack(), *talk.mood(Cause.VAGUE_STEP))
        return Reply(vague, talk.phrase(PhraseKey.STEP_VAGUE))
    return Reply((ev.Agreed(outcome=plan.outcome),), (*_taken_up(talk), *talk.say(plan.says)))


def _taken_up(talk: Talk) -> tuple[Line, ...]:
    """
    Take up the day that was proposed, in the trainee's words.

    It is the first that the last request for a step names, a day with an hour before one without. Where no sentence
    proposes anything, only a day with an hour is meant.
    """
    asked = [one.span for one in talk.reading.sentences if one.act in PROPOSING]
    asked = asked or [one.span for one in talk.reading.acts if one.act in PROPOSING and one.sentence >= 0]
    dates = [one for one in talk.reading.figures if one.unit == _DATE]
    meant = [one for one in dates if one.firm] or [one for one in dates if one.appointed and asked]
    named = [found for span in asked if (found := _within(meant, span))] or ([meant] if meant else [])
    if not named or talk.lines:
        return ()
    return talk.phrase(PhraseKey.STEP_WHEN, when=named[-1][0].span.quote)


def _within(dates: list[Figure], span: Span) -> list[Figure]:
    return [one for one in dates if span.start <= one.span.start < span.end]


def _plainly_asks(talk: Talk) -> bool:
    """Tell whether the answer plainly asks something, so that the step it leads up to can wait."""
    plain = any(one.act in QUESTIONS and one.band is Band.CLEAR for one in talk.reading.acts)
    return plain or (is_asking(talk) and bool(talk.reading.touched(TopicKind.FACT)))


def _asks_only(talk: Talk) -> bool:
    """Tell whether what reads like a request is a question about something the client can tell."""
    asked = talk.reading.first(*PROPOSING)
    if asked is None:
        return False
    facts = talk.reading.touched(TopicKind.FACT)
    unsure = asked.confidence < _SURELY_ASKED
    if any(hit.score >= _PLAIN_FACT and (unsure or hit.sentence == asked.sentence) for hit in facts):
        # "It is due on the 20th, so when must it be here at the latest?" fixes no day, whatever it reads like.
        return not any(one.firm for one in talk.reading.figures)
    dated = talk.timed and asked.band is Band.CLEAR
    return unsure and not dated and is_asking(talk) and bool(facts)


def _granted(talk: Talk) -> EndingPlan | None:
    """Give the first ending of the file that grants what was asked."""
    return next((plan for plan in _asked_for(talk) if talk.holds(_as_it_stands(talk, plan))), None)


def _as_it_stands(talk: Talk, plan: EndingPlan) -> Condition:
    """
    Give the condition of an ending as it stands now.

    A worry that has been taken up keeps nobody from a next step: talking it over may be what the step is for.
    """
    taken_up = all(talk.state.objection(name).acknowledged for name in talk.state.open_objections())
    if plan.outcome is Outcome.ADVANCE and taken_up:
        return plan.when.model_copy(update={"open_objection": None})
    return plan.when


def _asked_for(talk: Talk) -> list[EndingPlan]:
    """Give the endings that were asked for; the time that the client had asked for asks for the advance."""
    plans = [plan for plan in talk.material.scenario.endings if plan.outcome in _GRANTED]
    return [
        plan
        for plan in plans
        if talk.performed(plan.upon) or (talk.completes_step and plan.outcome is Outcome.ADVANCE)
    ]


def _decline(talk: Talk) -> Reply:
    """Say no with the reason: an objection that stands or comes up now, no need, no trust, no value."""
    open_now = talk.state.open_objections()
    if open_now:
        objection = objections.find(talk, open_now[-1])
        declined = ev.CommitmentDeclined(reason=PhraseKey.DECLINE_OBJECTION.value)
        if objections.dealt_with(talk, objection):
            return Reply((declined,), objections.still_missing(talk, objection))
        return Reply((declined, ev.ObjectionRaised(objection=objection.id)), _restated(talk, objection))
    raised = _raise(talk)
    if raised:
        return raised
    key = _reason(talk)
    if not talk.performed((Act.COMMITMENT_REQUEST,)) and key is not PhraseKey.DECLINE_TRUST:
        key = PhraseKey.DECLINE_STEP
    # Whoever has brought something new is told afresh what is missing: that helps more than "I have told you".
    bare = all(one.act in PROPOSING for one in talk.reading.acts)
    again = key.value in talk.state.declined and (bare or not unused(talk, talk.wordings(key)))
    lines = talk.phrase(PhraseKey.DECLINE_AGAIN if again else key)
    return Reply((ev.CommitmentDeclined(reason=key.value),), lines)


def _restated(talk: Talk, objection: Objection) -> tuple[Line, ...]:
    """Decline with the objection in the client's words, as long as there is a fresh way to put it."""
    fresh = [line for line in (*objection.says, *objection.replies.explored) if line not in talk.state.used]
    return talk.say(fresh[:1]) if fresh else talk.phrase(PhraseKey.DECLINE_OBJECTION)


def _raise(talk: Talk) -> Reply | None:
    for objection in talk.material.scenario.objections:
        latent = talk.state.objection(objection.id).status is ObjectionStatus.LATENT
        asked_for = talk.performed(objection.raised.upon)
        within = len(talk.state.raised()) < talk.material.scenario.objection_cap
        if latent and asked_for and within and objections.provoked(talk, objection):
            happened = (
                ev.CommitmentDeclined(reason=objection.id),
                ev.ObjectionRaised(objection=objection.id),
            )
            return Reply(happened, talk.say(objection.says))
    return None


def _reason(talk: Talk) -> PhraseKey:
    """Name what is missing: trust after a red line, a need, trust as the ending asks for it, else value."""
    if talk.state.grave:
        return PhraseKey.DECLINE_TRUST
    if all(level.rank < NeedLevel.FELT.rank for level in talk.state.needs.values()):
        return PhraseKey.DECLINE_NEED
    wanted = [plan.when.trust for plan in _asked_for(talk) if plan.when.trust is not None]
    if wanted and talk.state.trust < min(wanted):
        return PhraseKey.DECLINE_TRUST
    return PhraseKey.DECLINE_VALUE
