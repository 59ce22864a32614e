import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from trainer.cli.ask import select

CHOICES = [("第一个", "one"), ("第二个", "two")]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [("\r", "one"), ("\x1b[B\r", "two"), ("\x03", None)],
)
def test_a_choice_is_made_with_the_arrows(keys: str, chosen: str | None) -> None:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)

        assert select("选一个", CHOICES) == chosen
