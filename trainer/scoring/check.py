"""The unit of scoring: one yes/no question about what the trainee did."""

from abc import abstractmethod
from collections.abc import Sequence
from enum import StrEnum

from pydantic import Field

from trainer.model.acts import Act
from trainer.model.authored import Authored, Bilingual
from trainer.model.condition import Condition
from trainer.model.holds import holds
from trainer.model.material import Material
from trainer.scoring.gather import best_of_each_subject
from trainer.scoring.measurement import Measurement, not_applicable
from trainer.scoring.moment import Moment, Talk


class Mend(StrEnum):
    """Where a better wording of a trainee's sentence can be taken from."""

    BENEFIT = "benefit"  # their feature and a need that was voiced
    QUESTION = "question"  # a question the scenario would have answered
    OBJECTION = "objection"  # the model answer to the objection
    DISCLOSURE = "disclosure"  # the product sheet's wording of what must be told
    FIGURE = "figure"  # the product sheet's feature
    STAGE = "stage"  # the model answer of the stage


class Check(Authored):
    """
    One check.

    It is measured at every answer, and over the talk it counts at its best, unless its kind says otherwise.
    What nobody asked for and nobody did is *not applicable*; what was done earns points whenever it was done.
    """

    id: str
    points: int = Field(ge=1)
    """Use 2 or more: half of 1 is nothing."""
    title: Bilingual
    advice: Bilingual
    """What would have earned the points; the slots are those that the scoring catalogue has defaults for."""
    key: bool = False
    """The talk cannot be passed without it, unless it never applied."""
    required: bool = False
    """If the talk never came to it, that counts as missed."""
    applies_when: Condition | None = None
    """What must be true before the answer for the check to apply at all."""
    due_when: Condition | None = None
    """What must be true before the answer for a miss to count; what is done earlier still earns."""
    due_with: tuple[Act, ...] = ()
    """A miss counts only in an answer that performs one of these acts."""
    either: str = ""
    """Checks that share this word are alternatives: of an answer that earns one, the others are not asked."""

    def possible(self, material: Material) -> bool:  # noqa: ARG002  some kinds ask it
        """Tell whether this scenario can ask for it at all; if not, it is never missed."""
        return True

    def applies(self, moment: Moment) -> bool:
        """Tell whether the check may be measured at all in this moment."""
        return self.applies_when is None or holds(self.applies_when, moment.before)

    def due(self, moment: Moment) -> bool:
        """Tell whether this moment asked for it, so that leaving it out is a miss."""
        return (
            moment.free
            and (self.due_when is None or holds(self.due_when, moment.before))
            and (not self.due_with or moment.reading.performs(*self.due_with))
        )

    @abstractmethod
    def measure(self, moment: Moment) -> Measurement:
        """Measure one answer."""

    def gather(self, measured: Sequence[Measurement], talk: Talk) -> Measurement:  # noqa: ARG002  some kinds ask it
        """Give the verdict of the whole talk from those of its answers."""
        return best_of_each_subject(measured)

    def mend(self) -> Mend:
        """Tell where a better wording can be taken from."""
        return Mend.STAGE


class TalkCheck(Check):
    """A check that only the whole talk can answer."""

    def measure(self, moment: Moment) -> Measurement:  # noqa: ARG002  one answer says nothing here
        """Say that one answer cannot be measured."""
        return not_applicable()

    @abstractmethod
    def overall(self, talk: Talk) -> Measurement:
        """Measure the whole talk."""

    def gather(self, measured: Sequence[Measurement], talk: Talk) -> Measurement:  # noqa: ARG002  the talk decides
        """Give the verdict of the whole talk."""
        return self.overall(talk)
