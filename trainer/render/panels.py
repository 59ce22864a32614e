"""What a trainee sees on a terminal during a talk."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from trainer.model.acts import Mode
from trainer.model.catalogue import Catalogue
from trainer.model.method import Stage
from trainer.model.scenario import ModelAnswer, Scenario
from trainer.model.scorecard import RedLineScore, TurnScore, Verdict
from trainer.model.state import State
from trainer.render.prose import QUOTE_CELLS, indented, prose, quoted, shown
from trainer.render.wrapping import Prose
from trainer.scoring.feedback import Remark, TurnFeedback
from trainer.scoring.rubric import Rubric

_ROOM = 56
"""So many cells leave room for headings beside the text."""


@dataclass(frozen=True, slots=True)
class _Headed:
    """Texts with a heading: beside them where there is room, above them where there is not."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width < _ROOM:
            for heading, items in self.rows:
                yield Prose(heading, style="bold")
                yield from _items(items)
            return
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True, style="bold")
        grid.add_column()
        for heading, items in self.rows:
            grid.add_row(heading, Group(*_items(items)))
        yield grid


def _items(items: tuple[str, ...]) -> list[Prose]:
    return [
        shown(f"• {item}" if len(items) > 1 else item, "not bold", hang=2 * (len(items) > 1))
        for item in items
    ]


def brief(scenario: Scenario, rubric: Rubric, mode: Mode, words: Catalogue) -> RenderableType:
    """Show what the trainee reads before the talk, and what it takes to pass."""
    facts = scenario.brief
    rows = (
        ("brief.situation", (facts.situation,)),
        ("brief.objective", (facts.objective,)),
        ("brief.known", facts.known),
        ("brief.clues", facts.clues),
        ("brief.limits", facts.limits),
        ("brief.pass", (pass_rule(rubric, words),)),
    )
    headed = tuple((words.say(key), tuple(filter(str.strip, items))) for key, items in rows)
    where = words.say(f"channel.{facts.channel.value}")
    title = Text(f"{where} · {words.say(f'mode.{mode.value}')}")
    body = _Headed(tuple((heading, items) for heading, items in headed if items))
    return Panel(
        Group(shown(scenario.title, "bold"), body), title=title, title_align="left", border_style="blue"
    )


def pass_rule(rubric: Rubric, words: Catalogue) -> str:
    """Say what it takes to pass."""
    keys = [
        check.title.text(words.language)
        for criterion in rubric.criteria
        for check in criterion.checks
        if check.key
    ]
    joined = words.say("list.joint").join(keys)
    rule = words.say("brief.pass_total", total=rubric.pass_rule.total)
    return rule + (words.say("brief.pass_keys", keys=joined) if keys else "")


def stage(now: Stage, rubric: Rubric, words: Catalogue) -> RenderableType:
    """Show what a stage is for and what is looked for in it."""
    language = words.language
    goal = words.say("list.pair", name=now.title.text(language), value=now.goal.text(language))
    lines = [shown(f"▸ {goal}", "blue", hang=2)]
    titles = [one.title.text(language) for one in rubric.criteria if one.stage == now.id]
    if titles:
        looked_for = words.say("talk.looked_for", what=words.say("list.joint").join(titles))
        lines.append(indented(looked_for, 2, "dim"))
    return Group(*lines)


def status(state: State, stages: tuple[Stage, ...], words: Catalogue) -> Prose:
    """Show where the talk stands; never how the client feels, which has to be heard."""
    index = next(number for number, one in enumerate(stages, start=1) if one.id == state.stage)
    title = stages[index - 1].title.text(words.language)
    line = words.say("talk.status", stage=title, index=index, count=len(stages), turn=state.turn + 1)
    return Prose(line, style="dim")


def feedback(
    said: TurnFeedback,
    score: TurnScore,
    words: Catalogue,
    *,
    crossed: Sequence[RedLineScore] = (),
    answers: Sequence[ModelAnswer] = (),
) -> RenderableType:
    """
    Show one strength and one thing to change, in few lines.

    Args:
        said: what was chosen to be said.
        score: what the answer was worth.
        words: the program's words.
        crossed: red lines that the answer crossed; the first is the one thing to change.
        answers: model answers of the scenario; why they are good is left for the debrief.

    """
    parts: list[RenderableType] = []
    if score.max_points:
        points = words.say("feedback.points", points=score.points, most=score.max_points)
        parts.append(indented(points, 2, "dim"))
    if said.strength:
        parts.append(_strength(said.strength, score, words))
    if crossed:
        parts.append(_crossed(crossed[0], words))
    elif said.change:
        parts.append(_change(said.change, said.strength, answers, words))
    elif not said.strength:
        parts.append(indented(words.say("feedback.nothing"), 2, "dim"))
    return Group(*parts)


def _strength(remark: Remark, score: TurnScore, words: Catalogue) -> Prose:
    """Praise with the words that earned it; what was only half earned is explained instead."""
    title, quote = prose(remark.title.text(words.language)), quoted(remark.quote, words, QUOTE_CELLS)
    if any(one.check == remark.check and one.verdict is not Verdict.MET for one in score.checks):
        return _line("~", "yellow", title, prose(remark.text.text(words.language)), words)
    line = _line("✓", "green", title, "", words)
    line.append(f"  {quote}" if quote else "", style="dim")
    return line


def _line(sign: str, style: str, title: str, text: str, words: Catalogue) -> Prose:
    line = Prose(f"  {sign} ", style=style)
    line.append(words.say("list.pair", name=title, value="") if text else title)
    line.append(text, style="default")
    line.hang = 2
    return line


def _change(
    remark: Remark, strength: Remark | None, answers: Sequence[ModelAnswer], words: Catalogue
) -> RenderableType:
    language = words.language
    title, text = prose(remark.title.text(language)), prose(remark.text.text(language))
    lines = [_line("→", "yellow", title, text, words)]
    if remark.quote.strip() and not (strength and strength.quote == remark.quote):
        lines.append(indented(quoted(remark.quote, words, QUOTE_CELLS), 4, "dim"))
    if remark.better:
        lines.append(indented(_wording(remark.better.text.text(language), answers, words), 4, "cyan"))
    return Group(*lines)


def _wording(better: str, answers: Sequence[ModelAnswer], words: Catalogue) -> str:
    """Give a better wording; of a model answer only what it says."""
    found = next((one.says for one in answers if one.says in better), None)
    if found is None:
        return better
    return words.say("list.pair", name=words.say("talk.model_answer"), value=quoted(found, words))


def _crossed(one: RedLineScore, words: Catalogue) -> RenderableType:
    language = words.language
    title = words.say("feedback.red_line", title=prose(one.title.text(language)))
    line = _line("✗", "red", title, "", words)
    line.append(f"  {quoted(one.quote, words, QUOTE_CELLS)}", style="dim")
    instead = words.say("debrief.instead", text=one.instead.text(language))
    return Group(line, indented(one.why.text(language), 4), indented(instead, 4, "cyan"))


def again(before: TurnScore, after: TurnScore, words: Catalogue) -> RenderableType:
    """Compare two versions of an answer: what the second added, and what is still missing."""
    language = words.language
    earned = {check.check: check.points for check in before.checks}
    added = [one.title for one in after.checks if one.points > earned.get(one.check, 0)]
    settled = (Verdict.MET, Verdict.NOT_APPLICABLE)
    lacking = [one.title for one in after.checks if one.verdict not in settled and one.title not in added]
    lines = [words.say("again.points", before=before.points, after=after.points)]
    for key, titles in (("again.added", added), ("again.missing", lacking)):
        if titles:
            lines.append(
                words.say(key, what=words.say("list.joint").join(one.text(language) for one in titles))
            )
    return indented("\n".join(lines), 2, "cyan")


def hint(text: str, words: Catalogue) -> RenderableType:
    """Show a hint."""
    return Panel(shown(text), title=Text(words.say("talk.hint")), title_align="left", border_style="yellow")


def model_answer(answer: ModelAnswer, words: Catalogue) -> RenderableType:
    """Show what a strong answer would have sounded like."""
    parts = Group(shown(answer.says), shown(answer.why, "dim"))
    return Panel(parts, title=Text(words.say("talk.model_answer")), title_align="left", border_style="green")


def quotes(said: TurnFeedback, answer: ModelAnswer) -> bool:
    """Tell whether the feedback holds the model answer already."""
    better = said.change.better if said.change else None
    return better is not None and (answer.says in better.text.zh or answer.says in better.text.en)


def notes(state: State, scenario: Scenario, words: Catalogue) -> RenderableType:
    """Show what is known and what the client has told so far, as one would have noted it down."""
    told = tuple(
        layer.says[0]
        for fact in scenario.facts
        for layer in fact.layers[state.told.get(fact.id, 0) - 1 : state.told.get(fact.id, 0)]
        if state.told.get(fact.id)
    )
    rows = [("brief.known", scenario.brief.known)] if scenario.brief.known else []
    rows.append(("talk.heard", told or (words.say("talk.heard_nothing"),)))
    body = _Headed(tuple((words.say(key), items) for key, items in rows))
    return Panel(body, title=Text(words.say("talk.notes")), title_align="left")
