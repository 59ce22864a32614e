"""Numbers as people write them: in Arabic figures, in words, and in both at once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainer.model.lexicon import FigureWords

_LARGE = 1000
_TEN = 10
_HUNDRED = 100
_LONGEST_ABBREVIATION = 3
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it was written; two values if it named neighbours ("three or four" in one word)."""

    low: float
    high: float
    start: int
    end: int
    largest: int
    """The largest multiplier in it, 1 if there is none."""
    arabic: bool
    about: bool = False
    small: bool = False
    """Whether it is a number below ten written as one word, which alone claims nothing."""


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, longest first; a Latin word must stand alone."""
    return "(?:" + "|".join(_bounded(word) for word in sorted(words, key=lambda one: (-len(one), one))) + ")"


def _bounded(word: str) -> str:
    left = r"\b" if word[0].isascii() and word[0].isalpha() else ""
    right = r"\b" if word[-1].isascii() and word[-1].isalpha() else ""
    return left + re.escape(word) + right


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of a language, compiled."""

    pattern: re.Pattern[str]
    words: FigureWords
    spaced: bool
    """Whether number words are parted by spaces, as in English."""

    @classmethod
    def of(cls, words: FigureWords) -> "Numerals":
        """Compile the number words."""
        spaced = all(word.isascii() for word in words.digits)
        digit = alternatives(words.digits)
        times = "(?:" + "|".join(_multiplier(one) for one in _by_length(words.multipliers)) + ")"
        about = alternatives(words.about_after) if not spaced else r"(?!)"
        arabic = rf"(?:(?:{_ARABIC})(?:[ -]?{about}?[ -]?{times})*)"
        part = f"(?:{digit}|{alternatives(_spelled_out(words.multipliers))})"
        gap = (
            rf"(?:[ -]|[ -]{alternatives(words.joiners)} )?" if words.joiners else f"(?:{about}(?={times}))?"
        )
        point = rf"(?: ?{alternatives(words.point)} ?{digit}(?: ?{digit})*(?:[ -]?{times})*)?"
        bare_point = rf"\b{alternatives(words.point)} {digit}(?: {digit})*" if spaced else r"(?!)"
        return cls(re.compile(f"{arabic}|{bare_point}|{part}(?:{gap}{part})*{point}"), words, spaced)

    def find(self, text: str) -> Iterator[Numeral]:
        """Find the numbers of a normal form."""
        for match in self.pattern.finditer(text):
            if any(part in self.words.digits for part in self._parts(match.group())) or self._counts(
                match.group()
            ):
                yield self._numeral(match)

    def _counts(self, written: str) -> bool:
        """Multipliers alone are a number in English ("a hundred"), in Chinese only a ten is."""
        return self.spaced or written[0].isdigit() or self.words.multipliers.get(written[0]) == _TEN

    def _numeral(self, match: re.Match[str]) -> Numeral:
        written = match.group()
        if written[0].isdigit() and written[0].isascii():
            return self._arabic(match)
        parts = self._parts(written)
        about = any(part in self.words.about_after for part in parts)
        known = [part for part in parts if part not in self.words.about_after]
        low, high = self._spelled(known)
        largest = max((self.words.multipliers.get(part, 1) for part in known), default=1)
        small = len(known) == 1 and low < _TEN
        return Numeral(
            low, high, *match.span(), largest, arabic=False, about=about or low != high, small=small
        )

    def _arabic(self, match: re.Match[str]) -> Numeral:
        written = match.group()
        digits = re.match(_ARABIC, written)
        assert digits is not None  # noqa: S101  the pattern begins with figures
        rest = written[digits.end() :]
        value = float(digits.group().replace(",", ""))
        largest = 1
        for part in self._parts(rest):
            times = self.words.multipliers.get(part, 1)
            value *= times
            largest = max(largest, times)
        about = any(word in rest for word in self.words.about_after) if not self.spaced else False
        return Numeral(value, value, *match.span(), largest, arabic=True, about=about)

    def _parts(self, written: str) -> list[str]:
        words = [*self.words.digits, *self.words.multipliers, *self.words.point, *self.words.joiners]
        if self.spaced:
            return [part for part in re.findall(r"[a-z]+", written) if part in words]
        known = re.compile("|".join(map(re.escape, _by_length([*words, *self.words.about_after]))))
        return known.findall(written)

    def _spelled(self, parts: list[str]) -> tuple[float, float]:
        point = next((index for index, part in enumerate(parts) if part in self.words.point), None)
        if point is None:
            return self._whole([part for part in parts if part not in self.words.joiners])
        whole, _ = self._whole(parts[:point])
        places = [part for part in parts[point + 1 :] if part in self.words.digits]
        value = whole + sum(
            self.words.digits[part] / _TEN ** (place + 1) for place, part in enumerate(places)
        )
        for part in parts[point + 1 :]:
            value *= self.words.multipliers.get(part, 1)
        return round(value, 6), round(value, 6)

    def _whole(self, parts: Sequence[str]) -> tuple[float, float]:
        """Add up number words; two neighbouring digits ("three four") stand for a range."""
        high = self._sum(parts)
        twins = [place for place in range(1, len(parts)) if self._neighbours(parts[place - 1], parts[place])]
        if len(twins) != 1 or self.spaced:
            return high, high
        place = twins[0]
        low = self._sum([*parts[:place], *parts[place + 1 :]])
        return low, self._sum([*parts[: place - 1], *parts[place:]])

    def _neighbours(self, first: str, second: str) -> bool:
        digits = self.words.digits
        return first in digits and second in digits and 0 < digits[second] - digits[first] <= 2  # noqa: PLR2004

    def _sum(self, parts: Sequence[str]) -> float:
        total, section, current, before = 0.0, 0.0, None, 1
        for place, part in enumerate(parts):
            times = self.words.multipliers.get(part)
            if times is None:
                digit = self.words.digits[part]
                last = place == len(parts) - 1
                if not self.spaced and last and before >= _HUNDRED and digit:
                    digit = digit * before // _TEN  # "two hundred five" without a nought is 250
                current = self._next_digit(current, digit)
                before = 1
            elif times >= _LARGE and (times > _LARGE or self.spaced):
                section += current or 0
                unit = section or (0 if total else 1)
                total = total + unit * times if total > times else (total + unit) * times
                section, current, before = 0.0, None, times
            else:
                section += (1 if current is None else current) * times
                current, before = None, times
        return total + section + (current or 0)

    def _next_digit(self, current: float | None, digit: float) -> float:
        if current is None:
            return digit
        return current + digit if self.spaced else current * _TEN + digit


def _spelled_out(multipliers: Iterable[str]) -> list[str]:
    """Leave out abbreviations, which only stand after figures: the "m" of "5m" is also that of "I'm"."""
    return [word for word in multipliers if not word.isascii() or len(word) > _LONGEST_ABBREVIATION]


def _multiplier(word: str) -> str:
    return re.escape(word) + (r"\b" if word.isascii() else "")


def _by_length(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda one: (-len(one), one))
