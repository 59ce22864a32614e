"""The grade on a terminal: one line for each criterion, then what was lost and what was done well."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table

from trainer.model.catalogue import Catalogue
from trainer.model.scorecard import CheckScore, CriterionScore, Scorecard, Verdict
from trainer.render.debrief import Debrief
from trainer.render.prose import QUOTE_CELLS, STYLES, TICKS, meter, prose, quoted, shown
from trainer.render.wrapping import Prose

_GOOD, _POOR = 0.8, 0.4


def table(card: Scorecard, words: Catalogue) -> RenderableType:
    """Show the criteria, one line each."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column()
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True, justify="right")
    for one in card.criteria:
        grid.add_row(*_row(one, words))
    return grid


def _row(one: CriterionScore, words: Catalogue) -> tuple[Prose, Prose, Prose]:
    title = prose(one.title.text(words.language))
    if not one.max_points:
        return shown(title, "dim"), Prose(words.say("debrief.unused"), style="dim"), Prose("–", style="dim")
    bar = Prose(meter(one.points, one.max_points), style=_colour(one))
    return shown(title), bar, Prose(f"{one.points}/{one.max_points}")


def _colour(one: CriterionScore) -> str:
    share = one.points / one.max_points
    return "green" if share >= _GOOD else "red" if share < _POOR else "yellow"


def lost(told: Debrief, words: Catalogue) -> Iterator[RenderableType]:
    """Show every check that lost points, with what would have earned them unless a priority says so already."""
    said = {one.check for one in told.priorities}
    for check in _checks(told.card):
        if check.points < check.max_points:
            yield _lost(check, words, advise=check.check not in said)


def _checks(card: Scorecard) -> Iterator[CheckScore]:
    return (check for criterion in card.criteria for check in criterion.checks)


def _lost(check: CheckScore, words: Catalogue, *, advise: bool) -> Prose:
    verdict, language = check.verdict.value, words.language
    line = Prose(f"{TICKS[verdict]} {check.points}/{check.max_points} ", style=STYLES[verdict])
    title = _title(check, language)
    advice = prose((check.advice or check.explanation).text(language)) if advise else ""
    line.append(words.say("list.pair", name=title, value=advice) if advice else title, style="default")
    if check.verdict is Verdict.UNCLEAR:
        line.append(f"\n  {prose(check.explanation.text(language))}", style="dim")
    line.hang = 2
    return line


def _title(check: CheckScore, language: str) -> str:
    return prose(check.title.text(language)) + (" ★" if check.key else "")


def done(card: Scorecard, words: Catalogue) -> Iterator[RenderableType]:
    """Show every check that was met, with a few of the words that earned it."""
    for check in _checks(card):
        if check.verdict is Verdict.MET:
            line = Prose("✓ ", style="green")
            line.append(_title(check, words.language), style="default")
            if check.evidence:
                line.append(f"  {quoted(check.evidence[0].quote, words, QUOTE_CELLS)}", style="dim")
            line.hang = 2
            yield line
