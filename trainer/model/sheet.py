"""Claimed figures against a product sheet: one meaning of "right" for the client and for the grade."""

from trainer.model.product import Attribute, SheetFigure
from trainer.model.reading import Figure

_DAYS = {"day": 1.0, "month": 30.0, "year": 360.0, "hour": 1 / 24}
_PERCENT = {"percent": 1.0, "basis_point": 0.01}
_ANYTHING = ("currency", "count")
"""Units in which people speak of many things besides what the sheet says."""
_FAR = 3
_TOLERANCE = 0.02
_ABOUT = 0.1


def right_figure(attribute: Attribute, figure: Figure) -> bool | None:
    """
    Tell whether a claimed figure agrees with the sheet.

    Args:
        attribute: what the figure is claimed of.
        figure: as the trainee said it.

    Returns:
        True or False, or None if the sheet has no figure of that kind for this attribute, or none that could be
        meant. Within two in a hundred is right, within ten if it was given as approximate (a month counts 30 days,
        a year 360).

    """
    if not figure.high:
        return None  # "the same day" is no number of days
    factors = [(sheet, _factor(figure.unit, sheet.unit)) for sheet in attribute.figures]
    comparable = [
        (sheet, factor)
        for sheet, factor in factors
        if factor is not None and _likely_meant(sheet, figure, factor)
    ]
    if not comparable:
        return None
    return any(_within(sheet, figure, factor) for sheet, factor in comparable)


def _factor(claimed: str, sheet: str) -> float | None:
    """Give what a claimed value is multiplied by to stand in the sheet's unit; None if they do not compare."""
    if claimed == sheet:
        return 1.0
    for family in (_DAYS, _PERCENT):
        if claimed in family and sheet in family:
            return family[claimed] / family[sheet]
    return None


def _likely_meant(sheet: SheetFigure, figure: Figure, factor: float) -> bool:
    """Tell whether a sum or a number is near enough to the sheet's to be a claim about it, right or wrong."""
    if sheet.unit not in _ANYTHING or not sheet.low:
        return True
    highest = sheet.low if sheet.high is None else sheet.high
    return sheet.low / _FAR <= figure.low * factor <= highest * _FAR


def _within(sheet: SheetFigure, figure: Figure, factor: float) -> bool:
    low, high = sheet.low, sheet.low if sheet.high is None else sheet.high
    slack = _ABOUT if figure.about else _TOLERANCE
    claimed_low, claimed_high = figure.low * factor, figure.high * factor
    return claimed_low >= low - slack * abs(low) and claimed_high <= high + slack * abs(high)
