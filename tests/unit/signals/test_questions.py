"""Whether a sentence asks, and how, with and without its question mark."""

import pytest

from tests.unit.signals.ear import hear
from trainer.model.acts import QuestionKind

OPEN, CLOSED, NONE = QuestionKind.OPEN, QuestionKind.CLOSED, QuestionKind.NONE
CASES = [
    ("zh", "您现在的回款情况怎么样", OPEN),
    ("zh", "请您给我讲讲采购是怎么安排的", OPEN),
    ("zh", "为什么", OPEN),
    ("zh", "如果审批慢，对您有什么影响", OPEN),
    ("zh", "您在我们行有账户吗", CLOSED),
    ("zh", "您是自己用还是给孩子用", CLOSED),
    ("zh", "多久", CLOSED),
    ("zh", "您公司有多少员工", CLOSED),
    ("zh", "这款产品期限一年。", NONE),
    ("zh", "我理解您的担心。", NONE),
    ("en", "How do you handle payroll today", OPEN),
    ("en", "Please tell me about your suppliers", OPEN),
    ("en", "Why", OPEN),
    ("en", "Do you have an account with us", CLOSED),
    ("en", "Is it the fee or the rate that bothers you", CLOSED),
    ("en", "How many people work here", CLOSED),
    ("en", "How long", CLOSED),
    ("en", "The loan has a term of one year.", NONE),
    ("en", "I understand your concern.", NONE),
]


@pytest.mark.parametrize(("language", "text", "kind"), CASES, ids=[one[1] for one in CASES])
def test_kind(language: str, text: str, kind: QuestionKind) -> None:
    assert hear(language, text).question is kind


@pytest.mark.parametrize(("language", "text", "kind"), CASES, ids=[one[1] for one in CASES])
def test_a_question_mark_changes_nothing_about_a_question(
    language: str, text: str, kind: QuestionKind
) -> None:
    if kind is not NONE:
        assert hear(language, text + "?").question is kind


def test_an_answer_asks_openly_if_one_sentence_does() -> None:
    reading = hear("zh", "您在我们行有账户吗？平时资金怎么安排？谢谢您。")

    assert [one.question for one in reading.sentences] == [CLOSED, OPEN, NONE]
    assert reading.question is OPEN
