"""R207 unknown-stage."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, scenario_rule
from trainer.lint.scene import Scene
from trainer.model.diagnostic import Message, Severity

_STAGE = Message("阶段", "stage")


@scenario_rule("R207", "unknown-stage", Severity.ERROR)
def unknown_stage(scene: Scene) -> Iterator[Finding]:
    """
    A hint or a model answer is for a stage that the method does not have.

    Bad::

        model_answers:
          - stage: nothing-of-that-name

    Bad::

        hints:
          nothing-of-that-name: [Think., Think again.]

    Good::

        model_answers:
          - stage: opening
    """
    if scene.around.rubric is None:
        return
    known = {stage.id for stage in scene.around.rubric.stages}
    for name in scene.scenario.hints:
        if name not in known:
            yield unknown(("hints", name), _STAGE, name, known, key=True)
    for index, answer in enumerate(scene.scenario.model_answers):
        if answer.stage not in known:
            yield unknown(("model_answers", index, "stage"), _STAGE, answer.stage, known)
