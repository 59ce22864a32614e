"""Which points of an objection's or a question's answer were made."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.model.acts import Act, Band
from trainer.model.reading import ActReading, Figure, Span, TopicHit, TopicKind
from trainer.signals.figures import same_kind
from trainer.signals.view import PointEntry, View

_TIED = (Act.BENEFIT_STATEMENT, Act.ADVANTAGE_STATEMENT)


def points(
    view: View, hits: Sequence[TopicHit], acts: Sequence[ActReading], figures: Sequence[Figure]
) -> tuple[TopicHit, ...]:
    """Give the points made, apart from those that are topics themselves."""
    made = ((entry, _made(entry, hits, acts, figures)) for entry in view.points)
    return tuple(_hit(entry, source) for entry, source in made if source is not None)


def _hit(entry: PointEntry, source: TopicHit | ActReading) -> TopicHit:
    score = source.score if isinstance(source, TopicHit) else source.confidence
    sure = source.sure if isinstance(source, TopicHit) else True
    return TopicHit(
        kind=TopicKind.POINT,
        id=entry.id,
        sure=sure,
        score=score,
        sentence=source.sentence,
        span=source.span,
    )


def _made(
    entry: PointEntry, hits: Sequence[TopicHit], acts: Sequence[ActReading], figures: Sequence[Figure]
) -> TopicHit | ActReading | None:
    point = entry.point
    if point.act is not None:
        plain = (one for one in acts if one.act is point.act and one.band is not Band.COULD_BE)
        return next(plain, None)
    if point.attribute is not None:
        return _first(hits, TopicKind.ATTRIBUTE, point.attribute)
    if point.benefit is not None:
        need = _first(hits, TopicKind.NEED, point.benefit)
        return need if need and any(_tied(need, acts)) else None
    attribute = _first(hits, TopicKind.ATTRIBUTE, point.figure or "")
    claimed = any(same_kind(figure.unit, unit) for figure in figures for unit in entry.units)
    return attribute if claimed else None


def _first(hits: Iterable[TopicHit], kind: TopicKind, name: str) -> TopicHit | None:
    return next((hit for hit in hits if hit.kind is kind and hit.id == name), None)


def _tied(need: TopicHit, acts: Iterable[ActReading]) -> Iterator[bool]:
    """Look for a benefit told in the sentence that touches the need, or over the whole answer."""
    for reading in acts:
        if reading.act in _TIED:
            yield reading.sentence in (need.sentence, -1) or _near(reading.span, need.span)


def _near(first: Span, second: Span) -> bool:
    return first.start <= second.start < first.end
