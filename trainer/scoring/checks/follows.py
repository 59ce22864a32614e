"""Check `follows`: the trainee builds on what the client has just told."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from trainer.model import events as ev
from trainer.model.acts import Act, FactKind, NeedLevel
from trainer.model.reading import ActReading
from trainer.model.transcript import Turn
from trainer.scoring.check import Check, Mend
from trainer.scoring.judge import judged
from trainer.scoring.measurement import Measurement, Reason, missed, partly
from trainer.scoring.moment import Moment

_RECENT = 2


class BuildsOn(Check):
    """
    The trainee takes up something the client has told in one of the last two answers.

    Words that touch nothing, right after it, earn half: they may hang on it.

    Earns::

        check: {acts: [implication_question], told: [problem]}
        turns:
          - says: 回款上有什么难处吗？
            acts: [problem_question]
            about: [fact late-payers]
            then: [fact_disclosed late-payers, need_grew cash-gap implied]
          - {says: 拖到半年，采购怎么办？, acts: [implication_question], about: [need cash-gap]}

    Earns half::

        check: {acts: [implication_question], told: [problem]}
        turns:
          - {says: 回款上有什么难处吗？, acts: [problem_question], then: [fact_disclosed late-payers]}
          - {says: 那会怎么样呢？, acts: [implication_question]}

    Does not earn::

        check: {acts: [implication_question], told: [problem]}
        turns:
          - {says: 回款上有什么难处吗？, acts: [problem_question], then: [fact_disclosed late-payers]}
          - {says: 我们当天放款。, acts: [feature_statement], about: [attribute discount.speed]}
    """

    kind: Literal["follows"]
    acts: tuple[Act, ...] = Field(min_length=1)
    told: tuple[FactKind, ...] = ()
    """Facts of these kinds are worth building on."""
    grown: NeedLevel | None = None
    """So is a need that has just come to this level or beyond."""

    def due(self, moment: Moment) -> bool:
        """Tell whether the client has just given something to build on."""
        return super().due(moment) and bool(self._offered(moment, last=1))

    def measure(self, moment: Moment) -> Measurement:
        """Look for the act, and for what it hangs on."""
        offered = self._offered(moment, last=_RECENT)
        if not offered:
            return missed(Reason.NOT_BUILT_ON, act=self.acts[0])
        measured = judged(moment, self.acts)
        found = moment.surest(*self.acts)
        if found is None or not measured.earned or self._hangs_on(moment, found, offered):
            return measured
        if moment.hits(found) or not self._offered(moment, last=1):
            return missed(Reason.NOT_BUILT_ON, act=found.act, quote=found.span.quote)
        return partly(moment.evidence(found.span.quote), reason=Reason.NOT_BUILT_ON, act=found.act)

    def mend(self) -> Mend:
        """Show a question that goes on from there."""
        return Mend.QUESTION

    def _offered(self, moment: Moment, *, last: int) -> frozenset[str]:
        kinds = {fact.id: fact.kind for fact in moment.material.scenario.facts}
        return frozenset(name for turn in moment.earlier[-last:] for name in self._given(turn, kinds))

    def _given(self, turn: Turn, kinds: dict[str, FactKind]) -> Iterator[str]:
        for event in turn.events:
            if isinstance(event, ev.FactDisclosed) and kinds.get(event.fact) in self.told:
                yield event.fact
            elif isinstance(event, ev.NeedGrew) and self.grown and event.level.rank >= self.grown.rank:
                yield event.need

    def _hangs_on(self, moment: Moment, act: ActReading, offered: frozenset[str]) -> bool:
        """Tell whether the words, or what they made the client tell, belong to what was offered."""
        facts = {fact.id: fact for fact in moment.material.scenario.facts}
        related = set(offered)
        for name in offered & facts.keys():
            related |= {need for layer in facts[name].layers for need in layer.need}
        related |= {fact.id for fact in facts.values() if set(fact.after) & offered}
        told = {
            event.fact for event in moment.turn.events if isinstance(event, ev.FactDisclosed) and event.earned
        }
        return bool(related & ({hit.id for hit in moment.hits(act)} | told))
