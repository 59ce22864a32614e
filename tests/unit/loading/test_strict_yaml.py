import pytest
import yaml

from trainer.loading import yaml_events
from trainer.loading.strict_yaml import MAX_DEPTH, StrictYaml, read_yaml
from trainer.model.source import Place


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with the C parser, if there is one, and with the pure one."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_events, "_PARSER", getattr(yaml, request.param))


def read(text: str) -> StrictYaml:
    return read_yaml("a.yaml", text.encode())


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.line, each.column) for each in read(text).diagnostics]


def test_plain_data_is_built() -> None:
    text = "a: [1, x, {b: 2}]\nc:\n  - d: true\n    e:\n  - 'yes'\n1: |\n  two\n  lines\n"
    assert read(text).data == {
        "a": [1, "x", {"b": 2}],
        "c": [{"d": True, "e": None}, "yes"],
        "1": "two\nlines\n",
    }
    assert read(text).readable
    assert codes(text) == []


def test_every_key_and_value_has_a_place() -> None:
    source = read("a: 1\nfacts:\n  - id: 预算\n    cues: [钱, x]\n").source
    assert source.keys == {
        ("a",): Place(1, 1),
        ("facts",): Place(2, 1),
        ("facts", 0, "id"): Place(3, 5),
        ("facts", 0, "cues"): Place(4, 5),
    }
    assert source.values == {
        (): Place(1, 1),
        ("a",): Place(1, 4),
        ("facts",): Place(3, 3),
        ("facts", 0): Place(3, 5),
        ("facts", 0, "id"): Place(3, 9),
        ("facts", 0, "cues"): Place(4, 11),
        ("facts", 0, "cues", 0): Place(4, 12),
        ("facts", 0, "cues", 1): Place(4, 15),
    }


def test_an_empty_value_is_shown_by_its_key() -> None:
    assert read("a: 1\nb:\n").source.place(("b",)) == Place(2, 1)


def test_places_end_where_their_line_does() -> None:
    source = read("a:\n  b: 你好  \n").source
    assert source.place(("a", "b")).end_column == 8
    assert source.place(("a",)).end_column == 8


def test_of_two_equal_keys_the_first_is_kept() -> None:
    found = read("a: {b: 1}\nc: 2\na: {b: 3, b: 4}\n")
    assert found.data == {"a": {"b": 1}, "c": 2}
    assert found.source.place(("a", "b")) == Place(1, 8)
    assert [(each.code, each.line) for each in found.diagnostics] == [("Y003", 3)]


def test_forty_levels_are_enough() -> None:
    assert codes("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert codes("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [("Y005", 1, MAX_DEPTH + 1)]


def test_a_file_of_brackets_does_no_harm() -> None:
    assert codes("[" * 500_000) == [("Y005", 1, MAX_DEPTH + 1)]


def test_an_alias_bomb_does_not_go_off() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(9))
    assert {code for code, _, _ in codes(bomb)} == {"Y004"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "~\n", "null\n"])
def test_an_empty_file_is_named(text: str) -> None:
    assert codes(text) == [("Y007", 1, 1)]
    assert not read(text).readable


@pytest.mark.parametrize(
    "text",
    ["'yes'", '"12:30"', "- a：b", "a: 说：好", "[好，周四见。, 行]", "a: {zh: 好，是, en: x}", "on: x"],
)
def test_prose_and_quotes_are_left_alone(text: str) -> None:
    assert codes(text) == []


def test_what_follows_an_unusable_key_is_dropped() -> None:
    assert read("? [a, b]\n: {c: 1}\n? {d: 2}\n: x\ne: 3\n").data == {"e": 3}
    assert read("? *a\n: 1\ne: 3\n").data == {"e": 3}


def test_a_merge_key_adds_nothing() -> None:
    assert read("<<: {a: 1}\nb: 2\n").data == {"b": 2}


@pytest.mark.parametrize("escape", [r"\e", r"\x1b", r"\u202e", r"\0", r"\N"])
def test_an_escaped_control_character_is_found(escape: str) -> None:
    assert codes(f'a: "x{escape}y"\n') == [("Y008", 1, 4)]


def test_code_points_that_do_not_exist_are_refused() -> None:
    assert codes(r'a: "\U7FFFFFFF"')[0][0] == "Y002"
    assert codes(r'a: "\ud800"')[0][0] in ("Y002", "Y008")
