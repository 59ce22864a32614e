"""Templates are filled, never broken."""

import pytest
from pydantic import ValidationError

from tests.unit.scoring.grading import wording
from trainer.model.acts import Act
from trainer.model.authored import Bilingual
from trainer.model.reading import GuardReason
from trainer.scoring.measurement import Reason
from trainer.scoring.wording import Wording, slots_of


def test_slots_are_put_into_words() -> None:
    """Acts and gates have names in both languages, other text stays as it is."""
    said = wording().explain(
        Reason.READ_AS_OTHER, {"quote": "当天到账", "act": Act.BENEFIT_STATEMENT, "other": "甲"}
    )
    stopped = wording().explain(Reason.GUARDED, {"guard": GuardReason.TERM_LIST})

    assert said.zh == "“当天到账”读来是甲，不是利益陈述。"
    assert said.en == '"当天到账" reads as 甲, not as a benefit for this client.'
    assert "list of terms" in stopped.en


def test_an_empty_slot_gets_its_default() -> None:
    """Nothing is left open for the trainee to see."""
    template = Bilingual(zh="说说{need}", en="talk about {need}")

    assert wording().fill(template, {"need": ""}).zh == "说说客户的难处"
    assert wording().fill(template, {"need": Bilingual(zh="甲", en="B")}).en == "talk about B"


def test_unknown_slots_and_stray_braces_stay() -> None:
    """Wording never makes grading fail."""
    template = Bilingual(zh="{谁} {", en="{who} }")

    assert wording().fill(template, {}) == template
    assert slots_of(template) == {"谁", "who"}


def test_every_reason_has_a_sentence() -> None:
    """A catalogue with a gap is refused when it is read, not in the middle of a grade."""
    gap = wording().model_dump()
    del gap["reasons"][Reason.DONE]

    with pytest.raises(ValidationError, match="no wording for: done"):
        Wording.model_validate(gap)
