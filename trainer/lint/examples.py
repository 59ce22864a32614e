"""Examples in a rule's manual page, and how a short one is made into a whole file."""

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BLOCK = re.compile(r"^(?P<verdict>Bad|Good)::\n(?P<body>(?:[ \t]*\n|[ \t]+\S.*(?:\n|\Z))+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Examples:
    """The YAML that a rule complains about, and the YAML it is content with."""

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


def find_examples(manual: str) -> Examples:
    """Find the indented blocks after `Bad::` and `Good::`, which stand at the margin."""
    found: dict[str, list[str]] = {"Bad": [], "Good": []}
    for block in _BLOCK.finditer(manual):
        found[block["verdict"]].append(textwrap.dedent(block["body"]).strip("\n") + "\n")
    return Examples(tuple(found["Bad"]), tuple(found["Good"]))


def overlay(base: object, example: object) -> object:
    """
    Lay an example over a valid file's data, so that the example need only show what it is about.

    Mappings are merged key by key. A list has the example's length; its mappings are laid over the items of
    the base at the same position, further ones over the base's last. Anything else is replaced.
    """
    if isinstance(base, Mapping) and isinstance(example, Mapping):
        return {**base, **{key: overlay(base.get(key), value) for key, value in example.items()}}
    if isinstance(base, Sequence) and not isinstance(base, str) and base and isinstance(example, list):
        return [overlay(base[min(index, len(base) - 1)], item) for index, item in enumerate(example)]
    return example
