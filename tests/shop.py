"""The corner shop: a whole small scenario that tests play, whatever the shipped ones become."""

from functools import cache
from pathlib import Path

from trainer.app.session import Session, begin
from trainer.loading.lesson import Lesson, lesson
from trainer.loading.library import Library
from trainer.model.acts import Mode

SCENES = Path(__file__).parent / "scenes"
SHOP = SCENES / "corner-shop"
SCENARIO = SHOP / "scenario.yaml"
ANSWERS = (
    "Good morning Ms Reed, I am Tom from the bank.",
    "How many tills do you have?",
    "Is the queue at noon a problem for you?",
    "What does the waiting cost you when people go elsewhere?",
)


@cache
def shop() -> Lesson:
    """Open the corner shop; frozen, so one is enough for all tests."""
    opened = lesson(Library(), SCENARIO)
    assert opened is not None
    return opened


def session(*answers: str, mode: Mode = Mode.PRACTICE, seed: int = 7) -> Session:
    """Play some answers in the corner shop."""
    played = begin(shop(), mode, seed)
    for answer in answers:
        played = played.answer(answer)
    return played
