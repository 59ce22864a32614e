import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.shop import ANSWERS, SCENARIO, SCENES, SHOP
from trainer.cli import app


def run(*arguments: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(app, arguments, input=given)


@pytest.fixture
def answers(tmp_path: Path) -> str:
    path = tmp_path / "answers.txt"
    path.write_text("\n".join(ANSWERS), encoding="utf-8")
    return str(path)


def test_a_script_is_played_and_written_as_json(answers: str) -> None:
    result = run(
        "practice", str(SHOP), "--answers", answers, "--format", "json", "--seed", "3", "--no-record"
    )
    report = json.loads(result.stdout)

    assert result.exit_code == 0
    assert report["scenario"] == "corner-shop"
    assert report["seed"] == 3
    assert report["outcome"] == "abandoned"
    assert [turn["trainee"] for turn in report["turns"]] == list(ANSWERS)


def test_the_same_seed_gives_the_same_bytes_in_any_language(answers: str) -> None:
    arguments = ("practice", str(SHOP), "--answers", answers, "--format", "json", "--no-record")

    assert run(*arguments, "--ui", "zh").stdout_bytes == run(*arguments, "--ui", "en").stdout_bytes


def test_answers_come_from_standard_input() -> None:
    result = run(
        "practice", str(SCENARIO), "--answers", "-", "--format", "json", given="one\ntwo\n---\nthree\n"
    )

    assert [turn["trainee"] for turn in json.loads(result.stdout)["turns"]] == ["one\ntwo", "three"]


def test_the_text_shows_the_talk_and_the_debrief(answers: str) -> None:
    result = run("practice", str(SHOP), "--answers", answers)

    assert result.exit_code == 0
    assert "Ms Reed: Morning. What can I do for you?" in result.stdout
    assert "Debrief" in result.stdout


def test_the_debrief_is_chinese_for_chinese_readers(answers: str) -> None:
    assert "复盘" in run("practice", str(SHOP), "--answers", answers, "--ui", "zh").stdout
    assert "复盘" in run("--ui", "zh", "practice", str(SHOP), "--answers", answers).stdout


def test_an_exam_that_is_not_passed_is_told_by_the_exit_code(answers: str) -> None:
    result = run("practice", str(SHOP), "--mode", "exam", "--answers", "-", "--format", "json", given="Hm.\n")

    assert result.exit_code == 1


def test_exams_are_capped(answers: str) -> None:
    arguments = ("practice", str(SHOP), "--mode", "exam", "--answers", answers, "--format", "json")
    seeds = [json.loads(run(*arguments).stdout)["seed"] for _ in range(3)]
    fourth = run(*arguments)

    assert len(set(seeds)) == 3
    assert fourth.exit_code == 2
    assert "used up" in fourth.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["practice", "nothing", "--answers", "-"], 2, "There is no scenario"),
        (["practice", str(SHOP)], 2, "--answers"),
        (["practice", "--answers", "-"], 2, "Name a scenario"),
        (["practice", str(SHOP), "--answers", "nothing.txt"], 3, "cannot be read"),
        (["practice", str(SHOP), "--answers", "-", "--seed", "-1"], 2, "Invalid value"),
        (["practice", str(SHOP), "--mode", "play"], 2, "Invalid value"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(arguments: list[str], code: int, words: str) -> None:
    result = run(*arguments)

    assert result.exit_code == code
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes("您好".encode("gbk"))
    result = run("practice", str(SHOP), "--answers", str(path))

    assert result.exit_code == 3
    assert "UTF-8" in result.stderr


def test_a_broken_scenario_names_the_first_fault(tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("id: broken\n", encoding="utf-8")
    result = run("practice", str(path), "--answers", "-")

    assert result.exit_code == 3
    assert "S101" in result.stderr


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("method: shop-talk", "method: nothing", "R202"), ("language: en", "language: fr", "R212")],
)
def test_a_reference_that_leads_nowhere_is_named(old: str, new: str, code: str, tmp_path: Path) -> None:
    folder = tmp_path / "scenes" / "corner-shop"
    shutil.copytree(SCENES, folder.parent)
    text = SCENARIO.read_text(encoding="utf-8").replace(old, new)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    result = run("practice", str(folder), "--answers", "-")

    assert result.exit_code == 3
    assert code in result.stderr


def test_an_attempt_is_kept_and_reported(answers: str, tmp_path: Path) -> None:
    run("practice", str(SHOP), "--answers", answers)

    assert "abandoned" in run("history").stdout

    page = tmp_path / "report.html"
    saved = run("report", "1", "--format", "html", "-o", str(page))

    assert saved.exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("report", "--format", "md").stdout.startswith("# The queue at the corner shop")
    assert json.loads(run("report", "--format", "json").stdout)["scenario"] == "corner-shop"
    assert "Debrief" in run("report").stdout


def test_nothing_is_kept_on_request(answers: str) -> None:
    run("practice", str(SHOP), "--answers", answers, "--no-record")

    assert "no attempts" in run("history").stdout
    assert run("report").exit_code == 2


def test_a_history_that_cannot_be_used_does_not_stop_the_talk(
    answers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "file"))
    result = run("practice", str(SHOP), "--answers", answers, "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["scenario"] == "corner-shop"
    assert "not kept" in result.stderr


def test_resuming_needs_a_terminal() -> None:
    assert run("resume").exit_code == 2
