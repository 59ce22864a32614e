"""
Strangers' questions find the facts they mean.

The questions stand in `tests/corpus/facts/`, one file a scenario; who wrote them knew only the meaning of each fact.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from trainer.app.lessons import open_lesson
from trainer.app.session import Session, begin
from trainer.model.acts import Mode
from trainer.model.reading import TopicKind
from trainer.signals.context import Context
from trainer.signals.reading import read

FOLDER = Path(__file__).parent / "corpus" / "facts"
FLOORS = {"right": 0.75, "right or asked back": 0.85}
CEILING = 0.09
"""At most this share may be told a wrong fact, whatever the scenario."""
AIMS = {"right": 0.80, "right or asked back": 0.90, "wrong": 0.05}
"""All questions of a language together; those in `fresh` came when thresholds had been chosen on the others."""
LANGUAGES = {"zh": ("broken-promise", "maturing-deposit", "paper-maker"), "en": ("wholesaler",)}
QUESTIONS = 400
IN_TALK = {"right": 0.55, "wrong": 0.12}
"""
At least, and at most, this share of the questions that came up in talks, on which nothing was fitted.

The rest is asked back about or owned up to. It is far from what single questions reach; see decision 8.
"""
MOST_NAMELESS = 0.4
"""At most this share of questions that name nothing may touch a fact surely; a few do name one ("who decides?")."""


def _name(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def _outcome(session: Session, fact: str, question: str) -> str:
    hits = [hit for hit in session.read(question).topics if hit.kind is TopicKind.FACT]
    if not hits:
        return "none"
    if hits[0].sure:
        return "right" if hits[0].id == fact else "wrong"
    return "asked back" if hits[0].id == fact else "asked amiss"


@cache
def _outcomes(path: Path) -> Counter[str]:
    session = begin(open_lesson(path.stem), Mode.PRACTICE, 1)
    asked = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Counter(_outcome(session, fact, one) for fact, questions in asked.items() for one in questions)


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("fresh/*.yaml")) + sorted(FOLDER.glob("*.yaml")), ids=_name
)
def test_questions_find_their_facts(path: Path) -> None:
    outcomes = _outcomes(path)
    total = outcomes.total()

    assert outcomes["right"] / total >= FLOORS["right"], outcomes
    assert (outcomes["right"] + outcomes["asked back"]) / total >= FLOORS["right or asked back"], outcomes
    assert outcomes["wrong"] / total <= CEILING, outcomes


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_of_a_language_find_their_facts(language: str) -> None:
    paths = [folder / f"{name}.yaml" for name in LANGUAGES[language] for folder in (FOLDER, FOLDER / "fresh")]
    outcomes = sum((_outcomes(path) for path in paths), Counter[str]())
    total = outcomes.total()

    assert total >= QUESTIONS
    assert outcomes["right"] / total >= AIMS["right"], outcomes
    assert (outcomes["right"] + outcomes["asked back"]) / total >= AIMS["right or asked back"], outcomes
    assert outcomes["wrong"] / total <= AIMS["wrong"], outcomes


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_question_that_names_nothing_is_about_nothing(path: Path) -> None:
    session = begin(open_lesson(path.stem), Mode.PRACTICE, 1)
    file = FOLDER / "nameless" / f"{session.lesson.scenario.language}.yaml"
    asked = yaml.safe_load(file.read_text(encoding="utf-8"))
    sure = [one for one in asked if session.read(one).touched(TopicKind.FACT)]

    assert len(sure) / len(asked) <= MOST_NAMELESS, sure


def _in_talk(path: Path) -> Counter[str]:
    lesson = open_lesson(path.stem)
    outcomes: Counter[str] = Counter()
    for one in yaml.safe_load(path.read_text(encoding="utf-8")):
        told, line = frozenset(one["told"]), one["client"]
        context = Context(line, stage=one["stage"], topic=one["topic"], told=told, client_lines=(line,))
        reading = read(one["says"], context, lesson.view, lesson.lexicon, lesson.weights)
        hits = [hit for hit in reading.touched(TopicKind.FACT) if hit.sentence == one["sentence"]]
        if one["facts"]:
            outcomes["right" if hits and hits[0].id in one["facts"] else "wrong" if hits else "unsure"] += 1
    return outcomes


def test_questions_in_the_middle_of_talks() -> None:
    outcomes = sum((_in_talk(path) for path in sorted(FOLDER.glob("in_talk/*.yaml"))), Counter[str]())

    assert outcomes["right"] / outcomes.total() >= IN_TALK["right"], outcomes
    assert outcomes["wrong"] / outcomes.total() <= IN_TALK["wrong"], outcomes


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_question_that_measures_is_an_example(path: Path) -> None:
    scenario = open_lesson(path.stem).scenario
    single = [yaml.safe_load(one.read_text(encoding="utf-8")) for one in (path, FOLDER / "fresh" / path.name)]
    nameless = yaml.safe_load((FOLDER / "nameless" / f"{scenario.language}.yaml").read_text(encoding="utf-8"))
    measuring = {_bare(one) for asked in single for questions in asked.values() for one in questions}
    examples = {_bare(one) for fact in scenario.facts for one in fact.asks}

    assert not examples & (measuring | {_bare(one) for one in nameless})


def _bare(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())
