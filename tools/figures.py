"""Figures about readings: how often the likeliest act is the right one, and where it is not."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.model.acts import QuestionKind

ACCEPTED = 0.30
"""From this confidence on an act counts as read."""


@dataclass(frozen=True, slots=True)
class Read:
    """One line as it was read by a model that did not know its voice."""

    voice: str
    act: str
    probabilities: Mapping[str, float]
    form: str
    kind: QuestionKind
    kind_bare: QuestionKind

    def best(self, among: Iterable[str] | None = None) -> str:
        """Give the likeliest act, if need be of some only."""
        names = sorted(among) if among else sorted(self.probabilities)
        return max(names, key=lambda name: self.probabilities[name])


@dataclass(frozen=True, slots=True)
class Rates:
    """How well one act is told."""

    precision: float
    recall: float
    f1: float


def rates(reads: Sequence[Read], act: str, guess: Callable[[Read], str]) -> Rates:
    """Give precision, recall and F1 of one act."""
    hit = sum(1 for one in reads if one.act == act == guess(one))
    said = sum(1 for one in reads if guess(one) == act)
    true = sum(1 for one in reads if one.act == act)
    return Rates(
        hit / said if said else 0.0,
        hit / true if true else 0.0,
        2 * hit / (said + true) if said + true else 0.0,
    )


def macro(reads: Sequence[Read], acts: Sequence[str]) -> float:
    """Give the macro-F1 over some acts, chosen among these acts only."""
    chosen = [one for one in reads if one.act in acts]
    return sum(rates(chosen, act, lambda one: one.best(acts)).f1 for act in acts) / len(acts)


def everything(reads: Sequence[Read]) -> float:
    """Give the macro-F1 over all acts that occur, chosen among all."""
    acts = sorted({one.act for one in reads})
    return sum(rates(reads, act, Read.best).f1 for act in acts) / len(acts)


def kinds(
    reads: Sequence[Read], guess: Callable[[Read], QuestionKind], wanted: Mapping[str, QuestionKind]
) -> float:
    """Give the share of lines whose kind of question is read rightly."""
    return sum(guess(one) is wanted[one.form] for one in reads) / len(reads)


def verification(reads: Sequence[Read], act: str, group: Sequence[str]) -> tuple[float, float]:
    """Give the shares wrongly rejected, and wrongly accepted of the other acts of its group."""
    own = [one.probabilities[act] >= ACCEPTED for one in reads if one.act == act]
    others = [one.probabilities[act] >= ACCEPTED for one in reads if one.act in group and one.act != act]
    return 1 - sum(own) / len(own), sum(others) / len(others)


def confusions(reads: Sequence[Read], most: int) -> list[tuple[str, str, float]]:
    """Give what is most often taken for what, each with its share of the lines of the true act."""
    true = Counter(one.act for one in reads)
    wrong = Counter((one.act, one.best()) for one in reads if one.best() != one.act)
    shares = [(act, taken, number / true[act]) for (act, taken), number in wrong.items()]
    return sorted(shares, key=lambda one: (-one[2], one[0], one[1]))[:most]


def reliability(reads: Sequence[Read]) -> list[tuple[float, int, float]]:
    """Tell how often a reading of each confidence is right: from, lines, share."""
    right: Counter[float] = Counter()
    total: Counter[float] = Counter()
    for one in reads:
        name = one.best()
        step = min(int(one.probabilities[name] * 10), 9) / 10
        total[step] += 1
        right[step] += name == one.act
    return [(step, total[step], right[step] / total[step]) for step in sorted(total)]


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Give the agreement of two labellers on a yes-or-no matter beyond chance (Cohen)."""
    count = len(pairs)
    agreed = sum(first == second for first, second in pairs) / count
    first = sum(one for one, _ in pairs) / count
    second = sum(one for _, one in pairs) / count
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)
