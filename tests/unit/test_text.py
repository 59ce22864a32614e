"""Normal form, sentences, lengths and phrase search."""

import pytest

from trainer.text import Folding, Phrases, clauses, clean, length, normalise, sentences, tokens

SIMPLE = Folding({"學": "学", "貸": "贷"})


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        ("ＡＢＣ１２％", "abc12%"),
        ("您好 ，  王 总", "您好,王总"),
        ("ERP 系统 和 SAP Ariba", "erp系统和sap ariba"),
        ("大學貸款", "大学贷款"),
        ("re\u0301sume\u0301", "résumé"),
        ("零\u200b宽", "零宽"),
        ("「引」“号”", '"引""号"'),
        ("don’t", "don't"),
        ("  two   words\n", "two words"),
        ("", ""),
    ],
)
def test_one_normal_form(typed: str, normal: str) -> None:
    assert normalise(typed, SIMPLE).text == normal


def test_each_character_knows_where_it_stood() -> None:
    typed = "您 的 ＥＲＰ\u200b系统"
    normal = normalise(typed, Folding({}))
    start = normal.text.index("erp")

    assert typed[slice(*normal.original(start, start + 3))] == "ＥＲＰ"
    assert typed[slice(*normal.original(0, len(normal.text)))] == typed


def test_a_character_that_becomes_two_beside_one_that_vanishes_shifts_nothing() -> None:
    normal = normalise("\ufb01\u200bx", SIMPLE)

    assert normal.text == "fix"
    assert normal.starts == (0, 0, 2)


def test_offsets_count_in_the_longer_original() -> None:
    assert normalise("好", Folding({}), offset=5).original(0, 1) == (5, 6)


def test_control_characters_become_spaces_so_that_offsets_stay() -> None:
    typed = "a\x00b\x1b[1mc\ud800\u202ed\n"

    assert clean(typed) == "a b [1mc  d\n"
    assert len(clean(typed)) == len(typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("您好。多久？好的！", ["您好。", "多久？", "好的！"]),
        ("他说“好。”我走了", ["他说“好。”", "我走了"]),
        ("It is 3.5% p.a. now. Mr. Li agrees. Right?", ["It is 3.5% p.a. now.", "Mr. Li agrees.", "Right?"]),
        ("好的.那开始", ["好的.", "那开始"]),
        ("one\ntwo", ["one", "two"]),
        ("？！。", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, {"mr", "p.a"})] == expected


def test_clauses_leave_figures_whole() -> None:
    text = "额度1,000元,期限一年;可续"

    assert [text[start:end] for start, end in clauses(text)] == ["额度1,000元,", "期限一年;", "可续"]


@pytest.mark.parametrize(("text", "units"), [("您好ABC公司", 5), ("how are you", 3), ("don't", 1), ("……", 0)])
def test_length_counts_ideographs_and_words(text: str, units: int) -> None:
    assert length(text) == units


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("回款", "你们的回款慢", True),
        ("回款", "回，款", False),
        ("interest rate", "Interest rates rise", True),
        ("art", "we start now", False),
        ("ERP系统", "用的 erp 系统", True),
    ],
)
def test_phrases_begin_at_words_and_run_through_ideographs(phrase: str, text: str, *, found: bool) -> None:
    matches = Phrases([phrase], Folding({})).find(tokens(normalise(text, Folding({})).text))

    assert bool(matches) is found
