"""
Plain work on text: a normal form with offsets, sentences, lengths and phrase search.

Chinese has no spaces between words, so a phrase is looked for as a run of tokens, where a token is one
ideograph, one word (by its stem) or one sign.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.stem import stem

Range = tuple[int, int]

_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "「": '"', "」": '"', "『": '"', "』": '"', "‘": "'", "’": "'"}
)
_IDEOGRAPH = "㐀-䶿一-鿿豈-﫿〇\U00020000-\U0003ffff"
_WIDE = f"[{_IDEOGRAPH}、-】〔-〟]"
_CJK = re.compile(_WIDE)
_IDLE = re.compile(rf"(?<= ) +|^ +| +$|(?<={_WIDE}) +| +(?={_WIDE})")
_LETTER = re.compile(rf"[{_IDEOGRAPH}]|[^\W_]")
_UNIT = re.compile(rf"[{_IDEOGRAPH}]|[^\W_{_IDEOGRAPH}]+(?:'[^\W_{_IDEOGRAPH}]+)?")
_TOKEN = re.compile(rf"[{_IDEOGRAPH}]|[^\W_{_IDEOGRAPH}]+(?:'[^\W_{_IDEOGRAPH}]+)?|[^\s]")
_WORD = re.compile(rf"[^\W_{_IDEOGRAPH}]+(?:'[^\W_{_IDEOGRAPH}]+)*")
_SENTENCE_END = re.compile(r"[。！？!?；;…~～\n]+|\.+")
_CLAUSE_END = re.compile(r"[，,：:；;、。！？!?…\n—]+")
_CLOSING = "\"'”’」』）)】》"
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in normal form, each of whose characters knows where it stood in the original."""

    text: str
    starts: tuple[int, ...]
    """For each character the offset at which its original begins."""
    ends: tuple[int, ...]
    """For each character the offset at which its original ends."""

    def original(self, start: int, end: int) -> Range:
        """Give the original range of a non-empty stretch of the normal form."""
        return self.starts[start], self.ends[end - 1]


@dataclass(frozen=True, slots=True)
class Token:
    """One ideograph, word or sign of a normal form; words by their stem."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a normal form."""

    phrase: str
    start: int
    end: int


def clean(text: str) -> str:
    """
    Replace control characters, unpaired surrogates and direction marks by spaces.

    The length stays, so that offsets count in the text as typed too.
    """
    return "".join(_clean(character) for character in text)


def _clean(character: str) -> str:
    if character in "\n\t":
        return character
    category = unicodedata.category(character)
    return " " if category in ("Cc", "Cs") or character in _BIDI else character


class Folding(dict[str, str]):
    """
    What each character is compared as: one width, lower case, simplified, and a blank for any space.

    Looked up like a dictionary; a character is folded when it is met first.
    """

    def __init__(self, simplified: Mapping[str, str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, character: str) -> str:
        """Fold what has not been met yet."""
        self[character] = folded = self.fold(character)
        return folded

    def fold(self, cluster: str) -> str:
        """Fold a character with the marks that combine with it."""
        folded = (self._simplified.get(one, one) for one in _one_width(cluster))
        return "".join(" " if one.isspace() else one for one in folded)


def _clusters(text: str) -> Iterator[Range]:
    """Cut a text into characters with the marks that combine with them."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            yield start, index
            start = index


def _one_width(cluster: str) -> str:
    # One code point never folds to whitespace in the middle of a word: such forms become a space or vanish.
    if cluster.isspace():
        return " "
    folded = unicodedata.normalize(
        "NFKC", unicodedata.normalize("NFKC", cluster.translate(_QUOTES)).casefold()
    )
    return "".join(one for one in folded if unicodedata.category(one) != "Cf")


def normalise(text: str, folding: Folding, offset: int = 0) -> Normal:
    """
    Bring a text into normal form: one width, lower case, simplified characters, no idle spaces.

    `offset` is where the text stands in a longer original.
    """
    folded = list(map(folding.__getitem__, text))
    if {*map(len, folded)} <= {1} and not any(map(unicodedata.combining, text)):
        starts = range(offset, offset + len(text))
        return _unspaced("".join(folded), starts, range(offset + 1, offset + len(text) + 1))
    pieces = [(folding.fold(text[start:end]), start + offset, end + offset) for start, end in _clusters(text)]
    return _unspaced(
        "".join(piece for piece, _, _ in pieces),
        [start for piece, start, _ in pieces for _ in piece],
        [end for piece, _, end in pieces for _ in piece],
    )


def plain(text: str, folding: Folding) -> str:
    """Bring a text into normal form where nobody asks what stood where."""
    return _IDLE.sub("", "".join(map(folding.__getitem__, text)))


def _unspaced(folded: str, starts: Sequence[int], ends: Sequence[int]) -> Normal:
    """Leave out the idle spaces: all but the first of a run that parts two words with no ideograph beside it."""
    kept: list[str] = []
    at: list[int] = []
    to: list[int] = []
    last = 0
    for mark in _IDLE.finditer(folded):
        start = mark.start()
        kept.append(folded[last:start])
        at += starts[last:start]
        to += ends[last:start]
        last = mark.end()
    return Normal("".join((*kept, folded[last:])), (*at, *starts[last:]), (*to, *ends[last:]))


def sentences(text: str, abbreviations: Collection[str] = ()) -> tuple[Range, ...]:
    """Give the ranges of the sentences of an original text, without the blanks around them."""
    found: list[Range] = []
    start = 0
    for mark in _SENTENCE_END.finditer(text):
        end = _after_closing(text, mark.end())
        if end <= start or not _ends_sentence(text, mark, abbreviations):
            continue
        found.append((start, end))
        start = end
    found.append((start, len(text)))
    return tuple(_joined(text, found))


def _after_closing(text: str, end: int) -> int:
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return end


def _ends_sentence(text: str, mark: re.Match[str], abbreviations: Collection[str]) -> bool:
    if not mark.group().startswith("."):
        return True
    after = text[mark.end() : mark.end() + 1]
    before = text[max(0, mark.start() - 12) : mark.start()]
    if before[-1:].isdigit() and after.isdigit():
        return False
    word = re.split(r"[\s(]", before)[-1].casefold()
    if word in abbreviations or (len(word) == 1 and word.isalpha() and not _CJK.match(word)):
        return False
    return not after or after.isspace() or bool(_CJK.match(after)) or after in _CLOSING


def _joined(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    """Trim the ranges and leave out those without a letter or figure."""
    for start, end in ranges:
        piece = text[start:end]
        if _LETTER.search(piece):
            yield start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def clauses(text: str) -> tuple[Range, ...]:
    """Give the ranges of the clauses of a text in normal form; the sign that ends a clause belongs to it."""
    found: list[Range] = []
    start = 0
    for mark in _CLAUSE_END.finditer(text):
        if not _inside_figure(text, mark):
            found.append((start, mark.end()))
            start = mark.end()
    found.append((start, len(text)))
    return tuple(_joined(text, found))


def _inside_figure(text: str, mark: re.Match[str]) -> bool:
    around = text[max(0, mark.start() - 1) : mark.start()] + text[mark.end() : mark.end() + 1]
    return len(around) == 2 and around.isdigit()  # noqa: PLR2004  the characters on both sides


def length(text: str) -> int:
    """Count ideographs and words."""
    return sum(1 for _ in _UNIT.finditer(text))


def words(text: str) -> tuple[str, ...]:
    """Give the ideographs and words of a normal form as they stand."""
    return tuple(_UNIT.findall(text))


def is_word(character: str) -> bool:
    """Tell whether a character belongs to a word that is written with spaces around it."""
    return bool(_WORD.fullmatch(character))


def plain_tokens(text: str) -> tuple[tuple[str, int, int], ...]:
    """Cut a normal form into ideographs, words and signs as they stand, with their ranges."""
    return tuple((mark.group(), *mark.span()) for mark in _TOKEN.finditer(text))


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a normal form into tokens."""
    return tuple(Token(stem(mark.group()), *mark.span()) for mark in _TOKEN.finditer(text))


def keys(text: str) -> tuple[str, ...]:
    """Cut a normal form into its tokens, by their keys alone."""
    return tuple(map(stem, _TOKEN.findall(text)))


class Phrases:
    """A set of phrases that can be looked for together, in time that grows with the text only."""

    def __init__(self, phrases: Iterable[str], folding: Folding) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in sorted(set(phrases)):
            keys = tuple(token.key for token in tokens(normalise(phrase, folding).text))
            if keys:
                self._by_first.setdefault(keys[0], []).append((keys, phrase))

    def find(self, tokens: tuple[Token, ...]) -> tuple[Match, ...]:
        """Find every occurrence, in the order of the text."""
        keys = tuple(token.key for token in tokens)
        found: list[Match] = []
        for index, token in enumerate(tokens):
            for wanted, phrase in self._by_first.get(token.key, ()):
                if keys[index : index + len(wanted)] == wanted:
                    found.append(Match(phrase, token.start, tokens[index + len(wanted) - 1].end))
        return tuple(found)
