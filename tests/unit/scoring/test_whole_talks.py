"""What kinds of trainee earn by the shipped consultative rubric."""

import pytest

from tests.builders import Said, turn
from tests.unit.scoring.grading import client, graded, played, rubric, wording
from trainer.model.scorecard import Verdict
from trainer.scoring.feedback import after_turn, priorities
from trainer.scoring.scorer import score_turn

STRONG = (
    turn(
        "方总您好，我是城商行的小林。今天想用一刻钟了解贵公司的收款情况，您看可以吗？",
        acts=["greeting", "agenda"],
        measures={"reasons": 1},
    ),
    turn("您给下游的账期一般多长？", acts=["situation_question"], topics=["fact payment-term"]),
    turn(
        "明白，三四个月不短。这中间回款上有什么难处吗？",
        acts=["acknowledgement", "problem_question"],
        topics=["fact payment-term", "fact late-payers@1"],
    ),
    turn(
        "大户再拖到半年，采购怎么办？",
        acts=["implication_question"],
        topics=["fact orders-lost", "need cash-gap"],
    ),
    turn("要是票据当天变成现金，年底能多接多少单？", acts=["need_payoff_question"], topics=["need cash-gap"]),
    turn(
        "所以您最头疼的是大户拖款，年底资金接不上。我们贴现1天到账，年底那段您就不用压采购了。费率表在这里。",
        acts=["summary", "benefit_statement", "evidence_statement"],
        topics=[
            "fact late-payers",
            "need cash-gap",
            "need cash-gap@1",
            "attribute discount.speed@1",
            "product discount@2",
        ],
        figures=["1天 day"],
        measures={"figures": 1},
    ),
    turn(
        "要说明的是，贴现利息从票面里先扣，到期不兑付我行保留追索。",
        acts=["risk_disclosure"],
        topics=["disclosure discount.fee", "disclosure discount.recourse"],
    ),
    turn(
        "那周四上午十点我带方案来，您请财务一起看，行吗？", acts=["next_step"], figures=["周四上午十点 date"]
    ),
)

DUMP = tuple(
    turn(text, acts=[act], topics=["attribute discount.speed"], measures={"figures": 1})
    for text, act in (
        ("您好，我们的贴现当天到账。", "feature_statement"),
        ("我们的速度比同业快。", "advantage_statement"),
        ("材料也很少。", "feature_statement"),
        ("很多企业都在用，这是费率表。", "evidence_statement"),
        ("这样您的资金就活了。", "benefit_statement"),
        ("那您今天就办一笔吧？", "commitment_request"),
    )
)

STUFFED = tuple(
    turn(text, acts=acts, topics=["attribute discount.speed?"])
    for text, acts in (
        ("您好来意账期难处影响价值！", ["greeting", "agenda@0"]),
        ("这会导致什么影响和后果和价值？", ["implication_question", "need_payoff_question@0"]),
        ("您有什么痛点难点？", ["problem_question"]),
        ("对您意味着利益价值保障。", ["benefit_statement"]),
        ("我理解您，总结一下，证据如下。", ["acknowledgement", "summary@0"]),
        ("那我们签约吧下周？", ["commitment_request"]),
    )
)

SILENT = tuple(turn("好的。", guard="too_short") for _ in range(6))


def test_a_strong_talk_passes() -> None:
    """Asking, meeting the need and agreeing on a day is what the method teaches."""
    card = graded(played(*STRONG))

    assert card.missed_keys == ()
    assert card.passed
    assert card.total >= 80


def test_a_feature_dump_fails() -> None:
    """Telling everything about the product before knowing the client is what the method is against."""
    card = graded(played(*DUMP))

    assert not card.passed
    assert card.total <= 35
    assert {"need-found", "developed", "benefit"} <= set(card.missed_keys)


def test_words_of_the_trade_alone_earn_little() -> None:
    """Acts that are about nothing of this client are worth half, and most need an answer to build on."""
    card = graded(played(*STUFFED))

    assert not card.passed
    assert card.total <= 25


def test_saying_yes_earns_nothing() -> None:
    """Absence of faults is not a merit."""
    card = graded(played(*SILENT))

    assert not card.passed
    assert card.total <= 5
    assert all(check.points == 0 for criterion in card.criteria for check in criterion.checks)


def test_nothing_said_at_all() -> None:
    """A talk without an answer is graded, and earns nothing."""
    card = graded(played())

    assert (card.total, card.turns, card.outcome) == (0, (), "abandoned")
    assert priorities(card, rubric(), client(), played(), wording()) == ()


@pytest.mark.parametrize("said", [STRONG, DUMP, STUFFED, SILENT], ids=["strong", "dump", "stuffed", "silent"])
def test_live_feedback_is_the_grade(said: tuple[Said, ...]) -> None:
    """What is shown after an answer is what the scorecard says of it."""
    talk = played(*said)
    card = graded(talk)

    for index, one in enumerate(talk.turns):
        live = score_turn(rubric(), client(), one, talk.turns[:index], wording())

        assert card.turns[index] == live


@pytest.mark.parametrize("said", [STRONG, DUMP, STUFFED], ids=["strong", "dump", "stuffed"])
def test_every_point_has_a_quote(said: tuple[Said, ...]) -> None:
    """The quote is the trainee's own words, from the turn it names."""
    talk = played(*said)
    card = graded(talk)
    texts = {one.n: one.text for one in talk.turns}

    for criterion in card.criteria:
        for check in criterion.checks:
            assert bool(check.points) <= bool(check.evidence)
            assert all(evidence.quote in texts[evidence.turn] for evidence in check.evidence)


def test_every_miss_has_advice() -> None:
    """Whoever loses a point is told what would have earned it."""
    card = graded(played(*DUMP))

    for criterion in card.criteria:
        for check in criterion.checks:
            assert check.verdict is Verdict.MET or check.advice


def test_a_red_line_fails_a_strong_talk() -> None:
    """Nothing makes up for a promise that must not be made; and it costs."""
    fallen = (
        *STRONG[:-1],
        turn(
            "保证没有风险，周四签。",
            acts=["next_step"],
            then=["red_line_crossed p no-risk hard 保证没有风险"],
        ),
    )
    card, clean = graded(played(*fallen)), graded(played(*STRONG[:-1]))

    assert not card.passed
    assert card.deducted == rubric().pass_rule.deduct[next(iter(rubric().pass_rule.deduct))]
    assert clean.deducted == 0


def test_a_feature_is_turned_into_a_benefit() -> None:
    """A better wording keeps the trainee's words and ties them to the need the client voiced."""
    told = (
        *STRONG[:5],
        turn("我们贴现一天到账。", acts=["feature_statement"], topics=["attribute discount.speed"]),
    )
    talk = played(*told)
    chosen = priorities(graded(talk), rubric(), client(), talk, wording())

    benefit = next(one for one in chosen if one.check == "benefit")
    assert benefit.better is not None
    assert "我们贴现一天到账" in benefit.better.text.zh
    assert "年底的资金缺口" in benefit.better.text.zh


def test_priorities_are_few_and_different() -> None:
    """At most three, each of another criterion, each with words of the trainee or none."""
    talk = played(*DUMP)
    chosen = priorities(graded(talk), rubric(), client(), talk, wording())

    assert len(chosen) == 3
    assert len({rubric().criterion_of(one.check).id for one in chosen}) == 3
    assert all(one.advice.zh and one.better for one in chosen)


def test_feedback_after_an_answer() -> None:
    """One strength with its quote, one change with the trainee's sentence."""
    talk = played(*DUMP)
    last = len(talk.turns) - 1
    turns = talk.turns
    score = score_turn(rubric(), client(), turns[0], (), wording())
    first = after_turn(score, rubric(), client(), turns[0], (), wording())
    score = score_turn(rubric(), client(), turns[last], turns[:last], wording())
    final = after_turn(score, rubric(), client(), turns[last], turns[:last], wording())

    assert first.change is not None
    assert first.change.quote == "您好，我们的贴现当天到账。"
    assert final.change is not None


def test_a_complaint_well_taken() -> None:
    """Feelings first, then the matter, then a date."""
    card = graded(
        played(
            turn("方总您好，我是运营主管小林，这事我来跟。", acts=["greeting", "agenda@0"]),
            turn(
                "拖了您这么久，换谁都着急。实在抱歉。",
                acts=["acknowledgement", "apology"],
                topics=["need cash-gap"],
            ),
            turn("当时账期是怎么答复您的？", acts=["situation_question"], topics=["fact payment-term"]),
            turn("您说最急的是回款？", acts=["clarifying_question"], topics=["fact late-payers"]),
            turn("这给采购造成什么影响？", acts=["implication_question"], topics=["fact orders-lost"]),
            turn(
                "所以您急的是大户拖款。明天中午前我给您回电。",
                acts=["summary", "promise_to_follow_up"],
                topics=["fact late-payers"],
                figures=["明天中午 date"],
            ),
            name="complaint",
        ),
        "complaint",
    )

    assert card.missed_keys == ()
    assert card.passed


def test_a_complaint_argued_away() -> None:
    """Being right is not the point."""
    card = graded(
        played(
            turn("您这就不对了，合同上写得清清楚楚。", acts=["argument"]),
            turn("抱歉，但是您自己没看清。", acts=["apology", "argument@0"]),
            turn("这要找别的部门。", acts=["next_step"]),
            name="complaint",
        ),
        "complaint",
    )

    assert not card.passed
    assert card.total <= 25
