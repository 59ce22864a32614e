"""The person at the keyboard."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rich.console import Console, Group, RenderableType

from trainer.app.ports import Left, Move, Notice, Said, Wish
from trainer.app.report import feedback_of
from trainer.app.session import Session
from trainer.cli import ask
from trainer.model.acts import Disc, Mode
from trainer.model.catalogue import Catalogue
from trainer.model.scorecard import TurnScore
from trainer.render import panels, transcripts
from trainer.render.prose import indented, shown
from trainer.render.wrapping import Prose

COMMANDS = {
    "hint": Wish.HINT,
    "help": Wish.HELP,
    "undo": Wish.UNDO,
    "notes": Wish.NOTES,
    "brief": Wish.BRIEF,
    "quit": Wish.QUIT,
    "pause": Wish.PAUSE,
}
_SLASHES = ("/", "／")


@dataclass(slots=True)
class _Seen:
    """What has been shown, so that nothing is shown twice."""

    stage: str = ""
    lines: int = 0


class Person:
    """Someone at a terminal: reads what rich prints, answers at a prompt that can edit Chinese."""

    def __init__(self, words: Catalogue, console: Console, read: Callable[[str], str] | None = None) -> None:
        self._words = words
        self._console = console
        self._read = read or line_reader()
        self._seen = _Seen()

    def begins(self, session: Session) -> None:
        """Show the brief and how to talk to the program; of a resumed talk also what was said."""
        self.shown(session, Wish.BRIEF)
        self._show(shown(self._words.say("talk.how"), "dim"))
        scenario, talk = session.lesson.scenario, session.transcript()
        if talk.turns:
            self._show(transcripts.conversation(talk, scenario, self._words))
            self._seen.lines = len(session.state.client_lines)
            self._show_stage(session)
        else:
            self._show(shown(scenario.opening.scene, "italic dim"))

    def hears(self, session: Session) -> None:
        """Show the client's last line, if it is new, below where the talk stands."""
        lines = session.state.client_lines
        if len(lines) == self._seen.lines:
            return
        self._seen.lines = len(lines)
        self._show(Prose())
        self._show_stage(session)
        self._show(transcripts.spoken(session.lesson.scenario.persona.address, lines[-1], self._words))

    def moves(self, _session: Session) -> Move:
        """Read an answer or a command; Ctrl-C and Ctrl-D ask what is wanted."""
        while True:
            try:
                text = self._read(self._words.say("list.pair", name=self._words.say("talk.you"), value=""))
            except (KeyboardInterrupt, EOFError):
                move = self._interrupted()
            else:
                move = self._meant(clean(text))
            if move is not None:
                return move

    def hinted(self, text: str) -> None:
        """Show a hint."""
        self._show(panels.hint(text, self._words))

    def graded(self, session: Session, score: TurnScore, before: TurnScore | None) -> None:
        """Show what the last answer was worth, and in learn mode a model answer."""
        if before is not None:
            self._show(panels.again(before, score, self._words))
        learning = session.started.mode is Mode.LEARN
        said, answer = feedback_of(session), session.model_answer()
        answers = () if learning else session.lesson.scenario.model_answers
        crossed = [one for one in session.scorecard().red_lines if one.turn == score.turn]
        self._show(panels.feedback(said, score, self._words, crossed=crossed, answers=answers))
        if learning and answer and (crossed or not panels.quotes(said, answer)):
            self._show(panels.model_answer(answer, self._words))

    def told(self, notice: Notice) -> None:
        """Show a notice."""
        if notice is Notice.TAKEN_BACK:
            self._seen.lines = 0
        self._show(shown(self._words.say(f"notice.{notice.value}"), "yellow"))

    def shown(self, session: Session, wish: Wish) -> None:
        """Show the brief, the notes or the help."""
        lesson, words = session.lesson, self._words
        match wish:
            case Wish.BRIEF:
                self._show(panels.brief(lesson.scenario, lesson.rubric, session.started.mode, words))
            case Wish.NOTES:
                self._show(panels.notes(session.state, lesson.scenario, words))
            case _:
                self._show(indented(words.say("talk.help"), 2, "dim"))

    def guesses(self, session: Session) -> Disc | None:
        """Ask which style the client has."""
        choices = [(self._words.say(f"disc.{disc.value}"), disc.value) for disc in Disc]
        name = session.lesson.scenario.persona.address
        skip = (self._words.say("style.skip"), "")
        found = ask.select(self._words.say("style.ask", name=name), [*choices, skip])
        return Disc(found) if found else None

    def _show(self, renderable: RenderableType) -> None:
        # In a group, because rich joins bare texts into one and would wrap them by its own rules.
        self._console.print(Group(renderable))

    def _show_stage(self, session: Session) -> None:
        """Show the turn and the stage, and what is new in it; an exam shows neither."""
        if session.started.mode is Mode.EXAM or session.over:
            return
        material, state = session.lesson.material, session.state
        self._show(panels.status(state, material.stages, self._words))
        if state.stage != self._seen.stage:
            self._seen.stage = state.stage
            now = next(one for one in material.stages if one.id == state.stage)
            self._show(panels.stage(now, session.lesson.rubric, self._words))

    def _meant(self, text: str) -> Move | None:
        """Tell a command from an answer; nothing at all is neither."""
        if not text.strip():
            return None
        if not text.startswith(_SLASHES):
            return Said(text)
        name = text[1:].strip().lower()
        if name not in COMMANDS:
            self._show(
                shown(
                    self._words.say("talk.unknown_command", command=text.split("\n", maxsplit=1)[0]), "yellow"
                )
            )
        return COMMANDS.get(name)

    def _interrupted(self) -> Move | None:
        """Ask whether to go on; asked twice to stop, stop."""
        say = self._words.say
        choices = [(say("stop.go_on"), "go_on"), (say("stop.pause"), "pause"), (say("stop.end"), "end")]
        found = ask.select(say("stop.ask"), choices)
        match found:
            case "go_on":
                return None
            case "end":
                return Left("quit")
            case _:
                return Wish.PAUSE


def line_reader() -> Callable[[str], str]:
    """Give what reads one answer: an editor that knows wide characters, or plain lines where none can run."""
    # Some terminals never say where the cursor is; the warning about them would disturb the talk.
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
    from prompt_toolkit import PromptSession

    try:
        session: PromptSession[str] = PromptSession()
    except Exception:  # noqa: BLE001  each platform has its own way of saying that this is no console
        return input
    return _prompting(session)


def _prompting(session: Any) -> Callable[[str], str]:  # noqa: ANN401  prompt_toolkit is imported late
    def read(message: str) -> str:
        return str(session.prompt(message))

    return read


def clean(text: str) -> str:
    """Replace the half characters that a terminal can hand over, and what does not print."""
    whole = text.encode("utf-8", "replace").decode()
    return "".join(each for each in whole if each == "\n" or each.isprintable() or each == "\u3000")
