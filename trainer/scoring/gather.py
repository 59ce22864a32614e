"""From the verdicts of the answers to the verdict of the talk."""

from collections.abc import Sequence
from itertools import chain

from trainer.model.scorecard import Verdict
from trainer.scoring.measurement import Measurement, Reason, not_applicable, share

_ORDER = (Verdict.MET, Verdict.PARTLY, Verdict.UNCLEAR, Verdict.MISSED, Verdict.NOT_APPLICABLE)


def best(measured: Sequence[Measurement]) -> Measurement:
    """Give the best of several measurements; of equals, the first."""
    return min(measured, key=_rank, default=not_applicable())


def best_of_each_subject(measured: Sequence[Measurement]) -> Measurement:
    """Take the best for each subject, and earn the share of subjects that were done."""
    applied = [one for one in measured if one.applies]
    subjects = tuple(dict.fromkeys(one.subject for one in applied))
    bests = [best([one for one in applied if one.subject == subject]) for subject in subjects]
    if len(bests) <= 1:
        return best(bests)
    return _shared(bests)


def counted(measured: Sequence[Measurement], times: int) -> Measurement:
    """Ask that it be done several times, in different answers."""
    done = [one for one in measured if one.earned]
    if not done or (times == 1):
        return best([one for one in measured if one.applies])
    # A half-done answer counts half, so both sides are doubled.
    return _together(done, 2 * times)


def _rank(measurement: Measurement) -> int:
    return _ORDER.index(measurement.verdict)


def _shared(bests: Sequence[Measurement]) -> Measurement:
    done = [one for one in bests if one.earned]
    return _together(done, 2 * len(bests)) if done else best(bests)


def _together(done: Sequence[Measurement], of: int) -> Measurement:
    """Add up halves: a measurement that is met counts two, one that is partly met counts one."""
    parts = sum(2 if one.verdict is Verdict.MET else 1 for one in done)
    evidence = tuple(chain.from_iterable(one.evidence for one in done))
    found = str(sum(one.verdict is Verdict.MET for one in done))
    total = share(min(parts, of), of, *evidence, found=found, wanted=str(of // 2))
    if len(done) * 2 == of and total.reason is Reason.TOO_FEW:
        halved = next(one for one in done if one.verdict is Verdict.PARTLY)
        return Measurement(
            total.verdict, halved.reason, evidence, halved.slots, parts=total.parts, of=total.of
        )
    return total
