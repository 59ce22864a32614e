"""What a check found in one answer, and what of it is worth showing for that answer."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.model.scorecard import Verdict
from trainer.scoring.check import Check
from trainer.scoring.measurement import Measurement, Reason, not_applicable
from trainer.scoring.moment import Moment, Talk

_NOT_DONE = (Verdict.MISSED, Verdict.UNCLEAR)


def measure(stage: str, check: Check, moment: Moment) -> Measurement:
    """
    Measure one answer.

    What was not asked for cannot be missed, what a gate stopped cannot earn, nothing earns without a quote.
    """
    if not check.possible(moment.material) or not check.applies(moment):
        return not_applicable()
    found = _found(check, moment)
    asked = stage in ("session", moment.before.stage) and not moment.aside
    if found.verdict in _NOT_DONE and not (asked and check.due(moment)):
        return not_applicable()
    return found


def _found(check: Check, moment: Moment) -> Measurement:
    guard = moment.reading.guard
    if guard is None:
        found = check.measure(moment)
        unproved = found.earned and not any(one.quote for one in found.evidence)
        return replace(found, verdict=Verdict.MISSED, reason=Reason.NOTHING_FOUND) if unproved else found
    found = check.measure(moment.silenced())
    slots = {**found.slots, "guard": guard.reason, "quote": guard.span.quote}
    return replace(found, reason=Reason.GUARDED, slots=slots) if found.applies else found


def seen(lines: Sequence[tuple[Check, Sequence[Measurement]]], talk: Talk) -> list[Measurement]:
    """
    Give what each check found in the last of the measured answers, as that answer's own grade.

    A miss does not count against an answer if the check had been fully earned before, or if the answer earned
    an alternative to it.
    """
    earned = {check.either for check, found in lines if check.either and found[-1].earned}
    return [_shown(check, found, talk, alternative=check.either in earned) for check, found in lines]


def _shown(check: Check, found: Sequence[Measurement], talk: Talk, *, alternative: bool) -> Measurement:
    now = found[-1]
    if now.verdict not in _NOT_DONE:
        return now
    if alternative or _settled(check, found[:-1], now, talk):
        return not_applicable()
    return now


def _settled(check: Check, before: Sequence[Measurement], now: Measurement, talk: Talk) -> bool:
    """Tell whether everything had been earned; what is measured for each subject is earned for each."""
    if now.subject:
        return any(one.subject == now.subject and one.verdict is Verdict.MET for one in before)
    return check.gather(before, talk).verdict is Verdict.MET
