"""
Strangers' questions find the facts they mean.

The questions stand in `tests/corpus/facts/`, one file a scenario; who wrote them knew only the meaning of each fact.
"""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from trainer.app.lessons import open_lesson
from trainer.app.session import Session, begin
from trainer.model.acts import Mode
from trainer.model.reading import TopicKind

FOLDER = Path(__file__).parent / "corpus" / "facts"
FLOORS = {"right": 0.75, "right or asked back": 0.82}
CEILING = 0.06
"""At most this share may be told a wrong fact."""


FRESH_FLOOR = 0.70
FRESH_CEILING = 0.11
"""Where no threshold was chosen on the questions: still more wrong ones than the 0.05 aimed at."""


MOST_NAMELESS = 0.4
"""At most this share of questions that name nothing may touch a fact surely."""


def _outcome(session: Session, fact: str, question: str) -> str:
    hits = [hit for hit in session.read(question).topics if hit.kind is TopicKind.FACT]
    if not hits:
        return "none"
    if hits[0].sure:
        return "right" if hits[0].id == fact else "wrong"
    return "asked back" if hits[0].id == fact else "asked amiss"


def _outcomes(path: Path) -> Counter[str]:
    session = begin(open_lesson(path.stem), Mode.PRACTICE, 1)
    asked = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Counter(_outcome(session, fact, one) for fact, questions in asked.items() for one in questions)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_questions_find_their_facts(path: Path) -> None:
    outcomes = _outcomes(path)
    total = outcomes.total()

    assert outcomes["right"] / total >= FLOORS["right"], outcomes
    assert (outcomes["right"] + outcomes["asked back"]) / total >= FLOORS["right or asked back"], outcomes
    assert outcomes["wrong"] / total <= CEILING, outcomes


@pytest.mark.parametrize("path", sorted((FOLDER / "fresh").glob("*.yaml")), ids=lambda path: path.stem)
def test_questions_nothing_was_tuned_on_find_their_facts(path: Path) -> None:
    outcomes = _outcomes(path)
    total = outcomes.total()

    assert outcomes["right"] / total >= FRESH_FLOOR, outcomes
    assert outcomes["wrong"] / total <= FRESH_CEILING, outcomes


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_question_that_names_nothing_is_about_nothing(path: Path) -> None:
    session = begin(open_lesson(path.stem), Mode.PRACTICE, 1)
    file = FOLDER / "nameless" / f"{session.lesson.scenario.language}.yaml"
    asked = yaml.safe_load(file.read_text(encoding="utf-8"))
    sure = [one for one in asked if session.read(one).touched(TopicKind.FACT)]

    assert len(sure) / len(asked) <= MOST_NAMELESS, sure
