"""R220 playtest-reference."""

from collections.abc import Iterator

from trainer.lint.naming import unknown
from trainer.lint.rule import Finding, playtest_rule
from trainer.lint.scene import Rehearsal
from trainer.model.diagnostic import Message, Severity
from trainer.model.source import Loc

_FACT = Message("事实", "fact")
_OBJECTION = Message("异议", "objection")
_QUESTION = Message("客户的问题", "question of the client")
_CHECK = Message("评分项", "check")


@playtest_rule("R220", "playtest-reference", Severity.ERROR)
def playtest_reference(rehearsal: Rehearsal) -> Iterator[Finding]:
    """
    A playtest expects something that its scenario or method does not have.

    Such an expectation can never be met: most often an id has been changed or mistyped.

    Bad::

        tells:
          - nothing-of-that-name

    Bad::

        turns:
          - expect: {asks: nothing-of-that-name, met: [nothing-of-that-name]}

    Good::

        tells: []
    """
    scenario, rubric = rehearsal.scenario, rehearsal.rubric
    known: dict[Message, set[str]] = {
        _FACT: {one.id for one in scenario.facts},
        _OBJECTION: {one.id for one in scenario.objections},
        _QUESTION: {one.id for one in scenario.questions},
    }
    if rubric is not None:
        known[_CHECK] = {check.id for criterion in rubric.criteria for check in criterion.checks}
    for loc, what, name in _named(rehearsal):
        if what in known and name not in known[what]:
            yield unknown(loc, what, name, known[what])


def _named(rehearsal: Rehearsal) -> Iterator[tuple[Loc, Message, str]]:
    playtest = rehearsal.document.model
    yield from _each(("tells",), _FACT, playtest.tells)
    yield from _each(("raises",), _OBJECTION, playtest.raises)
    for index, turn in enumerate(playtest.turns):
        at: Loc = ("turns", index, "expect")
        yield from _each((*at, "tells"), _FACT, turn.expect.tells)
        yield from _each((*at, "met"), _CHECK, turn.expect.met)
        yield from _each((*at, "missed"), _CHECK, turn.expect.missed)
        single = ((_OBJECTION, "raises"), (_OBJECTION, "resolves"), (_QUESTION, "asks"))
        for what, field in single:
            name = getattr(turn.expect, field)
            if name is not None:
                yield (*at, field), what, name


def _each(loc: Loc, what: Message, names: tuple[str, ...]) -> Iterator[tuple[Loc, Message, str]]:
    for position, name in enumerate(names):
        yield (*loc, position), what, name
