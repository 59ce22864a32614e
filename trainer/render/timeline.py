"""The course of a talk, drawn as SVG inside the HTML page."""

from collections.abc import Iterator
from html import escape

from trainer.model.acts import NeedLevel
from trainer.model.catalogue import Catalogue
from trainer.render import verdicts
from trainer.render.debrief import Debrief
from trainer.render.prose import prose

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 720, 250, 48, 52, 28
_ROW, _NEEDS_WIDTH = 18, 360
_SHADES = {NeedLevel.HIDDEN: 0.14, NeedLevel.IMPLIED: 0.3, NeedLevel.FELT: 0.6, NeedLevel.WANTED: 1.0}


def timeline(told: Debrief, words: Catalogue) -> Iterator[str]:
    """Draw trust, patience and readiness as lines, stages as marks, and the needs as rows that darken."""
    if not told.timeline:
        return
    yield _svg(_HEIGHT, words.say("debrief.timeline"))
    yield from _frame(told)
    yield from _stages(told, words)
    for name in ("trust", "patience", "readiness"):
        yield _line(told, name)
    yield "</svg>"
    yield _legend(words)
    yield from _needs(told, words)


def _svg(height: int, label: str) -> str:
    return f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(label)}">'


def _x(index: int, count: int) -> float:
    room = _WIDTH - _LEFT - 12
    return round(_LEFT + room * index / max(count - 1, 1), 1)


def _y(value: int) -> float:
    return round(_TOP + (_HEIGHT - _TOP - _BOTTOM) * (100 - value) / 100, 1)


def _frame(told: Debrief) -> Iterator[str]:
    for value in (0, 50, 100):
        y = _y(value)
        yield f'<line x1="{_LEFT}" x2="{_WIDTH - 12}" y1="{y}" y2="{y}" stroke="var(--line)"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end">{value}</text>'
    count = len(told.timeline)
    every = max(1, count // 12)
    for moment in told.timeline[::every]:
        x = _x(moment.turn, count)
        yield f'<text x="{x}" y="{_HEIGHT - 6}" text-anchor="middle">{moment.turn}</text>'


def _stages(told: Debrief, words: Catalogue) -> Iterator[str]:
    """Mark where a stage begins."""
    titles = {stage.id: stage.title.text(words.language) for stage in told.material.stages}
    befores = (None, *told.timeline)
    first = [
        one
        for before, one in zip(befores, told.timeline, strict=False)
        if before is None or one.stage != before.stage
    ]
    for row, moment in enumerate(first):
        x, y = _x(moment.turn, len(told.timeline)), _TOP - 6 - 18 * (row % 2)
        yield _mark(x, y, titles.get(moment.stage, moment.stage))


def _mark(x: float, y: float, title: str) -> str:
    """Draw one mark; its title stands on the side where there is room."""
    late = x > _WIDTH * 0.8
    side = f'x="{x - 4}" text-anchor="end"' if late else f'x="{x + 4}"'
    return (
        f'<line x1="{x}" x2="{x}" y1="{y - 10}" y2="{_HEIGHT - _BOTTOM}" stroke="var(--quiet)" '
        f'stroke-dasharray="2 4"/><text {side} y="{y}">{escape(prose(title))}</text>'
    )


def _line(told: Debrief, name: str) -> str:
    count = len(told.timeline)
    points = " ".join(
        f"{_x(index, count)},{_y(getattr(moment, name))}" for index, moment in enumerate(told.timeline)
    )
    return f'<polyline points="{points}" fill="none" stroke="var(--{name})" stroke-width="2.5"/>'


def _legend(words: Catalogue) -> str:
    items = " ".join(
        f'<span style="color:var(--{name})">● {escape(words.say(f"timeline.{name}"))}</span>'
        for name in ("trust", "patience", "readiness")
    )
    return f'<p class="legend">{items}</p>'


def _needs(told: Debrief, words: Catalogue) -> Iterator[str]:
    """Draw a row for each need; its title is text beside the drawing, so that it wraps where it is narrow."""
    rows = ""
    for row, line in enumerate(told.needs):
        level = verdicts.need(line, words)
        title = f'{escape(prose(line.need.title))}<br><span class="quiet">{escape(level)}</span>'
        rows += f"<tr><td>{title}</td><td>{_shades(told, row, level)}</td></tr>"
    if rows:
        yield f'<table class="needs"><tbody>{rows}</tbody></table>'


def _shades(told: Debrief, row: int, label: str) -> str:
    cell = _NEEDS_WIDTH / len(told.timeline)
    size = f'width="{round(cell, 1)}" height="{_ROW}"'
    cells = "".join(
        f'<rect x="{round(index * cell, 1)}" y="0" {size} fill="var(--trust)" '
        f'fill-opacity="{_SHADES[moment.needs[row]]}"/>'
        for index, moment in enumerate(told.timeline)
    )
    return f'<svg viewBox="0 0 {_NEEDS_WIDTH} {_ROW}" role="img" aria-label="{escape(label)}">{cells}</svg>'
