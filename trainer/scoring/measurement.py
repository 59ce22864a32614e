"""What a check found: a verdict, the words that prove it, and the reason, still without wording."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trainer.model.acts import Act
from trainer.model.authored import Bilingual
from trainer.model.reading import GuardReason
from trainer.model.scorecard import Evidence, Verdict

Slot = str | Act | GuardReason | Bilingual
"""What may fill a slot of a template; acts and guard reasons are put into words by the `Wording`."""


class Reason(StrEnum):
    """Why a verdict was given; the sentence for each stands in the scoring catalogue."""

    DONE = "done"
    COULD_BE = "could_be"  # the words could be meant so, not surely
    TOUCHES_NOTHING = "touches_nothing"  # the act is there, but about nothing of this client
    TOUCHES_OTHER = "touches_other"  # ... about something else than was asked for
    TOO_FEW = "too_few"  # slots {found} {wanted}
    READ_AS_OTHER = "read_as_other"  # another act is clear; slot {other}
    UNSURE = "unsure"  # two readings are possible; slots {act} {other}
    NOTHING_FOUND = "nothing_found"
    GUARDED = "guarded"  # a gate stopped the answer; slot {guard}
    SPOILED = "spoiled"  # another act in the same answer undid it; slot {other}
    TOO_EARLY = "too_early"
    NEED_NOT_VOICED = "need_not_voiced"
    PASSED_OVER = "passed_over"  # what the client waited for was not taken up
    HALF_ANSWERED = "half_answered"
    PROMISED = "promised"  # not answered, but honestly promised
    WRONG_FIGURE = "wrong_figure"
    VAGUE = "vague"  # no date, no person, no paper
    NOT_BUILT_ON = "not_built_on"  # a good act, but not about what the client had just told
    NOT_ASKED_FOR = "not_asked_for"
    NEVER_CAME = "never_came"  # the talk never got that far, and it should have


@dataclass(frozen=True, slots=True)
class Measurement:
    """
    What a check found in one answer, or in the whole talk.

    `subject` names the thing it is about (an objection, a question) when a check has one for each; the points
    earned are `parts` of `of`.
    """

    verdict: Verdict
    reason: Reason
    evidence: tuple[Evidence, ...] = ()
    slots: Mapping[str, Slot] = field(default_factory=dict)
    subject: str = ""
    parts: int = 0
    of: int = 1

    @property
    def applies(self) -> bool:
        """Whether there was anything to measure."""
        return self.verdict is not Verdict.NOT_APPLICABLE

    @property
    def earned(self) -> bool:
        """Whether it is worth points."""
        return self.verdict in (Verdict.MET, Verdict.PARTLY)


def met(*evidence: Evidence, reason: Reason = Reason.DONE, subject: str = "", **slots: Slot) -> Measurement:
    """Say that all was done; the first quote fills the slot `quote`."""
    return Measurement(Verdict.MET, reason, evidence, _quoted(evidence, slots), subject, parts=1)


def partly(*evidence: Evidence, reason: Reason, subject: str = "", **slots: Slot) -> Measurement:
    """Say that half of it was done."""
    return Measurement(Verdict.PARTLY, reason, evidence, _quoted(evidence, slots), subject, parts=1, of=2)


def share(parts: int, of: int, *evidence: Evidence, **slots: Slot) -> Measurement:
    """Say how much of a whole was done: all of it, some of it, or nothing."""
    filled = {"found": str(parts), "wanted": str(of), **_quoted(evidence, slots)}
    if not parts or not evidence:
        return Measurement(Verdict.MISSED, Reason.TOO_FEW, slots=filled)
    if parts >= of:
        return Measurement(Verdict.MET, Reason.DONE, evidence, filled, parts=1)
    return Measurement(Verdict.PARTLY, Reason.TOO_FEW, evidence, filled, parts=parts, of=of)


def missed(reason: Reason, *, subject: str = "", **slots: Slot) -> Measurement:
    """Say that it was asked for and not done."""
    return Measurement(Verdict.MISSED, reason, slots=slots, subject=subject)


def unclear(*, subject: str = "", **slots: Slot) -> Measurement:
    """Say that the words can be read in two ways."""
    return Measurement(Verdict.UNCLEAR, Reason.UNSURE, slots=slots, subject=subject)


def not_applicable(reason: Reason = Reason.NOT_ASKED_FOR) -> Measurement:
    """Say that it was not asked for."""
    return Measurement(Verdict.NOT_APPLICABLE, reason)


def _quoted(evidence: tuple[Evidence, ...], slots: Mapping[str, Slot]) -> Mapping[str, Slot]:
    return {"quote": evidence[0].quote, **slots} if evidence else slots
