"""A conversation to read again."""

from rich.console import Group, RenderableType

from trainer.model.catalogue import Catalogue
from trainer.model.scenario import Scenario
from trainer.model.transcript import Transcript
from trainer.render.prose import prose, shown
from trainer.render.wrapping import Prose

_HANG = 4


def conversation(transcript: Transcript, scenario: Scenario, words: Catalogue) -> RenderableType:
    """Show who said what, from the opening on; the turns are numbered as the debrief names them."""
    parts: list[RenderableType] = [
        shown(scenario.title, "bold"),
        shown(scenario.opening.scene, "italic dim"),
        Prose(),
        spoken(scenario.persona.address, transcript.started.says, words),
    ]
    for turn in transcript.turns:
        parts += [
            Prose(),
            _numbered(turn.n, spoken(words.say("talk.you"), turn.text, words, own=True)),
            spoken(scenario.persona.address, turn.client, words),
        ]
    return Group(*parts, Prose())


def _numbered(number: int, said: Prose) -> Prose:
    line = Prose(f"{number} ", style="dim")
    line.append_text(said)
    line.hang = said.hang
    return line


def spoken(name: str, text: str, words: Catalogue, *, own: bool = False) -> Prose:
    """Show one line with the name of who said it."""
    line = Prose(words.say("list.pair", name=prose(name), value=""), "bold cyan" if own else "bold magenta")
    line.append_text(shown(text, "not bold default"))
    line.hang = _HANG
    return line
