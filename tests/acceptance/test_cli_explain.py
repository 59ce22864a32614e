import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.shop import SHOP
from trainer.cli import app
from trainer.model.acts import Act

LINES: list[dict[str, Any]] = [
    {"id": "a", "text": "How long does it take until you are paid?"},
    {"id": 2, "text": "The rate is 3.5%.", "context": "What is the rate?"},
    {"id": "c", "text": ""},
    {"text": "I guarantee the principal. \ud83d"},
]


def run(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(app, arguments, input=given)


def lines() -> str:
    return "".join(json.dumps(line) + "\n" for line in LINES)


def test_lines_come_out_in_the_order_they_went_in() -> None:
    result = run("explain", "--lang", "en", "--format", "jsonl", "-", given=lines())
    out = [json.loads(line) for line in result.stdout.splitlines()]

    assert result.exit_code == 0
    assert [one["id"] for one in out] == ["a", 2, "c", None]
    assert out[1]["figures"][0]["value"] == 3.5


def test_each_line_has_the_documented_shape(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text(lines(), encoding="utf-8")
    result = run("explain", "--lang", "en", "--format", "jsonl", str(path))

    for line, written in zip(LINES, result.stdout.splitlines(), strict=True):
        one = json.loads(written)
        text = str(line["text"]).encode("utf-8", "replace").decode()
        confidences = [act["confidence"] for act in one["acts"]]

        assert list(one) == ["id", "acts", "question", "red_lines", "figures"]
        assert confidences == sorted(confidences, reverse=True)
        assert one["question"] in ("open", "closed", "none")
        for act in one["acts"]:
            assert act["act"] in set(Act)
            assert text[act["start"] : act["end"]] == act["quote"]


@pytest.mark.parametrize("bad", ["not json", "[1]", '{"id": 1}', '{"text": 3}'])
def test_a_bad_line_is_named(bad: str) -> None:
    result = run("explain", "--lang", "zh", "--format", "jsonl", "-", given=lines() + bad + "\n")

    assert result.exit_code == 3
    assert "line 5" in result.stderr
    assert len(result.stdout.splitlines()) == 4


def test_answers_stream_while_questions_still_come() -> None:
    command = [sys.executable, "-m", "trainer", "explain", "--lang", "zh", "--format", "jsonl", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(json.dumps({"id": number, "text": "回款要多久？"}).encode() + b"\n")
            process.stdin.flush()

            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


def test_a_sentence_is_explained_in_words() -> None:
    result = run("explain", "您好，请问平时回款要多久？", "--ui", "zh")

    assert result.exit_code == 0
    assert "提问方式" in result.stdout


def test_a_scenario_adds_what_the_sentence_is_about() -> None:
    result = run("explain", "How many tills do you have?", "--scenario", str(SHOP))

    assert "till-count" in result.stdout


def test_json_is_one_object() -> None:
    report = json.loads(run("explain", "How long does that take?", "--format", "json").stdout)

    assert report["id"] is None


def test_a_file_that_is_not_there_is_told() -> None:
    assert run("explain", "--format", "jsonl", "nothing.jsonl").exit_code == 3
