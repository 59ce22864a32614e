"""What is seen in a text, and where it stands."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.signals.ear import lexicon, weights
from trainer.model.weights import Block
from trainer.signals.features import look, places, weighed
from trainer.signals.words import words_of

CHARS, WORDS, INSIDE = Block("chars", 1, 3, 1.0), Block("words", 1, 2, 1.0), Block("inside", 2, 5, 1.0)


def test_figures_are_one_zero_and_edges_are_marked() -> None:
    assert look("息3.5", (Block("chars", 2, 2, 1.0),), {}) == {"chars": ["^息", "息0", "0$"]}
    assert look("we owe 300", (Block("words", 2, 2, 1.0),), {}) == {
        "words": ["^ we", "we owe", "owe 0", "0 $"]
    }


@given(st.text(max_size=60), st.sampled_from(["zh", "en"]))
def test_what_is_seen_stands_somewhere(typed: str, language: str) -> None:
    text = words_of(lexicon(language)).normal(typed).text
    for block in (CHARS, WORDS, INSIDE):
        standing = places(text, block)

        assert Counter(look(text, (block,), {})[block.kind]) == Counter(name for name, _, _ in standing)
        assert all(0 <= start <= end <= len(text) for _, start, end in standing)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_cues_are_seen_by_their_patterns(language: str) -> None:
    words, blocks = words_of(lexicon(language)), weights(language).acts.blocks
    text = "为什么?" if language == "zh" else "why is that?"

    assert "mark" in look(text, blocks, words.cues)["cues"]


def test_a_block_has_its_length_whatever_is_seen() -> None:
    values = weighed(["a", "a", "b", "unknown"], {"a": 1.0, "b": 2.0}, Block("words", 1, 1, 0.5))

    assert sum(value * value for value in values.values()) == pytest.approx(0.25)
    assert values["a"] / values["b"] == pytest.approx(2**0.5 / 2)
    assert weighed(["unknown"], {"a": 1.0}, WORDS) == {}
