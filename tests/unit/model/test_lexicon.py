"""The shipped lexicons, thesauri and weights."""

import pytest

from tests.unit.signals.ear import concepts, lexicon, weights
from trainer.model.acts import Act

LANGUAGES = ("zh", "en")
MOST_LOG_ODDS = 1.0
OFF_SCOPE = "off_scope"


def test_languages_share_their_concepts() -> None:
    assert list(concepts("zh").concepts) == list(concepts("en").concepts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_thesaurus_is_rich(language: str) -> None:
    known = concepts(language).concepts

    assert len(known) >= 110
    assert not [name for name, forms in known.items() if len(set(forms)) < len(forms) or len(forms) < 8]


@pytest.mark.parametrize("language", LANGUAGES)
def test_priors_only_lean(language: str) -> None:
    priors = lexicon(language).priors
    values = [
        value
        for tables in (priors.stage, priors.client, priors.fact)
        for table in tables.values()
        for value in table.values()
    ]

    assert values
    assert all(-MOST_LOG_ODDS <= value <= MOST_LOG_ODDS for value in values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_traditional_characters_stand_in_pairs(language: str) -> None:
    for line in lexicon(language).simplified:
        assert len(line) % 2 == 0
        assert all(first != second for first, second in zip(line[::2], line[1::2], strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_weights_know_every_act(language: str) -> None:
    model = weights(language).acts

    assert set(model.classes) == {*Act, OFF_SCOPE}
    assert weights(language).acts.blocks == weights(language).forms.blocks
