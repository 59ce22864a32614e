"""What a plain scalar means: the YAML 1.2 core rules, without the guesses of YAML 1.1."""

import re

from trainer.loading import faults
from trainer.model.diagnostic import Diagnostic, Message
from trainer.model.source import Place

Scalar = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]+")
_MAX_DIGITS = 400  # int() refuses more than 4300; nobody means a number
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")

_SWITCH = re.compile(r"yes|no|on|off|y|n", re.IGNORECASE)
_CLOCK = re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+")
_PADDED = re.compile(r"[-+]?0[0-9]+")


def resolve(text: str) -> Scalar:
    """Give the value of a plain scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) <= _MAX_DIGITS else text
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def ambiguous(path: str, place: Place, text: str) -> Diagnostic | None:
    """Warn of a plain scalar that other YAML tools read differently."""
    if _SWITCH.fullmatch(text):
        other = Message("真假值", "true or false")
    elif _CLOCK.fullmatch(text):
        other = Message("六十进制的数", "a number to base 60")
    elif _PADDED.fullmatch(text):
        other = Message("八进制的数", "an octal number")
    else:
        return None
    message = Message(f"`{text}` 会被别的工具读成{other.zh}", f"other tools read `{text}` as {other.en}")
    return faults.AMBIGUOUS_SCALAR.at(path, place, message, _quote(text))


def _quote(text: str) -> Message:
    if _PADDED.fullmatch(text) and len(text) <= _MAX_DIGITS:
        number = int(text)
        return Message(f"写成 `{number}`，或加引号 `'{text}'`", f"write `{number}`, or quote it: `'{text}'`")
    return Message(f"加引号：`'{text}'`", f"quote it: `'{text}'`")
