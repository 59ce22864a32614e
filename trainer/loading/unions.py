"""
Leave out the errors that only shadow another.

Pydantic tries every member of a union and reports what is wrong with each; and a misspelt field is reported
twice, as unknown and as missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from trainer.loading.shape import Trouble
from trainer.loading.wording import TYPES, closest
from trainer.model.source import Loc

_Branch = list[Trouble]


def essential(troubles: Sequence[Trouble]) -> list[Trouble]:
    """Keep one account of each mistake."""
    return _without_misspelt(_settle(troubles, 0))


def _settle(troubles: Iterable[Trouble], depth: int) -> list[Trouble]:
    """Reduce each union, from the outermost inwards, to the member that was probably meant."""
    settled: list[Trouble] = []
    unions: dict[Loc, dict[str | int, _Branch]] = defaultdict(lambda: defaultdict(list))
    for trouble in troubles:
        if len(trouble.spot.choices) > depth:
            choice = trouble.spot.choices[depth]
            unions[choice.loc][choice.member].append(trouble)
        else:
            settled.append(trouble)
    for loc, branches in unions.items():
        settled += _settle(_most_likely(loc, list(branches.values())), depth + 1)
    return settled


def _most_likely(loc: Loc, branches: list[_Branch]) -> _Branch:
    """Choose the member that what was written gets furthest into; name them all if it fits none."""
    if len(branches) == 1:
        return branches[0]
    furthest = max(_reach(branch) for branch in branches)
    tied = [branch for branch in branches if _reach(branch) == furthest]
    if furthest > len(loc):
        return min(tied, key=_misfit)
    of_right_type = [branch for branch in tied if branch[0].type not in TYPES]
    if of_right_type:
        return of_right_type[0]
    return [replace(tied[0][0], alternatives=tuple(branch[0].type for branch in tied))]


def _misfit(branch: _Branch) -> tuple[int, int]:
    """Weigh a branch: another `kind`, or a field it does not have, tells more than a wrong value."""
    return sum(each.type in ("literal_error", "extra_forbidden") for each in branch), len(branch)


def _reach(branch: _Branch) -> int:
    return max(len(each.spot.loc) for each in branch)


def _without_misspelt(troubles: Sequence[Trouble]) -> list[Trouble]:
    """Drop "missing" where an unknown field beside it is its misspelling."""
    meant = {
        (*each.spot.loc[:-1], closest(str(each.spot.loc[-1]), each.spot.field_names))
        for each in troubles
        if each.type == "extra_forbidden"
    }
    return [each for each in troubles if each.type != "missing" or each.spot.loc not in meant]
