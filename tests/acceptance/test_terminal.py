"""A person at a real pseudo-terminal: Chinese input, editing, stopping, going on."""

import os
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":  # pragma: no cover
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.acceptance.screen import Terminal
from tests.shop import ANSWERS, SHOP
from trainer.store.history import History

PROMPT = "你："


def open_terminal(*arguments: str, columns: int = 90) -> Terminal:
    return Terminal(list(arguments), {"TRAINER_UI": "zh"}, columns)


def begin(mode: str = "practice", columns: int = 90) -> Terminal:
    terminal = open_terminal("practice", str(SHOP), "--mode", mode, columns=columns)
    terminal.wait_for("第 1 轮" if mode != "exam" else PROMPT.strip())
    return terminal


def history() -> History:
    return History(Path(os.environ["TRAINER_HOME"]) / "history.sqlite")


def test_chinese_can_be_typed_and_corrected() -> None:
    terminal = begin()
    terminal.type("您好，请问有几台收银基")
    terminal.type("\x7f")
    terminal.type("机？\r")
    text = terminal.wait_for("第 2 轮")

    assert "您好，请问有几台收银机？" in text
    terminal.type("/quit\r")
    terminal.wait_for("哪种风格")
    terminal.type("\r")

    assert terminal.wait_for_exit() == 0
    assert "复盘" in terminal.text()


def test_a_talk_is_paused_and_gone_on_with() -> None:
    terminal = begin()
    terminal.type(f"{ANSWERS[0]}\r")
    terminal.wait_for("第 2 轮")
    terminal.type("\x03")
    terminal.wait_for("要停下来吗")
    terminal.type("\x1b[B\r")

    assert terminal.wait_for_exit() == 0
    assert "trainer resume 1" in terminal.text()

    again = open_terminal("resume")
    text = again.wait_for("第 2 轮")

    assert ANSWERS[0] in text
    again.type(f"{ANSWERS[1]}\r")
    again.wait_for("第 3 轮")
    again.type("\x04")
    again.wait_for("要停下来吗")
    again.type("\x03")

    assert again.wait_for_exit() == 0


def test_a_killed_program_loses_no_finished_turn() -> None:
    terminal = begin()
    terminal.type(f"{ANSWERS[0]}\r")
    terminal.wait_for("第 2 轮")
    terminal.child.kill(9)
    kept = history()

    assert [event.text for event in kept.events(1) if event.kind == "trainee_spoke"] == [ANSWERS[0]]
    kept.close()


def test_hints_notes_and_unknown_commands() -> None:
    terminal = begin()
    for command, answer in (
        ("/hint", "Say who you are."),
        ("/notes", "She opened the shop four years ago."),
        ("/dance", "没有 /dance 这个命令"),
        ("／help", "/pause  暂停"),
        ("/undo", "还没有可以重答的话"),
    ):
        terminal.type(f"{command}\r")
        terminal.wait_for(answer)
    terminal.type("/pause\r")

    assert terminal.wait_for_exit() == 0


def test_an_answer_can_be_given_again() -> None:
    terminal = begin("learn")
    terminal.type("Well.\r")
    terminal.wait_for("第 2 轮")
    terminal.type("/undo\r")
    terminal.wait_for("上一句收回了")
    terminal.type(f"{ANSWERS[0]}\r")
    text = terminal.wait_for("上一版")

    assert "多做到了：问候" in text
    terminal.type("/pause\r")
    terminal.wait_for_exit()


def test_an_exam_shows_no_help() -> None:
    terminal = begin("exam")
    terminal.type("/hint\r")
    terminal.wait_for("考试没有提示")
    terminal.type(f"{ANSWERS[0]}\r")
    terminal.wait_for(PROMPT.strip(), times=3)
    text = terminal.text()

    assert "轮" not in text.split("考试没有提示")[1]
    terminal.type("/pause\r")
    terminal.wait_for_exit()


def test_a_pasted_text_is_one_answer() -> None:
    terminal = begin()
    terminal.type("\x1b[200~Good morning.\nHow many tills do you have?\x1b[201~")
    terminal.type("\r")
    terminal.wait_for("第 2 轮")
    kept = history()
    said = [event.text for event in kept.events(1) if event.kind == "trainee_spoke"]

    assert said == ["Good morning.\nHow many tills do you have?"]
    kept.close()
    terminal.type("/pause\r")
    terminal.wait_for_exit()


@pytest.mark.parametrize("columns", [24, 40])
def test_narrow_terminals_work(columns: int) -> None:
    terminal = begin(columns=columns)
    terminal.type("您好\r")
    terminal.wait_for("第 2 轮")
    terminal.type("/pause\r")

    assert terminal.wait_for_exit() == 0


def test_the_menu_leads_to_a_practice() -> None:
    terminal = open_terminal()
    terminal.wait_for("做什么")
    terminal.type("\r")
    terminal.wait_for("选一个情景")
    terminal.type("\x03")

    assert terminal.wait_for_exit() == 0
