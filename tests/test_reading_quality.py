"""The figures of `docs/reading-quality.md` hold their floors, and were measured on the corpus as it is."""

import json

import pytest
import yaml

from tools import bench_reading, train

FLOORS = yaml.safe_load((train.ROOT / "tests" / "corpus" / "floors.yaml").read_text(encoding="utf-8"))
MEASURED = json.loads(bench_reading.FIGURES.read_text(encoding="utf-8"))
CEILINGS = {"red_lines_innocent"}


def test_the_figures_are_of_this_corpus() -> None:
    assert bench_reading.digest() == MEASURED["digest"], "the corpus has changed: run `make bench`"


@pytest.mark.parametrize(
    ("language", "name"), [(one, name) for one, floors in FLOORS.items() for name in floors]
)
def test_no_figure_falls_below_its_floor(language: str, name: str) -> None:
    measured, bound = MEASURED[language][name], FLOORS[language][name]

    assert measured <= bound if name in CEILINGS else measured >= bound
