"""Check `summary`: what was heard is summed up before the talk moves on."""

from typing import Literal

from trainer.model.acts import PRESENTING, Act
from trainer.model.reading import TopicKind
from trainer.scoring.check import Check
from trainer.scoring.judge import judged
from trainer.scoring.measurement import Measurement, Reason, partly
from trainer.scoring.moment import Moment

_MOVING_ON = (*PRESENTING, Act.COMMITMENT_REQUEST, Act.NEXT_STEP)


class SumsUp(Check):
    """
    The trainee sums up what the client has told, in so many words that it can be recognised.

    It is asked for when the talk moves on: at the first offer, the first request, the first step.

    Earns::

        check: {}
        given: [fact_disclosed late-payers]
        turns:
          - {says: 所以您最头疼的是大户拖款，对吗？, acts: [summary], about: [fact late-payers]}

    Earns half::

        check: {}
        given: [fact_disclosed late-payers]
        turns:
          - {says: 总的来说就是这样。, acts: [summary]}

    Does not earn::

        check: {}
        given: [fact_disclosed late-payers]
        turns:
          - {says: 我们当天放款。, acts: [feature_statement], about: [attribute discount.speed]}
    """

    kind: Literal["summary"]

    def due(self, moment: Moment) -> bool:
        """Tell whether the talk moves on in this answer."""
        done = moment.before.acts
        now = [act for act in _MOVING_ON if moment.reading.performs(act)]
        return super().due(moment) and bool(now) and not any(done.get(act) for act in now)

    def measure(self, moment: Moment) -> Measurement:
        """Look for a summary, and for what the client had told in it."""
        measured = judged(
            moment, (Act.SUMMARY,), touching=(TopicKind.FACT, TopicKind.NEED, TopicKind.OBJECTION)
        )
        found = moment.surest(Act.SUMMARY)
        if found is None or measured.reason is not Reason.DONE:
            return measured
        state = moment.before
        heard = {*state.told, *state.needs, *state.raised()}
        if any(hit.id in heard for hit in moment.hits(found)):
            return measured
        return partly(*measured.evidence, reason=Reason.TOUCHES_OTHER, act=Act.SUMMARY)
