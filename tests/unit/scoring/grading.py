"""The shipped rubrics and their wording, and a way to grade what the builders make."""

from functools import cache
from pathlib import Path

import yaml

from tests.builders import Said, material, started
from trainer.engine.decide import decide
from trainer.model.events import Event
from trainer.model.evolution import evolve
from trainer.model.material import Material
from trainer.model.scorecard import Scorecard
from trainer.model.state import State
from trainer.model.transcript import Transcript, transcript
from trainer.scoring.rubric import Rubric
from trainer.scoring.scorer import score
from trainer.scoring.wording import Wording

ROOT = Path(__file__).parents[3]
METHODS = ("complaint", "consultative-visit")


@cache
def rubric(name: str = "consultative-visit") -> Rubric:
    """Read a shipped rubric."""
    return Rubric.model_validate(
        yaml.safe_load((ROOT / "rubrics" / f"{name}.yaml").read_text(encoding="utf-8"))
    )


@cache
def wording() -> Wording:
    """Read the shipped wording."""
    path = ROOT / "trainer" / "catalogues" / "scoring.yaml"
    return Wording.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def client(name: str = "consultative-visit") -> Material:
    """Give the builders' client, with the stages of a shipped method."""
    return material(stages=rubric(name).stages)


def played(*said: Said, name: str = "consultative-visit") -> Transcript:
    """Let the real engine react to readings; events of the test's own come on top."""
    world = client(name)
    happened: list[Event] = [started(rubric(name).stages[0].id)]
    state = evolve(State(), happened[0])
    for one in said:
        followed = (*decide(world, state, one.reading), *one.then)
        for each in followed:
            state = evolve(state, each)
        happened += followed
    return transcript(happened)


def graded(talk: Transcript, name: str = "consultative-visit") -> Scorecard:
    """Grade a talk by a shipped rubric."""
    return score(rubric(name), client(name), talk, wording())
