"""The debrief as one HTML page that needs nothing else."""

from collections.abc import Iterable, Iterator
from html import escape

from trainer.model.catalogue import Catalogue
from trainer.model.scorecard import CheckScore, CriterionScore, Verdict
from trainer.render import verdicts
from trainer.render.debrief import Debrief
from trainer.render.prose import TICKS, prose, quoted
from trainer.render.stylesheet import STYLESHEET
from trainer.render.timeline import timeline


def page(told: Debrief, words: Catalogue) -> str:
    """Write the whole page."""
    title = _text(f"{words.say('debrief.title')} · {told.material.scenario.title}")
    language = "zh-CN" if words.language == "zh" else "en"
    body = "\n".join(_body(told, words))
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{STYLESHEET}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n"
        "</body>\n</html>\n"
    )


def _text(text: str) -> str:
    """Write a text so that nothing in it is taken for HTML."""
    return escape(prose(text)).replace("\n", "<br>")


def _body(told: Debrief, words: Catalogue) -> Iterator[str]:
    yield from _head(told, words)
    for key, section in (
        ("debrief.priorities", _priorities(told, words)),
        ("debrief.criteria", _criteria(told, words)),
        ("debrief.timeline", timeline(told, words)),
        ("debrief.facts", _facts(told, words)),
        ("debrief.spin", _spin(told, words)),
        ("debrief.objections", _list(verdicts.objections(told, words))),
        ("debrief.red_lines", _red_lines(told, words)),
        ("debrief.style", iter((f"<p>{_text(verdicts.style(told, words))}</p>",))),
        ("debrief.conversation", _conversation(told, words)),
    ):
        written = "\n".join(section)
        if written:
            yield f"<section>\n<h2>{_text(words.say(key))}</h2>\n{written}\n</section>"


def _head(told: Debrief, words: Catalogue) -> Iterator[str]:
    card, started = told.card, told.transcript.started
    reasons = words.say("list.clauses").join(verdicts.why_failed(card, words))
    details = (words.say(f"mode.{started.mode.value}"), words.say("report.seed", seed=started.seed))
    tone = "met" if card.passed else "missed"
    yield f"<header>\n<h1>{_text(told.material.scenario.title)}</h1>"
    yield f'<p class="quiet">{_text(" · ".join(details))}</p>'
    yield f'<div class="result {tone}"><p class="verdict">{_text(verdicts.result(card, words))}</p>'
    yield f'{_bar(card.total, 100)}<dl class="plain">'
    for key, text in (
        ("debrief.outcome", verdicts.outcome(told, words)),
        ("debrief.why", reasons),
        ("debrief.rule", verdicts.rule(card, words)),
    ):
        if text:
            yield f"<dt>{_text(words.say(key))}</dt><dd>{_text(text)}</dd>"
    yield "</dl></div>\n</header>"


def _bar(points: int, most: int) -> str:
    share = round(100 * points / most) if most else 0
    return f'<span class="bar"><span style="width:{share}%"></span></span>'


def _list(items: Iterable[str]) -> Iterator[str]:
    """Write texts as a list; nothing if there are none."""
    written = "".join(f"<li>{_text(item)}</li>" for item in items)
    if written:
        yield f"<ul>{written}</ul>"


def _quote(text: str, words: Catalogue, turn: int | None = None) -> str:
    where = words.say("debrief.at_turn", turn=turn) if turn is not None else ""
    return f'<blockquote>{_text(quoted(text, words))}<span class="quiet">{_text(where)}</span></blockquote>'


def _priorities(told: Debrief, words: Catalogue) -> Iterator[str]:
    language = words.language
    items: list[str] = []
    for one in told.priorities:
        where = words.say("debrief.at_turn", turn=one.turn) if one.turn is not None else ""
        item = f'<strong>{_text(one.title.text(language))}</strong><span class="quiet">{_text(where)}</span>'
        if one.quote.strip():
            item += _quote(one.quote, words)
        item += f"<p>{_text(one.advice.text(language))}</p>"
        if one.better:
            item += f'<p class="better">{_text(one.better.text.text(language))}</p>'
        items.append(f"<li>{item}</li>")
    if items:
        yield f'<ol class="priorities">{"".join(items)}</ol>'


def _red_lines(told: Debrief, words: Catalogue) -> Iterator[str]:
    language = words.language
    for one in told.card.red_lines:
        title = _text(one.title.text(language))
        instead = words.say("debrief.instead", text=one.instead.text(language))
        yield (
            f'<div class="red-line"><p><strong>{_sign("missed")} {title}</strong></p>'
            f"{_quote(one.quote, words, one.turn)}<p>{_text(one.why.text(language))}</p>"
            f'<p class="better">{_text(instead)}</p></div>'
        )


def _criteria(told: Debrief, words: Catalogue) -> Iterator[str]:
    rows = "".join(_row(one, words) for one in told.card.criteria)
    yield f'<table class="score"><tbody>{rows}</tbody></table>'
    for one in told.card.criteria:
        yield from _criterion(one, words)


def _row(one: CriterionScore, words: Catalogue) -> str:
    title = _text(one.title.text(words.language))
    if not one.max_points:
        return (
            f'<tr class="quiet"><td>{title}</td><td>{_text(words.say("debrief.unused"))}</td><td>–</td></tr>'
        )
    bar = _bar(one.points, one.max_points)
    return f"<tr><td>{title}</td><td>{bar}</td><td>{one.points}/{one.max_points}</td></tr>"


def _criterion(one: CriterionScore, words: Catalogue) -> Iterator[str]:
    language = words.language
    points = f"{one.points}/{one.max_points}" if one.max_points else "–"
    yield f'<h3>{_text(one.title.text(language))} <span class="quiet">{points}</span></h3>'
    if one.band_text:
        yield f'<p class="quiet">{_text(one.band_text.text(language))}</p>'
    yield f'<ul class="checks">{"".join(_check(check, words) for check in one.checks)}</ul>'


def _check(check: CheckScore, words: Catalogue) -> str:
    verdict, language = check.verdict.value, words.language
    points = f' <span class="quiet">{check.points}/{check.max_points}</span>' if check.max_points else ""
    key = " ★" if check.key else ""
    item = f"{_sign(verdict)}{_text(check.title.text(language))}{key}{points}"
    if check.verdict is Verdict.NOT_APPLICABLE:
        return f'<li class="quiet">{item}</li>'
    item += "".join(_quote(one.quote, words, one.turn) for one in check.evidence)
    if check.verdict is not Verdict.MET:
        item += f'<p class="quiet">{_text(check.explanation.text(language))}</p>'
    if check.advice:
        item += f'<p class="better">{_text(check.advice.text(language))}</p>'
    return f"<li>{item}</li>"


def _sign(verdict: str) -> str:
    return f'<span class="sign {verdict}">{TICKS[verdict]}</span>'


def _spin(told: Debrief, words: Catalogue) -> Iterator[str]:
    titles = "".join(
        f"<th>{_text(words.say(f'spin.{name}'))}</th>" for name in ("kind", "asked", "found", "offered")
    )
    rows = "".join(
        f"<tr><td>{_text(line.title.text(words.language))}</td><td>{line.asked}</td><td>{line.found}</td>"
        f"<td>{line.offered}</td></tr>"
        for line in told.spin
    )
    yield f"<table><thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>"


def _facts(told: Debrief, words: Catalogue) -> Iterator[str]:
    items = ""
    found = sum(bool(line.told) for line in told.facts)
    for line in sorted(told.facts, key=lambda one: not one.told):
        sign = "met" if line.told == line.layers else "partly" if line.told else "missed"
        depth = words.say("facts.depth", told=line.told, layers=line.layers)
        about = _text(line.fact.about)
        items += f'<li>{_sign(sign)}{about} <span class="quiet">{_text(depth)}</span></li>'
    yield f"<p>{_text(words.say('facts.told', told=found, count=len(told.facts)))}</p>"
    yield f'<ul class="checks tight">{items}</ul>'


def _conversation(told: Debrief, words: Catalogue) -> Iterator[str]:
    scenario = told.material.scenario
    name = scenario.persona.address
    yield f'<p class="quiet">{_text(scenario.opening.scene)}</p>'
    yield _said("client", name, told.transcript.started.says)
    for turn in told.transcript.turns:
        yield _said("trainee", f"{turn.n} · {words.say('talk.you')}", turn.text)
        yield _said("client", name, turn.client)


def _said(who: str, name: str, text: str) -> str:
    return f'<div class="said {who}"><span class="name">{_text(name)}</span><p>{_text(text)}</p></div>'
