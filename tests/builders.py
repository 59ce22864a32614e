"""
Small values for tests: readings, talks and a client, in as few words as possible.

    reading("回款多久？", acts=["situation_question"], topics=["fact payment-term"])
    talk(turn("回款多久？", acts=["situation_question"], then=["fact_disclosed payment-term"]))

An act is its name, with `~` behind it if it only reads like it, `?` if it only could be, and `@1` for the
sentence (by default the first act stands in the first sentence, the second in the second, and so on; `@-1` is
the whole answer). A topic is `kind id`, with `?` behind it for a maybe and `@1` for the sentence (by default
the first). An event is its kind and its fields in their order. A figure is its quote and its unit.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from trainer.model.acts import Act, Band, Disc, Mode, QuestionKind
from trainer.model.events import EVENT, Event, SessionStarted, TraineeSpoke
from trainer.model.material import Material
from trainer.model.method import Stage
from trainer.model.phrases import PhraseBank
from trainer.model.product import Product
from trainer.model.reading import (
    ActReading,
    Figure,
    Guard,
    GuardReason,
    Measures,
    Reading,
    SentenceReading,
    Span,
    TopicHit,
    TopicKind,
)
from trainer.model.scenario import Scenario
from trainer.model.style import Fit, RedLineReaction, Style
from trainer.model.transcript import Transcript, transcript

_SENTENCE = re.compile(r"[^。！？.!?]+[。！？.!?]*|[。！？.!?]+")
_BANDS = {"?": (Band.COULD_BE, 0.25), "~": (Band.READS_LIKE, 0.4), "": (Band.CLEAR, 0.9)}
_DEFAULTS: dict[str, list[Any]] = {
    "fact_disclosed": [0, True, None],
    "question_answered": [False],
    "objection_answered": [0],
    "session_ended": ["agreed"],
    "client_spoke": [[]],
}


def span(text: str, quote: str) -> Span:
    """Find a quote in a text."""
    start = text.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def reading(
    text: str,
    *,
    acts: Sequence[str] = (),
    topics: Sequence[str] = (),
    figures: Sequence[str] = (),
    guard: str | None = None,
    rivals: Mapping[str, str] | None = None,
    measures: Mapping[str, int] | None = None,
) -> Reading:
    """Make the reading of an answer; `rivals` names for an act what it was nearly read as."""
    sentences = tuple(_sentences(text))
    readings = tuple(_act(text, sentences, i, act, rivals or {}) for i, act in enumerate(acts))
    stopped = Guard(reason=GuardReason(guard), span=_whole(text)) if guard else None
    asks = any(one.question is not QuestionKind.NONE for one in sentences)
    return Reading(
        text=text,
        acts=() if stopped else readings,
        seen=readings,
        sentences=sentences,
        question=QuestionKind.OPEN if asks else QuestionKind.NONE,
        figures=tuple(_figure(text, figure) for figure in figures),
        red_lines=(),
        topics=tuple(_topic(sentences, topic) for topic in topics),
        requests=(),
        guard=stopped,
        measures=_measures(text, sentences, measures or {}),
    )


def _whole(text: str) -> Span:
    return Span(start=0, end=len(text), quote=text)


def _sentences(text: str) -> list[SentenceReading]:
    found = []
    for match in _SENTENCE.finditer(text):
        asks = QuestionKind.OPEN if match[0].rstrip()[-1:] in ("？", "?") else QuestionKind.NONE
        where = Span(start=match.start(), end=match.end(), quote=match[0])
        found.append(SentenceReading(span=where, question=asks, act=None))
    return found


def _act(
    text: str, sentences: Sequence[SentenceReading], index: int, written: str, rivals: Mapping[str, str]
) -> ActReading:
    name, _, place = written.partition("@")
    mark = name[-1] if name[-1] in "?~" else ""
    band, confidence = _BANDS[mark]
    sentence = int(place) if place else max(0, min(index, len(sentences) - 1))
    name = name.rstrip("?~")
    return ActReading(
        act=Act(name),
        confidence=confidence,
        band=band,
        span=sentences[sentence].span if sentences and sentence >= 0 else _whole(text),
        sentence=sentence,
        rival=Act(rivals[name]) if name in rivals else None,
    )


def _topic(sentences: Sequence[SentenceReading], written: str) -> TopicHit:
    name, _, place = written.partition("@")
    kind, _, topic = name.partition(" ")
    where = int(place or 0)
    return TopicHit(
        kind=TopicKind(kind),
        id=topic.rstrip("?~"),
        sure=not topic.endswith("?"),
        score=0.6 if topic.endswith("~") else 1.0,
        sentence=where,
        span=sentences[where].span,
    )


def _figure(text: str, written: str) -> Figure:
    quote, _, unit = written.rpartition(" ")
    number = re.search(r"\d+(?:\.\d+)?", quote)
    value = float(number[0]) if number and unit != "date" else 0.0
    appointed = unit == "date"
    return Figure(low=value, high=value, unit=unit, about=False, span=span(text, quote), appointed=appointed)


def _measures(text: str, sentences: Sequence[SentenceReading], given: Mapping[str, int]) -> Measures:
    asked = sum(one.question is not QuestionKind.NONE for one in sentences)
    counted = {"length": len(text), "sentences": len(sentences), "questions": asked}
    nothing = dict.fromkeys(("figures", "reasons", "softeners", "thanks", "you"), 0)
    return Measures.model_validate({**nothing, **counted, **given})


def event(written: str) -> Event:
    """Make an event from its kind and its fields: `need_grew cash-gap implied`."""
    kind, *values = written.split()
    model = next(one for one in _events() if one.model_fields["kind"].default == kind)
    names = [name for name in model.model_fields if name != "kind"]
    filled: list[Any] = [*values]
    missing = len(names) - len(filled)
    if missing:
        filled += _DEFAULTS.get(kind, [])[-missing:]
    return EVENT.validate_python({"kind": kind, **dict(zip(names, filled, strict=False))})


def _events() -> tuple[Any, ...]:
    union = Event.__origin__  # type: ignore[attr-defined]
    return tuple(union.__args__)


@dataclass(frozen=True)
class Said:
    """One answer and what follows from it."""

    reading: Reading
    then: tuple[Event, ...]


def turn(text: str, *, then: Sequence[str] = (), **read: Any) -> Said:  # noqa: ANN401  handed on to `reading`
    """Make one answer: what `reading` takes, and the events that follow from it."""
    return Said(reading(text, **read), tuple(event(one) for one in then))


def started(stage: str = "investigating", **changes: Any) -> SessionStarted:  # noqa: ANN401  any field
    """Begin a session with the client of `material()`."""
    fields: dict[str, Any] = {
        "scenario": "paper-mill",
        "scenario_digest": "s",
        "rubric": "r",
        "rubric_digest": "r",
        "language": "zh",
        "mode": Mode.PRACTICE,
        "seed": 1,
        "stage": stage,
        "trust": 40,
        "patience": 70,
        "says": "坐吧，什么事？",
    }
    return SessionStarted.model_validate({**fields, **changes})


def talk(*said: Said, given: Sequence[str] = (), stage: str = "investigating") -> Transcript:
    """Make a transcript; the `given` events happened before the first answer."""
    happened: list[Event] = [started(stage), *(event(one) for one in given)]
    for number, one in enumerate(said, start=1):
        happened.append(TraineeSpoke(turn=number, text=one.reading.text, reading=one.reading))
        happened += [*one.then, event("client_spoke 嗯。")]
    return transcript(happened)


def scenario(**changes: Any) -> Scenario:  # noqa: ANN401  any block of the scenario
    """Make a small client: one need, three facts, an objection, a question, in Chinese."""
    return Scenario.model_validate({**_SCENARIO, **changes})


def material(*, stages: Sequence[Stage] = (), **changes: Any) -> Material:  # noqa: ANN401  as for `scenario`
    """Make the client of `scenario()` with one product and a style of their own."""
    return Material(
        scenario=scenario(**changes),
        products=(Product.model_validate(_PRODUCT),),
        stages=tuple(stages),
        packs=(),
        style=_style(),
        phrases=PhraseBank(schema_version=1, language="zh", moments={}),
    )


def _style() -> Style:
    both = {"zh": "分析型", "en": "Analytical"}
    return Style.model_validate(
        {
            "schema_version": 1,
            "disc": Disc.CONSCIENTIOUSNESS,
            "title": both,
            "describes": both,
            "acts": {},
            "causes": {},
            "long_speech": {"zh": 120, "en": 70},
            "situation_questions": 3,
            "facts_per_turn": 1,
            "reasons_needed": 1,
            "openness": 0,
            "red_line": RedLineReaction.WRITING,
            "fit": Fit(longest={"zh": 80, "en": 40}, most_questions=2, wants=("figures", "reasons")),
        }
    )


def _fact(name: str, kind: str, ask: str, need: Mapping[str, str] | None = None) -> dict[str, Any]:
    layer: dict[str, Any] = {"says": [f"{name}。"]}
    if need:
        layer["need"] = dict(need)
    asks = [ask, *(f"{ask}{i}" for i in range(5))]
    return {
        "id": name,
        "kind": kind,
        "about": name,
        "label": name,
        "asks": asks,
        "cues": [name],
        "layers": [layer],
    }


_TWO = ["甲", "乙"]
_PRODUCT: dict[str, Any] = {
    "schema_version": 1,
    "id": "discount",
    "language": "zh",
    "title": "商票贴现",
    "kind": "credit",
    "issuer": "本行",
    "risk_level": "none",
    "as_of": "2026-01-01",
    "attributes": [
        {
            "id": "speed",
            "label": "到账时间",
            "cues": ["到账"],
            "feature": "材料齐全，一天之内到账。",
            "figures": [{"low": 1, "unit": "day"}],
        },
        {
            "id": "rate",
            "label": "贴现率",
            "cues": ["利率"],
            "feature": "年化百分之三。",
            "figures": [{"low": 3, "unit": "percent"}],
        },
    ],
    "evidence": ["费率表"],
    "disclose": [
        {"id": "fee", "says": "贴现利息从票面里先扣。", "cues": ["先扣"]},
        {"id": "recourse", "says": "到期不兑付，我行保留追索。", "cues": ["追索"]},
    ],
}
_SCENARIO: dict[str, Any] = {
    "schema_version": 1,
    "id": "paper-mill",
    "title": "纸厂",
    "language": "zh",
    "segment": "corporate",
    "level": 1,
    "method": "consultative-visit",
    "compliance": [],
    "teaches": [],
    "minutes": 15,
    "turns": 12,
    "brief": {
        "situation": "纸厂收了一堆票据。",
        "objective": "约定下一步。",
        "channel": "visit",
        "known": ["基本户在他行"],
        "clues": ["桌上摆着报表"],
        "limits": ["不得承诺审批"],
    },
    "persona": {
        "name": "方明",
        "address": "方总",
        "role": "财务总监",
        "influence": "decider",
        "disc": "conscientiousness",
        "age": 45,
        "background": "做了二十年财务。",
        "habits": ["先看数字"],
    },
    "products": ["discount"],
    "opening": {"scene": "办公室。", "says": "坐吧，什么事？"},
    "needs": [
        {
            "id": "cash-gap",
            "title": "年底的资金缺口",
            "implied": "年底资金紧。",
            "leads_to": "压采购。",
            "explicit": _TWO,
            "topic": {"cues": ["缺口"]},
            "met_by": ["discount.speed"],
        }
    ],
    "facts": [
        _fact("payment-term", "situation", "账期一般多长？"),
        _fact("late-payers", "problem", "回款上有什么难处吗？", {"cash-gap": "implied"}),
        _fact("orders-lost", "implication", "拖到半年，采购怎么办？", {"cash-gap": "felt"}),
    ],
    "objections": [
        {
            "id": "rate-too-high",
            "kind": "price",
            "title": "嫌利率高",
            "topic": {"cues": ["利率"]},
            "raised": {"upon": ["feature_statement"]},
            "says": _TWO,
            "resolved_by": {"answered_with": [{"figure": "discount.rate"}]},
            "replies": {"explored": _TWO, "half": _TWO, "resolved": _TWO, "hardened": _TWO},
        }
    ],
    "questions": [
        {
            "id": "how-long",
            "title": "多久到账",
            "says": _TWO,
            "when": {},
            "answered_by": [{"figure": "discount.speed"}],
            "replies": {"answered": _TWO, "dodged": ["多久？"]},
        }
    ],
    "endings": [{"outcome": "continuation", "says": _TWO}],
    "model_answers": [
        {
            "stage": "committing",
            "moment": "收尾",
            "says": "周四上午我带方案来，您看行吗？",
            "why": "有日子。",
        },
        {
            "stage": "demonstrating",
            "moment": "嫌贵",
            "says": "您在意成本，我理解。您拿哪家来比？",
            "why": "先接住再问。",
            "objection": "rate-too-high",
        },
    ],
}
