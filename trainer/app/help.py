"""Help during a talk: three steps of hints, and the model answer for where the talk stands."""

from trainer.model.acts import ObjectionStatus
from trainer.model.material import Material
from trainer.model.scenario import ModelAnswer
from trainer.model.state import State

STEPS = 3


def hint(material: Material, state: State, step: int) -> str:
    """Give the nudge, the pointer or the example; the stage's goal stands in for what was not written."""
    written = material.scenario.hints.get(state.stage)
    if written and step < STEPS:
        return written[step - 1]
    example = model_answer(material, state)
    if example and step >= STEPS:
        return example.says
    stage = next(one for one in material.stages if one.id == state.stage)
    return stage.goal.text(state.language)


def model_answer(material: Material, state: State) -> ModelAnswer | None:
    """Find a strong answer: to the objection that is open, else for the stage."""
    answers = material.scenario.model_answers
    for objection in state.open_objections():
        hardened = state.objection(objection).status is ObjectionStatus.HARDENED
        found = [one for one in answers if one.objection == objection]
        if found:
            return found[-1 if hardened else 0]
    fitting = [one for one in answers if one.stage == state.stage and one.objection is None]
    return fitting[min(_answers_in_stage(state), len(fitting) - 1)] if fitting else None


def _answers_in_stage(state: State) -> int:
    """Take a later model answer once the stage has got somewhere: when anything has been told."""
    return int(bool(state.told))
