"""Files that are broken in one way each; the first line says what is reported, no more and no less."""

import re
from pathlib import Path

import pytest
import yaml

from trainer.loading import yaml_events
from trainer.loading.faults import FAULTS
from trainer.loading.strict_yaml import read_yaml

BROKEN = Path(__file__).parents[2] / "broken" / "yaml"
FILES = sorted(BROKEN.glob("*.yaml"))
EXPECTATION = re.compile(rb"(\d+):(\d+) ([A-Z]\d{3})")
NOT_AS_A_FILE = {"Y006", "Y007"}  # a megabyte, and nothing at all: see the unit tests


@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_is_reported_as_expected(
    path: Path,
    parser: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml_events, "_PARSER", getattr(yaml, parser, yaml.SafeLoader))
    data = path.read_bytes()
    first = data.partition(b"\n")[0]
    assert first.startswith(b"# expect: ")
    expected = [(int(line), int(column), code.decode()) for line, column, code in EXPECTATION.findall(first)]
    found = read_yaml(path.name, data).diagnostics
    assert [(each.line, each.column, each.code) for each in found] == expected


def test_every_fault_of_yaml_has_a_broken_file() -> None:
    shown = {code.decode() for path in FILES for _, _, code in EXPECTATION.findall(path.read_bytes())}
    assert {fault.code for fault in FAULTS if fault.code.startswith("Y")} - NOT_AS_A_FILE == shown


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_report_says_how_to_mend_it_in_both_languages(path: Path) -> None:
    for each in read_yaml(path.name, path.read_bytes()).diagnostics:
        assert each.hint is not None
        assert all((each.message.zh, each.message.en, each.hint.zh, each.hint.en))
