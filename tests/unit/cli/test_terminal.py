"""The person at the keyboard, with written keystrokes; a real terminal is in tests/acceptance."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from rich.console import Console

from tests.shop import ANSWERS, session, shop
from trainer.app.ports import Unrecorded, Wish
from trainer.app.practice import play
from trainer.app.session import Session
from trainer.cli import ask
from trainer.cli.terminal import Person, clean, line_reader
from trainer.loading.library import Library
from trainer.model.acts import Mode

Choose = Callable[[str | None], None]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answer every question with a list of answers in advance."""

    def answer(value: str | None) -> None:
        monkeypatch.setattr(ask, "select", lambda *_arguments: value)

    answer(None)
    return answer


def keys(*typed: str | type[BaseException]) -> Callable[[str], str]:
    """Type these lines; an exception is Ctrl-C or Ctrl-D."""
    lines: Iterator[str | type[BaseException]] = iter(typed)

    def read(_message: str) -> str:
        line = next(lines, EOFError)
        if isinstance(line, str):
            return line
        raise line

    return read


def sit(*typed: str | type[BaseException], mode: Mode = Mode.PRACTICE) -> tuple[Session, str]:
    """Play with these keystrokes, and give the talk and what was shown."""
    console = Console(file=StringIO(), width=100, markup=False, emoji=False, color_system=None)
    with console.capture() as captured:
        talk, _ = play(
            session(mode=mode), Person(Library().catalogue("en"), console, keys(*typed)), Unrecorded()
        )
    return talk, captured.get()


def test_the_brief_comes_first_and_the_debrief_is_left_to_the_caller(choose: Choose) -> None:
    _, text = sit("/quit")

    assert text.index(shop().scenario.brief.situation) < text.index(shop().scenario.opening.says)
    assert "Debrief" not in text


def test_an_answer_is_heard_and_judged(choose: Choose) -> None:
    talk, text = sit(ANSWERS[0], "/quit")

    assert talk.state.trainee_lines == (ANSWERS[0],)
    assert "✓ Greets the client" in text
    assert talk.state.client_lines[-1] in text


def test_learners_see_a_model_answer(choose: Choose) -> None:
    _, text = sit("Well then.", "/quit", mode=Mode.LEARN)

    assert "I am from the bank round the corner" in " ".join(text.split())


def test_empty_lines_and_unknown_commands_are_no_answers(choose: Choose) -> None:
    talk, text = sit("", "   ", "/dance", "／dance", "/quit")

    assert talk.state.turn == 0
    assert text.count("There is no command") == 2


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/help", "/hint   a hint"),
        ("/notes", "She opened the shop four years ago."),
        ("/brief", "Limits"),
        ("/hint", "Say who you are."),
        ("/undo", "nothing to take back"),
        ("/HINT ", "Say who you are."),
    ],
)
def test_commands_are_answered(command: str, words: str, choose: Choose) -> None:
    assert words in sit(command, "/quit")[1]


def test_an_answer_that_is_taken_back_is_compared(choose: Choose) -> None:
    talk, text = sit("Well then.", "/undo", ANSWERS[0], "/quit")

    assert talk.state.trainee_lines == (ANSWERS[0],)
    assert "Added: Greets the client" in text
    assert text.count(shop().scenario.opening.says) == 2


def test_an_exam_shows_neither_stage_nor_feedback(choose: Choose) -> None:
    _, text = sit(ANSWERS[0], "/hint", "/quit", mode=Mode.EXAM)

    assert "no hints in an exam" in text
    assert "turn" not in text
    assert "✓" not in text


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
@pytest.mark.parametrize(("choice", "over"), [("pause", False), (None, False), ("end", True)])
def test_stopping_asks_what_is_wanted(
    stop: type[BaseException], choice: str | None, over: bool, choose: Choose
) -> None:
    choose(choice)
    talk, _ = sit(ANSWERS[0], stop) if choice != "end" else _ended_without_guess(stop)

    assert talk.over is over


def _ended_without_guess(stop: type[BaseException]) -> tuple[Session, str]:
    # Without an answer nobody is asked for a guess, so that one prepared choice is enough.
    return sit(stop)


def test_one_can_go_on_after_all(choose: Choose) -> None:
    choose("go_on")
    talk, _ = sit(KeyboardInterrupt, "/pause")

    assert not talk.over


def test_a_guess_is_taken(choose: Choose) -> None:
    choose("steadiness")

    assert sit(ANSWERS[0], "/quit")[0].state.guess == "steadiness"


def test_a_resumed_talk_is_shown_once() -> None:
    console = Console(file=StringIO(), width=100, markup=False, color_system=None)
    begun = session(*ANSWERS[:2])
    with console.capture() as captured:
        play(begun, Person(Library().catalogue("en"), console, keys("/pause")), Unrecorded())

    assert captured.get().count(begun.state.client_lines[-1]) == 1
    assert ANSWERS[0] in captured.get()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("您好\u3000吗", "您好\u3000吗"),
        ("a\x1b[31mb\x07", "a[31mb"),
        ("a\udce5b", "a?b"),
        ("a\nb", "a\nb"),
        ("😀", "😀"),
    ],
)
def test_what_cannot_be_shown_is_left_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_where_no_editor_can_run_plain_lines_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError("no console")

    monkeypatch.setattr("prompt_toolkit.PromptSession", refuse)

    assert line_reader() is input


def test_moves_of_a_person() -> None:
    console = Console(file=StringIO())
    person = Person(Library().catalogue("en"), console, keys("/quit", "/pause"))

    assert person.moves(session()) is Wish.QUIT
    assert person.moves(session()) is Wish.PAUSE
