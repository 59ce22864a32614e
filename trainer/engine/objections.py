"""
Objections: raised, acknowledged, explored, answered, let go, or hardened.

The order is the one all the step models share (listen, accept, find out, answer, move on); an answer without the
feeling having been taken up is heard only half.
"""

from collections.abc import Sequence

from trainer.engine.claims import any_wrong
from trainer.engine.lines import Line
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import QUESTIONS, Act, ObjectionStatus, QuestionKind
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request, TopicKind
from trainer.model.scenario import Objection
from trainer.model.style import Cause

_TAKING_UP = (Act.ACKNOWLEDGEMENT, Act.APOLOGY, Act.SUMMARY, Act.PROMISE_TO_FOLLOW_UP)
_IN_ANSWER = 0.42
"""What a point must reach in answer to the very thing the client waits on."""
_BEYOND_DOUBT = 0.9
"""What a client takes offence at out of the blue must be plain."""
_FRIENDLY = (Act.PRAISE, Act.SMALL_TALK, Act.GREETING)
_HARM = {
    Act.ARGUMENT: PhraseKey.ARGUED,
    Act.PRESSURE: PhraseKey.PRESSED,
    Act.DISPARAGEMENT: PhraseKey.DISPARAGED,
}


def objections(talk: Talk) -> Reply | None:
    """Judge what the answer did to the open objection it is about."""
    objection = _addressed(talk)
    if objection is None:
        return None
    if talk.harm:
        return _harden(talk, objection)
    points = points_made(talk, objection.id) - talk.state.objection(objection.id).points
    moved = _take_up(talk, objection, points)
    if not moved.events and not _explores(talk, objection):
        return None
    return _answer(talk.take(moved), talk, objection, points)


def addresses(talk: Talk) -> bool:
    """Tell whether the answer does anything about the open objection the client waits on."""
    objection = _addressed(talk)
    if objection is None:
        return False
    known = talk.state.objection(objection.id)
    made = points_made(talk, objection.id) - known.points
    exploring = _explores(talk, objection) or (asks(talk) and known.acknowledged)
    heard = talk.reading.performs(*_TAKING_UP) and not known.acknowledged
    return bool(made) or exploring or heard or talk.harm is not None


def harmed(talk: Talk) -> Reply | None:
    """React to an argument, pressure or a running-down when no objection is open."""
    if talk.harm is None or _addressed(talk):
        return None
    if talk.harm.confidence < _BEYOND_DOUBT or (talk.harm.act is Act.ARGUMENT and not talk.state.raised()):
        return None  # perhaps misheard, or nothing to argue against has come up
    return Reply((), talk.phrase(_HARM[talk.harm.act]))


def find(talk: Talk, objection_id: str) -> Objection:
    """Look an objection of this scenario up."""
    return next(one for one in talk.material.scenario.objections if one.id == objection_id)


def points_made(talk: Talk, owner: str) -> frozenset[int]:
    """
    Give the numbers of the points that the answer makes for an objection or a client's question.

    An answer with a wrong figure in it convinces nobody: it makes none.
    """
    if any_wrong(talk):
        return frozenset()
    waiting = talk.before.waiting
    hits = talk.reading.touched(TopicKind.POINT)
    if waiting and waiting.id == owner:
        # An answer to what the client waits for need not say again what it is about.
        maybes = talk.reading.touched(TopicKind.POINT, sure=False)
        hits = tuple(hit for hit in maybes if hit.score >= _IN_ANSWER)
    return frozenset(int(hit.id.rpartition("/")[2]) for hit in hits if hit.id.rpartition("/")[0] == owner)


def _addressed(talk: Talk) -> Objection | None:
    """
    Give the open objection the answer is about: the one waited on, else one named, else one answered.

    Words that take a feeling up, with no other topic, mean the objection that came up last; words that ask behind one
    mean it only while it is what the talk is about.
    """
    open_now = talk.state.open_objections()
    waiting = talk.before.waiting
    if waiting and waiting.id in open_now:
        return find(talk, waiting.id)
    named = [hit.id for hit in talk.reading.touched(TopicKind.OBJECTION) if hit.id in open_now]
    chosen = named or [name for name in open_now if points_made(talk, name)]
    asks_behind = talk.reading.performs(Act.CLARIFYING_QUESTION) and _just_spoken_of(talk, open_now[-1:])
    if not chosen and (talk.harm or talk.reading.performs(*_TAKING_UP) or asks_behind):
        chosen = [] if talk.reading.touched(TopicKind.FACT) else list(open_now[-1:])
    return find(talk, chosen[0]) if chosen else None


def _just_spoken_of(talk: Talk, names: Sequence[str]) -> bool:
    """Tell whether the client's last line was about one of some objections."""
    said = "".join(talk.before.client_lines[-1:])
    found = [find(talk, name) for name in names]
    return any(
        line in said
        for one in found
        for line in (*one.says, *one.replies.explored, *one.replies.half, *one.replies.hardened)
    )


def _explores(talk: Talk, objection: Objection) -> bool:
    """Tell whether the answer asks what is behind the objection; asking whether it is settled does not."""
    about = any(hit.id == objection.id for hit in talk.reading.touched(TopicKind.OBJECTION))
    if about and asks(talk) and not talk.asked and not talk.reading.touched(TopicKind.FACT):
        return True
    if talk.leaving or Request.LEAVE in talk.reading.requests:
        return False
    behind = talk.performed((Act.CLARIFYING_QUESTION, Act.PROBLEM_QUESTION))
    plain = talk.reading.performs(Act.SITUATION_QUESTION) or not talk.reading.performs(*QUESTIONS)
    facts = talk.reading.touched(TopicKind.FACT, sure=about)
    elsewhere = bool(facts) and not any(
        hit.id == objection.id and hit.sentence == facts[0].sentence for hit in talk.reading.topics
    )
    return asks(talk) and (behind or (about and plain)) and not elsewhere and not talk.asked


def asks(talk: Talk) -> bool:
    """Tell whether the answer asks anything."""
    return talk.reading.performs(*QUESTIONS) or talk.reading.question is not QuestionKind.NONE


def _take_up(talk: Talk, objection: Objection, points: frozenset[int]) -> Reply:
    """Give what the answer did: took the feeling up, asked behind it, made points."""
    known = talk.state.objection(objection.id)
    happened: list[ev.Event] = []
    if talk.reading.performs(*_TAKING_UP) and not known.acknowledged:
        happened += [
            ev.ObjectionAcknowledged(objection=objection.id),
            *talk.mood(Cause.OBJECTION_ACKNOWLEDGED),
        ]
    if _explores(talk, objection) and not known.explored:
        happened += [ev.ObjectionExplored(objection=objection.id), *talk.mood(Cause.OBJECTION_EXPLORED)]
    happened += [ev.ObjectionAnswered(objection=objection.id, point=point) for point in sorted(points)]
    return Reply(tuple(happened))


def _answer(now: Talk, talk: Talk, objection: Objection, points: frozenset[int]) -> Reply:
    """Let the objection go, or say what is still missing."""
    done = now.since(talk).events
    if _satisfied(now, objection):
        done += (ev.ObjectionResolved(objection=objection.id), *now.mood(Cause.OBJECTION_RESOLVED))
        return Reply(done, now.say(objection.replies.resolved))
    if _explores(talk, objection):
        return Reply(done, now.say(objection.replies.explored, objection.says))
    if points:
        return Reply(done, still_missing(now, objection))
    # Whoever takes a worry up and asks on in the same breath is answered, not told to come to the point.
    return Reply(done, () if asks(talk) else now.phrase(PhraseKey.OBJECTION_HEARD))


def _satisfied(now: Talk, objection: Objection) -> bool:
    wanted, state = objection.resolved_by, now.state.objection(objection.id)
    heard = state.acknowledged or not wanted.acknowledged
    understood = state.explored or not wanted.explored
    return reasoned(now, objection) and heard and understood and now.holds(wanted.when)


def reasoned(talk: Talk, objection: Objection) -> bool:
    """Tell whether as many points have been made as this style needs."""
    needed = min(talk.material.style.reasons_needed, len(objection.resolved_by.answered_with))
    return len(talk.state.objection(objection.id).points) >= needed


def forestall(talk: Talk) -> Reply | None:
    """Take in what answers an objection before it has come up."""
    latent = [
        objection.id
        for objection in talk.material.scenario.objections
        if talk.state.objection(objection.id).status is ObjectionStatus.LATENT
    ]
    made = [
        ev.ObjectionAnswered(objection=name, point=point)
        for name in latent
        for point in sorted(points_made(talk, name) - talk.state.objection(name).points)
    ]
    return Reply(tuple(made)) if made else None


def dealt_with(talk: Talk, objection: Objection) -> bool:
    """Tell whether this very answer takes the objection up, asks behind it, answers it, or speaks of it."""
    acted = any(
        event.objection == objection.id
        for event in talk.events
        if isinstance(event, ev.ObjectionAcknowledged | ev.ObjectionExplored | ev.ObjectionAnswered)
    )
    return acted or any(hit.id == objection.id for hit in talk.reading.touched(TopicKind.OBJECTION))


def still_missing(now: Talk, objection: Objection) -> tuple[Line, ...]:
    """Say why an answer with substance is not enough yet."""
    state = now.state.objection(objection.id)
    if objection.resolved_by.acknowledged and not state.acknowledged:
        return now.phrase(PhraseKey.OBJECTION_UNHEARD)
    if any(wording not in now.state.used for wording in objection.replies.half):
        return now.say(objection.replies.half)
    return now.phrase(PhraseKey.MORE_REASONS)


def _harden(talk: Talk, objection: Objection) -> Reply:
    happened = (ev.ObjectionHardened(objection=objection.id), *talk.mood(Cause.OBJECTION_HARDENED))
    if any(wording not in talk.state.used for wording in objection.replies.hardened):
        return Reply(happened, talk.say(objection.replies.hardened))
    return Reply(happened, talk.phrase(_HARM[talk.harm.act]) if talk.harm else ())


def due(talk: Talk) -> Reply | None:
    """Raise the first latent objection that this turn provokes, one at a time and within the cap."""
    scenario, state = talk.material.scenario, talk.state
    if state.open_objections() or len(state.raised()) >= scenario.objection_cap:
        return None
    for objection in scenario.objections:
        if state.objection(objection.id).status is ObjectionStatus.LATENT and provoked(talk, objection):
            return Reply((ev.ObjectionRaised(objection=objection.id),), talk.say(objection.says))
    return None


def provoked(talk: Talk, objection: Objection) -> bool:
    """Tell whether this turn gives reason to raise an objection."""
    raised = objection.raised
    called = not raised.upon or (talk.performed(raised.upon) and not _pleasantry(talk))
    excused = raised.unless is not None and talk.holds(raised.unless)
    return called and talk.holds(raised.when) and not excused and not reasoned(talk, objection)


def _pleasantry(talk: Talk) -> bool:
    """Tell whether an answer is friendly talk above all and about nothing on the table."""
    top = talk.reading.acts[0].act if talk.reading.acts else None
    return top in _FRIENDLY and not talk.reading.topics
