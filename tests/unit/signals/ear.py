"""Hears answers with the shipped lexicons, weights and red lines."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.shop import shop
from trainer.model.compliance import Pack
from trainer.model.lexicon import Concepts, Lexicon
from trainer.model.reading import Reading
from trainer.model.weights import Weights, parse_weights
from trainer.signals.context import Context
from trainer.signals.reading import read
from trainer.signals.view import View, bare_view

PACKAGE = Path(__file__).parents[3] / "trainer"
PACK = {
    "schema_version": 1,
    "id": "pack",
    "title": {"zh": "红线", "en": "Red lines"},
    "source": "tests",
    "date": "2025-01-01",
    "note": {"zh": "测试", "en": "test"},
}


def rule(name: str, *products: str, zh: tuple[str, ...] = (), en: tuple[str, ...] = ()) -> dict[str, Any]:
    """Write one rule of a pack."""
    said = {"zh": "略", "en": "-"}
    return {
        "id": name,
        "tier": "hard",
        "title": said,
        "why": said,
        "instead": said,
        "products": list(products),
        "patterns": {"zh": list(zh), "en": list(en)},
    }


RULES = [
    rule(
        "capital",
        "wealth",
        "fund",
        zh=("保本", "{亏了|赔了}…{我|我们}…{补|赔}", "收益…保证"),
        en=("{principal|capital} … {guaranteed|protected}", "no risk"),
    ),
    rule("approval", "credit", zh=("{包|肯定}…批",), en=("guaranteed approval",)),
    rule("secret", zh=("告诉我…密码",), en=("tell me … password",)),
]


@cache
def lexicon(language: str) -> Lexicon:
    """Read a shipped lexicon."""
    text = (PACKAGE / "lexicons" / f"{language}.yaml").read_text(encoding="utf-8")
    return Lexicon.model_validate(yaml.safe_load(text))


@cache
def concepts(language: str) -> Concepts:
    """Read a shipped thesaurus."""
    text = (PACKAGE / "lexicons" / "concepts" / f"{language}.yaml").read_text(encoding="utf-8")
    return Concepts.model_validate(yaml.safe_load(text))


@cache
def weights(language: str) -> Weights:
    """Read shipped weights."""
    return parse_weights(json.loads((PACKAGE / "weights" / f"{language}.json").read_text(encoding="utf-8")))


@cache
def bare(language: str) -> View:
    """Make a view with a few red lines and no scenario."""
    return bare_view((Pack.model_validate({**PACK, "rules": RULES}),), lexicon(language))


def hear(language: str, text: str, **context: Any) -> Reading:  # noqa: ANN401  the fields of a context
    """Read an answer outside of any scenario."""
    return read(text, Context(**context), bare(language), lexicon(language), weights(language))


def hear_in_shop(text: str, **context: Any) -> Reading:  # noqa: ANN401  the fields of a context
    """Read an answer given in the corner shop."""
    lesson = shop()
    return read(text, Context(**context), lesson.view, lesson.lexicon, lesson.weights)
