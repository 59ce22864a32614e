"""How a sentence was understood, for people and for programs."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType

from trainer.model.catalogue import Catalogue
from trainer.model.reading import ActReading, Figure, Reading, Span
from trainer.render.cells import printable
from trainer.render.wrapping import Prose
from trainer.scoring.wording import Wording
from trainer.signals.acts import Likelihood

Json = dict[str, Any]


def as_json(
    reading: Reading,
    text: str,
    identity: object,
    *,
    likely: Sequence[Likelihood] = (),
    indent: int | None = 2,
) -> str:
    """
    Write a reading as one JSON object; the shape is fixed and documented.

    Args:
        reading: what was understood.
        text: as it was given; the reading may have left out characters of it.
        identity: what the caller calls the text.
        likely: all acts by their likelihood, for a reader who sets a threshold; else those seen are listed.
        indent: None for a single line.

    """
    at = _Offsets(reading.text, text)
    report = {
        "id": identity,
        "acts": [_act(one, at) for one in likely or _best_first(reading)],
        "question": reading.question.value,
        "red_lines": [{"rule": f"{one.pack}/{one.rule}", **at.span(one.span)} for one in reading.red_lines],
        "figures": [_figure(one, at) for one in reading.figures],
    }
    return json.dumps(report, ensure_ascii=False, indent=indent)


def _best_first(reading: Reading) -> list[ActReading]:
    """Give the acts as read from the words alone: limits of credit belong to the grade."""
    return sorted(reading.seen or reading.acts, key=lambda one: -one.confidence)


class _Offsets:
    """Turns offsets into what was read into offsets into what was given."""

    def __init__(self, read: str, given: str) -> None:
        self._given = given
        self._places = _alignment(read, given)

    def span(self, span: Span) -> Json:
        start = self._places[span.start]
        end = self._places[span.end - 1] + 1 if span.end > span.start else start
        return {"start": start, "end": end, "quote": self._given[start:end]}


def _alignment(read: str, given: str) -> list[int]:
    """Find each character of the cleaned text in the original, from left to right."""
    if read == given:
        return list(range(len(given) + 1))
    places: list[int] = []
    at = 0
    for character in read:
        found = given.find(character, at)
        at = found if found >= 0 else at
        places.append(min(at, max(len(given) - 1, 0)))
        at += found >= 0
    return [*places, len(given)]


def _act(act: ActReading | Likelihood, at: _Offsets) -> Json:
    return {"act": act.act.value, "confidence": act.confidence, **at.span(act.span)}


def _figure(figure: Figure, at: _Offsets) -> Json:
    place = at.span(figure.span)
    ends = {} if figure.low == figure.high else {"high": _number(figure.high)}
    where = {"start": place["start"], "end": place["end"]}
    return {"value": _number(figure.low), "unit": figure.unit, **where, **ends}


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def as_text(reading: Reading, words: Catalogue, wording: Wording) -> RenderableType:
    """Show a reading to a person."""
    acts = _best_first(reading)
    parts: list[RenderableType] = [Prose(printable(reading.text), style="bold")]
    parts += [_act_line(one, words, wording) for one in acts] or [
        Prose(words.say("explain.no_act"), style="dim")
    ]
    kind = words.say(f"question.{reading.question.value}")
    parts.append(Prose(words.say("explain.question", kind=kind)))
    parts += [Prose(line) for line in _details(reading, words, wording)]
    return Group(*parts)


def _details(reading: Reading, words: Catalogue, wording: Wording) -> Iterator[str]:
    for red_line in reading.red_lines:
        what = f"{red_line.pack}/{red_line.rule}"
        yield words.say("explain.red_line", what=what, quote=printable(red_line.span.quote))
    for figure in reading.figures:
        value = f"{figure.low:g}" if figure.low == figure.high else f"{figure.low:g}–{figure.high:g}"
        yield words.say("explain.figure", what=f"{value} {figure.unit}", quote=printable(figure.span.quote))
    for topic in reading.topics:
        what = f"{topic.kind.value} {topic.id} {topic.score:.2f}{'' if topic.sure else ' ?'}"
        yield words.say("explain.topic", what=what, quote=printable(topic.span.quote))
    if reading.guard:
        what = wording.guards[reading.guard.reason].text(words.language)
        yield words.say("explain.guard", what=what, quote=printable(reading.guard.span.quote))


def _act_line(act: ActReading, words: Catalogue, wording: Wording) -> Prose:
    line = Prose()
    line.append(f"{act.confidence:5.2f}  ", style="cyan")
    title, band = wording.acts[act.act].text(words.language), words.say(f"band.{act.band.value}")
    line.append(f"{title} ({act.act.value}, {band})")
    because = " | ".join(printable(span.quote.strip()) for span in act.because if span.quote.strip())
    if because:
        line.append(f"  ← {because}", style="dim")
    for prior in act.priors:
        line.append(f"  {prior.name} {prior.log_odds:+.2f}", style="dim")
    return line
