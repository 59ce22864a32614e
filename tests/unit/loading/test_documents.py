from enum import StrEnum
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, Discriminator, Field, Tag, field_validator, model_validator
from pydantic_core import PydanticCustomError

from trainer.loading import faults
from trainer.loading.documents import MAX_DIAGNOSTICS, Loaded, load
from trainer.loading.fields import Spot
from trainer.loading.shape import Trouble, explain
from trainer.model.authored import Authored, Bilingual
from trainer.model.diagnostic import Diagnostic, Severity
from trainer.model.source import Place


class Channel(StrEnum):
    VISIT = "visit"
    PHONE = "phone"


class Persona(Authored):
    name: str
    age: int = Field(default=40, ge=18, le=90)


class Asked(Authored):
    kind: Literal["asked"]
    act: str
    points: int = 1


class Benefit(Authored):
    kind: Literal["benefit"]
    benefit: str = ""
    points: int = Field(default=1, gt=0)


class Say(Authored):
    say: str


class Do(Authored):
    do: tuple[str, ...]


def form(value: object) -> str | None:
    """Tell a turn's form by its field."""
    return next((each for each in ("say", "do") if isinstance(value, dict) and each in value), None)


class Fact(Authored):
    id: str = Field(pattern=r"^[a-z-]+$")
    cues: tuple[str | tuple[str, ...], ...] = ()
    after: "tuple[Fact, ...]" = ()


class Sheet(Authored):
    title: Bilingual | None = None
    persona: Persona | str = ""
    channel: Channel = Channel.VISIT
    language: Literal["zh", "en"] = "zh"
    facts: tuple[Fact, ...] = ()
    lines: dict[Channel, tuple[str, ...]] = Field(default={})
    hints: dict[str, tuple[str, str]] = Field(default={})
    checks: tuple[Annotated[Asked | Benefit, Field(discriminator="kind")], ...] = ()
    turns: list[Annotated[Annotated[Say, Tag("say")] | Annotated[Do, Tag("do")], Discriminator(form)]] = []  # noqa: RUF012
    weights: list[float] = Field(default=[], min_length=1, max_length=2)
    exam: bool = False
    nickname: str = Field(default="x", min_length=1, max_length=3)
    low: int = 0
    high: int = 9
    code: str = ""
    alias: int = Field(default=0, alias="as")

    @field_validator("code")
    @classmethod
    def is_known(cls, code: str) -> str:
        """Refuse two codes, one with words of our own and one without."""
        if code == "hinted":
            context = {"zh": "不行", "en": "no", "hint_zh": "换一个", "hint_en": "take another"}
            raise PydanticCustomError("refused", "{en}", context)
        if code == "plain":
            raise ValueError("English only")
        return code

    @model_validator(mode="after")
    def is_in_order(self) -> "Sheet":
        """Refuse bounds that are the wrong way round."""
        if self.low > self.high:
            raise PydanticCustomError("order", "{en}", {"zh": "上下限颠倒", "en": "low is above high"})
        return self


def sheet(text: str) -> Loaded[Sheet]:
    return load("a.yaml", text.encode(), Sheet)


def reported(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.line, each.column) for each in sheet(text).diagnostics]


def only(text: str) -> Diagnostic:
    (found,) = sheet(text).diagnostics
    return found


def hint(text: str) -> str:
    found = only(text).hint
    assert found is not None
    return found.en


def test_a_good_file_becomes_a_document() -> None:
    loaded = sheet("persona: {name: 方总}\nfacts:\n  - id: cost\n    cues: [成本, [加班, 费]]\n")
    assert loaded.diagnostics == ()
    assert loaded.document is not None
    assert loaded.document.model == Sheet.model_validate(
        {"persona": Persona(name="方总"), "facts": [{"id": "cost", "cues": ["成本", ("加班", "费")]}]},
    )
    assert loaded.document.source.place(("facts", 0, "cues", 1)) == Place(4, 16)
    assert loaded.document.path == "a.yaml"
    assert loaded.document.text == loaded.text


def test_a_warning_does_not_keep_a_document_back() -> None:
    loaded = sheet("code: no\n")
    assert [each.severity for each in loaded.diagnostics] == [Severity.WARNING]
    assert loaded.document is not None


def test_an_error_in_the_yaml_does() -> None:
    loaded = sheet("code: a\ncode: b\n")
    assert loaded.document is None
    assert [each.code for each in loaded.diagnostics] == ["Y003"]


def test_shape_and_yaml_are_reported_together() -> None:
    assert reported("low: a\ncode: a\ncode: b\n") == [("S103", 1, 6), ("Y003", 3, 1)]


def test_what_was_refused_is_not_reported_again() -> None:
    assert reported("low: &a 1\nhigh: *a\n") == [("Y004", 1, 6), ("Y004", 2, 7)]


def test_a_warning_about_a_wrong_value_is_left_out() -> None:
    assert reported("exam: yes\n") == [("S103", 1, 7)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("low: '3'\n", ("S103", 1, 6)),
        ("low: true\n", ("S103", 1, 6)),
        ("low: 1.0\n", ("S103", 1, 6)),
        ("code: 3\n", ("S103", 1, 7)),
        ("low: 1\ncode:\n", ("S103", 2, 1)),
        ("exam: on\n", ("S103", 1, 7)),
        ("facts:\n  id: cost\n", ("S103", 2, 3)),
        ("facts: cost\n", ("S103", 1, 8)),
        ("facts:\n  - id: cost\n    cues: [a, [b, 3]]\n", ("S103", 3, 19)),
        ("facts:\n  - id: cost\n    cues: [a, 3]\n", ("S103", 3, 15)),
        ("facts:\n  - id: a\n    after:\n      - id: 3\n", ("S103", 4, 13)),
        ("persona: 3\n", ("S103", 1, 10)),
        ("persona: {name: 3}\n", ("S103", 1, 17)),
        ("persona:\n  age: 30\n", ("S101", 2, 3)),
        ("title: {zh: 走访}\n", ("S101", 1, 8)),
        ("title: {zh: 走访, en: ' '}\n", ("S105", 1, 21)),
        ("title: {zh: 走访, en: ''}\n", ("S105", 1, 21)),
        ("channel: fax\n", ("S104", 1, 10)),
        ("language: 3\n", ("S104", 1, 11)),
        ("lines: {phon: [a]}\n", ("S104", 1, 9)),
        ("lines: {phone: [a, 3]}\n", ("S103", 1, 20)),
        ("hints: {opening: [a]}\n", ("S105", 1, 18)),
        ("hints: {opening: [a, b, c]}\n", ("S105", 1, 18)),
        ("weights: []\n", ("S105", 1, 10)),
        ("weights: [1, 2, 3]\n", ("S105", 1, 10)),
        ("weights: [1e999]\n", ("S106", 1, 11)),
        ("persona: {name: a, age: 9}\n", ("S106", 1, 25)),
        ("nickname: abcd\n", ("S105", 1, 11)),
        ("facts:\n  - id: A B\n", ("S107", 2, 9)),
        ("code: hinted\n", ("S120", 1, 7)),
        ("code: plain\n", ("S199", 1, 7)),
        ("low: 3\nhigh: 2\n", ("S120", 1, 1)),
        ("low: 3\nas: x\n", ("S103", 2, 5)),
        ("- low: 3\n", ("S103", 1, 1)),
        ("low：3\n", ("Y009", 1, 4)),
    ],
)
def test_a_fault_of_shape_is_found_where_it_stands(text: str, place: tuple[str, int, int]) -> None:
    assert reported(text) == [place]


@pytest.mark.parametrize(
    ("check", "place"),
    [
        ("kind: asked\n    act: 3", ("S103", 3, 10)),
        ("kind: asked", ("S101", 2, 5)),
        ("act: x\n    kind: askd", ("S104", 3, 11)),
        ("act: x", ("S101", 2, 5)),
        ("kind: benefit\n    benefit: x\n    points: 0", ("S106", 4, 13)),
        ("kind: benefit\n    benefit: 3", ("S103", 3, 14)),
        ("kind: benefit\n    point: 3", ("S102", 3, 5)),
        ("just text", ("S103", 2, 5)),
    ],
)
def test_faults_inside_a_tagged_union_are_found(check: str, place: tuple[str, int, int]) -> None:
    assert reported(f"checks:\n  - {check}\n") == [place]


@pytest.mark.parametrize(
    ("turn", "place"),
    [
        ("say: a\n    says: b", ("S102", 3, 5)),
        ("say: 3", ("S103", 2, 10)),
        ("do: [a, 3]", ("S103", 2, 13)),
        ("says: hello", ("S199", 2, 5)),
        ("3", ("S103", 2, 5)),
    ],
)
def test_faults_behind_a_callable_discriminator_are_found(turn: str, place: tuple[str, int, int]) -> None:
    assert reported(f"turns:\n  - {turn}\n") == [place]


def test_a_missing_field_of_the_file_is_shown_at_its_beginning() -> None:
    (found,) = load("a.yaml", b"# a comment\nage: 30\n", Persona).diagnostics
    assert (found.line, found.column, found.message.en) == (2, 1, "`name` is missing")


def test_a_misspelt_field_is_reported_once() -> None:
    found = only("persona:\n  nmae: 方总\n")
    assert (found.code, found.line, found.column) == ("S102", 2, 3)
    assert hint("persona:\n  nmae: 方总\n") == "did you mean `name`?"


def test_an_unknown_field_unlike_any_other_lists_what_there_is() -> None:
    assert hint("persona: {name: a, shoe-size: 43}\n") == "it can be one of: `name`, `age`"


def test_the_field_names_of_a_tagged_form_are_known() -> None:
    assert hint("checks:\n  - {kind: benefit, benfit: x}\n") == "did you mean `benefit`?"


def test_a_misspelt_value_is_recognised() -> None:
    assert hint("channel: phoen\n") == "did you mean `phone`? it can be one of: `visit`, `phone`"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("code: 3\n", "quotes"),
        ("low: '3'\n", "remove the quotes"),
        ("facts: cost\n", "one item a line"),
        ("exam: on\n", "`true` or `false`"),
        ("title: a\n", "`key: value`"),
        ("title: zh：走访\n", "`: `"),
        ("code:\n", "fill it in"),
    ],
)
def test_the_hint_fits_what_was_written(text: str, words: str) -> None:
    assert words in hint(text)


def test_messages_name_the_value_by_its_path() -> None:
    found = only("facts:\n  - id: cost\n    cues: [a, 3]\n")
    assert found.message.en == "`facts[0].cues[1]` must be text or a list, not the number 3"
    assert found.message.zh == "`facts[0].cues[1]` 应为文字或列表，这里是数字 3"


def test_our_own_validators_are_quoted() -> None:
    found = only("code: hinted\n")
    assert (found.message.zh, found.message.en) == ("不行", "no")
    assert hint("code: hinted\n") == "take another"


def test_pydantics_english_never_shows() -> None:
    found = only("code: plain\n")
    assert "English only" not in found.message.en + found.message.zh


def test_a_hopeless_file_is_cut_short() -> None:
    found = sheet("".join(f"x{number}: 1\n" for number in range(3 * MAX_DIAGNOSTICS))).diagnostics
    assert len(found) == MAX_DIAGNOSTICS + 1
    assert found[-1].code == faults.MORE_PROBLEMS.code


def test_errors_that_pydantic_may_yet_invent_are_explained_somehow() -> None:
    explanation = explain(Trouble("from_the_future", Spot(("low",), int), "a", {}))
    assert explanation.fault == faults.UNFIT_VALUE
    assert explanation.message.en == "`low` does not fit (from_the_future)"


def test_codes_and_names_are_unique() -> None:
    assert len({each.code for each in faults.FAULTS}) == len(faults.FAULTS)
    assert len({each.name for each in faults.FAULTS}) == len(faults.FAULTS)


def test_a_model_that_is_not_authored_will_do() -> None:
    class Plain(BaseModel):
        age: int

    assert load("a.yaml", b"age: x\n", Plain).diagnostics[0].code == "S103"
