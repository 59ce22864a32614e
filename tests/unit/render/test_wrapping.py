import itertools
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console, Group

from trainer.render.wrapping import Prose, breaks


def printed(text: str, width: int) -> list[str]:
    """Print a text to a narrow terminal."""
    console = Console(file=StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(Group(Prose(text)))
    return captured.get().rstrip("\n").split("\n")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("你好", 10, ["你好"]),
        ("一二三四五六", 6, ["一二三", "四五六"]),
        ("一二三，四五六", 6, ["一二", "三，四", "五六"]),
        ("一二（三）四", 6, ["一二", "（三）", "四"]),
        ("one two three", 8, ["one two", "three"]),
        ("利率是 1.55% 左右", 11, ["利率是", "1.55% 左右"]),
        ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
        ("→ 一二三四", 6, ["→ 一二", "三四"]),
        ("  一二三四五", 8, ["  一二三", "  四五"]),
        ("甲\n乙", 10, ["甲", "乙"]),
    ],
)
def test_lines_break_where_readers_expect_it(text: str, width: int, lines: list[str]) -> None:
    assert printed(text, width) == lines


@given(
    st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cf", "Mn", "Me")), max_size=80),
    st.integers(4, 40),
)
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    places = [0, *breaks(text, width), len(text)]
    parts = [text[start:end] for start, end in itertools.pairwise(places)]

    assert "".join(parts) == text
    assert all(cell_len(part.rstrip()) <= max(width, 2) for part in parts)
