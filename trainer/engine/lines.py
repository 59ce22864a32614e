"""Which wording the client uses: by the seed, and none twice while another is left."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A wording as authored, and as said with its slots filled."""

    wording: str
    said: str
    yields: bool = False
    """Said only if the client has nothing of their own to bring up."""


def pick(
    pools: Sequence[Sequence[str]], used: frozenset[str] | set[str], salt: str, slots: Mapping[str, str]
) -> Line | None:
    """
    Choose a wording.

    Args:
        pools: wordings, best pool first; a later pool is used only when the earlier ones are spent.
        used: wordings already used in this session.
        salt: what the choice depends on besides the pool, so that the same seed gives the same talk.
        slots: values for `{name}` slots; a wording with a slot that has no value is passed over.

    Returns:
        The line; a used one only if nothing else is left; None if the pools are empty.

    """
    sayable = [[wording for wording in pool if _fillable(wording, slots)] for pool in pools]
    for pool in sayable:
        fresh = [wording for wording in pool if wording not in used]
        if fresh:
            return _line(fresh, salt, slots)
    spent = [wording for pool in sayable for wording in pool]
    return _line(spent, salt, slots) if spent else None


def _fillable(wording: str, slots: Mapping[str, str]) -> bool:
    try:
        wording.format_map(slots)
    except (KeyError, IndexError, ValueError):
        return False
    return True


def _line(wordings: Sequence[str], salt: str, slots: Mapping[str, str]) -> Line:
    # crc32 rather than hash(): the same on every machine and in every process.
    wording = wordings[zlib.crc32(f"{salt}/{wordings[0]}".encode()) % len(wordings)]
    return Line(wording, wording.format_map(slots))
