"""What a pattern of a red line finds, and what it does not."""

import pytest

from tests.unit.signals.ear import lexicon
from trainer.signals.patterns import Hit, Patterns
from trainer.signals.words import words_of
from trainer.text import tokens

LISTS = {"promise": ("保证", "打包票", "guarantee", "promise"), "safe": ("安全", "没事", "safe")}

FOUND = [
    ("zh", "只赚不{亏|赔}", "这个只赚不赔", "只赚不赔"),
    ("zh", "保证…本金", "我保证您的本金", "保证您的本金"),
    ("zh", "<promise>…本金", "我打包票，保证本金", "保证本金"),
    ("zh", "{绝对}?保本", "保本", "保本"),
    ("zh", "{绝对}?保本", "绝对保本", "绝对保本"),
    ("zh", "本金 & <promise>", "我保证您的本金", "保证您的本金"),
    ("zh", "本金 & <promise>", "本金我给您打包票", "本金我给您打包票"),
    ("zh", "{<safe>|稳}得很", "没事得很", "没事得很"),
    ("zh", "至少#%", "至少3.5%", "至少3.5%"),
    ("zh", "保证…收益", "保证3.5%的收益", "保证3.5%的收益"),
    ("en", "can't … lose", "you can't possibly lose", "can't possibly lose"),
    ("en", "<promise> … return", "We guaranteed a return", "guaranteed a return"),
    ("en", "{capital|money} <safe>?", "your money", "money"),
    ("en", "at least # percent", "at least 4.5 percent", "at least 4.5 percent"),
]
NOT_FOUND = [
    ("zh", "保证…本金", "本金我保证"),
    ("zh", "保证…本金", "我保证，本金您放心"),
    ("zh", "保证…本金", "保证一二三四五六七八九十甲乙丙本金"),
    ("zh", "只赚不{亏|赔}", "只赚不少"),
    ("zh", "<unknown>…本金", "我保证您的本金"),
    ("zh", "至少#%", "至少几个点"),
    ("en", "can't … lose", "you can't win. They lose"),
    ("en", "can't … lose", "you can't one two three four five six seven lose"),
    ("en", "lose", "closed"),
]


def _find(language: str, pattern: str, text: str) -> tuple[str, tuple[Hit, ...]]:
    words = words_of(lexicon(language))
    normal = words.normal(text).text
    return normal, Patterns([("it", pattern)], LISTS, words).find(tokens(normal)).get("it", ())


@pytest.mark.parametrize(("language", "pattern", "text", "quote"), FOUND)
def test_found(language: str, pattern: str, text: str, quote: str) -> None:
    normal, hits = _find(language, pattern, text)

    assert quote.casefold() in [normal[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(("language", "pattern", "text"), NOT_FOUND)
def test_not_found(language: str, pattern: str, text: str) -> None:
    assert _find(language, pattern, text)[1] == ()


def test_a_hit_tells_what_its_gaps_skipped() -> None:
    normal, hits = _find("zh", "保证…本金…安全", "保证不了您的本金安全")

    assert [normal[slice(*gap)] for gap in hits[0].gaps] == ["不了您的"]


def test_many_patterns_are_kept_apart() -> None:
    words = words_of(lexicon("zh"))
    patterns = Patterns([("a", "保本"), ("b", "保息"), ("a", "不亏")], {}, words)

    found = patterns.find(tokens("不亏又保本"))

    assert {name: len(hits) for name, hits in found.items()} == {"a": 2}
