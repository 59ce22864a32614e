"""Check `answers`: the client's own question is answered."""

from typing import Literal

from trainer.model import events as ev
from trainer.model.acts import PRESENTING, Act, Band
from trainer.model.material import Material
from trainer.model.reading import TopicKind
from trainer.scoring.check import Check
from trainer.scoring.judge import surely
from trainer.scoring.measurement import Measurement, Reason, met, missed, not_applicable, partly
from trainer.scoring.moment import Moment

_ANSWERING = (*PRESENTING, Act.RISK_DISCLOSURE, Act.PROMISE_TO_FOLLOW_UP)


class AnswersQuestion(Check):
    """
    A question of the client's is answered, or the trainee honestly undertakes to find out.

    Measured for each question; words about the right thing that leave the point out earn half.

    Earns::

        check: {}
        given: [question_asked how-long]
        turns:
          - says: 材料齐了当天到账。
            acts: [feature_statement]
            about: [point how-long/0]
            then: [question_answered how-long]

    Earns half::

        check: {}
        given: [question_asked how-long]
        turns:
          - {says: 到账很快的。, acts: [advantage_statement], about: [attribute discount.speed]}

    Does not earn::

        check: {}
        given: [question_asked how-long]
        turns:
          - {says: 您平时喜欢喝茶吗？, acts: [small_talk]}
    """

    kind: Literal["answers"]

    def possible(self, material: Material) -> bool:
        """Tell whether this client has questions."""
        return bool(material.scenario.questions)

    def due(self, moment: Moment) -> bool:
        """Tell whether the client waits for an answer."""
        return _asked(moment) is not None

    def measure(self, moment: Moment) -> Measurement:
        """Look whether the client took it for answered."""
        name = _asked(moment)
        if name is None:
            return not_applicable()
        for event in moment.turn.events:
            if isinstance(event, ev.QuestionAnswered) and event.question == name:
                return _answered(moment, name, promised=event.promised)
        tried = surely(moment, *_ANSWERING)
        points = next((one.answered_by for one in moment.material.scenario.questions if one.id == name), ())
        if tried and moment.bears_on(tried, name, points):
            return partly(moment.evidence(tried.span.quote), reason=Reason.HALF_ANSWERED, subject=name)
        return missed(Reason.PASSED_OVER, subject=name, quote=moment.reading.text)


def _asked(moment: Moment) -> str | None:
    waiting = moment.before.waiting
    return waiting.id if waiting and waiting.kind == "question" else None


def _answered(moment: Moment, name: str, *, promised: bool) -> Measurement:
    acts = (Act.PROMISE_TO_FOLLOW_UP,) if promised else _ANSWERING
    found = moment.surest(*acts)
    hits = [hit for hit in moment.reading.touched(TopicKind.POINT) if hit.id.startswith(f"{name}/")]
    quote = moment.sentence(hits[0].sentence) if hits else found.span.quote if found else moment.reading.text
    if not hits and found and found.band is Band.COULD_BE:
        return partly(moment.evidence(quote), reason=Reason.COULD_BE, subject=name, act=found.act)
    reason = Reason.PROMISED if promised else Reason.DONE
    return met(moment.evidence(quote), reason=reason, subject=name, act=found.act if found else acts[0])
