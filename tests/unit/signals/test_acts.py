"""Plain ways of performing each act are read as that act, with a reason."""

import pytest

from tests.unit.signals.ear import bare, hear, lexicon, weights
from trainer.model.acts import QUESTIONS, Act, Band
from trainer.signals.context import Context
from trainer.signals.reading import read

PLAIN = [
    ("zh", Act.SITUATION_QUESTION, "您现在的工资代发是在哪家银行做的？"),
    ("zh", Act.PROBLEM_QUESTION, "在收款这件事上，您遇到过什么困难吗？"),
    ("zh", Act.IMPLICATION_QUESTION, "如果客户继续拖款，对您的采购会有什么影响？"),
    ("zh", Act.NEED_PAYOFF_QUESTION, "如果能当天到账，对您有什么帮助？"),
    ("zh", Act.CLARIFYING_QUESTION, "您说的麻烦，具体是指哪一步？"),
    ("zh", Act.FEATURE_STATEMENT, "这款贷款期限三年，额度最高五百万。"),
    ("zh", Act.BENEFIT_STATEMENT, "您刚才说旺季备货缺钱，这笔钱随借随还，正好帮您把备货的缺口补上。"),
    ("zh", Act.RISK_DISCLOSURE, "这不是存款，不保本，净值可能会跌。"),
    ("zh", Act.ACKNOWLEDGEMENT, "我理解您的担心，换作是我也会犹豫。"),
    ("zh", Act.APOLOGY, "非常抱歉，这是我们的失误。"),
    ("zh", Act.GREETING, "您好，我是支行的客户经理小李。"),
    ("zh", Act.NEXT_STEP, "下周二上午我带方案过来，您看方便吗？"),
    ("zh", Act.PROMISE_TO_FOLLOW_UP, "这个我现在不确定，我查清楚后明天给您回电话。"),
    ("zh", Act.SUITABILITY_CHECK, "您做过风险测评吗？"),
    ("zh", Act.PRESSURE, "今天不签额度就没了，您赶紧定吧。"),
    ("zh", Act.DISPARAGEMENT, "那家银行服务特别差，产品都是坑人的。"),
    ("en", Act.SITUATION_QUESTION, "Which bank do you use for payroll?"),
    ("en", Act.PROBLEM_QUESTION, "What difficulties have you had with collections?"),
    ("en", Act.IMPLICATION_QUESTION, "If they keep paying late, how does that affect your purchasing?"),
    ("en", Act.NEED_PAYOFF_QUESTION, "How would it help you if the money came the same day?"),
    ("en", Act.CLARIFYING_QUESTION, "When you say slow, what exactly do you mean?"),
    ("en", Act.FEATURE_STATEMENT, "The loan has a term of three years and a limit of five million."),
    ("en", Act.RISK_DISCLOSURE, "This is not a deposit and its value can fall."),
    ("en", Act.ACKNOWLEDGEMENT, "I understand your concern."),
    ("en", Act.APOLOGY, "I'm very sorry, this was our mistake."),
    ("en", Act.GREETING, "Good morning, I'm Sam from the branch."),
    ("en", Act.NEXT_STEP, "Shall we meet next Tuesday so that I can bring the proposal?"),
    ("en", Act.PROMISE_TO_FOLLOW_UP, "I'm not sure about that; I will find out and call you back tomorrow."),
    ("en", Act.SUITABILITY_CHECK, "Have you filled in the risk questionnaire?"),
    ("en", Act.DISPARAGEMENT, "That bank gives terrible service."),
]


@pytest.mark.parametrize(("language", "act", "text"), PLAIN, ids=[one[2] for one in PLAIN])
def test_plain(language: str, act: Act, text: str) -> None:
    reading = hear(language, text)

    assert reading.performs(act)
    assert (
        reading.acts == tuple(sorted(reading.acts, key=lambda one: -one.confidence)) or len(reading.acts) > 1
    )


def test_a_reading_quotes_its_reasons() -> None:
    text = "如果客户继续拖款，对您的采购会有什么影响？"
    found = hear("zh", text).first(Act.IMPLICATION_QUESTION)

    assert found is not None
    assert found.band is Band.CLEAR
    assert found.because
    assert all(text[one.start : one.end] == one.quote for one in found.because)


def test_two_moves_in_one_answer_are_both_read() -> None:
    reading = hear("zh", "我理解您的担心。您上次等了多久？")

    assert reading.performs(Act.ACKNOWLEDGEMENT)
    assert reading.performs(*QUESTIONS)


def test_two_moves_joined_by_a_comma_are_both_read() -> None:
    reading = hear("zh", "您说得有道理，换作是我也会担心，您现在每个月要发多少工资")

    assert reading.performs(Act.ACKNOWLEDGEMENT)
    assert reading.performs(Act.SITUATION_QUESTION)


def test_one_sentence_earns_two_acts_and_one_kind_of_question() -> None:
    for language, _, text in PLAIN:
        acts = [one.act for one in hear(language, text).acts]
        assert len(acts) <= 2
        assert sum(act in QUESTIONS for act in acts) <= 1


def test_only_three_questions_count() -> None:
    text = "您公司成立多少年了？在收款上有什么困难？如果继续拖款会有什么影响？如果能当天到账对您有什么帮助？"
    reading = hear("zh", text)

    assert reading.performs(Act.SITUATION_QUESTION)
    assert not reading.performs(Act.NEED_PAYOFF_QUESTION)
    assert Act.NEED_PAYOFF_QUESTION in {one.act for one in reading.seen}


def test_priors_lean_and_are_printed() -> None:
    text = "您再考虑一下"
    known = lexicon("zh").priors.stage["committing"]
    reading = hear("zh", text, stage="committing", client_did="objected")
    printed = {prior.name for one in reading.seen for prior in one.priors}

    assert known
    assert printed <= {"stage committing", "client objected"}


def test_whole_numbers_of_confidence_are_rounded() -> None:
    reading = hear("en", "How do you pay your suppliers?")

    assert all(one.confidence == round(one.confidence, 3) for one in reading.seen)


def test_reading_twice_gives_the_same() -> None:
    text = "我理解。那上次拖了多久，对您的采购有什么影响？"
    view, words = bare("zh"), lexicon("zh")

    assert read(text, Context(), view, words, weights("zh")) == read(
        text, Context(), view, words, weights("zh")
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "不好意思，我没记全，您再说一遍。"), ("en", "Sorry, I didn't catch that, say it again.")],
)
def test_asking_to_hear_it_again_is_no_apology_for_what_went_wrong(language: str, text: str) -> None:
    assert Act.APOLOGY not in [one.act for one in hear(language, text).acts]
    assert Act.APOLOGY in [
        one.act
        for one in hear(
            language,
            "真的很抱歉，这件事是我们的错。"
            if language == "zh"
            else "I am truly sorry, this was our mistake.",
        ).acts
    ]
