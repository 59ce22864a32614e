"""Talks that strangers played: the client of today answers all of them, and never in the same words twice."""

from collections import Counter
from functools import cache
from typing import Any

import pytest

from tools.blind_plays import MARKS, rounds
from trainer.app.lessons import open_lesson
from trainer.app.session import begin
from trainer.loading.lesson import Lesson
from trainer.model import events as ev
from trainer.model.acts import Mode
from trainer.model.reading import Request

TALKS = [
    pytest.param(talk, id=f"{name}-{talk['scenario']}-{talk['player']}")
    for name, talks in rounds().items()
    for talk in talks
]


@cache
def _lesson(scenario: str) -> Lesson:
    return open_lesson(scenario)


@pytest.mark.parametrize("talk", TALKS)
def test_every_reply_was_judged(talk: dict[str, Any]) -> None:
    assert all(turn["mark"] in MARKS for turn in talk["turns"])


@pytest.mark.parametrize("talk", TALKS)
def test_no_wording_is_said_twice(talk: dict[str, Any]) -> None:
    session = begin(_lesson(talk["scenario"]), Mode.PRACTICE, talk["seed"])
    said: Counter[str] = Counter()
    for turn in talk["turns"]:
        if session.over:
            break
        asked_again = Request.REPEAT in session.read(turn["trainee"]).requests
        session = session.answer(turn["trainee"])
        if not asked_again:
            spoke = [one for one in session.last_turn if isinstance(one, ev.ClientSpoke)]
            said.update(line for one in spoke for line in one.lines)

    assert [line for line, times in said.items() if times > 1] == []
