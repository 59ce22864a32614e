"""Voices read by a model that was fitted on other voices: line by line, and as whole answers that do several things."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from tools import train
from tools.figures import Read
from trainer.model.acts import Band, QuestionKind
from trainer.model.lexicon import Lexicon
from trainer.model.weights import Weights, parse_weights
from trainer.signals.classifier import judge
from trainer.signals.context import UNKNOWN
from trainer.signals.features import look
from trainer.signals.questions import asking
from trainer.signals.reading import read
from trainer.signals.view import bare_view
from trainer.signals.words import Words

LEFT_OUT = 4
CURVE = (3, 7)
"""The first voices left out are also read by models that learnt from so few."""
_ENDS = ",.!?;:…，。！？；："


@dataclass(frozen=True, slots=True)
class Task:
    """Voices to be read by a model fitted on other voices."""

    language: str
    read: tuple[str, ...]
    learnt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """An answer that does several things: the acts its writer put into it, and those read in it."""

    wanted: frozenset[str]
    found: frozenset[str]


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read for one task."""

    lines: list[Read]
    answers: list[Together]


def read_lines(voice: str, lines: Iterable[train.Line], weights: Weights, known: Words) -> list[Read]:
    """Read the lines of one voice."""
    blocks = weights.acts.blocks

    def asked(text: str) -> QuestionKind:
        return asking(text, look(text, blocks, known.cues), known, weights.forms).kind

    return [
        Read(
            voice=voice,
            act=line.act,
            probabilities=judge(line.text, look(line.text, blocks, known.cues), weights.acts).probabilities(),
            form=line.form,
            kind=asked(line.text),
            kind_bare=asked(line.text.rstrip("?")),
        )
        for line in lines
    ]


def read_answers(language: str, voice: str, weights: Weights) -> list[Together]:
    """Read the answers of one voice that do several things."""
    data: dict[str, Any] = yaml.safe_load(
        (train.ROOT / "corpus" / language / f"{voice}.yaml").read_text(encoding="utf-8")
    )
    path = train.ROOT / "trainer" / "lexicons" / f"{language}.yaml"
    lexicon = Lexicon.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    view = bare_view((), lexicon)
    answers = []
    for parts in data.get("several", ()):
        kinds = [(kind.split("/")[0], str(text)) for part in parts for kind, text in part.items()]
        said = read(_joined([text for _, text in kinds], language), UNKNOWN, view, lexicon, weights)
        found = frozenset(one.act.value for one in said.acts if one.band is not Band.COULD_BE)
        answers.append(Together(frozenset(act for act, _ in kinds), found))
    return answers


def _joined(texts: list[str], language: str) -> str:
    """Put parts into one answer; what ends without a sign gets a comma."""
    comma, joint = (",", " ") if language == "en" else ("，", "")
    return joint.join(text if text[-1] in _ENDS else text + comma for text in texts).rstrip("，,")


def perform(task: Task) -> Heard:
    """Fit on some voices, read others."""
    known = train.words(task.language)
    voices = train.voices(task.language, known)
    lines = [line for name in task.learnt for line in voices[name]]
    learnt = train.learn([*lines, *train.frame_lines(task.language, known)], task.language, known)
    weights = parse_weights(learnt)
    return Heard(
        [read for name in task.read for read in read_lines(name, voices[name], weights, known)],
        [one for name in task.read for one in read_answers(task.language, name, weights)],
    )


def tasks(language: str) -> list[Task]:
    """Leave the voices out a few at a time; large and small ones go together."""
    voices = train.voices(language, train.words(language))
    names = sorted(voices, key=lambda name: (-len(voices[name]), name))
    folds = -(-len(names) // LEFT_OUT)
    groups = [tuple(names[place::folds]) for place in range(folds)]
    return [Task(language, group, tuple(sorted(set(names) - set(group)))) for group in groups]


def fewer(task: Task) -> list[Task]:
    """Give the same task with less to learn from, voices of every size among them."""
    return [
        Task(task.language, task.read, task.learnt[:: len(task.learnt) // count][:count]) for count in CURVE
    ]
