import pytest

from trainer.render.cells import printable, width


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("你好", 4), ("，：", 4), ("e\u0301", 1), ("👍", 2), ("", 0), ("…", 1), ("ﾊ", 1)],
)
def test_width_is_counted_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\tb", "a    b"),
        ("a\nb", "a<U+000A>b"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\ud800b", "a<U+D800>b"),
        ("你好👩‍💻", "你好👩‍💻"),
    ],
)
def test_what_could_steer_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert printable(text) == shown
