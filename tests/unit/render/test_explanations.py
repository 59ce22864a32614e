import json

import pytest

from tests.builders import reading
from trainer.model.reading import Figure, Span
from trainer.render.explanations import as_json

TEXT = "Rate 1.5%? How many?"


def test_the_json_has_the_documented_shape() -> None:
    report = json.loads(as_json(reading(TEXT, acts=["situation_question"]), TEXT, "a"))

    assert list(report) == ["id", "acts", "question", "red_lines", "figures"]
    assert list(report["acts"][0]) == ["act", "confidence", "start", "end", "quote"]


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [(1.5, 1.5, {"value": 1.5}), (3.0, 3.0, {"value": 3}), (1.0, 2.5, {"value": 1, "high": 2.5})],
)
def test_figures_are_numbers(low: float, high: float, written: dict[str, float]) -> None:
    figure = Figure(low=low, high=high, unit="percent", about=False, span=Span(start=5, end=9, quote="1.5%"))
    read = reading(TEXT).model_copy(update={"figures": (figure,)})
    found = json.loads(as_json(read, TEXT, None))["figures"]

    assert found == [{"unit": "percent", "start": 5, "end": 9, **written}]


def test_offsets_count_in_the_text_as_given() -> None:
    given = "Ra\x07te\u200b how?"
    read = reading("Rate how?", acts=["situation_question"])
    act = json.loads(as_json(read, given, None))["acts"][0]

    assert given[act["start"] : act["end"]] == act["quote"]
    assert act["end"] == len(given)
