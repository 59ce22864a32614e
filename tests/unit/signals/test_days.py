"""Days that are meant for meeting, and days that are not."""

import pytest

from tests.unit.signals.ear import hear


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("zh", "那就周四，哦不对，周五上午行吗？", ["周五"]),
        ("zh", "30号，呃不对，是12月2号给您打电话。", ["12月2号"]),
        ("zh", "周二或者周三上午都行。", ["周二", "周三"]),
        ("en", "Thursday at nine, no wait, Friday at nine?", ["Friday"]),
        ("en", "Or Thursday, I could do Thursday, no, Friday. Friday at nine.", ["Friday", "Friday"]),
        ("en", "Tuesday or Wednesday would do.", ["Tuesday", "Wednesday"]),
        ("zh", "明年再说。", []),
        ("zh", "下周四就到期了，星期六上午十点来行吗？", ["星期六"]),
    ],
)
def test_days_one_can_meet_at(language: str, text: str, meant: list[str]) -> None:
    assert [one.span.quote for one in hear(language, text).figures if one.appointed] == meant


@pytest.mark.parametrize(
    ("language", "text", "firm"),
    [
        ("zh", "这周五前您把台账给我，下周三上午十点我来。", ["下周三"]),
        ("zh", "周五下班前回您话。", []),
        ("en", "You send the list by Friday and I come on Tuesday at ten.", ["on Tuesday"]),
        ("en", "I call you by Friday.", []),
    ],
)
def test_a_day_with_an_hour_is_firm_and_a_deadline_is_not(language: str, text: str, firm: list[str]) -> None:
    assert [one.span.quote for one in hear(language, text).figures if one.firm] == firm
