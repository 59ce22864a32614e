import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.shop import SCENARIO, session
from trainer.app.recording import Recorder
from trainer.cli import app, ask, sitting, voice
from trainer.store.history import History

Plan = Callable[..., None]


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Sit at a terminal and make these choices."""

    def make(*answers: str | None) -> None:
        given = iter(answers)

        def select(_question: str, choices: Sequence[tuple[str, str]]) -> str | None:
            answer = next(given)
            assert answer is None or answer == str(SCENARIO) or answer in [value for _, value in choices]
            return answer

        monkeypatch.setattr(ask, "select", select)
        monkeypatch.setattr(voice, "is_terminal", lambda: True)

    return make


def run() -> Result:
    return CliRunner().invoke(app, [])


def test_practising_asks_which_and_how(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[sitting.Wanted] = []

    def sit(wanted: sitting.Wanted) -> int:
        played.append(wanted)
        return 0

    monkeypatch.setattr(sitting, "sit", sit)
    plan("practise", str(SCENARIO), "exam")

    assert run().exit_code == 0
    assert [(one.scenario, one.mode) for one in played] == [(str(SCENARIO), "exam")]


@pytest.mark.parametrize(
    "answers", [(None,), ("leave",), ("practise", None), ("practise", str(SCENARIO), None)]
)
def test_one_can_leave_at_any_question(answers: tuple[str | None, ...], plan: Plan) -> None:
    plan(*answers)

    assert run().exit_code == 0


def test_the_history_is_shown_and_the_menu_comes_back(plan: Plan) -> None:
    plan("history", "leave")

    assert "no attempts" in run().stdout


def test_the_help_is_shown_and_the_menu_comes_back(plan: Plan) -> None:
    plan("help", "leave")

    assert "practice" in run().stdout


def test_an_unfinished_attempt_can_be_gone_on_with(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    taken_up: list[int | None] = []

    def go_on(number: int | None) -> int:
        taken_up.append(number)
        return 0

    history = History(Path(os.environ["TRAINER_HOME"]) / "history.sqlite")
    Recorder.begun(history, session(), lambda *_: None)
    history.close()
    monkeypatch.setattr(sitting, "go_on", go_on)
    plan("resume")

    assert run().exit_code == 0
    assert taken_up == [None]
