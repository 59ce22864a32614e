"""Which words share a stem, and which do not."""

import pytest

from trainer.stem import stem


@pytest.mark.parametrize(
    "family",
    [
        "charge charges charged charging",
        "supply supplies supplied",
        "plan plans planned planning",
        "rate rates rated",
        "loss losses",
        "worry worries worried worrying",
        "guarantee guarantees guaranteed guaranteeing",
        "agree agrees agreed",
    ],
)
def test_inflections_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("loss", "lose"), ("need", "ne"), ("bus", "bu"), ("thing", "th")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)
