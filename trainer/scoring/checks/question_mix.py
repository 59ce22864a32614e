"""Check `question_mix`: all the kinds of question are used."""

from typing import Literal

from pydantic import Field

from trainer.model.acts import SPIN, Act
from trainer.model.reading import TopicKind
from trainer.model.scorecard import Evidence
from trainer.scoring.check import Mend, TalkCheck
from trainer.scoring.judge import surely
from trainer.scoring.measurement import Measurement, share
from trainer.scoring.moment import Moment, Talk

_ABOUT_THE_CLIENT = {TopicKind.FACT, TopicKind.NEED, TopicKind.OBJECTION}


class QuestionMix(TalkCheck):
    """
    So many of the four kinds of question (SPIN) are asked about this client's matters.

    Rackham found no ratio that sells; only that the later kinds are rare in poor talks.

    Earns::

        check: {of_four: 2}
        turns:
          - {says: 账期一般多长？, acts: [situation_question], about: [fact payment-term]}
          - {says: 有什么难处吗？, acts: [problem_question], about: [fact late-payers]}

    Earns half::

        check: {of_four: 2}
        turns:
          - {says: 账期一般多长？, acts: [situation_question], about: [fact payment-term]}
          - {says: 有什么难处吗？, acts: [problem_question]}

    Does not earn::

        check: {of_four: 2}
        turns:
          - {says: 我们当天放款。, acts: [feature_statement], about: [attribute discount.speed]}
    """

    kind: Literal["question_mix"]
    of_four: int = Field(default=4, ge=1, le=4)

    def overall(self, talk: Talk) -> Measurement:
        """Count the kinds that were asked."""
        asked: dict[Act, Evidence] = {}
        for i, turn in enumerate(talk.usable):
            moment = Moment(turn, talk.material, talk.usable[:i])
            for kind in SPIN:
                found = surely(moment, kind)
                if found and moment.touches(found) & _ABOUT_THE_CLIENT:
                    asked.setdefault(kind, moment.evidence(found.span.quote))
        return share(min(len(asked), self.of_four), self.of_four, *asked.values())

    def mend(self) -> Mend:
        """Show a question of a kind that was left out."""
        return Mend.QUESTION
