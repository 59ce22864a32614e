"""How one act in one answer is judged, the same for every check that looks for acts."""

from typing import Literal

from trainer.model.acts import Act, Band
from trainer.model.reading import ActReading, TopicKind
from trainer.scoring.measurement import Measurement, Reason, met, missed, partly, unclear
from trainer.scoring.moment import Moment

Touching = tuple[TopicKind, ...] | Literal["any", "none"]
"""What an act must be about for full points: one of these kinds, anything of the scenario, or nothing."""


def judged(
    moment: Moment, acts: tuple[Act, ...], *, touching: Touching = "none", subject: str = ""
) -> Measurement:
    """Judge the best reading of one of the acts; a doubtful one, or one about nothing, is worth half."""
    found = moment.surest(*acts)
    if found is None:
        return absent(moment, acts, subject=subject)
    evidence = moment.evidence(found.span.quote)
    if found.band is Band.COULD_BE:
        return partly(
            evidence, reason=Reason.COULD_BE, subject=subject, act=found.act, other=found.rival or ""
        )
    lacking = _lacks(moment, found, touching)
    if lacking:
        return partly(evidence, reason=lacking, subject=subject, act=found.act)
    return met(evidence, subject=subject, act=found.act)


def absent(moment: Moment, acts: tuple[Act, ...], *, subject: str = "") -> Measurement:
    """Say why an act was not found: another one is clear, the words are doubtful, or there is nothing."""
    readings = moment.reading.acts
    if not readings:
        return missed(Reason.NOTHING_FOUND, subject=subject, act=acts[0], quote=moment.reading.text)
    other = readings[0]
    slots = {"act": _meant(other, acts), "other": other.act, "quote": other.span.quote}
    if other.band is Band.CLEAR:
        return missed(Reason.READ_AS_OTHER, subject=subject, **slots)
    return unclear(subject=subject, **slots)


def surely(moment: Moment, *acts: Act) -> ActReading | None:
    """Give the best reading of one of the acts that is more than a guess."""
    found = moment.surest(*acts)
    return found if found and found.band is not Band.COULD_BE else None


def _meant(other: ActReading, acts: tuple[Act, ...]) -> Act:
    return other.rival if other.rival in acts else acts[0]


def _lacks(moment: Moment, act: ActReading, touching: Touching) -> Reason | None:
    if touching == "none":
        return None
    touched = moment.touches(act)
    if not touched:
        return Reason.TOUCHES_NOTHING
    if touching != "any" and not touched & set(touching):
        return Reason.TOUCHES_OTHER
    return None
