"""The debrief as Markdown."""

import re
from collections.abc import Iterator

from trainer.model.catalogue import Catalogue
from trainer.model.scorecard import CheckScore, Verdict
from trainer.render import verdicts
from trainer.render.debrief import Debrief
from trainer.render.prose import TICKS, bars, meter, prose, quoted

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(told: Debrief, words: Catalogue) -> str:
    """Write the whole debrief."""
    return "\n".join(_lines(told, words)).rstrip() + "\n"


def _text(text: str) -> str:
    """Put a text on one line, so written that nothing in it is taken for Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(prose(text).split("\n")))


def _lines(told: Debrief, words: Catalogue) -> Iterator[str]:
    yield from _head(told, words)
    for key, section in (
        ("debrief.priorities", _priorities(told, words)),
        ("debrief.criteria", _criteria(told, words)),
        ("debrief.timeline", _timeline(told, words)),
        ("debrief.needs", _needs(told, words)),
        ("debrief.facts", _facts(told, words)),
        ("debrief.spin", _spin(told, words)),
        ("debrief.objections", _objections(told, words)),
        ("debrief.red_lines", _red_lines(told, words)),
        ("debrief.style", iter((verdicts.style(told, words),))),
        ("debrief.conversation", _conversation(told, words)),
    ):
        body = list(section)
        if body:
            yield from ("", f"## {words.say(key)}", "", *body)


def _head(told: Debrief, words: Catalogue) -> Iterator[str]:
    card = told.card
    reasons = [_text(reason) for reason in verdicts.why_failed(card, words)]
    rows = [("debrief.outcome", verdicts.outcome(told, words))]
    rows += [("debrief.why", words.say("list.clauses").join(reasons))] if reasons else []
    rows += [("debrief.rule", verdicts.rule(card, words))]
    yield f"# {_text(told.material.scenario.title)}"
    yield ""
    yield f"**{verdicts.result(card, words)}**"
    yield ""
    yield from (f"- {words.say('list.pair', name=words.say(key), value=text)}" for key, text in rows)


def _priorities(told: Debrief, words: Catalogue) -> Iterator[str]:
    language = words.language
    for number, one in enumerate(told.priorities, start=1):
        where = words.say("debrief.at_turn", turn=one.turn) if one.turn is not None else ""
        yield f"{number}. **{_text(one.title.text(language))}**{where}"
        if one.quote.strip():
            yield from ("", f"   > {_text(one.quote)}", "")
        yield f"   {_text(one.advice.text(language))}"
        if one.better:
            yield from ("", f"   **→** {_text(one.better.text.text(language))}")


def _red_lines(told: Debrief, words: Catalogue) -> Iterator[str]:
    language = words.language
    for one in told.card.red_lines:
        where = words.say("debrief.at_turn", turn=one.turn)
        yield f"- ✗ **{_text(one.title.text(language))}**{where} {_text(quoted(one.quote, words))}<br>"
        yield f"  {_text(one.why.text(language))}<br>"
        yield f"  → {words.say('debrief.instead', text=_text(one.instead.text(language)))}"


def _overview(told: Debrief, words: Catalogue) -> Iterator[str]:
    yield "| | | |"
    yield "|---|---|--:|"
    for one in told.card.criteria:
        title = _text(one.title.text(words.language))
        if one.max_points:
            yield f"| {title} | {meter(one.points, one.max_points)} | {one.points}/{one.max_points} |"
        else:
            yield f"| {title} | {words.say('debrief.unused')} | – |"
    yield ""


def _criteria(told: Debrief, words: Catalogue) -> Iterator[str]:
    language = words.language
    yield from _overview(told, words)
    for one in told.card.criteria:
        points = f"{one.points}/{one.max_points}" if one.max_points else "–"
        yield f"### {_text(one.title.text(language))} · {points}"
        yield ""
        if one.band_text:
            yield f"{_text(one.band_text.text(language))}"
            yield ""
        for check in one.checks:
            yield "<br>\n  ".join(_check(check, words))
        yield ""


def _check(check: CheckScore, words: Catalogue) -> Iterator[str]:
    language, key = words.language, " ★" if check.key else ""
    points = words.say("list.aside", text=f"{check.points}/{check.max_points}") if check.max_points else ""
    yield f"- {TICKS[check.verdict.value]} {_text(check.title.text(language))}{key}{points}"
    if check.verdict is Verdict.NOT_APPLICABLE:
        return
    for evidence in check.evidence[:1]:
        where = words.say("debrief.at_turn", turn=evidence.turn)
        yield f"{_text(quoted(evidence.quote, words))}{where}"
    if check.verdict is not Verdict.MET:
        yield _text(check.explanation.text(language))
    if check.advice:
        yield f"→ {_text(check.advice.text(language))}"


def _timeline(told: Debrief, words: Catalogue) -> Iterator[str]:
    if not told.timeline:
        return
    yield "| | | |"
    yield "|---|---|---|"
    for name in ("trust", "patience", "readiness"):
        values = tuple(getattr(moment, name) for moment in told.timeline)
        yield f"| {words.say(f'timeline.{name}')} | {bars(values)} | {values[0]} → {values[-1]} |"


def _spin(told: Debrief, words: Catalogue) -> Iterator[str]:
    titles = " | ".join(words.say(f"spin.{name}") for name in ("kind", "asked", "found", "offered"))
    yield f"| {titles} |"
    yield "|---|--:|--:|--:|"
    for line in told.spin:
        yield f"| {_text(line.title.text(words.language))} | {line.asked} | {line.found} | {line.offered} |"


def _needs(told: Debrief, words: Catalogue) -> Iterator[str]:
    for line in told.needs:
        title = _text(line.need.title)
        yield f"- {words.say('list.pair', name=title, value=verdicts.need(line, words))}"


def _facts(told: Debrief, words: Catalogue) -> Iterator[str]:
    for line in sorted(told.facts, key=lambda one: not one.told):
        sign = "✓" if line.told == line.layers else "~" if line.told else "✗"
        depth = words.say("facts.depth", told=line.told, layers=line.layers)
        yield f"- {sign} {_text(line.fact.about)}{words.say('list.aside', text=depth)}"


def _objections(told: Debrief, words: Catalogue) -> Iterator[str]:
    return (f"- {_text(line)}" for line in verdicts.objections(told, words))


def _conversation(told: Debrief, words: Catalogue) -> Iterator[str]:
    scenario, you = told.material.scenario, words.say("talk.you")
    name = scenario.persona.address
    yield f"*{_text(scenario.opening.scene)}*"
    yield from ("", _said(name, told.transcript.started.says, words))
    for turn in told.transcript.turns:
        yield from ("", f"{turn.n} {_said(you, turn.text, words)}", "", _said(name, turn.client, words))


def _said(name: str, text: str, words: Catalogue) -> str:
    return words.say("list.pair", name=f"**{_text(name)}**", value=_text(text))
