"""The debrief in every form: complete, and safe whatever the authors and the trainee wrote."""

import json
import re
from functools import cache
from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from tests.shop import ANSWERS, session, shop
from trainer.app.report import debrief_of, feedback_of
from trainer.app.session import Session
from trainer.loading.library import Library
from trainer.model.acts import Disc, Mode
from trainer.render import listings, panels, results, transcripts
from trainer.render.debrief import Debrief
from trainer.render.html import page
from trainer.render.listings import Entry
from trainer.render.markdown import markdown
from trainer.render.practice_json import practice_json

NASTY = "</script><b onclick=x>&amp; [red]bold[/red] | **x** `y` \x1b[31m\u202e :smile: 你好"
LANGUAGES = ("zh", "en")


@cache
def talk() -> Session:
    """Give a talk with something of everything, a nasty answer among it."""
    pitch = "Our account has a contactless terminal and costs 12 pounds a month. I guarantee you it helps."
    return session(*ANSWERS, pitch, NASTY).guess(Disc.INFLUENCE).end("quit")


def told(played: Session | None = None) -> Debrief:
    """Gather the debrief of a talk."""
    played = played or talk()
    return debrief_of(played, played.scorecard())


def printed(renderable: object, width: int = 80) -> str:
    """Print without colours."""
    console = Console(
        file=StringIO(), width=width, markup=False, emoji=False, highlight=False, color_system=None
    )
    with console.capture() as captured:
        console.print(renderable)
    return captured.get()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_the_debrief_fits_the_terminal(language: str, width: int) -> None:
    text = printed(results.debrief(told(), Library().catalogue(language)), width)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert all(len(line) <= width for line in text.split("\n"))


def test_the_debrief_tells_everything() -> None:
    text = " ".join(printed(results.debrief(told(), Library().catalogue("en"))).split())

    for words in (
        "Total",
        "Not passed",
        "Greets the client",
        "trust",
        "SPIN",
        "a faster till",
        "Work on next",
    ):
        assert words in text
    assert "you guessed influence" in text
    assert "Promises a return" in text


def test_markup_in_an_answer_stays_text() -> None:
    text = printed(
        transcripts.conversation(talk().transcript(), shop().scenario, Library().catalogue("en")), 200
    )

    assert "[red]bold[/red]" in text
    assert ":smile:" in text


class Tags(HTMLParser):
    """Collects the tags of a page, and checks that they are closed in order."""

    VOID = ("meta", "br")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_and_needs_nothing_else(language: str) -> None:
    text = page(told(), Library().catalogue(language))
    tags = Tags()
    tags.feed(text)

    assert tags.open == []
    assert not tags.seen & {"script", "link", "img", "iframe", "object"}
    assert not tags.attributes & {"src", "href", "onclick", "onload"}
    assert not re.search(r"https?://|@import|url\(", text)
    assert "&lt;/script&gt;" in text
    assert "\x1b" not in text
    assert "<svg" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_has_no_open_markup(language: str) -> None:
    text = markdown(told(), Library().catalogue(language))

    assert "<b onclick" not in text.replace("\\<", "")
    assert "\\*\\*x\\*\\*" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_a_talk_without_an_answer_has_a_debrief_too() -> None:
    nothing = told(session().end("quit"))
    words = Library().catalogue("zh")

    assert printed(results.debrief(nothing, words))
    assert markdown(nothing, words)
    assert page(nothing, words)


def test_the_json_has_the_documented_shape() -> None:
    report = json.loads(practice_json(talk().transcript(), talk().scorecard()))

    assert list(report) == ["scenario", "language", "seed", "outcome", "turns", "scorecard"]
    assert list(report["turns"][0]) == [
        "n",
        "client_before",
        "trainee",
        "client",
        "acts",
        "points",
        "max_points",
        "checks",
    ]
    assert list(report["turns"][0]["checks"][0]) == ["id", "verdict", "quote", "advice"]
    assert list(report["scorecard"]) == ["total", "passed", "red_lines", "criteria"]
    assert list(report["scorecard"]["criteria"][0]) == ["id", "points", "max_points", "checks"]
    assert isinstance(report["scorecard"]["total"], int)
    assert report["turns"][0]["client_before"] == shop().scenario.opening.says
    assert report["turns"][1]["client_before"] == report["turns"][0]["client"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", list(Mode))
def test_the_brief_says_what_it_takes_to_pass(language: str, mode: Mode) -> None:
    text = printed(panels.brief(shop().scenario, shop().rubric, mode, Library().catalogue(language)))

    assert "50" in text
    assert shop().scenario.brief.limits[0] in text


def test_the_status_line_keeps_trust_to_itself() -> None:
    played = session(*ANSWERS)
    text = printed(panels.status(played.state, shop().material.stages, Library().catalogue("en")))

    assert "Turn 5" in text
    assert str(played.state.trust) not in text


def test_feedback_names_a_strength_and_a_change() -> None:
    played = session(ANSWERS[0])
    words = Library().catalogue("en")

    assert "Greets the client" in printed(panels.feedback(feedback_of(played), played.turn_score(), words))


def test_two_versions_are_compared() -> None:
    before, after = session("Well."), session(ANSWERS[0])
    text = printed(panels.again(before.turn_score(), after.turn_score(), Library().catalogue("en")))

    assert "Added: Greets the client" in text


def test_notes_hold_what_was_told() -> None:
    played = session(*ANSWERS[:3])
    text = printed(panels.notes(played.state, shop().scenario, Library().catalogue("en")))

    assert "At noon the queue reaches the door." in text
    assert "Ten people a day" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", [*ANSWERS, "Well.", "I guarantee you that nothing can be lost."])
def test_feedback_stays_short(language: str, answer: str) -> None:
    played, words = session(answer), Library().catalogue(language)
    crossed = [one for one in played.scorecard().red_lines if one.turn == 1]
    shown = panels.feedback(
        feedback_of(played),
        played.turn_score(),
        words,
        crossed=crossed,
        answers=shop().scenario.model_answers,
    )

    assert len(printed(shown, 100).strip("\n").split("\n")) <= 7


def test_a_red_line_is_told_at_once() -> None:
    score = talk().turn_score()
    crossed = talk().scorecard().red_lines
    text = printed(panels.feedback(feedback_of(talk()), score, Library().catalogue("en"), crossed=crossed))

    assert "Red line: Promises a return" in text
    assert "Say instead" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [30, 60, 80])
def test_lists_leave_room_for_titles(language: str, width: int) -> None:
    entry = Entry(shop().scenario, "path", 42)
    text = printed(listings.scenarios([entry], Library().catalogue(language)), width)

    assert "The queue at the corner" in text
    assert "corner-shop" in text
    assert "42" in text
    assert max(len(line) for line in text.split("\n")) <= width
