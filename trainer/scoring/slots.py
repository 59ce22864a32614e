"""What a moment has to fill the slots of an advice with."""

from collections.abc import Mapping

from trainer.model.acts import NeedLevel
from trainer.scoring.measurement import Slot
from trainer.scoring.moment import Moment


def of_moment(moment: Moment) -> Mapping[str, Slot]:
    """Give the client, what they had just said, and what of theirs was on the table."""
    return {
        "client": moment.material.scenario.persona.address,
        "need": _need(moment),
        "objection": _objection(moment),
        "question": _question(moment),
    }


def voiced_needs(moment: Moment) -> tuple[str, ...]:
    """Name the needs the client has voiced, the furthest grown first; what is hidden is not given away."""
    state = moment.turn.after
    voiced = [need for need in moment.material.scenario.needs if state.level(need.id) is not NeedLevel.HIDDEN]
    return tuple(need.id for need in sorted(voiced, key=lambda need: -state.level(need.id).rank))


def _need(moment: Moment) -> str:
    titles = {need.id: need.title for need in moment.material.scenario.needs}
    return next((titles[name] for name in voiced_needs(moment)), "")


def _objection(moment: Moment) -> str:
    titles = {objection.id: objection.title for objection in moment.material.scenario.objections}
    return next((titles[name] for name in moment.before.open_objections()), "")


def _question(moment: Moment) -> str:
    waiting = moment.before.waiting
    titles = {question.id: question.title for question in moment.material.scenario.questions}
    return titles.get(waiting.id, "") if waiting else ""
