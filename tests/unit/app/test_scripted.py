import pytest

from tests.shop import session
from trainer.app.ports import Left, Said, Unrecorded
from trainer.app.practice import play
from trainer.app.scripted import ScriptedTrainee, answers_in


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("", ()),
        ("one\ntwo\n", ("one", "two")),
        ("\ufeff你好\r\n\r\n再见", ("你好", "再见")),
        ("one\nstill one\n---\ntwo\n", ("one\nstill one", "two")),
        ("---\none\n-----  \n", ("", "one")),
        ("one\n---\n---\ntwo", ("one", "", "two")),
        ("a -- b\n", ("a -- b",)),
    ],
)
def test_answers_are_lines_or_blocks(text: str, answers: tuple[str, ...]) -> None:
    assert answers_in(text) == answers


def test_a_script_leaves_when_it_has_run_out() -> None:
    trainee = ScriptedTrainee(["one"])
    begun = session()

    assert trainee.moves(begun) == Said("one")
    assert trainee.moves(begun) == Left("answers_ran_out")


def test_a_talk_whose_answers_run_out_is_graded_all_the_same() -> None:
    ended, card = play(session(), ScriptedTrainee(["Good morning."]), Unrecorded())

    assert card is not None
    assert ended.state.ended is not None
    assert (card.outcome, ended.state.ended.reason) == ("abandoned", "answers_ran_out")
