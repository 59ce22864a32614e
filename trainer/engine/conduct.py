"""Reactions that take the whole turn: red lines, requests about the talk itself, and nothing usable."""

from trainer.engine.asking import QUESTION_MARKS, is_asking
from trainer.engine.disclosure import confirmed
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import QUESTIONS, Tier
from trainer.model.phrases import PhraseKey
from trainer.model.reading import GuardReason, Request, TopicKind
from trainer.model.style import Cause

_GUARDED = {
    GuardReason.EMPTY: PhraseKey.SILENCE,
    GuardReason.TOO_SHORT: PhraseKey.BARE,
    GuardReason.TERM_LIST: PhraseKey.TERM_LIST,
    GuardReason.COPIED_CLIENT: PhraseKey.COPIED,
    GuardReason.COPIED_HELP: PhraseKey.COPIED,
    GuardReason.COPIED_SELF: PhraseKey.REPEATED,
    GuardReason.REPETITION: PhraseKey.REPEATED,
    GuardReason.OFF_SCOPE: PhraseKey.PUZZLED,
}


_SAYING_NOTHING = (PhraseKey.REPEAT_SELF, PhraseKey.WAIT, PhraseKey.SILENCE, PhraseKey.BARE)
_ONLY_ASKS_AGAIN = (12, 20)
"""An answer with no more words (or Chinese characters) than this that asks to hear it again asks nothing else."""
_LIKELY = 0.35
_PLAIN = (4, 8)
"""A yes or no with no more words (or Chinese characters) than this says nothing else."""


def red_line(talk: Talk) -> Reply | None:
    """React in character to a promise that must not be made; a soft one is only remembered."""
    grave = [hit for hit in talk.reading.red_lines if hit.tier is not Tier.SOFT]
    if not grave:
        return None
    happened: tuple[ev.Event, ...] = ()
    eager = talk.material.style.red_line.value == PhraseKey.RED_LINE_EAGER.value
    if talk.state.agreed and not eager:
        happened += (ev.AgreementWithdrawn(),)
    return Reply(happened, talk.phrase(PhraseKey(talk.material.style.red_line.value)))


def confirmation(talk: Talk) -> Reply | None:
    """Tell what was meant after a yes to "you mean …?"; after a no without more ask what, then."""
    waiting = talk.before.waiting
    if waiting is None or waiting.kind != "ask_back":
        return None
    if Request.YES in talk.reading.requests and not _means_another(talk, waiting.id):
        return confirmed(talk, waiting.id)
    if Request.NO in talk.reading.requests and _plain(talk):
        return Reply((), talk.phrase(PhraseKey.ASK_WHAT))
    return None


def _means_another(talk: Talk, fact_id: str) -> bool:
    """Tell whether what follows a yes plainly asks for something else: "yes, no, I mean …"."""
    touched = [hit.id for hit in talk.reading.touched(TopicKind.FACT)]
    return bool(touched) and fact_id not in touched and not _plain(talk)


def _plain(talk: Talk) -> bool:
    """Tell whether hardly more than a word was said."""
    return talk.reading.measures.length <= _PLAIN[talk.state.language == "zh"]


def request(talk: Talk) -> Reply | None:
    """Answer what the trainee asks of the talk itself: to repeat, to wait, or a bare thank-you."""
    requests = talk.reading.requests
    if Request.REPEAT in requests and talk.before.client_lines and not _asks_besides(talk):
        return Reply((), talk.phrase(PhraseKey.REPEAT_SELF) + talk.say((_last_said(talk),)))
    if Request.THANKS in requests and len(talk.reading.acts) <= 1 and not talk.state.agreed:
        return Reply((), talk.phrase(PhraseKey.THANKS))
    return None


def _asks_besides(talk: Talk) -> bool:
    """Tell whether the answer also asks something of its own, so that saying the last line again is no answer."""
    longer = talk.reading.measures.length > _ONLY_ASKS_AGAIN[talk.state.language == "zh"]
    facts = talk.reading.touched(TopicKind.FACT, sure=False)
    more = len(talk.reading.sentences) > 1 and any(hit.score >= _LIKELY for hit in facts)
    return is_asking(talk) and (longer or more)


def wait(talk: Talk) -> Reply | None:
    """Wait when asked to."""
    reading = talk.reading
    brief = reading.measures.length <= _ONLY_ASKS_AGAIN[talk.state.language == "zh"]
    asks = is_asking(talk) and (reading.performs(*QUESTIONS) or bool(reading.touched(TopicKind.FACT)))
    answers = talk.before.waiting is not None and bool(reading.touched(TopicKind.POINT, sure=False))
    if Request.WAIT not in reading.requests or asks or answers or (reading.acts and not brief):
        return None
    return Reply((), talk.phrase(PhraseKey.WAIT))


def _last_said(talk: Talk) -> str:
    """Give the client's last line that said something: no repetition, no "take your time"."""
    repeating = tuple(one for key in _SAYING_NOTHING for one in talk.wordings(key))
    own = [line for line in talk.before.client_lines if not line.startswith(repeating)]
    return own[-1] if own else talk.before.client_lines[-1]


def nod(talk: Talk) -> Reply | None:
    """Take a plain yes or no to the client's own passing question for what it is, and lead on."""
    waiting = talk.before.waiting
    said = talk.before.client_lines[-1] if talk.before.client_lines else ""
    plain = Request.YES in talk.reading.requests or Request.NO in talk.reading.requests
    if (
        not plain
        or not _plain(talk)
        or (waiting and waiting.kind == "question")
        or not said.endswith(QUESTION_MARKS)
    ):
        return None
    stage = next(one for one in talk.material.stages if one.id == talk.state.stage)
    return Reply((), talk.phrase(stage.nudge))


def unusable(talk: Talk) -> Reply | None:
    """Show puzzlement when nothing usable was said."""
    guard = talk.reading.guard
    if guard is None or talk.leaving or talk.completes_step:
        return None
    return Reply(talk.mood(Cause.UNUSABLE), talk.phrase(_GUARDED[guard.reason]))
