"""When the talk is over, and the words it ends with."""

from trainer.engine.asking import is_asking
from trainer.engine.initiative import leave_open
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import PROPOSING, Act, Band, Outcome, QuestionKind
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request

_CLOSING_ACTS = (Act.SUMMARY, Act.GREETING, Act.NEXT_STEP, Act.PROMISE_TO_FOLLOW_UP, Act.COMMITMENT_REQUEST)
_COURTESIES = (Act.ACKNOWLEDGEMENT, Act.PRAISE, Act.SMALL_TALK, Act.AGENDA)
_CLOSING_WORDS = frozenset({Request.LEAVE, Request.THANKS, Request.YES})
_LAST_WORDS = 4


def ending(talk: Talk) -> Reply | None:
    """End the talk if it is over: walked out, agreed and wound up, left by the trainee, or out of time."""
    return _walked_out(talk) or _wound_up(talk) or _left(talk) or _out_of_time(talk)


def _walked_out(talk: Talk) -> Reply | None:
    """Let the client leave when a scenario's condition for it holds, or when patience is at an end."""
    plans = [plan for plan in talk.material.scenario.endings if plan.outcome is Outcome.WALKED_OUT]
    spent = talk.state.patience == 0 and not talk.state.agreed
    for plan in plans:
        provoked = bool(plan.when.model_fields_set) and talk.holds(plan.when)
        if provoked or (spent and not plan.when.model_fields_set):
            reason = "condition" if provoked else "patience"
            return Reply((ev.SessionEnded(outcome=Outcome.WALKED_OUT, reason=reason),), talk.say(plan.says))
    if spent:
        # Words written for a broken promise, say, do not suit a client who is only tired of waiting.
        ended = ev.SessionEnded(outcome=Outcome.WALKED_OUT, reason="patience")
        return Reply((ended,), talk.phrase(PhraseKey.WALKED_OUT))
    return None


def _wound_up(talk: Talk) -> Reply | None:
    """After an agreement the trainee may confirm it, ask what is still open, and take leave."""
    agreed = talk.state.agreed
    if agreed is None or talk.before.agreed is not agreed or "objection_raised" in talk.happened:
        return None
    winding_up = _only_closes(talk) or bool(_CLOSING_WORDS & {*talk.reading.requests})
    since = talk.state.turn - talk.state.agreed_turn
    asking = (is_asking(talk) or _ends_asking(talk)) and not talk.leaving
    if since < _LAST_WORDS and (asking or not winding_up):
        return None
    return Reply((ev.SessionEnded(outcome=agreed, reason="agreed"),), talk.phrase(PhraseKey.FAREWELL))


def _ends_asking(talk: Talk) -> bool:
    """Tell whether the last thing said is a request that wants a word for an answer."""
    last = len(talk.reading.sentences) - 1
    asks = any(one.act in PROPOSING and one.sentence == last for one in talk.reading.acts)
    return asks and talk.reading.sentences[last].question is not QuestionKind.NONE


def _only_closes(talk: Talk) -> bool:
    """Tell whether the answer sums up, settles details or says goodbye, and brings nothing else."""
    plain = {one.act for one in talk.reading.acts if one.band is Band.CLEAR}
    return talk.reading.performs(*_CLOSING_ACTS) and plain <= {*_CLOSING_ACTS, *_COURTESIES}


def _left(talk: Talk) -> Reply | None:
    if not talk.leaving or talk.state.agreed:
        return None
    outcome, reply = leave_open(talk)
    return Reply((ev.SessionEnded(outcome=outcome, reason="took_leave"),), reply.lines)


def _out_of_time(talk: Talk) -> Reply | None:
    if talk.state.turn < talk.material.scenario.turns:
        return None
    if talk.state.agreed:
        ended = ev.SessionEnded(outcome=talk.state.agreed, reason="agreed")
        return Reply((ended,), talk.phrase(PhraseKey.FAREWELL))
    outcome, reply = leave_open(talk)
    return Reply((ev.SessionEnded(outcome=outcome, reason="turns"),), reply.lines)


def cut_off(agreed: Outcome | None, reason: str) -> ev.SessionEnded:
    """
    End a session from outside: the trainee quit, or scripted answers ran out.

    Args:
        agreed: what the client had agreed to, if anything; that stands.
        reason: `quit` or `answers_ran_out`.

    """
    if agreed:
        return ev.SessionEnded(outcome=agreed, reason="agreed")
    return ev.SessionEnded(outcome=Outcome.ABANDONED, reason=reason)
