"""The examples in the checks' docstrings are true."""

import inspect
import re
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from tests.builders import material, talk, turn
from trainer.model.scorecard import Verdict
from trainer.model.transcript import Transcript
from trainer.scoring import checks
from trainer.scoring.check import Check
from trainer.scoring.checks import CHECKS, AnyCheck
from trainer.scoring.measured import measure
from trainer.scoring.measurement import Measurement
from trainer.scoring.moment import Moment, Talk

_EXAMPLE = re.compile(r"^(Earns|Earns half|Does not earn)::\n\n((?:    .*\n|\n)+)", re.MULTILINE)
_WORDS = {"zh": "略", "en": "brief"}
_ANY: TypeAdapter[AnyCheck] = TypeAdapter(AnyCheck)


def _examples() -> Iterator[tuple[type[Check], str, dict[str, Any]]]:
    for kind in CHECKS:
        page = inspect.cleandoc(kind.__doc__ or "") + "\n"
        for heading, block in _EXAMPLE.findall(page):
            yield kind, heading, yaml.safe_load(textwrap.dedent(block))


EXAMPLES = tuple(_examples())


def _check(kind: type[Check], written: dict[str, Any]) -> AnyCheck:
    name = kind.model_fields["kind"].annotation.__args__[0]  # type: ignore[union-attr]
    base = {"id": "it", "points": 2, "title": _WORDS, "advice": _WORDS, "kind": name}
    return _ANY.validate_python({**base, **written})


def _transcript(example: dict[str, Any]) -> Transcript:
    turns = [
        turn(
            one["says"],
            topics=one.get("about", ()),
            **{k: v for k, v in one.items() if k not in ("says", "about")},
        )
        for one in example["turns"]
    ]
    return talk(*turns, given=example.get("given", ()))


def _overall(check: Check, transcript: Transcript) -> Measurement:
    played = Talk(material(), transcript.turns)
    moments = [Moment(one, played.material, played.turns[:i]) for i, one in enumerate(played.turns)]
    return check.gather([measure("session", check, moment) for moment in moments], played)


@pytest.mark.parametrize(
    ("kind", "heading", "example"),
    EXAMPLES,
    ids=[f"{kind.__name__}-{heading}" for kind, heading, _ in EXAMPLES],
)
def test_example(kind: type[Check], heading: str, example: dict[str, Any]) -> None:
    """Each example earns what its heading says."""
    found = _overall(_check(kind, example["check"]), _transcript(example))

    expected = {
        "Earns": {Verdict.MET},
        "Earns half": {Verdict.PARTLY},
        "Does not earn": {Verdict.MISSED, Verdict.UNCLEAR, Verdict.NOT_APPLICABLE},
    }[heading]
    assert found.verdict in expected, found


@pytest.mark.parametrize("kind", CHECKS, ids=lambda kind: kind.__name__)
def test_every_kind_shows_both_sides(kind: type[Check]) -> None:
    """A manual page without an example of each side teaches nothing."""
    headings = {heading for owner, heading, _ in EXAMPLES if owner is kind}

    assert headings >= {"Earns", "Does not earn"}


def test_every_file_is_listed() -> None:
    """A check that is written but not in the tuple would be lost silently."""
    listed = {kind.__module__.rpartition(".")[2] for kind in CHECKS}
    union = AnyCheck.__origin__.__args__  # type: ignore[attr-defined]

    assert set(union) == set(CHECKS)
    assert {name for name in vars(checks) if inspect.ismodule(getattr(checks, name))} == listed
