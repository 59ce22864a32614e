"""What must hold for any text at all."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.signals.ear import hear, hear_in_shop
from trainer.model.reading import Reading, Span

LANGUAGES = ("zh", "en")
LINES = (
    "如果客户继续拖款，对您的采购会有什么影响？",
    "我理解您的担心。您上次等了多久？",
    "这款产品期限一年，年化2.8%，不保本。",
    "下周二上午我带方案过来，您看方便吗？",
)


def _spans(reading: Reading) -> list[Span]:
    acts = (*reading.acts, *reading.seen)
    found = [one.span for one in acts] + [span for one in acts for span in one.because]
    found += [one.span for one in reading.sentences] + [one.span for one in reading.figures]
    found += [one.span for one in reading.red_lines] + [one.span for one in reading.topics]
    return found + ([reading.guard.span] if reading.guard else [])


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(max_size=200))
@example(text="\ud800\x00\u202e\u200d")
@example(text="百分之" * 50)
@example(text="一二三四五六七八九十百千万亿半点" * 5)
@example(text='"' * 30 + "保本" + "…" * 30)
@settings(max_examples=60)
def test_no_text_is_too_odd(language: str, text: str) -> None:
    reading = hear(language, text)

    assert len(reading.text) == len(text)
    for span in _spans(reading):
        assert reading.text[span.start : span.end] == span.quote


@given(text=st.text(alphabet="how long do queues at noon cost you? what %5.,\n", max_size=120))
@settings(max_examples=40)
def test_quotes_hold_in_a_scenario(text: str) -> None:
    reading = hear_in_shop(text)

    assert all(reading.text[span.start : span.end] == span.quote for span in _spans(reading))


@given(line=st.sampled_from(LINES), data=st.data())
@settings(max_examples=40)
def test_idle_spaces_and_widths_change_no_act(line: str, data: st.DataObject) -> None:
    places = data.draw(
        st.dictionaries(st.integers(0, len(line)), st.sampled_from(" \u3000\u200b"), max_size=3)
    )
    # A space inside a figure is not idle.
    gaps = [places.get(place, "") if one.isalpha() else "" for place, one in enumerate(line)]
    wide = {"?": "？", ",": "，", "%": "％", "2": "２", "8": "８"}
    spaced = "".join(wide.get(one, one) + gap for one, gap in zip(line, gaps, strict=True))
    plain, changed = hear("zh", line), hear("zh", spaced)

    assert [(one.act, one.confidence) for one in changed.acts] == [
        (one.act, one.confidence) for one in plain.acts
    ]


@pytest.mark.parametrize(
    ("language", "sentence"), [("zh", "我们的利率很低，您看怎么样？"), ("en", "How is that? ")]
)
def test_a_flood_of_text_is_read_in_linear_time(language: str, sentence: str) -> None:
    reading = hear(language, sentence * (20_000 // len(sentence)))

    assert len(reading.sentences) <= 40
    assert reading.measures.length > 1000
