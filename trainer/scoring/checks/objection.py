"""Check `objection`: one part of taking an objection up."""

from typing import Literal, assert_never

from trainer.model import events as ev
from trainer.model.acts import PRESENTING, QUESTIONS, Act, Band, ObjectionStatus, QuestionKind
from trainer.model.material import Material
from trainer.model.reading import TopicKind
from trainer.model.scenario import Objection
from trainer.model.transcript import Turn
from trainer.scoring.check import Check, Mend
from trainer.scoring.judge import absent, judged
from trainer.scoring.measurement import Measurement, Reason, met, missed, not_applicable, partly
from trainer.scoring.moment import Moment

_TAKING_UP = (Act.ACKNOWLEDGEMENT, Act.APOLOGY, Act.SUMMARY)
_ANSWERING = (*PRESENTING, Act.RISK_DISCLOSURE)
_CONFIRMING = (Act.CLARIFYING_QUESTION, Act.SUMMARY, Act.COMMITMENT_REQUEST, Act.NEXT_STEP)
_EXPLORING = (Act.CLARIFYING_QUESTION, Act.PROBLEM_QUESTION)
_MOVES = (
    ev.ObjectionAcknowledged
    | ev.ObjectionExplored
    | ev.ObjectionAnswered
    | ev.ObjectionResolved
    | ev.ObjectionHardened
)


class HandlesObjection(Check):
    """
    One part of taking an objection up: acknowledge the feeling, explore it, answer it, confirm it is settled.

    Measured for each objection; with several, the points are shared among them.

    Earns::

        check: {part: acknowledge}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 您在意成本，这我完全理解。, acts: [acknowledgement]}

    Earns half::

        check: {part: answer}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 我们的利率不算高。, acts: [advantage_statement], about: [attribute discount.rate]}

    Does not earn::

        check: {part: acknowledge}
        given: [objection_raised rate-too-high]
        turns:
          - {says: 您这就不懂了，我们不贵。, acts: [argument]}
    """

    kind: Literal["objection"]
    part: Literal["acknowledge", "explore", "answer", "confirm"]

    def possible(self, material: Material) -> bool:
        """Tell whether this client has objections."""
        return bool(material.scenario.objections)

    def due(self, moment: Moment) -> bool:
        """Tell whether an objection waits for this part."""
        name = _addressed(moment)
        if self.part == "confirm":
            return _answered_last(moment) is not None
        if name is None:
            return False
        known, waiting = moment.before.objection(name), moment.before.waiting
        heard = known.status is not ObjectionStatus.RAISED or bool(waiting and waiting.reminded)
        match self.part:
            case "acknowledge":
                return not known.acknowledged
            case "explore":
                return not known.explored and not known.points
            case "answer":
                return heard
            case _:
                assert_never(self.part)

    def measure(self, moment: Moment) -> Measurement:
        """Look for this part."""
        if self.part == "confirm":
            return _confirm(moment)
        name = _addressed(moment)
        if name is None:
            return not_applicable()
        match self.part:
            case "acknowledge":
                return judged(moment, _TAKING_UP, subject=name)
            case "explore":
                return _explore(moment, name)
            case "answer":
                return _answer(moment, name)
            case _:
                assert_never(self.part)

    def mend(self) -> Mend:
        """Show the model answer to this objection."""
        return Mend.OBJECTION


def _addressed(moment: Moment) -> str | None:
    """Give the open objection that the answer is about, as the client took it; else the one waited on."""
    open_before = moment.before.open_objections()
    moved = [event.objection for event in moment.turn.events if isinstance(event, _MOVES)]
    waiting = moment.before.waiting
    candidates = [*moved, *([waiting.id] if waiting else []), *open_before]
    return next((name for name in candidates if name in open_before), None)


def _explore(moment: Moment, name: str) -> Measurement:
    explored = any(isinstance(e, ev.ObjectionExplored) and e.objection == name for e in moment.turn.events)
    acts = (*_EXPLORING, *QUESTIONS) if explored else _EXPLORING
    return judged(moment, acts, subject=name)


def _answer(moment: Moment, name: str) -> Measurement:
    made = [
        e.point for e in moment.turn.events if isinstance(e, ev.ObjectionAnswered) and e.objection == name
    ]
    if made:
        return met(moment.evidence(_point_quote(moment, name)), subject=name, act=Act.BENEFIT_STATEMENT)
    found = moment.surest(*_ANSWERING)
    if found is None:
        return absent(moment, _ANSWERING, subject=name)
    points = next((one.resolved_by.answered_with for one in _objections(moment) if one.id == name), ())
    if found.band is not Band.COULD_BE and moment.bears_on(found, name, points):
        return partly(
            moment.evidence(found.span.quote), reason=Reason.HALF_ANSWERED, subject=name, act=found.act
        )
    return missed(Reason.PASSED_OVER, subject=name, act=found.act, quote=found.span.quote)


def _objections(moment: Moment) -> tuple[Objection, ...]:
    return moment.material.scenario.objections


def _point_quote(moment: Moment, name: str) -> str:
    """Quote the sentence that made the point, else the act that can have made it, else the answer."""
    hits = moment.reading.touched(TopicKind.POINT)
    sentences = [moment.sentence(hit.sentence) for hit in hits if hit.id.startswith(f"{name}/")]
    act = moment.surest(*_ANSWERING)
    return next(iter(sentences), act.span.quote if act else moment.reading.text)


def _answered_in(turn: Turn | None) -> str | None:
    events = turn.events if turn else ()
    return next((e.objection for e in events if isinstance(e, ev.ObjectionAnswered)), None)


def _answered_last(moment: Moment) -> str | None:
    """Give the objection that the last answer met without asking whether that settles it."""
    name = _answered_in(moment.last)
    asked = moment.last is not None and moment.last.reading.question is not QuestionKind.NONE
    return None if asked else name


def _confirm(moment: Moment) -> Measurement:
    """Look for a question or a next step behind the answer, or in the answer after it."""
    now, last = _answered_in(moment.turn), _answered_last(moment)
    name = now or last
    if name is None:
        return not_applicable()
    asking = [one.span.quote for one in moment.reading.sentences if one.question is not QuestionKind.NONE]
    if now and asking:
        return met(moment.evidence(asking[-1]), subject=name, act=Act.CLARIFYING_QUESTION)
    found = moment.surest(*_CONFIRMING)
    if found:
        return met(moment.evidence(found.span.quote), subject=name, act=found.act)
    return missed(Reason.PASSED_OVER, subject=name, act=Act.CLARIFYING_QUESTION, quote=moment.reading.text)
