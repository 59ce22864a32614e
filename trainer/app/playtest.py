"""Run playtests: play the written answers and compare what happens with what was expected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.app.errors import UNREADABLE, PlainError
from trainer.app.lessons import find, open_lesson
from trainer.app.session import Session, begin
from trainer.loading.files import is_file, is_folder
from trainer.loading.lesson import Lesson
from trainer.loading.library import Library
from trainer.loading.places import SCENARIO_FILE, shown, yaml_files
from trainer.model import events as ev
from trainer.model.acts import Mode
from trainer.model.playtest import Expected, Playtest
from trainer.model.reading import Value
from trainer.model.scorecard import Scorecard, TurnScore, Verdict
from trainer.model.source import Document, Loc
from trainer.model.transcript import Turn


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that was not met; `key` is a sentence of the catalogue."""

    path: str
    line: int
    key: str
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a playtest came past, as `reached` of `all`."""

    facts: tuple[int, int]
    layers: tuple[int, int]
    objections: tuple[int, int]
    checks: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Result:
    """One playtest, run."""

    path: str
    scenario: str
    outcome: str
    total: int
    passed: bool
    unplayed: int
    """Answers left over because the talk had ended."""
    failures: tuple[Failure, ...]
    coverage: Coverage


def run(paths: Sequence[str] = ()) -> Iterator[Result]:
    """
    Run the playtests of scenarios, or single ones; all that are shipped if none is named.

    Raises:
        PlainError: if one of them cannot be read.

    """
    library = Library()
    opened: dict[Path, Lesson] = {}
    for scenario, playtest in _wanted(library, paths):
        document = library.read(playtest, Playtest)
        if document is None:
            raise PlainError("error.broken_playtest", UNREADABLE, path=shown(playtest))
        if scenario not in opened:
            opened[scenario] = open_lesson(str(scenario))
        yield rehearse(opened[scenario], document)


def _wanted(library: Library, paths: Iterable[str]) -> Iterator[tuple[Path, Path]]:
    """Pair each playtest with its scenario."""
    for name in paths or [str(one) for one in library.places.scenario_files()]:
        path = Path(name)
        if is_file(path) and path.parent.name == "playtests":
            yield path.parent.parent / SCENARIO_FILE, path
            continue
        for scenario in _scenarios(library, name):
            playtests = yaml_files(scenario.parent / "playtests")
            if not playtests:
                open_lesson(str(scenario))  # says so if this is no scenario at all
            yield from ((scenario, playtest) for playtest in playtests)


def _scenarios(library: Library, name: str) -> tuple[Path, ...]:
    """Give one scenario, or all below a folder."""
    folder = Path(name)
    below = tuple(sorted(folder.glob(f"*/{SCENARIO_FILE}"))) if is_folder(folder) else ()
    return below or (find(library, name),)


def rehearse(lesson: Lesson, document: Document[Playtest]) -> Result:
    """Play one playtest and compare."""
    playtest = document.model
    session = play_out(begin(lesson, Mode.PRACTICE, playtest.seed), playtest)
    card, turns = session.scorecard(), session.transcript().turns
    failures = [*_turn_failures(document, turns, card), *_talk_failures(document, session, card)]
    return Result(
        path=document.path,
        scenario=session.lesson.scenario.id,
        outcome=card.outcome,
        total=card.total,
        passed=card.passed,
        unplayed=len(playtest.turns) - len(turns),
        failures=tuple(failures),
        coverage=_coverage(session, card),
    )


def play_out(session: Session, playtest: Playtest) -> Session:
    """Give the written answers until they run out or the talk is over."""
    for turn in playtest.turns:
        if session.over:
            return session
        session = session.answer(turn.say)
    return session if session.over else session.end("answers_ran_out")


def _turn_failures(
    document: Document[Playtest], turns: tuple[Turn, ...], card: Scorecard
) -> Iterator[Failure]:
    for index, (turn, score) in enumerate(zip(turns, card.turns, strict=True)):
        expected = document.model.turns[index].expect
        for field, key, wanted, actual in (*_heard(expected, turn), *_graded(expected, score)):
            loc: Loc = ("turns", index, "expect", field)
            yield _failure(document, loc, key, wanted, actual)


def _failure(document: Document[Playtest], loc: Loc, key: str, expected: str, actual: str) -> Failure:
    return Failure(document.path, document.source.place(loc).line, key, expected, actual)


_Miss = tuple[str, str, str, str]
"""A field of the expectations, a key of the catalogue, what was expected and what happened."""


def _heard(expected: Expected, turn: Turn) -> Iterator[_Miss]:
    acts = [one.act for one in turn.reading.acts]
    told = _named(turn.events, ev.FactDisclosed, "fact")
    for act in expected.acts:
        if act not in acts:
            yield "acts", "test.acts", act.value, _listed(one.value for one in acts)
    for fact in expected.tells:
        if fact not in told:
            yield "tells", "test.tells", fact, _listed(told)
    for field, kind, name in _EVENTS:
        wanted = getattr(expected, field)
        found = _named(turn.events, kind, name)
        if wanted is not None and wanted not in found:
            yield field, f"test.{field}", wanted, _listed(found)
    if expected.says is not None and expected.says not in turn.client:
        yield "says", "test.says", expected.says, turn.client


_EVENTS: tuple[tuple[str, type[Value], str], ...] = (
    ("raises", ev.ObjectionRaised, "objection"),
    ("resolves", ev.ObjectionResolved, "objection"),
    ("asks", ev.QuestionAsked, "question"),
)


def _graded(expected: Expected, score: TurnScore) -> Iterator[_Miss]:
    verdicts = {check.check: check.verdict for check in score.checks}
    shown = _listed(f"{name} {verdict.value}" for name, verdict in verdicts.items())
    for check in expected.met:
        if verdicts.get(check) is not Verdict.MET:
            yield "met", "test.met", check, shown
    for check in expected.missed:
        if verdicts.get(check) in (None, Verdict.MET, Verdict.NOT_APPLICABLE):
            yield "missed", "test.missed", check, shown


def _talk_failures(document: Document[Playtest], session: Session, card: Scorecard) -> Iterator[Failure]:
    playtest = document.model
    if playtest.ends is not None and card.outcome != playtest.ends.value:
        yield _failure(document, ("ends",), "test.ends", playtest.ends.value, card.outcome)
    if playtest.passed is not None and card.passed != playtest.passed:
        keys = ", ".join(card.missed_keys)
        actual = f"{str(card.passed).lower()} ({card.total}/{card.pass_mark}; {keys or '-'})"
        yield _failure(document, ("passed",), "test.passed", str(playtest.passed).lower(), actual)
    bounds = playtest.total
    if bounds is not None and not bounds.at_least <= card.total <= bounds.at_most:
        wanted = f"{bounds.at_least}–{bounds.at_most}"
        yield _failure(document, ("total",), "test.total", wanted, str(card.total))
    yield from _red_line_failures(document, card)
    raised = _named(session.events, ev.ObjectionRaised, "objection")
    told = _named(session.events, ev.FactDisclosed, "fact")
    for field, wanted_names, found in (("raises", playtest.raises, raised), ("tells", playtest.tells, told)):
        for position, name in enumerate(wanted_names):
            if name not in found:
                yield _failure(document, (field, position), f"test.{field}", name, _listed(found))


def _red_line_failures(document: Document[Playtest], card: Scorecard) -> Iterator[Failure]:
    wanted = document.model.red_lines
    crossed = {f"{one.pack}/{one.rule}" for one in card.red_lines}
    if wanted and set(wanted) != crossed:
        yield _failure(document, ("red_lines",), "test.red_lines", _listed(wanted), _listed(sorted(crossed)))


def _named(events: Iterable[ev.Event], kind: type[Value], field: str) -> list[str]:
    return list(dict.fromkeys(getattr(event, field) for event in events if isinstance(event, kind)))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "-"


def _coverage(session: Session, card: Scorecard) -> Coverage:
    scenario, state = session.lesson.scenario, session.state
    applied = [check for one in card.criteria for check in one.checks if check.max_points]
    every = sum(len(one.checks) for one in card.criteria)
    return Coverage(
        facts=(len(state.told), len(scenario.facts)),
        layers=(sum(state.told.values()), sum(len(fact.layers) for fact in scenario.facts)),
        objections=(len(state.raised()), len(scenario.objections)),
        checks=(len(applied), every),
    )
