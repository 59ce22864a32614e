"""`list`, `validate`, `test`, `rules`, `demo`, and what all commands have in common."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.shop import SCENES, SHOP
from trainer.cli import app


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    """Give a copy of the scenes that a test may spoil."""
    return Path(shutil.copytree(SCENES, tmp_path / "scenes"))


def spoil(scenes: Path, old: str, new: str) -> None:
    path = scenes / "corner-shop" / "scenario.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_the_list_has_the_documented_shape() -> None:
    entries = json.loads(run("list", "--format", "json").stdout)

    assert len(entries) >= 1
    for entry in entries:
        assert list(entry) == ["id", "title", "language", "segment", "method", "level", "disc", "path"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_is_readable(language: str) -> None:
    result = run("list", "--ui", language)

    assert result.exit_code == 0
    assert "dominance" not in result.stdout


def test_content_that_is_all_right_has_no_findings() -> None:
    result = run("validate", str(SCENES))

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "0 errors" in result.stderr


def test_findings_have_a_place_a_code_and_a_hint(scenes: Path) -> None:
    spoil(scenes, "after: [noon-queue]", "after: [noon-queues]")
    result = run("validate", str(scenes))

    assert result.exit_code == 1
    assert "R203" in result.stdout
    assert "did you mean `noon-queue`?" in result.stdout


def test_findings_as_json(scenes: Path) -> None:
    spoil(scenes, "after: [noon-queue]", "after: [noon-queues]")
    report = json.loads(run("validate", "--format", "json", str(scenes)).stdout)

    assert (report["files"], report["errors"], report["warnings"]) == (6, 1, 0)
    finding = report["findings"][0]
    assert list(finding) == ["path", "line", "column", "code", "name", "severity", "message", "hint"]
    assert (finding["code"], finding["name"], finding["severity"]) == ("R203", "unknown-fact", "error")


def test_findings_for_github(scenes: Path) -> None:
    spoil(scenes, "id: corner-shop", "id: other-shop")

    assert run("validate", "--format", "github", str(scenes)).stdout.startswith("::error file=")


def test_a_comment_allows_a_finding(scenes: Path) -> None:
    spoil(scenes, "id: corner-shop", "id: other-shop  # trainer: allow folder-name")

    assert run("validate", str(scenes)).exit_code == 0


def test_warnings_count_when_strict(scenes: Path) -> None:
    spoil(scenes, "need: {faster-till: implied}}", "need: {}}")
    spoil(scenes, "        need: {faster-till: implied}\n", "")
    spoil(scenes, "        need: {faster-till: felt}\n", "")

    assert run("validate", str(scenes)).exit_code == 0
    assert run("validate", "--strict", str(scenes)).exit_code == 1


def test_a_path_that_does_not_exist_is_unreadable() -> None:
    assert run("validate", "nothing").exit_code == 3


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("rubrics/shop-talk.yaml", "shop-talks.yaml"),
        ("_shared/products/shop-account.yaml", "account.yaml"),
        ("rubrics/compliance/plain-words.yaml", "words.yaml"),
    ],
)
def test_files_have_to_be_called_like_their_ids(scenes: Path, file: str, name: str) -> None:
    (scenes / file).rename((scenes / file).with_name(name))
    codes = [
        one["code"] for one in json.loads(run("validate", "--format", "json", str(scenes)).stdout)["findings"]
    ]

    assert sorted(codes) == ["R202", "R213"]


def test_playtests_say_what_was_expected_and_what_was_found() -> None:
    result = run("test", str(SHOP / "playtests" / "hasty.yaml"))

    assert result.exit_code == 1
    assert "hasty.yaml:4: should tell the fact lost-sales" in result.stdout


def test_a_good_playtest_passes() -> None:
    result = run("test", str(SHOP / "playtests" / "strong.yaml"))

    assert result.exit_code == 0, result.stdout
    assert "covers:" in result.stdout


def test_a_folder_of_scenarios_is_tested_whole() -> None:
    assert "2 playtests" in run("test", str(SCENES)).stderr


def test_rules_have_manual_pages() -> None:
    assert "R203" in run("rules").stdout
    assert "Bad::" in run("rules", "unknown-fact").stdout
    assert run("rules", "X999").exit_code == 2


def test_the_demonstration_needs_no_terminal() -> None:
    result = run("demo")

    assert result.exit_code == 0
    assert "Debrief" in result.stdout


def test_bare_trainer_shows_the_help() -> None:
    result = run()

    assert result.exit_code == 0
    assert "practice" in result.stdout


def test_the_version() -> None:
    assert run("--version").stdout.startswith("trainer ")


def trainer(*arguments: str, **changes: str) -> "subprocess.CompletedProcess[bytes]":
    """Start the program for real."""
    environment = {**os.environ, **changes}
    return subprocess.run(
        [sys.executable, "-m", "trainer", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_help_imports_nothing_slow() -> None:
    environment = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "trainer", "--help"], env=environment, capture_output=True, check=True
    )
    imported = {line.rsplit(b"|", 1)[-1].strip() for line in result.stderr.splitlines()}

    assert not imported & {b"questionary", b"prompt_toolkit", b"yaml", b"pydantic", b"sqlite3"}


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk", "utf-8"])
def test_no_encoding_stops_the_output(encoding: str) -> None:
    result = trainer("list", "--ui", "zh", PYTHONIOENCODING=encoding)

    assert result.returncode == 0
    assert "情景" in result.stdout.decode()


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m trainer rules R201 | head -c 1"
    result = subprocess.run(["sh", "-c", command], capture_output=True, check=False)

    assert b"Traceback" not in result.stderr


def test_an_unexpected_error_is_one_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "sitecustomize.py"
    broken.write_text("import trainer.app.listing\ntrainer.app.listing.listing = None\n", encoding="utf-8")
    result = trainer("list", PYTHONPATH=f"{tmp_path}{os.pathsep}{Path(__file__).parents[2]}")

    assert result.returncode == 3
    assert b"Traceback" not in result.stderr
    assert b"TRAINER_DEBUG" in result.stderr


@pytest.mark.parametrize(("variable", "value"), [("LC_ALL", "zh_CN.UTF-8"), ("TRAINER_UI", "zh")])
def test_the_language_follows_the_surroundings(variable: str, value: str) -> None:
    assert "条线" in trainer("list", **{variable: value}).stdout.decode()
