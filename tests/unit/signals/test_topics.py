"""What of a scenario an answer is about, and which points it makes; played in the corner shop."""

import pytest

from tests.unit.signals.ear import hear_in_shop
from trainer.model.reading import TopicKind

FACT = TopicKind.FACT


def _ids(text: str, kind: TopicKind, *, sure: bool = True, **context: str) -> list[str]:
    return [hit.id for hit in hear_in_shop(text, **context).touched(kind, sure=sure)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("How many tills do you have?", "till-count"),
        ("Is the queue at noon a problem for you?", "noon-queue"),
        ("What does the waiting cost you when people go elsewhere?", "lost-sales"),
    ],
)
def test_a_question_touches_its_fact(text: str, fact: str) -> None:
    assert fact in _ids(text, FACT, sure=False)


def test_an_example_word_for_word_is_sure() -> None:
    assert _ids("How many tills do you have?", FACT) == ["till-count"]


def test_a_statement_tells_no_fact() -> None:
    assert _ids("The queue at noon reaches the door.", FACT, sure=False) == []


def test_a_question_about_something_else_is_not_sure() -> None:
    assert _ids("Which football club do you support?", FACT) == []


def test_a_follow_up_keeps_the_topic() -> None:
    assert "noon-queue" in _ids("How come?", FACT, sure=False, topic="noon-queue")


def test_a_question_that_points_back_borrows_the_sentence_before() -> None:
    text = "I saw the queue at noon when I came in. Is this difficult?"

    assert "noon-queue" in _ids(text, FACT, sure=False)


def test_needs_objections_attributes_and_products() -> None:
    text = "I understand the fee is too much for you; the card terminal of the shop account makes the queue shorter."

    assert "faster-till" in _ids(text, TopicKind.NEED, sure=False)
    assert "fee-too-high" in _ids(text, TopicKind.OBJECTION, sure=False)
    assert "shop-account.terminal" in _ids(text, TopicKind.ATTRIBUTE, sure=False)
    assert "shop-account" in _ids(text, TopicKind.PRODUCT, sure=False)


def test_a_figure_makes_its_point_beside_its_attribute() -> None:
    assert "fee-too-high/1" in _ids("The fee is 12 pounds a month.", TopicKind.POINT, sure=False)
    assert "fee-too-high/1" not in _ids("The fee is low.", TopicKind.POINT, sure=False)
    assert "fee-too-high/1" not in _ids("The fee is due in 12 days.", TopicKind.POINT, sure=False)


def test_a_benefit_makes_its_point_if_it_touches_the_need() -> None:
    tied = (
        "You told me people leave because of the queue at the till; with this you would no longer lose them."
    )

    assert "fee-too-high/0" in _ids(tied, TopicKind.POINT, sure=False)
    assert "fee-too-high/0" not in _ids("How long is the queue at the till?", TopicKind.POINT, sure=False)


def test_an_attribute_makes_its_point() -> None:
    assert "how-long/0" in _ids("The terminal is contactless.", TopicKind.POINT, sure=False)


def test_a_few_words_that_pick_what_the_client_named_ask_for_it() -> None:
    asked = "Which do you mean, the tills or the queue?"

    assert _ids("The tills you have.", FACT, sure=False, client_line=asked) == ["till-count"]
    assert _ids("The tills you have.", FACT, sure=False, client_line="We have tills.") == []
