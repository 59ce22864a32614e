"""The client's policies, one case after the other, as `policies.yaml` writes them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.engine.scene import after, decided, heard, reply, told

CASES = yaml.safe_load((Path(__file__).parent / "policies.yaml").read_text(encoding="utf-8"))
READ = ("acts", "topics", "figures", "guard", "requests", "red_lines")


def _changes(case: dict[str, Any]) -> dict[str, Any]:
    changes = {"endings": case["endings"]} if "endings" in case else {}
    if "needs" in case:
        from tests.builders import scenario  # noqa: PLC0415

        need = scenario().needs[0].model_dump()
        changes["needs"] = [{**need, "musings": case["needs"]}]
    return changes


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_policy(case: dict[str, Any]) -> None:
    read = {name: case[name] for name in READ if name in case}
    for name in ("requests", "red_lines"):
        if name in read:
            read[name] = tuple(read[name])
    events = decided(after(*case.get("given", ())), heard(case["says"], **read), **_changes(case))
    happened = told(events)

    position = 0
    for expected in case.get("events", ()):
        found = [i for i, one in enumerate(happened) if i >= position and one.startswith(expected)]
        assert found, (expected, happened, reply(events))
        position = found[0] + 1
    for unwanted in case.get("never", ()):
        assert not [one for one in happened if one.startswith(unwanted)], happened
    for words in case.get("reply", ()):
        assert words in reply(events), (reply(events), happened)
    for words in case.get("never_reply", ()):
        assert words not in reply(events), (reply(events), happened)
