"""Check `persona_fit`: the manner suits the client's DISC style."""

from typing import Literal

from trainer.model.acts import PRESENTING, Act
from trainer.model.scorecard import Evidence
from trainer.model.transcript import Turn
from trainer.scoring.check import TalkCheck
from trainer.scoring.measurement import Measurement, Reason, missed, share
from trainer.scoring.moment import Talk

_TO_THE_POINT = (*PRESENTING, Act.NEXT_STEP, Act.COMMITMENT_REQUEST, Act.AGENDA)
_SHORT = 2


class PersonaFit(TalkCheck):
    """
    The answers have what the client's style likes, and most of them are no longer than it bears.

    By visible measures only, and never more than a tenth of the total.

    Earns::

        check: {}
        turns:
          - {says: 因为当天到账，所以省利息。, acts: [advantage_statement], measures: {reasons: 1}}
          - {says: 年化百分之三。, acts: [feature_statement], measures: {figures: 1}}
          - {says: 先看表，再看原因。, acts: [agenda], measures: {reasons: 1}}

    Earns half::

        check: {}
        turns:
          - {says: 因为当天到账。, acts: [feature_statement], measures: {reasons: 1, length: 300}}
          - {says: 年化三个点。, acts: [feature_statement], measures: {figures: 1, length: 300}}

    Does not earn::

        check: {}
        turns:
          - {says: 您这茶真好。, acts: [small_talk]}
          - {says: 天气也好。, acts: [small_talk]}
    """

    kind: Literal["persona_fit"]

    def overall(self, talk: Talk) -> Measurement:
        """Count the wants that were met, and the bearable length as one more."""
        spoken = [turn for turn in talk.usable if turn.reading.acts]
        wants = talk.material.style.fit.wants
        met = [_quote(turn) for want in wants if (turn := next((t for t in spoken if _has(t, want)), None))]
        if not met:
            return missed(Reason.TOO_FEW, found="0", wanted=str(len(wants)))
        suiting = [turn for turn in spoken if _bearable(talk, turn)]
        # Most answers, not all: one long answer to a real question is no fault of manner.
        fits = [_quote(suiting[0])] if len(suiting) * 4 >= len(spoken) * 3 else []
        return share(len(met) + len(fits), len(wants) + 1, *met, *fits)


def _quote(turn: Turn) -> Evidence:
    return Evidence(turn=turn.n, quote=turn.reading.acts[0].span.quote)


def _bearable(talk: Talk, turn: Turn) -> bool:
    fit, measures = talk.material.style.fit, turn.reading.measures
    longest = fit.longest.get(talk.material.scenario.language, measures.length)
    return measures.length <= longest and measures.questions <= fit.most_questions


def _has(turn: Turn, want: str) -> bool:
    reading = turn.reading
    match want:
        case "small_talk":
            return reading.performs(Act.SMALL_TALK, Act.PRAISE)
        case "directness":
            short = reading.measures.sentences <= _SHORT and not reading.measures.softeners
            return short and reading.performs(*_TO_THE_POINT)
        case _:
            return bool(getattr(reading.measures, want, 0))
