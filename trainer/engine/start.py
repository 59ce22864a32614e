"""How a session begins."""

from trainer.model import events as ev
from trainer.model.acts import Mode
from trainer.model.material import Material


def start(material: Material, *, mode: Mode, seed: int, digests: tuple[str, str]) -> ev.SessionStarted:
    """
    Give the first event of a session.

    Args:
        material: the scenario with all it refers to.
        mode: learn, practice or exam.
        seed: what the choice among equal wordings depends on.
        digests: of the scenario and of the rubric, so that a later grading knows what was played.

    """
    scenario = material.scenario
    return ev.SessionStarted(
        scenario=scenario.id,
        scenario_digest=digests[0],
        rubric=scenario.method,
        rubric_digest=digests[1],
        language=scenario.language,
        mode=mode,
        seed=seed,
        stage=material.stages[0].id,
        trust=scenario.persona.trust,
        patience=scenario.persona.patience,
        says=scenario.opening.says,
    )
