import json

import pytest

from trainer.model.diagnostic import Diagnostic, Fault, Message, Severity
from trainer.model.source import Place
from trainer.render.cells import width
from trainer.render.diagnostics import as_github, as_json, as_text

FAULT = Fault("D301", "cueless-fact")
TEXT = "facts:\n  - id: budget\n    about: 还有多少预算\n"


def cueless(place: Place, fault: Fault = FAULT) -> Diagnostic:
    message = Message("事实 `budget` 没有线索", "fact `budget` has no cues")
    return fault.at("a.yaml", place, message, Message("写上 `cues:`", "list the words under `cues:`"))


def test_a_diagnostic_is_shown_with_its_line() -> None:
    assert as_text([cueless(Place(2, 5, 15))], {"a.yaml": TEXT}, "en") == (
        "a.yaml:2:5: D301 fact `budget` has no cues [cueless-fact]\n"
        "  |\n"
        "2 |   - id: budget\n"
        "  |     ^^^^^^^^^^\n"
        "  = help: list the words under `cues:`\n"
        "\n"
    )


def test_carets_stand_under_chinese_text() -> None:
    assert as_text([cueless(Place(3, 14, 16))], {"a.yaml": TEXT}, "zh") == (
        "a.yaml:3:14: D301 事实 `budget` 没有线索 [cueless-fact]\n"
        "  |\n"
        "3 |     about: 还有多少预算\n"
        "  |                ^^^^\n"
        "  = 提示: 写上 `cues:`\n"
        "\n"
    )


def test_a_place_without_an_end_gets_one_caret() -> None:
    assert "  |   ^\n" in as_text([cueless(Place(2, 3))], {"a.yaml": TEXT}, "en")


@pytest.mark.parametrize("place", [Place(9, 1), Place(4, 1)])
def test_a_place_without_text_gets_no_frame(place: Place) -> None:
    assert "^" not in as_text([cueless(place)], {"a.yaml": TEXT}, "en")


def test_a_file_without_text_gets_no_frame() -> None:
    assert "^" not in as_text([cueless(Place(1, 1))], {}, "en")


def test_a_diagnostic_may_have_no_hint() -> None:
    bare = FAULT.at("a.yaml", Place(1, 1), Message("坏", "bad"))
    assert as_text([bare], {}, "en") == "a.yaml:1:1: D301 bad [cueless-fact]\n\n"
    assert json.loads(as_json([bare], 1, "en"))["findings"][0]["hint"] == ""
    assert as_github([bare], "en").endswith("::bad\n")


def test_the_frame_of_a_long_line_is_cut_around_the_place() -> None:
    line = "说：" * 300 + "目标" + "好" * 300
    frame = as_text([cueless(Place(1, 601, 603))], {"a.yaml": line}, "en").splitlines()
    assert "…" in frame[2]
    assert "目标" in frame[2]
    assert width(frame[2]) <= 100
    assert width(frame[2].partition("目标")[0]) == len(frame[3].partition("^")[0])


def test_a_long_mark_is_cut_too() -> None:
    frame = as_text([cueless(Place(1, 1, 1001))], {"a.yaml": "x" * 1000}, "en").splitlines()
    assert frame[2].endswith("…")
    assert width(frame[2]) <= 100


def test_the_terminal_is_not_steered() -> None:
    shown = as_text([cueless(Place(1, 2))], {"a.yaml": "a\x1b[31mb\n"}, "en")
    assert "\x1b" not in shown
    assert "a<U+001B>[31mb" in shown


def test_a_tab_before_the_place_moves_the_caret() -> None:
    assert "  |     ^\n" in as_text([cueless(Place(1, 2, 3))], {"a.yaml": "\tb\n"}, "en")


def test_github_gets_one_line_each() -> None:
    warning = Fault("D301", "cueless-fact", Severity.WARNING)
    assert as_github([cueless(Place(2, 5, 15)), cueless(Place(3, 1), warning)], "en") == (
        "::error file=a.yaml,line=2,col=5,title=D301 cueless-fact"
        "::fact `budget` has no cues%0Ahelp: list the words under `cues:`\n"
        "::warning file=a.yaml,line=3,col=1,title=D301 cueless-fact"
        "::fact `budget` has no cues%0Ahelp: list the words under `cues:`\n"
    )


def test_what_means_something_to_github_is_escaped() -> None:
    odd = FAULT.at("C:\\a,b.yaml", Place(1, 1), Message("坏", "100%\r\nbad"))
    assert as_github([odd], "en") == (
        "::error file=C%3A\\a%2Cb.yaml,line=1,col=1,title=D301 cueless-fact::100%25%0D%0Abad\n"
    )


def test_json_has_the_documented_shape() -> None:
    found = [
        cueless(Place(2, 5, 15)),
        cueless(Place(3, 1), Fault("W601", "long-line", Severity.WARNING)),
        cueless(Place(3, 2), Fault("S198", "more-problems", Severity.NOTE)),
    ]
    report = json.loads(as_json(found, 2, "zh"))
    assert list(report) == ["files", "errors", "warnings", "findings"]
    assert (report["files"], report["errors"], report["warnings"]) == (2, 1, 1)
    assert report["findings"][0] == {
        "path": "a.yaml",
        "line": 2,
        "column": 5,
        "code": "D301",
        "name": "cueless-fact",
        "severity": "error",
        "message": "事实 `budget` 没有线索",
        "hint": "写上 `cues:`",
    }


def test_nothing_wrong_is_an_empty_report() -> None:
    assert as_text([], {}, "en") == ""
    assert as_github([], "en") == ""
    assert json.loads(as_json([], 3, "en")) == {"files": 3, "errors": 0, "warnings": 0, "findings": []}
