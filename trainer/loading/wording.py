"""The words for what an author wrote and for what was wanted."""

import difflib
import re
from collections.abc import Iterable, Mapping

from trainer.loading import syntax
from trainer.model.diagnostic import Message
from trainer.model.source import Loc

_TEXT = Message("文字", "text")
_LIST = Message("列表", "a list")
_MAPPING = Message("一组键值", "a mapping")
_TRUTH = Message("true 或 false", "true or false")
_WHOLE = Message("整数", "a whole number")
_NUMBER = Message("数字", "a number")
OTHER = Message("别的内容", "something else")
LOOK_UP = Message("写法见 `trainer schema`", "see `trainer schema` for what can stand here")

TYPES: Mapping[str, Message] = {
    "string_type": _TEXT,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "iterable_type": _LIST,
    "dict_type": _MAPPING,
    "mapping_type": _MAPPING,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "dataclass_type": _MAPPING,
}


def label(loc: Loc) -> str:
    """Write a location as a path, `facts[0].cues`; the top of the file has no name."""
    path = ""
    for segment in loc:
        path += f"[{segment}]" if isinstance(segment, int) else f".{segment}"
    return path.removeprefix(".")


def closest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that was probably meant."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1)), None)


def given(value: object) -> Message:
    """Name what was written."""
    match value:
        case None:
            return Message("空的", "empty")
        case bool():
            return Message(f"真假值 {str(value).lower()}", f"{str(value).lower()}")
        case int() | float():
            shown = shorten(str(value))
            return Message(f"数字 {shown}", f"the number {shown}")
        case str():
            return Message(f"文字「{shorten(value)}」", f"the text {shorten(value)!r}")
        case list() | tuple():
            return Message("列表", "a list")
        case _:
            return Message("一组键值", "a mapping")


def shorten(text: str, limit: int = 30) -> str:
    """Keep a quotation short."""
    return text if len(text) <= limit else text[:limit] + "…"


def type_hint(value: object, wanted: list[Message]) -> Message:
    """Say how to turn what was written into what is wanted."""
    if value is None:
        return Message("填上内容，或删掉这一行", "fill it in, or delete the line")
    if isinstance(value, str):
        return _text_hint(value, wanted)
    if _TEXT in wanted and isinstance(value, bool | int | float):
        return Message("给它加上引号", "put it in quotes")
    if _LIST in wanted and not isinstance(value, dict):
        return Message("每项一行，以 `- ` 开头", "write one item a line, beginning with `- `")
    return LOOK_UP


def _text_hint(text: str, wanted: list[Message]) -> Message:
    if _LIST in wanted:
        return Message(
            "写成列表：每项一行，以 `- ` 开头", "make it a list: one item a line, beginning with `- `"
        )
    if _MAPPING in wanted:
        return (
            syntax.COLON_HINT
            if "：" in text
            else Message("写成 `key: value`，每键一行", "write `key: value`, one key a line")
        )
    if _TRUTH in wanted:
        return Message("写 `true` 或 `false`，不加引号", "write `true` or `false`, without quotes")
    if re.fullmatch(r"[-+]?[0-9]+(\.[0-9]+)?", text):
        return Message("去掉引号，只写数字", "remove the quotes")
    return Message("只写数字", "write digits only")


def one_of(known: Iterable[str]) -> Message:
    """List what can be written."""
    shown = [f"`{each}`" for each in known]
    return (
        Message(f"可以写：{'、'.join(shown)}", f"it can be one of: {', '.join(shown)}") if shown else LOOK_UP
    )
