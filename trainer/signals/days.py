"""Which of the days that an answer names are meant for meeting, and how firmly."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.signals.figure_words import FigurePatterns
from trainer.text import Range

_CORRECTION_REACH = 40
_DEADLINE_REACH = 8


@dataclass(frozen=True, slots=True)
class Days:
    """The days named in a text in normal form."""

    text: str
    places: Sequence[Range]
    patterns: FigurePatterns

    def appointed(self, day: Range) -> bool:
        """Tell whether one can meet then: it is no month, nothing past, nothing that falls due, not taken back."""
        start, end = day
        coarse = any(pattern.fullmatch(self.text[start:end]) for pattern in self.patterns.coarse)
        lapses = self.patterns.lapses.match(self.text, end) or self.patterns.lapsing.search(self.text[:start])
        return not (coarse or lapses or self._taken_back(end))

    def firm(self, day: Range) -> bool:
        """Tell whether an hour belongs to a day that is no deadline."""
        start, end = day
        hour = self.patterns.hours.match(self.text, end) or self.patterns.hours.search(self.text[start:end])
        before = self.text[max(0, start - _DEADLINE_REACH) : start]
        late = self.patterns.deadline_before.search(before)
        return bool(hour) and not late and not self.patterns.deadline_after.match(self.text, end)

    def _taken_back(self, end: int) -> bool:
        """Tell whether a day is corrected by a later one: "on Thursday, no, Friday"."""
        later = [start for start, _ in self.places if end <= start <= end + _CORRECTION_REACH]
        return bool(later) and bool(self.patterns.corrections.search(self.text[end : later[-1]]))
