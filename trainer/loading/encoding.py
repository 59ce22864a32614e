"""From bytes to text that is safe to parse and to print."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.loading import faults
from trainer.model.diagnostic import Diagnostic, Message
from trainer.model.source import START, Place, split_lines

MAX_BYTES = 1_000_000

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_NUL_SHARE = 4  # Latin text in UTF-16 is half NUL bytes; no text in UTF-8 comes near a quarter

# C0 except tab and line breaks, DEL and C1, hidden line separators, bidirectional overrides, a byte order
# mark inside the text, and what is no character at all.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes say; with any diagnostic the text is good for showing only."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(path: str, data: bytes) -> Decoded:
    """Turn bytes into text, accepting UTF-8 with or without a byte order mark and nothing else."""
    if len(data) > MAX_BYTES:
        return Decoded("", (_too_large(path),))
    if data.startswith(_UTF16) or data.count(0) * _NUL_SHARE > len(data):
        return Decoded("", (faults.UNREADABLE_BYTES.at(path, START, _IS_UTF16, _SAVE_AS_UTF8),))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return Decoded(data.decode(errors="replace"), (_invalid_bytes(path, data, error.start),))
    return Decoded(text, tuple(_control_characters(path, text)))


def _too_large(path: str) -> Diagnostic:
    message = Message("文件超过 1 MB", "the file is larger than 1 MB")
    hint = Message("把内容分成几个文件", "split the content into several files")
    return faults.TOO_LARGE.at(path, START, message, hint)


def _invalid_bytes(path: str, data: bytes, start: int) -> Diagnostic:
    """Point at the first byte that is no UTF-8; Chinese editors on Windows often save GBK."""
    before = split_lines(data[:start].decode())
    place = Place(len(before), len(before[-1]) + 1)
    message = Message(f"字节 0x{data[start]:02X} 不是 UTF-8", f"byte 0x{data[start]:02X} is not UTF-8")
    hint = _LOOKS_LIKE_GBK if _is_gbk(data) else _SAVE_AS_UTF8
    return faults.UNREADABLE_BYTES.at(path, place, message, hint)


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _control_characters(path: str, text: str) -> Iterator[Diagnostic]:
    """Report the first control character of each line."""
    for number, line in enumerate(split_lines(text), start=1):
        if found := CONTROL.search(line):
            place = Place(number, found.start() + 1, found.end() + 1)
            yield control_character(path, place, found.group())


def control_character(path: str, place: Place, character: str) -> Diagnostic:
    """Report a character that does not print, and could change what a terminal shows."""
    point = f"U+{ord(character):04X}"
    message = Message(f"这里有控制字符 {point}", f"control character {point}")
    hint = Message(
        "删掉它；它看不见，多半是复制进来的", "delete it; it is invisible and was probably pasted in"
    )
    return faults.CONTROL_CHARACTER.at(path, place, message, hint)


_IS_UTF16 = Message("文件存成了 UTF-16 或是二进制文件", "the file is saved as UTF-16, or is not text")
_SAVE_AS_UTF8 = Message("在编辑器里另存为 UTF-8", "save it as UTF-8 in your editor")
_LOOKS_LIKE_GBK = Message(
    "文件像是 GBK（ANSI）编码；在编辑器里另存为 UTF-8",
    "the file looks like GBK (ANSI); save it as UTF-8 in your editor",
)
