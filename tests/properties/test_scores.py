"""What is true of every grade, whatever was said."""

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import Said, turn
from tests.unit.scoring.grading import METHODS, client, graded, played, rubric, wording
from trainer.model.acts import Act
from trainer.model.reading import GuardReason
from trainer.model.scorecard import Scorecard, Verdict
from trainer.scoring.feedback import priorities
from trainer.scoring.scorer import score_turn

ACTS = [f"{act.value}{mark}" for act in Act for mark in ("", "~", "?")]
TOPICS = [
    "fact payment-term",
    "fact late-payers",
    "fact orders-lost",
    "fact late-payers?",
    "need cash-gap",
    "objection rate-too-high",
    "attribute discount.speed",
    "attribute discount.rate",
    "product discount",
    "point rate-too-high/0",
    "point how-long/0",
    "disclosure discount.fee",
]
FIGURES = ["周四 date", "1天 day", "5天 day", "3% percent"]
RED_LINES = ["red_line_crossed p no-risk hard 保本", "red_line_crossed p ranking soft 最好"]


@st.composite
def answers(draw: st.DrawFn) -> Said:
    """Make any answer: some acts about something, figures, a gate, a red line."""
    text = draw(st.sampled_from(("周四1天3%5天。您看呢？", "周四1天3%5天。", "周四1天3%5天")))
    return turn(
        text,
        acts=draw(st.lists(st.sampled_from(ACTS), max_size=3)),
        topics=draw(st.lists(st.sampled_from(TOPICS), max_size=3)),
        figures=draw(st.lists(st.sampled_from(FIGURES), max_size=1)),
        guard=draw(st.sampled_from((None, None, None, *(reason.value for reason in GuardReason)))),
        measures=draw(st.fixed_dictionaries({"figures": st.integers(0, 2), "length": st.integers(0, 200)})),
        then=draw(st.lists(st.sampled_from(RED_LINES), max_size=1)),
    )


TALKS = st.lists(answers(), max_size=6)
METHOD = st.sampled_from(METHODS)


@given(TALKS, METHOD)
def test_points_stay_within_their_maximum(said: list[Said], method: str) -> None:
    """No check, criterion, answer or talk earns more than there is, or less than nothing."""
    card = graded(played(*said, name=method), method)

    assert 0 <= card.total <= 100
    for criterion in card.criteria:
        assert 0 <= criterion.points <= criterion.max_points
        assert all(0 <= check.points <= check.max_points for check in criterion.checks)
    for one in card.turns:
        assert all(0 <= check.points <= check.max_points for check in one.checks)


@given(TALKS, METHOD)
def test_same_talk_same_bytes(said: list[Said], method: str) -> None:
    """Grading twice gives the same file, and the file can be read back."""
    first = graded(played(*said, name=method), method)
    second = graded(played(*said, name=method), method)

    assert first.model_dump_json() == second.model_dump_json()
    stored = first.model_dump(exclude={"turns": {"__all__": {"points", "max_points"}}})
    for criterion in stored["criteria"]:
        del criterion["points"], criterion["max_points"]
    assert Scorecard.model_validate(stored) == first


@given(TALKS, METHOD)
def test_no_points_without_the_trainees_own_words(said: list[Said], method: str) -> None:
    """Every point has a quote that was said in the turn it names, in an answer that passed the gates."""
    talk = played(*said, name=method)
    turns = {one.n: one for one in talk.turns}

    for criterion in graded(talk, method).criteria:
        for check in criterion.checks:
            assert check.evidence or not check.points
            assert (check.verdict in (Verdict.MET, Verdict.PARTLY)) == bool(check.evidence)
            for evidence in check.evidence:
                assert evidence.quote in turns[evidence.turn].text
                assert turns[evidence.turn].reading.guard is None


@given(TALKS, METHOD)
def test_live_feedback_is_the_grade(said: list[Said], method: str) -> None:
    """An answer's grade does not change by what is said later."""
    talk = played(*said, name=method)
    card = graded(talk, method)

    for index, one in enumerate(talk.turns):
        live = score_turn(rubric(method), client(method), one, talk.turns[:index], wording())
        assert live == card.turns[index]


@given(TALKS, METHOD)
def test_what_a_gate_stopped_changes_nothing_for_the_better(said: list[Said], method: str) -> None:
    """A stopped answer put behind a talk earns no point."""
    stopped = turn("好的。", acts=["benefit_statement"], topics=["need cash-gap"], guard="too_short")
    before = graded(played(*said, name=method), method)
    after = graded(played(*said, stopped, name=method), method)
    earned = {check.check: check.points for one in before.criteria for check in one.checks}

    assert after.turns[-1].points == 0
    assert all(check.points <= earned[check.check] for one in after.criteria for check in one.checks)


@given(TALKS, METHOD)
def test_passing_is_the_rule_that_was_shown(said: list[Said], method: str) -> None:
    """Passed means: the total, every key, and no grave red line."""
    card = graded(played(*said, name=method), method)

    if card.passed:
        assert card.total >= card.pass_mark
        assert not card.missed_keys


@given(TALKS, METHOD)
def test_priorities_never_fail(said: list[Said], method: str) -> None:
    """There are at most three, and each says something."""
    talk = played(*said, name=method)
    chosen = priorities(graded(talk, method), rubric(method), client(method), talk, wording())

    assert len(chosen) <= 3
    assert all(one.quote in (talk.turns[one.turn - 1].text if one.turn else "") for one in chosen)
