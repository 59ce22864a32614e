"""A client whose every phrase says which moment it belongs to, so that a test reads what was decided."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from tests.builders import event, material, reading, started
from trainer.engine.decide import decide
from trainer.model.events import Event
from trainer.model.evolution import evolve
from trainer.model.material import Material
from trainer.model.method import Stage
from trainer.model.phrases import PhraseBank, PhraseKey
from trainer.model.reading import Reading, RedLine, Request
from trainer.model.state import State
from trainer.model.style import Style

_BOTH = {"zh": "阶段", "en": "stage"}
_STAGES = [
    {"id": "opening", "nudge": "nudge_opening", "done_when": {"turn": 2}},
    {"id": "investigating", "nudge": "nudge_investigating", "done_when": {"any_need": "felt"}},
    {"id": "demonstrating", "nudge": "nudge_demonstrating", "done_when": {"benefits": 1}},
    {"id": "committing", "nudge": "nudge_committing", "done_when": {"agreed": True}},
]


def stages() -> tuple[Stage, ...]:
    """Give the four stages of a plain visit."""
    return tuple(Stage.model_validate({**one, "title": _BOTH, "goal": _BOTH}) for one in _STAGES)


def phrases() -> PhraseBank:
    """Give a bank in which each wording names its moment."""
    moments = {key: {"any": [_wording(key, i) for i in (1, 2)]} for key in PhraseKey}
    return PhraseBank.model_validate({"schema_version": 1, "language": "zh", "moments": moments})


def _wording(key: PhraseKey, i: int) -> str:
    slot = {
        "ask_back": " {label}",
        "already_told": " {told}",
        "wrong_figure": " {figure}",
        "benefit": " {need}",
        "step_when": " {when}",
        "fits": " {need}",
    }.get(key.value, "")
    return f"<{key.value} {i}{slot}>"


def client(disc: str = "conscientiousness", **changes: Any) -> Material:  # noqa: ANN401  any scenario block
    """Give the client of the builders, with the real table of a style."""
    path = Path(__file__).parents[3] / "trainer" / "styles" / f"{disc}.yaml"
    style = Style.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    return replace(material(stages=stages(), **changes), style=style, phrases=phrases())


def after(*given: str, stage: str = "investigating", **started_with: Any) -> State:  # noqa: ANN401  any field
    """Give the state after these events."""
    state = evolve(State(), started(stage, **started_with))
    for one in given:
        state = evolve(state, event(one))
    return state


def heard(
    text: str,
    *,
    requests: tuple[str, ...] = (),
    red_lines: tuple[str, ...] = (),
    **read: Any,  # noqa: ANN401  handed on to `reading`
) -> Reading:
    """Make a reading that may also hold requests and red lines (`rule tier`)."""
    made = reading(text, **read)
    crossed = tuple(
        RedLine(pack="p", rule=one.split()[0], tier=one.split()[1], span=made.sentences[0].span)  # type: ignore[arg-type]
        for one in red_lines
    )
    asked = tuple(Request(one) for one in requests)
    return made.model_copy(update={"requests": asked, "red_lines": crossed})


def told(events: tuple[Event, ...]) -> list[str]:
    """Give the events as a test writes them: the kind and the first field."""
    return [" ".join(str(value) for value in list(one.model_dump().values())[:2]) for one in events]


def reply(events: tuple[Event, ...]) -> str:
    """Give what the client said."""
    return next(one.text for one in events if one.kind == "client_spoke")


def decided(state: State, one: Reading, **changes: Any) -> tuple[Event, ...]:  # noqa: ANN401  as for `client`
    """Let the client answer a reading."""
    return decide(client(**changes), state, one)
