"""Check `figures`: what is claimed agrees with the product sheet."""

from collections.abc import Iterator
from typing import Literal

from trainer.model.material import Material
from trainer.model.reading import Figure, TopicKind
from trainer.model.sheet import right_figure
from trainer.scoring.check import Check, Mend
from trainer.scoring.measurement import Measurement, Reason, met, missed, not_applicable
from trainer.scoring.moment import Moment


class FiguresRight(Check):
    """
    Every figure claimed of a product is the one on its sheet.

    Measured for each answer that claims one; answers without figures neither earn nor cost anything.

    Earns::

        check: {}
        turns:
          - {says: 最多1天到账。, about: [attribute discount.speed], figures: [1天 day]}

    Does not earn::

        check: {}
        turns:
          - {says: 大概5天到账。, about: [attribute discount.speed], figures: [5天 day]}
    """

    kind: Literal["figures"]

    def possible(self, material: Material) -> bool:
        """Tell whether there are figures to be right about."""
        return any(attribute.figures for product in material.products for attribute in product.attributes)

    def due(self, moment: Moment) -> bool:  # noqa: ARG002  a wrong figure is wrong at any time
        """Say that a wrong figure always counts."""
        return True

    def measure(self, moment: Moment) -> Measurement:
        """Compare the answer's figures with the sheet."""
        claims = list(_checked(moment))
        if not claims:
            return not_applicable()
        subject = str(moment.turn.n)
        wrong = next((figure for figure, right in claims if not right), None)
        if wrong:
            sentence = moment.sentence(_sentence(moment, wrong))
            return missed(Reason.WRONG_FIGURE, subject=subject, figure=wrong.span.quote, quote=sentence)
        first = claims[0][0]
        evidence = moment.evidence(moment.sentence(_sentence(moment, first)))
        return met(evidence, subject=subject, figure=first.span.quote)

    def mend(self) -> Mend:
        """Show what the sheet says."""
        return Mend.FIGURE


def _checked(moment: Moment) -> Iterator[tuple[Figure, bool]]:
    """Pair each figure with whether it is right of the attribute its sentence is most surely about."""
    hits = moment.reading.touched(TopicKind.ATTRIBUTE)
    for figure in moment.reading.figures:
        sentence = _sentence(moment, figure)
        attribute = next(
            (moment.material.attribute(hit.id) for hit in hits if hit.sentence == sentence), None
        )
        right = right_figure(attribute, figure) if attribute else None
        if right is not None:
            yield figure, right


def _sentence(moment: Moment, figure: Figure) -> int:
    spans = [sentence.span for sentence in moment.reading.sentences]
    inside = (i for i, span in enumerate(spans) if span.start <= figure.span.start < span.end)
    return next(inside, -1)
