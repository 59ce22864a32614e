"""Which figures an answer claims: value, unit, and the words that claim it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trainer.model.reading import Figure, Span
from trainer.signals.days import Days
from trainer.signals.figure_words import FigurePatterns
from trainer.signals.numerals import Numeral
from trainer.signals.spans import span_of
from trainer.text import Normal

_ABOUT_REACH = 12
_RATE_REACH = 16
_DATE = "date"
_MONEY = 10000
_KINDS = {
    "hour": "time",
    "day": "time",
    "month": "time",
    "year": "time",
    "percent": "rate",
    "basis_point": "rate",
}
_THOUSANDS = 1000


@dataclass(frozen=True, slots=True)
class _Claim:
    low: float
    high: float
    unit: str
    about: bool
    start: int
    end: int


def same_kind(first: str, second: str) -> bool:
    """Tell whether two units measure the same: days and months do, percent and basis points do."""
    return _KINDS.get(first, first) == _KINDS.get(second, second)


def figures(original: str, normal: Normal, patterns: FigurePatterns) -> tuple[Figure, ...]:
    """Find the figures that a text claims, in the order of the text."""
    claims = _claims(normal.text, patterns)
    dates = [(claim.start, claim.end) for claim in claims if claim.unit == _DATE]
    days = Days(normal.text, dates, patterns)
    return tuple(_figure(claim, span_of(original, normal, claim.start, claim.end), days) for claim in claims)


def _figure(claim: _Claim, span: Span, days: Days) -> Figure:
    day = (claim.start, claim.end)
    appointed = claim.unit == _DATE and days.appointed(day)
    return Figure(
        low=round(claim.low, 6),
        high=round(claim.high, 6),
        unit=claim.unit,
        about=claim.about,
        span=span,
        appointed=appointed,
        firm=appointed and days.firm(day),
    )


def _claims(text: str, patterns: FigurePatterns) -> list[_Claim]:
    found = list(_dates(text, patterns))
    hidden = _hide(text, found)
    fixed = list(_fixed(hidden, patterns))
    hidden = patterns.never.sub(lambda match: "\x00" * len(match.group()), _hide(hidden, fixed))
    numbers = list(_ranged(list(_numbers(hidden, patterns)), hidden, patterns))
    halves = _halves(_hide(hidden, numbers), patterns)
    return sorted([*found, *fixed, *numbers, *halves], key=lambda claim: claim.start)


def _hide(text: str, claims: list[_Claim]) -> str:
    """Blank out what is already read, keeping every offset."""
    for claim in claims:
        text = text[: claim.start] + "\x00" * (claim.end - claim.start) + text[claim.end :]
    return text


def _dates(text: str, patterns: FigurePatterns) -> Iterator[_Claim]:
    taken = 0
    matches = [
        match for pattern in patterns.dates for match in pattern.finditer(text) if match.group().strip()
    ]
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        if match.start() >= taken:
            yield _Claim(0, 0, _DATE, about=False, start=match.start(), end=match.end())
            taken = match.end()


def _fixed(text: str, patterns: FigurePatterns) -> Iterator[_Claim]:
    taken: list[tuple[int, int]] = []
    for pattern, (low, high, unit) in patterns.fixed:
        for match in pattern.finditer(text):
            free = all(match.end() <= start or end <= match.start() for start, end in taken)
            if free and not _after_number(text, match.start(), patterns):
                taken.append(match.span())
                about = low != high or _about(text, match.start(), match.end(), patterns)
                yield _Claim(low, high, unit, about, *match.span())


def _after_number(text: str, start: int, patterns: FigurePatterns) -> bool:
    """Tell whether a number stands right before: in "one and a half months" there is no "half a month"."""
    before = text[max(0, start - 2) : start]
    return any(numeral.end == len(before) for numeral in patterns.numerals.find(before))


def _about(text: str, start: int, end: int, patterns: FigurePatterns) -> bool:
    before = text[max(0, start - _ABOUT_REACH) : start]
    return bool(patterns.about_before.search(before) or patterns.about_after.match(text, end))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number and, if it claims something alone, its claim."""

    numeral: Numeral
    claim: _Claim | None

    @property
    def bare(self) -> bool:
        """Nothing that follows the number belongs to it."""
        return self.claim is None or self.claim.end == self.numeral.end

    @property
    def end(self) -> int:
        return self.claim.end if self.claim else self.numeral.end

    @property
    def start(self) -> int:
        return self.claim.start if self.claim else self.numeral.start


def _numbers(text: str, patterns: FigurePatterns) -> Iterator[_Number]:
    for numeral in patterns.numerals.find(text):
        if not _inside_word(text, numeral) and not patterns.vague.search(text[: numeral.start][-8:]):
            yield _Number(numeral, _claim(text, numeral, patterns))


def _halves(text: str, patterns: FigurePatterns) -> Iterator[_Claim]:
    """Find a half of a unit with no whole number before it."""
    for match in patterns.half.finditer(text):
        unit = _unit_at(text, match.end(), patterns)
        if unit and not _after_number(text, match.start(), patterns):
            value = unit.factor / 2
            about = _about(text, match.start(), unit.end, patterns)
            yield _Claim(value, value, unit.name, about, match.start(), unit.end)


def _inside_word(text: str, numeral: Numeral) -> bool:
    """Latin letters right before a figure make it part of a name, as in "R2"."""
    before = text[numeral.start - 1] if numeral.start else " "
    return numeral.arabic and before.isascii() and before.isalpha()


def _claim(text: str, numeral: Numeral, patterns: FigurePatterns) -> _Claim | None:
    more = patterns.about_after.match(text, numeral.end)
    after = more.end() if more and _unit_at(text, more.end(), patterns) else numeral.end
    half = patterns.half.match(text, after)
    # "Two and a half percent": the half belongs to the number if a unit follows it.
    inner = 0.5 if half and _unit_at(text, half.end(), patterns) else 0.0
    unit = _unit_at(text, half.end() if half and inner else after, patterns)
    if unit is not None:
        whole = replace(numeral, low=numeral.low + inner, high=numeral.high + inner)
        return _measured(text, whole, unit, patterns)
    return _prefixed(text, numeral, patterns) or _counted(text, numeral, patterns)


@dataclass(frozen=True, slots=True)
class _UnitHere:
    name: str
    factor: float
    end: int


def _unit_at(text: str, place: int, patterns: FigurePatterns) -> _UnitHere | None:
    for pattern, (name, factor) in patterns.units:
        match = pattern.match(text, place)
        if match:
            return _UnitHere(name, factor, match.end())
    return None


def _measured(text: str, numeral: Numeral, unit: _UnitHere, patterns: FigurePatterns) -> _Claim:
    """Give a number with its unit; a half may follow the unit ("a year and a half")."""
    half = patterns.half.match(text, unit.end)
    extra = 0.5 if half and not _unit_at(text, half.end(), patterns) else 0.0
    end = half.end() if half and extra else unit.end
    start, name, factor = numeral.start, unit.name, unit.factor
    sign = _prefix_before(text, numeral.start, patterns)
    if sign is not None and sign[0] == name:
        start = sign[2]
    if extra and name == "year":
        name, factor = "month", 12.0
    about = numeral.about or _about(text, start, end, patterns)
    return _Claim((numeral.low + extra) * factor, (numeral.high + extra) * factor, name, about, start, end)


def _prefixed(text: str, numeral: Numeral, patterns: FigurePatterns) -> _Claim | None:
    sign = _prefix_before(text, numeral.start, patterns)
    if sign is None and patterns.rate_words.search(text[max(0, numeral.start - _RATE_REACH) : numeral.start]):
        sign = ("percent", 1.0, numeral.start)
    if sign is None or (sign[0] == "percent" and numeral.largest >= _THOUSANDS):
        return None
    name, factor, start = sign
    about = numeral.about or _about(text, start, numeral.end, patterns)
    return _Claim(numeral.low * factor, numeral.high * factor, name, about, start, numeral.end)


def _prefix_before(text: str, place: int, patterns: FigurePatterns) -> tuple[str, float, int] | None:
    start = max(0, place - _ABOUT_REACH)
    for pattern, (name, factor) in patterns.prefixes:
        match = pattern.search(text[start:place])
        if match:
            return name, factor, start + match.start()
    return None


def _counted(text: str, numeral: Numeral, patterns: FigurePatterns) -> _Claim | None:
    """Give a number without a unit: of things counted, of money if it is large, or else only if in figures."""
    about = numeral.about or _about(text, numeral.start, numeral.end, patterns)
    counter = patterns.counters.match(text, numeral.end)
    if counter and (numeral.low != 1 or numeral.arabic):
        return _Claim(numeral.low, numeral.high, "count", about, numeral.start, counter.end())
    large = numeral.largest > _THOUSANDS or numeral.low >= _MONEY
    if large or (numeral.largest == _THOUSANDS and numeral.arabic):
        return _Claim(numeral.low, numeral.high, "currency", about, numeral.start, numeral.end)
    if numeral.arabic or not numeral.small:
        return _Claim(numeral.low, numeral.high, "count", about, numeral.start, numeral.end)
    return None


def _ranged(numbers: list[_Number], text: str, patterns: FigurePatterns) -> Iterator[_Claim]:
    """Join two numbers with a range word between them; the first takes the second's unit and size."""
    skip = False
    for place, number in enumerate(numbers):
        if skip:
            skip = False
            continue
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        joined = _join(number, following, text, patterns) if following else None
        skip = joined is not None
        claim = joined or number.claim
        if claim is not None:
            yield claim


def _join(first: _Number, second: _Number, text: str, patterns: FigurePatterns) -> _Claim | None:
    last = second.claim or _like(first, second)
    if last is None or not patterns.ranges.fullmatch(text, first.end, second.start):
        return None
    own = first.claim if not first.bare else None
    if own is not None and (own.unit == "count" or not same_kind(own.unit, last.unit)):
        return None
    low = own.low if own and own.unit == last.unit else _in_unit_of(first.numeral, second.numeral, last)
    if not low < last.high:
        return None
    about = last.about or bool(first.claim and first.claim.about)
    return _Claim(low, last.high, last.unit, about, first.start, last.end)


def _like(first: _Number, second: _Number) -> _Claim | None:
    """Read the second number in the unit that a sign before the first one gave to both."""
    claim = first.claim
    if claim is None or not first.bare or claim.unit == "count":
        return None
    factor = claim.high / first.numeral.high if first.numeral.high else 1.0
    return replace(claim, high=second.numeral.high * factor, start=second.start, end=second.end)


def _in_unit_of(first: Numeral, second: Numeral, claim: _Claim) -> float:
    """Read the first number of a range in the unit and, if it names no size itself, in the size of the second."""
    factor = claim.high / second.high if second.high else 1.0
    shared = first.largest == 1 < second.largest and first.low * second.largest < second.high
    return first.low * factor * (second.largest if shared else 1)
