"""A lexicon made ready for use: phrases indexed, patterns compiled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.model.acts import ProductKind
from trainer.model.lexicon import Lexicon
from trainer.model.reading import Request
from trainer.signals.features import Cues
from trainer.signals.figure_words import FigurePatterns, compile_figures
from trainer.text import Folding, Normal, Phrases, keys, normalise, plain

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class MarkerWords:
    """The markers that turn a forbidden saying into an innocent one."""

    negation: Phrases
    not_negation: Phrases
    refutation: Phrases
    rejection: Phrases
    mention: Phrases
    warning: Phrases
    reported: Phrases
    condition: Phrases
    asking: Phrases
    contrast: Phrases
    comparison: Phrases


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language, ready for use."""

    language: str
    folding: Folding
    abbreviations: frozenset[str]
    function_words: Phrases
    fillers: Phrases
    """Fillers and function words."""
    bare: Phrases
    salutations: frozenset[str]
    cues: Cues
    open: Patterns
    closed: Patterns
    follow_up: Phrases
    markers: MarkerWords
    figures: FigurePatterns
    measures: Mapping[str, Phrases]
    requests: Mapping[Request, Phrases]
    products: Mapping[ProductKind, Phrases]
    pointing: Phrases

    @property
    def spaced(self) -> bool:
        """Whether words are parted by spaces in this language."""
        return self.figures.numerals.spaced

    def normal(self, text: str, offset: int = 0) -> Normal:
        """Bring a text into normal form."""
        return normalise(text, self.folding, offset)

    def keys(self, text: str) -> tuple[str, ...]:
        """Give the keys of the tokens of a text."""
        return keys(plain(text, self.folding))

    def phrases(self, phrases: Iterable[str]) -> Phrases:
        """Index phrases."""
        return Phrases(phrases, self.folding)


def words_of(lexicon: Lexicon) -> Words:
    """Make a lexicon ready for use."""
    folding = Folding(
        {pair[0]: pair[1] for line in lexicon.simplified for pair in zip(line[::2], line[1::2], strict=True)}
    )

    def index(phrases: Iterable[str]) -> Phrases:
        return Phrases(phrases, folding)

    cues = {**lexicon.questions.features, **lexicon.act_cues}
    return Words(
        language=lexicon.language,
        folding=folding,
        abbreviations=frozenset(lexicon.abbreviations),
        function_words=index(lexicon.function_words),
        fillers=index((*lexicon.function_words, *lexicon.fillers)),
        bare=index(lexicon.bare),
        salutations=frozenset(normalise(one, folding).text for one in lexicon.salutations),
        cues={name: _either(patterns) for name, patterns in cues.items()},
        open=_patterns(lexicon.questions.open),
        closed=_patterns(lexicon.questions.closed),
        follow_up=index(lexicon.questions.follow_up),
        markers=MarkerWords(
            **{name: index(getattr(lexicon.markers, name)) for name in type(lexicon.markers).model_fields}
        ),
        figures=compile_figures(lexicon),
        measures={
            name: index(getattr(lexicon.measures, name)) for name in type(lexicon.measures).model_fields
        },
        requests={request: index(phrases) for request, phrases in lexicon.requests.items()},
        products={kind: index(phrases) for kind, phrases in lexicon.products.items()},
        pointing=index(lexicon.pointing),
    )


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def _patterns(patterns: Iterable[str]) -> Patterns:
    return tuple(re.compile(pattern) for pattern in patterns)
