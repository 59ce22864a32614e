"""Red lines: what must never be said, as a compliance department writes it."""

from pydantic import Field

from trainer.model.acts import ProductKind, Tier
from trainer.model.authored import Authored, Bilingual


class RedLineRule(Authored):
    """
    One family of forbidden sayings.

    A pattern is plain words with two signs: `…` stands for up to twelve characters (zh) or six words (en) inside the
    same clause, and `{a|b|c}` for one of several wordings. Negation, quotation, refutation, questions, conditions and
    reported speech are resolved by the reader of the text, not by the pattern.
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
    rules: tuple[RedLineRule, ...] = Field(min_length=1)
