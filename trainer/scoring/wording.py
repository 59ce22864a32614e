"""Put measurements into words: templates with slots, handed in as data."""

import re
from collections.abc import Mapping

from pydantic import model_validator

from trainer.model.acts import Act
from trainer.model.authored import Authored, Bilingual
from trainer.model.reading import GuardReason
from trainer.scoring.measurement import Reason, Slot

_SLOT = re.compile(r"\{(\w+)\}")


class Mends(Authored):
    """Patterns by which the trainee's own words are turned into better ones."""

    benefit: Bilingual
    """From the trainee's feature and a voiced need; slots {quote} {need}."""
    question: Bilingual
    """A question that the scenario would have answered; slot {question}."""
    sheet: Bilingual
    """What the product sheet says; slot {says}."""
    model_answer: Bilingual
    """A model answer of the scenario; slots {says} {why}."""
    instead: Bilingual
    """What to say instead of a red line; slot {instead}."""


class Wording(Authored):
    """The sentences that explain a grade, in both languages."""

    schema_version: int
    acts: dict[Act, Bilingual]
    guards: dict[GuardReason, Bilingual]
    reasons: dict[Reason, Bilingual]
    defaults: dict[str, Bilingual]
    """What stands in a slot for which the moment has nothing; its keys are the slots that authors may use."""
    mends: Mends

    @model_validator(mode="after")
    def _complete(self) -> "Wording":
        """Refuse a catalogue that would fail in the middle of a grade."""
        missing = [
            *(act.value for act in Act if act not in self.acts),
            *(guard.value for guard in GuardReason if guard not in self.guards),
            *(reason.value for reason in Reason if reason not in self.reasons),
        ]
        if missing:
            raise ValueError(f"no wording for: {', '.join(missing)}")
        return self

    def explain(self, reason: Reason, slots: Mapping[str, Slot]) -> Bilingual:
        """Give the sentence for a verdict."""
        return self.fill(self.reasons[reason], slots)

    def fill(self, template: Bilingual, slots: Mapping[str, Slot]) -> Bilingual:
        """Fill a template's slots; a slot for which there is nothing gets its default."""
        words = {**self.defaults, **{name: self._word(slot) for name, slot in slots.items() if slot}}
        chinese = {name: word.zh for name, word in words.items()}
        english = {name: word.en for name, word in words.items()}
        return Bilingual(zh=_filled(template.zh, chinese), en=_filled(template.en, english))

    def _word(self, slot: Slot) -> Bilingual:
        match slot:
            case Act():
                return self.acts[slot]
            case GuardReason():
                return self.guards[slot]
            case Bilingual():
                return slot
            case _:
                return Bilingual(zh=slot, en=slot)


def slots_of(template: Bilingual) -> frozenset[str]:
    """Name the slots of a template."""
    return frozenset(_SLOT.findall(template.zh)) | frozenset(_SLOT.findall(template.en))


def _filled(template: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda found: words.get(found[1], found[0]), template)
