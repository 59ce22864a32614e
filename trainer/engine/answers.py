"""The client's own questions, and what happens when the trainee passes over what the client waits for."""

from trainer.engine.claims import any_wrong
from trainer.engine.objections import addresses, find, points_made
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import Act
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request
from trainer.model.scenario import ClientQuestion
from trainer.model.style import Cause


def answers(talk: Talk) -> Reply | None:
    """Take in the answer to the client's question, an honest promise to find out, or an answer given ahead."""
    waiting = talk.before.waiting
    moment = talk.take(_ahead(talk))
    if waiting and waiting.kind == "question":
        moment = moment.take(_answered(moment, _question(talk, waiting.id)))
    reply = moment.since(talk)
    return reply if reply.events or reply.lines else None


def _question(talk: Talk, question_id: str) -> ClientQuestion:
    return next(one for one in talk.material.scenario.questions if one.id == question_id)


def _answered(talk: Talk, question: ClientQuestion) -> Reply | None:
    if points_made(talk, question.id):
        settled = ev.QuestionAnswered(question=question.id, promised=False)
        return Reply((settled, *talk.mood(Cause.QUESTION_ANSWERED)), talk.say(question.replies.answered))
    if talk.performed((Act.PROMISE_TO_FOLLOW_UP,)):
        settled = ev.QuestionAnswered(question=question.id, promised=True)
        return Reply((settled,), talk.phrase(PhraseKey.FOLLOW_UP))
    return None


def _ahead(talk: Talk) -> Reply:
    """Settle the questions that were answered before the client asked: they need not ask any more."""
    waiting = talk.before.waiting
    settled = [
        ev.QuestionAnswered(question=question.id, promised=False)
        for question in talk.material.scenario.questions
        if not talk.state.questions.get(question.id)
        and points_made(talk, question.id)
        and not (waiting and waiting.id == question.id)
    ]
    return Reply(tuple(settled))


def passed_over(talk: Talk) -> bool:
    """Tell whether the answer passes over, for the first time, what the client waits for."""
    waiting = talk.before.waiting
    return waiting is not None and not waiting.reminded and _ignored(talk)


def remind(talk: Talk) -> Reply:
    """Come back once to what was passed over; the second time `let_drop` takes it badly."""
    waiting = talk.before.waiting
    if waiting is None:
        return Reply()
    if waiting.kind == "question":
        question = _question(talk, waiting.id)
        lines = talk.say(question.replies.dodged) if _about_product(talk) else ()
        lines = lines or talk.phrase(PhraseKey.ASKS_AGAIN) + talk.say(question.says)
    else:
        lines = talk.phrase(PhraseKey.OBJECTION_AGAIN)
        fresh = [line for line in find(talk, waiting.id).says if line not in talk.state.used]
        lines += () if talk.lines else talk.say(fresh)
    return Reply((ev.Reminded(),), lines)


def _about_product(talk: Talk) -> bool:
    return talk.reading.performs(
        Act.FEATURE_STATEMENT, Act.ADVANTAGE_STATEMENT, Act.BENEFIT_STATEMENT, Act.EVIDENCE_STATEMENT
    )


def _ignored(talk: Talk) -> bool:
    waiting = talk.before.waiting
    if waiting is None or waiting.kind not in ("question", "objection") or _about_the_talk(talk):
        return False
    if talk.before.agreed:
        return False  # what is agreed may be settled first
    if any_wrong(talk):
        return False
    if waiting.kind == "question":
        answered = points_made(talk, waiting.id) or talk.reading.performs(Act.PROMISE_TO_FOLLOW_UP)
        # Whoever agrees on a step may leave the question for then.
        return not answered and not talk.asked and not talk.reading.performs(Act.CLARIFYING_QUESTION)
    return not addresses(talk)


def _about_the_talk(talk: Talk) -> bool:
    """Tell whether the answer asks something of the talk itself; a yes or a no is part of it."""
    return bool({*talk.reading.requests} - {Request.YES, Request.NO})


def let_drop(talk: Talk) -> Reply | None:
    """Give up waiting when the trainee passes over it a second time; trust and patience pay for it."""
    waiting = talk.before.waiting
    if waiting is None or not waiting.reminded or not _ignored(talk):
        return None
    if waiting.kind == "question":
        dropped: ev.Event = ev.QuestionDropped(question=waiting.id)
        return Reply((dropped, *talk.mood(Cause.IGNORED)), talk.phrase(PhraseKey.IGNORED))
    hardened = ev.ObjectionHardened(objection=waiting.id)
    return Reply((hardened, *talk.mood(Cause.IGNORED)), talk.phrase(PhraseKey.IGNORED))


def due(talk: Talk) -> Reply | None:
    """Ask the first of the client's own questions whose time has come."""
    for question in talk.material.scenario.questions:
        called = not question.upon or talk.performed(question.upon)
        if question.id not in talk.state.questions and called and talk.holds(question.when):
            return Reply((ev.QuestionAsked(question=question.id),), talk.say(question.says))
    return None
