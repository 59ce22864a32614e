"""Figures as people write them."""

import pytest

from tests.unit.signals.ear import hear
from trainer.signals.figures import same_kind

CASES = {
    "zh": [
        ("利率3.2%", "3.2%", 3.2, 3.2, "percent"),
        ("百分之三点二", "百分之三点二", 3.2, 3.2, "percent"),
        ("百分之三到五", "百分之三到五", 3, 5, "percent"),
        ("万分之五", "万分之五", 0.05, 0.05, "percent"),
        ("降三个点", "三个点", 3, 3, "percent"),
        ("半个百分点", "半个百分点", 0.5, 0.5, "percent"),
        ("占两成", "两成", 20, 20, "percent"),
        ("三成半", "三成半", 35, 35, "percent"),
        ("少50BP", "50BP", 50, 50, "basis_point"),
        ("额度五百万元", "五百万元", 5_000_000, 5_000_000, "currency"),
        ("两万五", "两万五", 25_000, 25_000, "currency"),
        ("一亿三千万", "一亿三千万", 130_000_000, 130_000_000, "currency"),
        ("20-30万", "20-30万", 200_000, 300_000, "currency"),
        ("￥5,000", "￥5,000", 5000, 5000, "currency"),
        ("三到五个工作日", "三到五个工作日", 3, 5, "day"),
        ("两周", "两周", 14, 14, "day"),
        ("半年", "半年", 6, 6, "month"),
        ("一年半", "一年半", 18, 18, "month"),
        ("一个半月", "一个半月", 45, 45, "day"),
        ("三年期", "三年", 3, 3, "year"),
        ("30分钟", "30分钟", 0.5, 0.5, "hour"),
        ("三家银行", "三家", 3, 3, "count"),
        ("年化2.8左右", "2.8", 2.8, 2.8, "percent"),
        ("6月30日到期", "6月30日", 0, 0, "date"),
        ("下周二", "下周二", 0, 0, "date"),
    ],
    "en": [
        ("at 3.2%", "3.2%", 3.2, 3.2, "percent"),
        ("two and a half percent", "two and a half percent", 2.5, 2.5, "percent"),
        ("between 2 and 3 percent", "2 and 3 percent", 2, 3, "percent"),
        ("point five percent", "point five percent", 0.5, 0.5, "percent"),
        ("fifty basis points", "fifty basis points", 50, 50, "basis_point"),
        ("£2.5m", "£2.5m", 2_500_000, 2_500_000, "currency"),
        ("$3-5 million", "$3-5 million", 3_000_000, 5_000_000, "currency"),
        ("twenty-five thousand pounds", "twenty-five thousand pounds", 25_000, 25_000, "currency"),
        ("three to five days", "three to five days", 3, 5, "day"),
        ("a 90-day term", "90-day", 90, 90, "day"),
        ("half a year", "half a year", 6, 6, "month"),
        ("a year and a half", "a year and a half", 18, 18, "month"),
        ("120 suppliers", "120 suppliers", 120, 120, "count"),
        ("see you next Tuesday", "next Tuesday", 0, 0, "date"),
    ],
}
FLAT = [(language, *case) for language, cases in CASES.items() for case in cases]


@pytest.mark.parametrize(
    ("language", "text", "quote", "low", "high", "unit"), FLAT, ids=[one[1] for one in FLAT]
)
def test_a_figure(language: str, text: str, quote: str, low: float, high: float, unit: str) -> None:
    found = hear(language, text).figures

    assert [(one.span.quote, one.low, one.high, one.unit) for one in found] == [(quote, low, high, unit)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们一起看一下"),
        ("zh", "千万别急"),
        ("zh", "这是R2产品"),
        ("zh", "成本高"),
        ("zh", "几十万"),
        ("en", "I'm one of the managers"),
        ("en", "an R2 product"),
        ("en", "no one knows"),
    ],
)
def test_no_figure(language: str, text: str) -> None:
    assert hear(language, text).figures == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "大概三百万"),
        ("zh", "三百多万"),
        ("zh", "两三天"),
        ("zh", "三天左右"),
        ("en", "about 4 percent"),
    ],
)
def test_about(language: str, text: str) -> None:
    assert [one.about for one in hear(language, text).figures] == [True]


def test_units_of_one_kind_can_be_compared() -> None:
    assert same_kind("day", "month")
    assert same_kind("percent", "basis_point")
    assert not same_kind("percent", "currency")
