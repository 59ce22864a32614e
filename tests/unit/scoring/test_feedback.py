"""What the trainee is told, and the better wordings."""

from dataclasses import replace

import pytest

from tests.builders import Said, material, talk, turn
from tests.unit.scoring.grading import client, graded, played, rubric, wording
from trainer.model.compliance import Pack
from trainer.model.material import Material
from trainer.scoring.feedback import after_turn, priorities
from trainer.scoring.mending import Better, Source, better
from trainer.scoring.moment import Moment
from trainer.scoring.scorer import score, score_turn

_BOTH = {"zh": "不得承诺保本", "en": "no guarantee of principal"}
PACK = Pack.model_validate(
    {
        "schema_version": 1,
        "id": "p",
        "title": _BOTH,
        "source": "s",
        "date": "2026-01-01",
        "note": _BOTH,
        "rules": [
            {
                "id": name,
                "tier": tier,
                "title": _BOTH,
                "why": _BOTH,
                "instead": {"zh": "本金也可能亏", "en": "the principal may fall"},
                "products": [],
                "patterns": {},
            }
            for name, tier in (("no-risk", "hard"), ("ranking", "soft"))
        ],
    }
)
FEATURE = turn(
    "我们贴现1天到账。", acts=["feature_statement"], topics=["attribute discount.speed"], figures=["1天 day"]
)


def _better(check: str, said: Said, *given: str, world: Material | None = None) -> Better | None:
    transcript = talk(said, given=given, stage="demonstrating")
    return better(rubric(), check, Moment(transcript.turns[0], world or material()), wording())


def test_a_feature_and_a_voiced_need() -> None:
    """The trainee's own words, tied to what the client said."""
    found = _better("benefit", FEATURE, "need_grew cash-gap implied")

    assert found is not None
    assert (found.source, found.quote) == (Source.OWN_WORDS, "我们贴现1天到账。")
    assert found.text.zh.startswith("您刚才提到年底的资金缺口。我们贴现1天到账，")


def test_no_need_voiced_calls_for_a_question() -> None:
    """There is nothing yet to tie a benefit to."""
    found = _better("benefit", FEATURE)

    assert found is not None
    assert found.source is Source.QUESTION


@pytest.mark.parametrize(
    ("check", "given", "question"),
    [
        ("situation", (), "账期一般多长？"),
        ("problem", (), "回款上有什么难处吗？"),
        ("implication", (), "拖到半年，采购怎么办？"),
        ("builds-on", ("fact_disclosed late-payers",), "拖到半年，采购怎么办？"),
        ("needs-first", (), "回款上有什么难处吗？"),
    ],
)
def test_a_question_this_client_would_have_answered(
    check: str, given: tuple[str, ...], question: str
) -> None:
    """The example is taken from a fact that is still untold."""
    found = _better(check, FEATURE, *given)

    assert found is not None
    assert question in found.text.zh


def test_no_question_left() -> None:
    """When all is told, no question is made up."""
    told = [f"fact_disclosed {name}" for name in ("payment-term", "late-payers", "orders-lost")]

    assert _better("implication", FEATURE, *told) is None


def test_the_model_answer_to_the_objection() -> None:
    """An objection that stands has its own model answer."""
    found = _better("acknowledge", FEATURE, "objection_raised rate-too-high")

    assert found is not None
    assert "您拿哪家来比" in found.text.zh
    assert _better("acknowledge", FEATURE) is None


def test_the_sheet_knows_best() -> None:
    """Figures and disclosures are put in the words of the product sheet."""
    figure, disclosure = _better("figures", FEATURE), _better("disclosed", FEATURE)

    assert figure is not None
    assert disclosure is not None
    assert "一天之内到账" in figure.text.zh
    assert "先扣" in disclosure.text.zh
    assert _better("figures", turn("嗯。")) is None


def test_the_model_answer_of_the_stage() -> None:
    """A stage's criterion takes that stage's answer, one of the whole talk the answer of where one stands."""
    closing = _better("next-step", FEATURE)

    assert closing is not None
    assert closing.source is Source.MODEL_ANSWER
    assert "周四上午" in closing.text.zh
    assert _better("answered", FEATURE) is None


def test_red_lines_come_first() -> None:
    """What fails the talk is the first thing to mend, once for each rule."""
    slips = (
        turn("最好的产品。", acts=["advantage_statement"], then=["red_line_crossed p ranking soft 最好"]),
        turn("保本的。", acts=["advantage_statement"], then=["red_line_crossed p no-risk hard 保本"]),
        turn("真的保本。", acts=["advantage_statement"], then=["red_line_crossed p no-risk hard 保本"]),
    )
    world = replace(client(), packs=(PACK,))
    transcript = played(*slips)
    card = score(rubric(), world, transcript, wording())
    chosen = priorities(card, rubric(), world, transcript, wording())

    assert [one.rule for one in card.red_lines] == ["ranking", "no-risk", "no-risk"]
    assert card.deducted == 33
    assert [one.quote for one in chosen[:2]] == ["保本", "最好"]
    assert chosen[0].better is not None
    assert chosen[0].better.text.zh == "可以改说：本金也可能亏"
    assert chosen[2].check == "need-found"


def test_strength_and_change_after_an_answer() -> None:
    """One of each: the key first, with the trainee's words."""
    transcript = played(
        turn("您好。", acts=["greeting"]),
        turn(
            "有什么难处吗？会怎样？",
            acts=["problem_question", "implication_question"],
            topics=["fact late-payers"],
        ),
        turn("好的。", guard="too_short"),
    )
    said = transcript.turns
    remarks = [
        after_turn(
            score_turn(rubric(), client(), one, said[:i], wording()),
            rubric(),
            client(),
            one,
            said[:i],
            wording(),
        )
        for i, one in enumerate(said)
    ]

    assert remarks[0].strength is not None
    assert remarks[0].strength.quote == "您好。"
    assert remarks[1].strength is not None
    assert remarks[1].strength.check == "developed"
    assert remarks[2].strength is None
    assert remarks[2].change is not None
    assert remarks[2].change.quote == "好的。"


def test_nothing_to_change() -> None:
    """An answer that did all that was asked for is only praised."""
    transcript = talk(turn("那周四见。", acts=["next_step"], figures=["周四 date"]), stage="none")
    one = transcript.turns[0]
    score_of_it = score_turn(rubric(), client(), one, (), wording()).model_copy(update={"checks": ()})
    silent = after_turn(score_of_it, rubric(), client(), one, (), wording())

    assert (silent.strength, silent.change) == (None, None)


def test_the_answer_where_it_was_missed() -> None:
    """A priority without words of the trainee to mend names the answer in which it was missed last."""
    transcript = played(
        turn("您好。", acts=["greeting"]),
        turn("账期多长？", acts=["situation_question"], topics=["fact payment-term"]),
    )
    chosen = priorities(graded(transcript), rubric(), client(), transcript, wording())

    assert chosen[0].check == "need-found"
    assert {one.turn for one in chosen} <= {None, 1, 2}
