import pytest

from trainer.loading.encoding import MAX_BYTES, decode
from trainer.model.source import Place


def reported(data: bytes) -> list[tuple[str, Place]]:
    return [(each.code, each.place) for each in decode("a.yaml", data).diagnostics]


@pytest.mark.parametrize("data", [b"a: 1\n", "a: 你好\r\n".encode(), b"\ta\n", "a: 👩‍💻\n".encode()])
def test_utf8_is_read(data: bytes) -> None:
    assert decode("a.yaml", data).text == data.decode()
    assert reported(data) == []


def test_a_byte_order_mark_is_accepted_and_left_out() -> None:
    assert decode("a.yaml", b"\xef\xbb\xbfa: 1\n").text == "a: 1\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named(encoding: str) -> None:
    assert reported("title: x\nlevel: 1\n".encode(encoding)) == [("Y001", Place(1, 1))]


def test_invalid_bytes_have_a_place_in_characters() -> None:
    assert reported("a: 1\r\nb: 你好".encode() + b"\xff\n") == [("Y001", Place(2, 6))]


def test_gbk_is_recognised() -> None:
    (found,) = decode("a.yaml", "title: 走访制造业客户\n".encode("gbk")).diagnostics
    assert found.hint is not None
    assert "GBK" in found.hint.en


def test_invalid_bytes_leave_text_to_show() -> None:
    assert decode("a.yaml", b"a: \xff\n").text == "a: \ufffd\n"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\ufeff"])
def test_a_control_character_is_found(character: str) -> None:
    assert reported(f"title: something long\nb: x{character}y\n".encode()) == [("Y008", Place(2, 5))]


def test_one_control_character_a_line_is_enough() -> None:
    assert reported(b"a: \x01\x01\nb: \x01\n") == [("Y008", Place(1, 4)), ("Y008", Place(2, 4))]


def test_a_large_file_is_not_read() -> None:
    assert reported(b"#" * (MAX_BYTES + 1)) == [("Y006", Place(1, 1))]
    assert reported(b"#" * MAX_BYTES) == []
