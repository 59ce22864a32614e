"""Why YAML could not be parsed, said in the author's terms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.loading import faults
from trainer.model.diagnostic import Diagnostic, Fault, Message
from trainer.model.source import Place

# `key：value` where `key: value` was meant; only for keys as we name them, so that prose is left alone.
FULL_WIDTH_COLON = re.compile(r"\s*(?:- +)*[\"']?[A-Za-z_][A-Za-z0-9_-]*[\"']?\s*(：)")
# Several words run together; a whole sentence, which ends like one, may have commas.
FULL_WIDTH_COMMA = re.compile("^[^，、。！？；…]*([，、])[^。！？；…]*$")
WIDE_SPACES = "\u3000\u00a0"

_WIDE_INDENT = re.compile(rf"[ \t]*([{WIDE_SPACES}])")
_TAB_INDENT = re.compile(r" *(\t)")
_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z_][A-Za-z0-9_-]*(:)[^\s:/]")

COLON_MESSAGE = Message("这里用了全角冒号 `：`", "a full-width colon `：` stands here")
COLON_HINT = Message("改成半角冒号加空格 `: `", "write an ordinary colon and a space: `: `")
COMMA_MESSAGE = Message(
    "`[…]` 里用了全角标点，整段成了一项", "full-width punctuation inside `[…]` makes all of it one item"
)
COMMA_HINT = Message(
    "改成半角逗号 `, `；如果本来就是一项，请加引号",
    "write `, ` between items, or quote the item if it is one",
)
SPACE_MESSAGE = Message("这里是全角空格或不换行空格", "a full-width or no-break space stands here")
SPACE_HINT = Message("改成普通空格", "use ordinary spaces")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """What the parser said: its words (which differ between parsers) and the two places it named."""

    problem: str
    place: Place
    before: Place
    """What was last read without complaint."""
    opened: Place | None = None
    """Where the construct begins that could not be read."""


@dataclass(frozen=True, slots=True)
class _Cause:
    """A mistake that can be seen in a line."""

    pattern: re.Pattern[str]
    fault: Fault
    message: Message
    hint: Message


_CAUSES = (
    _Cause(FULL_WIDTH_COLON, faults.FULL_WIDTH_PUNCTUATION, COLON_MESSAGE, COLON_HINT),
    _Cause(_WIDE_INDENT, faults.FULL_WIDTH_PUNCTUATION, SPACE_MESSAGE, SPACE_HINT),
    _Cause(
        _TAB_INDENT,
        faults.BROKEN_SYNTAX,
        Message("这一行用制表符缩进", "this line is indented with a tab"),
        Message("缩进改成空格，每层两个", "indent with spaces, two for each level"),
    ),
    _Cause(
        _NO_SPACE,
        faults.BROKEN_SYNTAX,
        Message("冒号后面缺空格", "there is no space after the colon"),
        Message("写成 `key: value`", "write `key: value`"),
    ),
)

_UNCLOSED_BRACKET = (
    Message(
        "括号里的内容读不下去，或括号没有合上", "the brackets are not closed, or hold something unreadable"
    ),
    Message("补上 `]` 或 `}`，项与项之间用 `, `", "add `]` or `}`, and separate items with `, `"),
)
_UNCLOSED_QUOTE = (
    Message("引号没有合上", "a quote is opened and not closed"),
    Message("补上同样的引号", "add the closing quote"),
)
_EXPLANATIONS = (
    ("unexpected end of stream", *_UNCLOSED_QUOTE),
    ("document separator", *_UNCLOSED_QUOTE),
    ("',' or", *_UNCLOSED_BRACKET),
    (
        "mapping values are not allowed",
        Message("这里不能有冒号", "a colon cannot stand here"),
        Message(
            "检查缩进；如果冒号是文字的一部分，给整段加引号",
            "check the indentation; if the colon belongs to the text, quote the whole text",
        ),
    ),
    (
        "cannot start any token",
        Message("没有引号的文字不能以这个字符开头", "unquoted text cannot begin with this character"),
        Message("给文字加引号", "quote the text"),
    ),
    (
        "escape",
        Message("双引号里的反斜杠写法不认识", "unknown backslash escape inside double quotes"),
        Message("把反斜杠写成 `\\\\`，或改用单引号", "write the backslash as `\\\\`, or use single quotes"),
    ),
    (
        "expected ':'",
        Message("这一行缺冒号", "a colon is missing on this line"),
        Message("写成 `key: value`", "write `key: value`"),
    ),
)
_BROKEN = (
    Message("这里读不下去", "the file cannot be read on from here"),
    Message(
        "检查缩进是否对齐、引号和括号是否成对",
        "check that the indentation lines up and that quotes and brackets are paired",
    ),
)


def explain(path: str, lines: Sequence[str], breakdown: Breakdown) -> Diagnostic:
    """Turn a parser's complaint into a diagnostic; known mistakes in the lines around it come first."""
    for number in _suspects(breakdown, len(lines)):
        for cause in _CAUSES:
            if found := cause.pattern.match(lines[number - 1]):
                place = Place(number, found.start(1) + 1, found.end(1) + 1)
                return cause.fault.at(path, place, cause.message, cause.hint)
    return _by_words(path, lines, breakdown)


def _suspects(breakdown: Breakdown, count: int) -> list[int]:
    """List the lines to look at: where the parser stopped, where it had begun, and what it read before."""
    opened = breakdown.opened or breakdown.place
    if _is_unclosed_quote(breakdown):
        return [opened.line]
    named = (breakdown.place.line, opened.line, breakdown.before.line)
    return [number for number in dict.fromkeys(named) if number <= count]


def _is_unclosed_quote(breakdown: Breakdown) -> bool:
    """Tell whether the parser ran to the end in search of a quote: its place says nothing then."""
    return any(
        words in breakdown.problem for words, message, _ in _EXPLANATIONS if message is _UNCLOSED_QUOTE[0]
    )


def _by_words(path: str, lines: Sequence[str], breakdown: Breakdown) -> Diagnostic:
    for words, message, hint in _EXPLANATIONS:
        if words in breakdown.problem:
            opened = breakdown.opened if message in (_UNCLOSED_QUOTE[0], _UNCLOSED_BRACKET[0]) else None
            return faults.BROKEN_SYNTAX.at(path, opened or _inside(lines, breakdown.place), message, hint)
    return faults.BROKEN_SYNTAX.at(path, _inside(lines, breakdown.place), *_BROKEN)


def _inside(lines: Sequence[str], place: Place) -> Place:
    """Move a place beyond the last line to the end of the last line that has text."""
    number = min(place.line, len(lines))
    while number > 1 and number == len(lines) and not lines[number - 1]:
        number -= 1
    return place if number == place.line else Place(number, len(lines[number - 1]) + 1)
