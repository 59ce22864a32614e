"""What crosses a red line, and what only looks like it."""

import pytest

from tests.unit.signals.ear import PACK, RULES, hear, lexicon, rule
from trainer.model.acts import ProductKind
from trainer.model.compliance import Pack
from trainer.signals.red_lines import Offer, compile_packs, red_lines
from trainer.signals.words import words_of

CROSSED = [
    ("zh", "这款产品保本，您放心。", "capital", "保本"),
    ("zh", "亏了我来赔。", "capital", "亏了我来赔"),
    ("zh", "要是亏了我赔给您，行吗？", "capital", "亏了我赔"),
    ("zh", "不用担心保本的问题，肯定保本。", "capital", "保本"),
    ("zh", "给您保本，好不好？", "capital", "保本"),
    ("zh", "我从来没说不保本", "capital", "保本"),
    ("zh", "您告诉我网银密码。", "secret", "告诉我网银密码"),
    ("en", "Your capital is fully guaranteed.", "capital", "capital is fully guaranteed"),
    ("en", "There is no risk, don't worry.", "capital", "no risk"),
]
INNOCENT = [
    ("zh", "这款产品不保本。"),
    ("zh", "我们不能承诺保本。"),
    ("zh", "保本是不可能的。"),
    ("zh", "收益是不能保证的。"),
    ("zh", "有人跟您说保本，那是骗人的。"),
    ("zh", "您问的“保本”，监管不允许这么说。"),
    ("zh", "您以前买的产品保本吗？"),
    ("zh", "如果谁跟您说保本，您要小心。"),
    ("zh", "您说的保本我记下了。"),
    ("zh", "定期存款是保本的。"),
    ("en", "The capital is not guaranteed."),
    ("en", "I cannot say that your capital is guaranteed."),
    ("en", "Do you know whether the capital is guaranteed?"),
    ("en", "If anyone tells you the capital is guaranteed, be careful."),
]


@pytest.mark.parametrize(("language", "text", "name", "quote"), CROSSED, ids=[one[1] for one in CROSSED])
def test_crossed(language: str, text: str, name: str, quote: str) -> None:
    assert (name, quote) in [(one.rule, one.span.quote) for one in hear(language, text).red_lines]


@pytest.mark.parametrize(("language", "text"), INNOCENT, ids=[one[1] for one in INNOCENT])
def test_innocent(language: str, text: str) -> None:
    assert hear(language, text).red_lines == ()


def _found(text: str, offer: Offer, *rules: object) -> list[str]:
    words = words_of(lexicon("zh"))
    packs = (Pack.model_validate({**PACK, "rules": list(rules) or RULES}),)
    found = red_lines(text, (words.normal(text),), compile_packs(packs, words), offer, words)
    return [one.rule for one in found]


def test_a_rule_needs_a_product_of_its_kind() -> None:
    assert _found("肯定能批下来", Offer(frozenset({ProductKind.CREDIT}))) == ["approval"]
    assert _found("肯定能批下来", Offer(frozenset({ProductKind.DEPOSIT}))) == []


def test_a_comparison_is_not_about_the_other_product() -> None:
    assert _found("这个跟存款一样保本", Offer(frozenset({ProductKind.WEALTH}))) == ["capital"]


def test_an_innocent_pattern_works_in_its_clause() -> None:
    excused = {**rule("capital", zh=("保本",)), "innocent": {"zh": ["存单"]}}

    assert _found("存单保本", Offer(), excused) == []
    assert _found("存单您有，这个也保本", Offer(), excused) == ["capital"]


def test_wordings_may_be_left_out() -> None:
    optional = rule("capital", zh=("{绝对}?保{本|息}",))

    assert _found("绝对保息", Offer(), optional) == ["capital"]
    assert _found("保本", Offer(), optional) == ["capital"]
