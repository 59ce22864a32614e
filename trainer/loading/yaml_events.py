"""YAML parser events, by the quick parser where it can and by the patient one where it gives up."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml

# PyYAML built without libyaml has no C parser; the pure one sends the same events.
_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_GIVES_UP = "nesting depth"


def parse(text: str) -> Iterator[yaml.Event]:
    """
    Give the events of a text one by one.

    Newer versions of libyaml refuse deep nesting while they look ahead, before they send the events that come
    first; the pure parser then goes on from there, so that a reader finds the same depth with any parser.

    Raises:
        yaml.YAMLError: the text is no YAML.

    """
    sent = 0
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            yield event
            sent += 1
    except yaml.MarkedYAMLError as error:
        if _GIVES_UP not in (error.problem or ""):
            raise
        yield from islice(yaml.parse(text, Loader=yaml.SafeLoader), sent, None)
