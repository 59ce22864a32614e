import pytest
from rich.cells import cell_len

from trainer.loading.library import Library
from trainer.render.prose import cut, meter, quoted


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("一二三四", 8, "一二三四"),
        ("一二三四五", 8, "一二三…"),
        ("一二，三四五", 7, "一二…"),
        ("one two three", 9, "one two…"),
        ("two\nlines", 20, "two lines"),
        ("", 5, ""),
    ],
)
def test_what_is_too_long_is_cut_by_cells(text: str, cells: int, shown: str) -> None:
    assert cut(text, cells) == shown
    assert cell_len(cut(text, cells)) <= cells


def test_quotation_marks_are_those_of_the_language() -> None:
    assert quoted("好", Library().catalogue("zh")) == "“好”"
    assert quoted("good", Library().catalogue("en")) == '"good"'
    assert quoted("  ", Library().catalogue("en")) == ""


@pytest.mark.parametrize(
    ("points", "most", "bar"),
    [(0, 4, "░░░░"), (4, 4, "████"), (1, 100, "█░░░"), (99, 100, "███░"), (0, 0, "░░░░")],
)
def test_a_bar_is_full_only_for_everything(points: int, most: int, bar: str) -> None:
    assert meter(points, most, 4) == bar
