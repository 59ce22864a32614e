"""Quotes from the trainee's own words."""

from trainer.model.reading import Span
from trainer.text import Normal


def span_of(original: str, normal: Normal, start: int, end: int) -> Span:
    """Quote the original words behind a non-empty stretch of a normal form."""
    first, last = normal.original(start, end)
    return Span(start=first, end=last, quote=original[first:last])


def quote(original: str, start: int, end: int) -> Span:
    """Quote a stretch of the original."""
    return Span(start=start, end=end, quote=original[start:end])
