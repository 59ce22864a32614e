"""Worries that are asked for: the client comes out with one, puts it again, or says that there is none."""

from trainer.engine.objections import asks, find, reasoned
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import PRESENTING, QUESTIONS, Act, ObjectionStatus
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request, TopicKind
from trainer.model.style import Cause

_OF_LIFE = 0.6
"""A question for worries that is this likely about something the client can tell is not about the offer."""


def invited(talk: Talk) -> Reply | None:
    """Come out with a worry when asked for it in so many words, or say that there is none."""
    if Request.WORRIES not in talk.reading.requests or talk.lines or talk.asked or talk.state.agreed:
        return None
    if not tabled(talk):
        return None  # with nothing on the table it is a question about the client's life
    last = len(talk.reading.sentences) - 1
    of_life = [hit for hit in talk.reading.touched(TopicKind.FACT) if hit.score >= _OF_LIFE]
    if any(hit.sentence == last for hit in of_life):
        return None
    state = talk.state
    worry = put_again(talk)
    if worry is not None:
        return worry
    named = [hit.id for hit in talk.reading.touched(TopicKind.OBJECTION, sure=False)]
    latent = [
        one
        for one in talk.material.scenario.objections
        if state.objection(one.id).status is ObjectionStatus.LATENT and not reasoned(talk, one)
    ]
    within = len(state.raised()) < talk.material.scenario.objection_cap
    ready = [one for one in latent if one.id in named] or [
        one for one in latent if talk.holds(one.raised.when)
    ]
    if not ready or not within:
        return Reply((), talk.phrase(PhraseKey.NO_WORRY if state.benefits else PhraseKey.FITS_HALF))
    return Reply((ev.ObjectionRaised(objection=ready[0].id),), talk.say(ready[0].says))


def tabled(talk: Talk) -> bool:
    """Tell whether something is on the table: presented, or spoken of in this answer."""
    told = any(talk.state.acts.get(act) for act in (*PRESENTING, Act.RISK_DISCLOSURE))
    return bool(talk.state.benefits) or told or talk.names_offer


def put_again(talk: Talk) -> Reply | None:
    """Say what is behind the worry that stands open, or put it in other words; nothing if none does."""
    if not talk.state.open_objections():
        return None
    objection = find(talk, talk.state.open_objections()[-1])
    explored = talk.state.objection(objection.id).explored
    happened = (
        ()
        if explored
        else (ev.ObjectionExplored(objection=objection.id), *talk.mood(Cause.OBJECTION_EXPLORED))
    )
    return Reply(happened, talk.say(objection.replies.explored, objection.says))


def probed(talk: Talk) -> Reply | None:
    """Come out with a worry that the trainee asks about before it was raised, if nothing else answers the question."""
    state = talk.state
    if talk.lines or not asks(talk) or state.open_objections() or talk.asked or state.agreed:
        return None
    if len(state.raised()) >= talk.material.scenario.objection_cap:
        return None
    asked = {one.sentence for one in talk.reading.acts if one.act in QUESTIONS}
    for hit in talk.reading.touched(TopicKind.OBJECTION):
        if hit.sentence in asked and state.objection(hit.id).status is ObjectionStatus.LATENT:
            return Reply((ev.ObjectionRaised(objection=hit.id),), talk.say(find(talk, hit.id).says))
    return None
