"""Plain scalars that parse, but hardly as their author meant."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.loading import faults, scalars, syntax
from trainer.model.diagnostic import Diagnostic
from trainer.model.source import Place


@dataclass(frozen=True, slots=True)
class PlainScalar:
    """An unquoted value, and where it stands."""

    path: str
    place: Place
    line: str
    """The whole line it begins on."""
    text: str
    listed: bool
    """It is an item of a list."""
    bracketed: bool
    """It is an item of a list in brackets."""

    def find(self, sign: str) -> Place:
        """Find a sign in the value; if it is not on the first line, the value's start has to do."""
        column = self.line.find(sign, self.place.column - 1) + 1
        return Place(self.place.line, column, column + 1) if column else self.place


def slips(scalar: PlainScalar) -> Iterator[Diagnostic]:
    """Report what is probably a slip."""
    if warning := scalars.ambiguous(scalar.path, scalar.place, scalar.text):
        yield warning
    if scalar.bracketed and (comma := syntax.FULL_WIDTH_COMMA.search(scalar.text)):
        place = scalar.find(comma.group(1))
        yield faults.FULL_WIDTH_COMMA.at(scalar.path, place, syntax.COMMA_MESSAGE, syntax.COMMA_HINT)
    if _is_mapping_in_vain(scalar):
        place = scalar.find("：")
        yield faults.FULL_WIDTH_PUNCTUATION.at(scalar.path, place, syntax.COLON_MESSAGE, syntax.COLON_HINT)


def _is_mapping_in_vain(scalar: PlainScalar) -> bool:
    """Tell whether `key：value` stands alone on its line in place of a mapping; in lists it may be prose."""
    if scalar.listed or not syntax.FULL_WIDTH_COLON.match(scalar.text):
        return False
    return not scalar.line[: scalar.place.column - 1].strip()
