"""Which topic a question is likeliest about, by the words its author lent to each."""

import pytest

from trainer.signals.likeness import Likeness, likely, likeness
from trainer.signals.profiles import terms
from trainer.text import keys

TEXTS = [
    (0, 1.0, "How many tills do you have?"),
    (0, 1.0, "How many counters are open?"),
    (1, 1.0, "Is the queue at noon a problem?"),
    (1, 0.4, "At noon they stand to the door."),
    (2, 1.0, "What does a lost sale cost you?"),
]


def _learnt() -> Likeness:
    return likeness((topic, weight, terms(keys(text.casefold()))) for topic, weight, text in TEXTS)


def _best(text: str) -> int:
    odds = likely(terms(keys(text.casefold())), _learnt())
    return max(odds, key=lambda topic: odds[topic])


@pytest.mark.parametrize(
    ("text", "topic"),
    [("many counters?", 0), ("the door at noon", 1), ("sales lost, what cost?", 2)],
)
def test_words_point_to_the_topic_that_has_them(text: str, topic: int) -> None:
    assert _best(text) == topic


def test_what_nobody_ever_said_points_nowhere() -> None:
    assert likely(terms(keys("football")), _learnt()) == {}


def test_the_odds_add_up_to_one() -> None:
    odds = likely(terms(keys("how long is the queue")), _learnt())

    assert sum(odds.values()) == pytest.approx(1.0)
