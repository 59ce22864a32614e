import pytest

from trainer.lint.suppression import suppress
from trainer.model.diagnostic import Diagnostic, Fault, Message
from trainer.model.source import Place

FAULT = Fault("D301", "cueless-fact")


def at(line: int, name: str = "cueless-fact", path: str = "a.yaml") -> Diagnostic:
    return Fault("D301", name).at(path, Place(line, 1), Message("没有线索", "no cues"))


def left(text: str, *found: Diagnostic) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in suppress(found, {"a.yaml": text})]


@pytest.mark.parametrize(
    "text",
    [
        "- a  # trainer: allow cueless-fact\n",
        "- a  #trainer:allow cueless-fact\n",
        "- a  # trainer: allow unreachable-fact, cueless-fact\n",
    ],
)
def test_a_comment_beside_a_value_covers_its_line(text: str) -> None:
    assert ("D301", 1) not in left(text, at(1))


def test_a_comment_beside_a_value_covers_no_other_line() -> None:
    assert left("- a  # trainer: allow cueless-fact\n- b\n", at(2)) == [("A901", 1), ("D301", 2)]


def test_a_comment_on_its_own_line_covers_the_next() -> None:
    assert left("# trainer: allow cueless-fact\n- a\n- b\n", at(2), at(3)) == [("D301", 3)]


def test_comments_may_be_stacked() -> None:
    text = "# trainer: allow cueless-fact\n# because\n# trainer: allow unreachable-fact\n- a\n"
    assert left(text, at(4), at(4, "unreachable-fact")) == []


def test_an_unused_allowance_is_reported_by_name_and_place() -> None:
    text = "a: 1\n- b  # trainer: allow cueless-fact, cueles-fact\n"
    (found,) = suppress([at(2)], {"a.yaml": text})
    assert (found.code, found.line, found.column, found.end_column) == ("A901", 2, 37, 48)
    assert "`cueles-fact`" in found.message.en


def test_another_file_is_not_covered() -> None:
    assert left("- a  # trainer: allow cueless-fact\n", at(1, path="b.yaml")) == [("A901", 1), ("D301", 1)]


@pytest.mark.parametrize(
    "text", ["- a # trainers: allow x", "- a# trainer: allow x", "- a # trainer: allow Big Words"]
)
def test_other_comments_allow_nothing(text: str) -> None:
    assert left(text) == []
