"""Every example in every rule's manual page, and the list of rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.shop import SCENARIO, SHOP, shop
from trainer.lint.examples import overlay
from trainer.lint.rule import Finding, Rule, Scope
from trainer.lint.rules import RULES
from trainer.lint.scene import Around, Named, Rehearsal, Scene
from trainer.loading.documents import load
from trainer.model.compliance import Pack
from trainer.model.playtest import Playtest
from trainer.model.scenario import Scenario

PLAIN_WORDS = SHOP.parent / "rubrics" / "compliance" / "plain-words.yaml"
FOLDER = Path(__file__).parents[3] / "trainer" / "lint" / "rules"


def examples(verdict: str) -> list[Any]:
    """Give every example of one verdict with the rule it belongs to."""
    return [
        pytest.param(rule, text, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, text in enumerate(getattr(rule.examples, verdict))
    ]


def findings(rule: Rule[Any], example: str) -> list[Finding]:
    """Run a rule on an example laid over a file that is all right."""
    return list(rule.check(_subject(rule.scope, yaml.safe_load(example))))


def _subject(scope: Scope, example: object) -> object:
    match scope:
        case Scope.SCENARIO:
            return Scene(_laid_over(SCENARIO, example, Scenario), _around())
        case Scope.PLAYTEST:
            playtest = _laid_over(SHOP / "playtests" / "strong.yaml", example, Playtest)
            return Rehearsal(playtest, shop().scenario, shop().rubric)
        case Scope.PACK:
            return _laid_over(PLAIN_WORDS, example, Pack).model
        case _:
            assert isinstance(example, dict)
            return Named("shop-account", example["id"])


def _laid_over(path: Path, example: object, kind: type[Any]) -> Any:  # noqa: ANN401  any kind of document
    base = load(path.name, path.read_bytes(), kind).document
    assert base is not None
    data = base.model.model_dump(mode="json", exclude_unset=True)
    text = yaml.safe_dump(overlay(data, example), allow_unicode=True, sort_keys=False)
    loaded = load(path.name, text.encode(), kind)
    assert loaded.document is not None, loaded.diagnostics
    return loaded.document


def _around() -> Around:
    return Around(
        folder="corner-shop",
        methods=frozenset({"shop-talk"}),
        packs=frozenset({"plain-words"}),
        products=frozenset({"shop-account"}),
        sheets=shop().material.products,
        rubric=shop().rubric,
    )


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_is_found(rule: Rule[Any], example: str) -> None:
    assert findings(rule, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_is_left_alone(rule: Rule[Any], example: str) -> None:
    assert findings(rule, example) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_manual_page_with_examples(rule: Rule[Any]) -> None:
    assert rule.summary.endswith(".")
    assert rule.examples.bad
    assert rule.examples.good


def test_every_file_is_listed_and_called_like_its_rule() -> None:
    files = {path.stem for path in FOLDER.glob("[a-z][0-9]*.py")}
    listed = {f"{rule.code.lower()}_{rule.name.replace('-', '_')}" for rule in RULES}

    assert files == listed
    assert len({rule.code for rule in RULES}) == len(RULES)


def _findings_of_the_shop() -> Iterator[Finding]:
    subject = _subject(Scope.SCENARIO, {})
    for rule in RULES:
        if rule.scope is Scope.SCENARIO:
            yield from rule.check(subject)


def test_the_base_of_the_examples_is_all_right() -> None:
    assert list(_findings_of_the_shop()) == []
