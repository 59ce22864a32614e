from enum import StrEnum
from typing import Literal

import pytest
from pydantic import Field, ValidationError

from trainer.model.authored import Authored, Bilingual


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Child(Authored):
    age: int


class Parent(Authored):
    names: tuple[str, ...] = ()
    colour: Colour | None = None
    counts: dict[Colour, tuple[int, ...]] = Field(default={})
    tags: frozenset[str] = frozenset()
    children: tuple[Child, ...] = ()
    cues: tuple[str | tuple[str, ...], ...] = ()
    pair: tuple[str, int] | None = None
    age: int = Field(default=0, ge=0)
    share: float = 0.0
    open: bool = False
    name: str = ""
    type: Literal["int", "str"] = "int"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"names": ["a", "b"]}, Parent(names=("a", "b"))),
        ({"colour": "red"}, Parent(colour=Colour.RED)),
        ({"counts": {"red": [1, 2]}}, Parent(counts={Colour.RED: (1, 2)})),
        ({"tags": ["a"]}, Parent(tags=frozenset("a"))),
        ({"children": [{"age": 3}]}, Parent(children=(Child(age=3),))),
        ({"cues": ["a", ["b", "c"]]}, Parent(cues=("a", ("b", "c")))),
        ({"pair": ["a", 1]}, Parent(pair=("a", 1))),
        ({"share": 1}, Parent(share=1.0)),
        ({"type": "str"}, Parent(type="str")),
    ],
)
def test_what_yaml_can_write_is_accepted(written: dict[str, object], expected: Parent) -> None:
    assert Parent.model_validate(written) == expected


@pytest.mark.parametrize(
    ("written", "error"),
    [
        ({"age": "3"}, "int_type"),
        ({"age": True}, "int_type"),
        ({"age": 3.0}, "int_type"),
        ({"name": 3}, "string_type"),
        ({"open": "yes"}, "bool_type"),
        ({"open": 1}, "bool_type"),
        ({"share": "1.5"}, "float_type"),
        ({"share": True}, "float_type"),
        ({"share": float("inf")}, "finite_number"),
        ({"share": float("nan")}, "finite_number"),
        ({"names": "abc"}, "tuple_type"),
        ({"names": {"a": 1}}, "tuple_type"),
        ({"names": [1]}, "string_type"),
        ({"counts": {"red": ["1"]}}, "int_type"),
        ({"children": [{"age": "3"}]}, "int_type"),
        ({"colour": "green"}, "enum"),
        ({"nmae": "a"}, "extra_forbidden"),
    ],
)
def test_nothing_is_guessed(written: dict[str, object], error: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Parent.model_validate(written)
    assert [each["type"] for each in caught.value.errors()] == [error]


def test_what_is_authored_does_not_change() -> None:
    child = Child(age=3)
    with pytest.raises(ValidationError):
        child.age = 4  # type: ignore[misc]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_bilingual_text_is_not_blank(text: str) -> None:
    with pytest.raises(ValidationError):
        Bilingual(zh=text, en="something")


def test_bilingual_text_is_chosen_by_language() -> None:
    text = Bilingual(zh="难点", en="problem")
    assert (text.text("zh"), text.text("zh_CN"), text.text("en")) == ("难点", "难点", "problem")
