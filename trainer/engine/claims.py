"""Figures the trainee claims, beside what the product sheet says of the attribute they are about."""

from dataclasses import dataclass

from trainer.engine.talk import Talk
from trainer.model.reading import Figure, TopicHit, TopicKind
from trainer.model.sheet import right_figure

_EDGES = ",，;；。"


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure, the attribute it was claimed of (`product.attribute`), and whether the sheet agrees."""

    attribute: str
    figure: Figure
    right: bool


def claims(talk: Talk) -> tuple[Claim, ...]:
    """
    Pair each figure with the attribute its own sentence is about, where the sheet has such a figure.

    A sentence may be about several points of a product: a figure is right if any of them has it, and wrong only of the
    attribute the sentence is most surely about.
    """
    found = []
    for figure in talk.reading.figures:
        hits = [hit.id for hit in _attributes(talk) if hit.sentence == _sentence_of(talk, figure)]
        looked_at = ((name, _judged(talk, name, figure)) for name in _neighbours(talk, hits))
        judged = [(name, right) for name, right in looked_at if right is not None]
        agreeing = [name for name, right in judged if right]
        if agreeing or (judged and judged[0][0] in hits[:1] and _beside(talk, figure, judged[0][0])):
            found.append(Claim((agreeing or [judged[0][0]])[0], figure, bool(agreeing)))
    return tuple(one for one in found if one.right or not _told_rightly(talk, one, found))


def _beside(talk: Talk, figure: Figure, attribute: str) -> bool:
    """Tell whether a figure stands in the clause that speaks of the attribute: only there it can be a wrong one."""
    spans = [hit.span for hit in _attributes(talk) if hit.id == attribute]
    text = talk.reading.text
    for span in spans:
        start, end = min(span.end, figure.span.end), max(span.start, figure.span.start)
        if start >= end or not any(sign in text[start:end] for sign in _EDGES):
            return True
    return False


def _told_rightly(talk: Talk, wrong: Claim, found: list[Claim]) -> bool:
    """Tell whether the same sentence gives the attribute its right figure: then the other one is about something else."""
    sentence = _sentence_of(talk, wrong.figure)
    return any(
        one.right and one.attribute == wrong.attribute and _sentence_of(talk, one.figure) == sentence
        for one in found
    )


def _attributes(talk: Talk) -> tuple[TopicHit, ...]:
    return talk.reading.touched(TopicKind.ATTRIBUTE)


def _neighbours(talk: Talk, hits: list[str]) -> list[str]:
    """Give the attributes touched, then the others of the same products."""
    products = {name.partition(".")[0] for name in hits}
    others = [
        f"{product.id}.{attribute.id}"
        for product in talk.material.products
        if product.id in products
        for attribute in product.attributes
    ]
    return list(dict.fromkeys((*hits, *others)))


def _judged(talk: Talk, name: str, figure: Figure) -> bool | None:
    attribute = talk.material.attribute(name)
    return right_figure(attribute, figure) if attribute else None


def any_wrong(talk: Talk) -> bool:
    """Tell whether a claimed figure disagrees with the sheet."""
    return any(not claim.right for claim in claims(talk))


def _sentence_of(talk: Talk, figure: Figure) -> int:
    spans = [sentence.span for sentence in talk.reading.sentences]
    inside = [i for i, span in enumerate(spans) if span.start <= figure.span.start < span.end]
    return inside[0] if inside else -1
