"""Red lines: what must never be said, as a compliance department writes it."""

import re
from collections.abc import Iterator

from pydantic import Field

from trainer.model.acts import ProductKind, Tier
from trainer.model.authored import Authored, Bilingual

GAP = "…"
EITHER_ORDER = "&"
FIGURE = "#"
SIGNS = rf"{GAP}|<[\w-]+>\??|\{{[^{{}}]*\}}\??"
_LIST = re.compile(r"<([\w-]+)>")


class RedLineRule(Authored):
    """
    One family of forbidden sayings.

    A pattern is plain words with a few signs. `…` stands for up to twelve characters (zh) or six words (en) inside
    the same clause; `{a|b|c}` for one of several wordings and `<name>` for one of the pack's list of that name, each
    with `?` behind it if it may be left out; `#` for any figure; ` & ` joins two sides that may come in either order
    anywhere in the clause. Negation, quotation, refutation, questions, conditions and reported speech are resolved
    by the reader of the text, not by the pattern.
    """

    id: str
    tier: Tier
    title: Bilingual
    why: Bilingual
    """Why it must not be said, naming the source."""
    instead: Bilingual
    """What to say instead."""
    products: tuple[ProductKind, ...]
    """The kinds of product it applies to; empty for any. A rule applies if the scenario offers such a product and the
    sentence is not plainly about a product of another kind."""
    patterns: dict[str, tuple[str, ...]]
    """Per language."""
    innocent: dict[str, tuple[str, ...]] = {}
    """Per language: patterns that, found around a hit, make it innocent."""

    def lists(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Name the lists that its patterns use: where, in which language, which."""
        for field, patterns in (("patterns", self.patterns), ("innocent", self.innocent)):
            for language, ones in patterns.items():
                for index, pattern in enumerate(ones):
                    for name in _LIST.findall(pattern):
                        yield (field, language, index), language, name


class Pack(Authored):
    """A pack of red lines; a bank's own compliance department has to confirm it before use."""

    schema_version: int
    id: str
    title: Bilingual
    source: str
    """The rules it rests on."""
    date: str
    """The day on which they were last checked, YYYY-MM-DD."""
    note: Bilingual
    lists: dict[str, dict[str, tuple[str, ...]]] = {}
    """Per language: wordings that several patterns use, by the name of the list."""
    rules: tuple[RedLineRule, ...] = Field(min_length=1)
