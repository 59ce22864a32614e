"""The debrief on a terminal: the result and what to work on first, then the rest in few lines."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from trainer.model.acts import FactKind
from trainer.model.catalogue import Catalogue
from trainer.model.scenario import Fact
from trainer.render import criteria, verdicts
from trainer.render.debrief import Debrief
from trainer.render.prose import QUOTE_CELLS, bars, meter, prose, quoted, shown
from trainer.render.wrapping import Prose
from trainer.scoring.feedback import Priority

_MISSED = 5
"""So many missed facts are listed on a terminal; the reports have them all."""


def debrief(told: Debrief, words: Catalogue) -> RenderableType:
    """Show the whole debrief."""
    return Group(
        headline(told, words),
        *_section(words, "debrief.priorities", _priorities(told.priorities, words)),
        *_section(words, "debrief.criteria", [criteria.table(told.card, words)]),
        *_section(words, "debrief.lost", criteria.lost(told, words)),
        *_section(words, "debrief.done", criteria.done(told.card, words)),
        *_section(words, "debrief.timeline", [_timeline(told, words)]),
        *_section(words, "debrief.facts", _facts(told, words)),
        *_section(words, "debrief.spin", [_spin(told, words)]),
        *_section(words, "debrief.objections", map(shown, verdicts.objections(told, words))),
        *_section(words, "debrief.red_lines", _red_lines(told, words)),
        *_section(words, "debrief.style", [shown(verdicts.style(told, words))]),
    )


def last_words(told: Debrief, words: Catalogue) -> RenderableType:
    """Say the result and the priorities once more in a line, for whoever sees only the end."""
    titles = words.say("list.joint").join(prose(one.title.text(words.language)) for one in told.priorities)
    result = verdicts.result(told.card, words)
    return Group(Prose(), shown(words.say("debrief.last", result=result, titles=titles), "bold"))


def _section(words: Catalogue, key: str, parts: Iterable[RenderableType]) -> list[RenderableType]:
    listed = [Padding(part, (0, 0, 0, 2), expand=False) for part in parts]
    return [Prose(f"\n{words.say(key)}", style="bold underline"), *listed] if listed else []


def headline(told: Debrief, words: Catalogue) -> RenderableType:
    """Show whether it is passed, the total, the outcome, why not, and the rule."""
    card = told.card
    style = "bold green" if card.passed else "bold red"
    first = Prose(verdicts.result(card, words), style=style)
    first.append(f"  {meter(card.total, 100, 20)}", style="not bold")
    reasons = list(verdicts.why_failed(card, words))
    rows = [("debrief.outcome", verdicts.outcome(told, words))]
    rows += [("debrief.why", words.say("list.clauses").join(reasons))] if reasons else []
    rows += [("debrief.rule", verdicts.rule(card, words))]
    lines = [shown(words.say("list.pair", name=words.say(key), value=text), hang=2) for key, text in rows]
    lines[-1].stylize("dim")
    body = Group(shown(told.material.scenario.title), first, *lines)
    title = Text(words.say("debrief.title"))
    return Panel(body, title=title, title_align="left", border_style=style)


def _priorities(chosen: tuple[Priority, ...], words: Catalogue) -> Iterator[RenderableType]:
    language = words.language
    for number, one in enumerate(chosen, start=1):
        line = Prose(f"{number}. {prose(one.title.text(language))}", style="bold")
        if one.turn is not None:
            line.append(words.say("debrief.at_turn", turn=one.turn), style="not bold dim")
        if one.quote.strip():
            line.append(f"\n   {quoted(one.quote, words)}", style="not bold dim")
        line.append(f"\n   {prose(one.advice.text(language))}", style="not bold")
        if one.better:
            line.append(f"\n   {prose(one.better.text.text(language))}", style="not bold cyan")
        yield line


def _timeline(told: Debrief, words: Catalogue) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(3):
        grid.add_column(overflow="fold")
    for name in ("trust", "patience", "readiness"):
        values = tuple(getattr(moment, name) for moment in told.timeline)
        if values:
            grid.add_row(words.say(f"timeline.{name}"), bars(values), f"{values[0]} → {values[-1]}")
    for index, line in enumerate(told.needs):
        ranks = tuple(moment.needs[index].rank * 100 // 3 for moment in told.timeline)
        grid.add_row(shown(line.need.title), bars(ranks), shown(verdicts.need(line, words)))
    return grid


def _spin(told: Debrief, words: Catalogue) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for column in ("kind", "asked", "found", "offered"):
        justify = "left" if column == "kind" else "right"
        grid.add_column(words.say(f"spin.{column}"), justify=justify)  # type: ignore[arg-type]
    grid.show_header = True
    grid.header_style = "dim"
    for line in told.spin:
        title = shown(line.title.text(words.language))
        grid.add_row(title, str(line.asked), str(line.found), str(line.offered))
    return grid


def _facts(told: Debrief, words: Catalogue) -> Iterator[RenderableType]:
    found = [line for line in told.facts if line.told]
    total = words.say("facts.told", told=len(found), count=len(told.facts))
    labels = words.say("list.joint").join(
        prose(line.fact.label)
        + ("" if line.told == line.layers else words.say("list.aside", text=f"{line.told}/{line.layers}"))
        for line in found
    )
    yield shown(words.say("list.pair", name=total, value=labels) if found else total, hang=2)
    missed = sorted((line.fact for line in told.facts if not line.told), key=_weight)
    if missed:
        yield Prose(words.say("list.pair", name=words.say("facts.missed"), value=""))
        yield from (shown(f"✗ {fact.about}", "dim", hang=2) for fact in missed[:_MISSED])
    if missed[_MISSED:]:
        yield shown(words.say("facts.more", count=len(missed) - _MISSED), "dim")


def _weight(fact: Fact) -> int:
    """Put first what moves a client: consequences and wishes, then difficulties."""
    order = (FactKind.IMPLICATION, FactKind.PAYOFF, FactKind.PROBLEM, FactKind.SITUATION, FactKind.PERSONAL)
    return order.index(fact.kind)


def _red_lines(told: Debrief, words: Catalogue) -> Iterator[RenderableType]:
    """Show the red lines, in one line if they are among the priorities."""
    language, said = words.language, {one.title for one in told.priorities}
    for one in told.card.red_lines:
        line = Prose(f"✗ {prose(one.title.text(language))}", style="red")
        line.append(words.say("debrief.at_turn", turn=one.turn), style="dim")
        line.append(f" {quoted(one.quote, words, QUOTE_CELLS)}", style="default")
        if one.title not in said:
            instead = words.say("debrief.instead", text=prose(one.instead.text(language)))
            line.append(f"\n  {instead}", style="default")
        yield line
