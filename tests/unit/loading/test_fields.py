from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, Field
from typing_extensions import TypeAliasType

from trainer.loading.documents import load
from trainer.loading.fields import Spot, locate
from trainer.model.authored import Authored
from trainer.model.source import Loc

Words = TypeAliasType("Words", tuple[str, ...])


class Cat(Authored):
    kind: Literal["cat"]
    cat: int = 0
    lives: int = Field(default=9, ge=2)


class Dog(Authored):
    kind: Literal["dog"]
    dog: int = 0
    owner: str = ""


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]


class Home(Authored):
    pet: Pet | None = None
    pets: dict[str, tuple[Pet, ...]] = Field(default={})
    either: Cat | Dog | str | None = None
    words: Words = ()
    pair: tuple[str, int] | None = None
    checked: Annotated[str, AfterValidator(str)] | int = ""
    short: Annotated[str, Field(min_length=1)] | int = 0
    named: Annotated[list[int], Field(min_length=2)] | None = None


@pytest.mark.parametrize(
    ("given", "written"),
    [
        (("pet", "cat", "cat"), ("pet", "cat")),
        (("pet", "cat"), ("pet",)),
        (("pets", "a", 0, "dog", "owner"), ("pets", "a", 0, "owner")),
        (("either", "Cat", "cat"), ("either", "cat")),
        (("either", "str"), ("either",)),
        (("words", 1), ("words", 1)),
        (("pair", 1), ("pair", 1)),
        (("pair", 7), ("pair", 7)),
        (("checked", "function-after[str(), str]"), ("checked",)),
        (("checked", "int", "more", "labels"), ("checked",)),
        (("named", 0), ("named", 0)),
        (("pet", "cat", "unknown"), ("pet", "unknown")),
        (("unknown",), ("unknown",)),
        ((), ()),
    ],
)
def test_what_pydantic_put_in_is_left_out(given: Loc, written: Loc) -> None:
    assert locate(Home, given).loc == written


def test_a_tag_tells_the_form() -> None:
    assert locate(Home, ("pet", "dog")).field_names == ("kind", "dog", "owner")


def test_without_a_tag_the_fields_of_all_forms_are_known() -> None:
    assert locate(Home, ("either",)).field_names == ("kind", "cat", "lives", "dog", "owner")


def test_a_union_that_was_passed_is_remembered() -> None:
    (choice,) = locate(Home, ("pets", "a", 0, "dog", "owner")).choices
    assert (choice.loc, choice.member) == (("pets", "a", 0), "dog")


def test_what_has_no_fields_has_no_field_names() -> None:
    assert Spot((), int).field_names == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("either: {kind: cat, cat: x}", [("S103", 1, 26)]),
        ("either: {kind: dog, dog: x, owner: 3}", [("S103", 1, 26), ("S103", 1, 36)]),
        ("either: {kind: cat, lives: 1}", [("S106", 1, 28)]),
        ("either: 3", [("S103", 1, 9)]),
        ("either: {kind: cow, dog: 3}", [("S104", 1, 16)]),
        ("checked: []", [("S103", 1, 10)]),
        ("short: ''", [("S105", 1, 8)]),
        ("named: [1]", [("S105", 1, 8)]),
        ("pet: cat", [("S103", 1, 6)]),
        ("words: {}", [("S103", 1, 8)]),
        ("words: 3", [("S103", 1, 8)]),
    ],
)
def test_of_a_union_only_the_likeliest_form_is_reported(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    found = load("a.yaml", text.encode(), Home).diagnostics
    assert [(each.code, each.line, each.column) for each in found] == expected
