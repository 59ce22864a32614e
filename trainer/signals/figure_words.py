"""The figure words of a language, compiled."""

import re
from dataclasses import dataclass
from typing import TypeVar

from trainer.model.lexicon import FigureWords, Lexicon
from trainer.signals.numerals import Numerals, alternatives

_Value = TypeVar("_Value")
_Unit = tuple[str, float]


@dataclass(frozen=True, slots=True)
class FigurePatterns:
    """The figure words of a language, compiled."""

    numerals: Numerals
    dates: tuple[re.Pattern[str], ...]
    corrections: re.Pattern[str]
    coarse: tuple[re.Pattern[str], ...]
    lapses: re.Pattern[str]
    lapsing: re.Pattern[str]
    deadline_before: re.Pattern[str]
    deadline_after: re.Pattern[str]
    hours: re.Pattern[str]
    never: re.Pattern[str]
    fixed: tuple[tuple[re.Pattern[str], tuple[float, float, str]], ...]
    prefixes: tuple[tuple[re.Pattern[str], _Unit], ...]
    units: tuple[tuple[re.Pattern[str], _Unit], ...]
    rate_words: re.Pattern[str]
    vague: re.Pattern[str]
    counters: re.Pattern[str]
    ranges: re.Pattern[str]
    about_before: re.Pattern[str]
    about_after: re.Pattern[str]
    half: re.Pattern[str]


def compile_figures(lexicon: Lexicon) -> FigurePatterns:
    """Compile the figure words of a language."""
    words = lexicon.figures
    return FigurePatterns(
        numerals=Numerals.of(words),
        dates=tuple(re.compile(pattern) for pattern in words.dates),
        corrections=re.compile(alternatives(words.corrections)),
        coarse=tuple(re.compile(pattern) for pattern in words.coarse),
        lapses=re.compile(".{0,3}" + alternatives(words.lapses)),
        lapsing=re.compile(alternatives(words.lapses) + "[^,.;!?]{0,2}$"),
        deadline_before=re.compile(alternatives(words.deadline_before) + " ?$"),
        deadline_after=re.compile(".{0,3}" + alternatives(words.deadline_after)),
        hours=re.compile(f"[, ]{{0,2}}(?:{'|'.join(words.hours)})"),
        # A digit right after it makes a number of it all the same: "a bit", but "one point five".
        never=re.compile(alternatives(words.never) + f"(?![0-9{''.join(words.digits)}])"),
        fixed=tuple((re.compile(alternatives([one])), value) for one, value in _longest_first(words.fixed)),
        prefixes=tuple((_prefix(one), value) for one, value in _longest_first(words.prefixes)),
        units=_units(words),
        rate_words=re.compile(alternatives(words.rate_words) + r"[^\d,.?!。]{0,4}$"),
        vague=re.compile(alternatives(words.vague) + " ?$"),
        counters=re.compile(r"[ -]?" + alternatives(words.counters)),
        ranges=re.compile(r" ?" + alternatives(words.ranges) + r" ?"),
        about_before=re.compile(alternatives(words.about_before) + r".{0,2}$"),
        about_after=re.compile(r" ?" + alternatives(words.about_after)),
        half=re.compile(r" ?" + alternatives(words.half)),
    )


def _longest_first(table: dict[str, _Value]) -> list[tuple[str, _Value]]:
    return sorted(table.items(), key=lambda one: (-len(one[0]), one[0]))


def _prefix(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word) + " ?$")


def _units(words: FigureWords) -> tuple[tuple[re.Pattern[str], _Unit], ...]:
    ends = {one: r"\b" if one[-1].isascii() and one[-1].isalpha() else "" for one in words.units}
    return tuple(
        (re.compile(f"[ -]?(?:{one}){ends[one]}"), value) for one, value in _longest_first(words.units)
    )
