"""Check `facts_found`: how much the questions brought to light."""

from typing import Literal

from pydantic import Field

from trainer.model import events as ev
from trainer.model.acts import QUESTIONS, FactKind
from trainer.model.material import Material
from trainer.model.scorecard import Evidence
from trainer.model.transcript import Turn
from trainer.scoring.check import Mend, TalkCheck
from trainer.scoring.measurement import Measurement, not_applicable, share
from trainer.scoring.moment import Talk


class FactsFound(TalkCheck):
    """
    What the client could tell was brought to light by questions; what they volunteered does not count.

    Points are graduated; the quotes are the questions that earned the facts.

    Earns::

        check: {kinds: [problem], at_least: 1}
        turns:
          - {says: 回款上有什么难处吗？, acts: [problem_question], then: [fact_disclosed late-payers]}

    Earns half::

        check: {kinds: [problem, implication], at_least: 2}
        turns:
          - {says: 回款上有什么难处吗？, acts: [problem_question], then: [fact_disclosed late-payers]}

    Does not earn::

        check: {kinds: [problem], at_least: 1}
        turns:
          - {says: 我们当天放款。, acts: [feature_statement], then: [fact_disclosed late-payers 0 false]}
    """

    kind: Literal["facts_found"]
    kinds: tuple[FactKind, ...] = tuple(FactKind)
    at_least: int = Field(default=3, ge=1)
    """So many facts of these kinds earn all points; fewer earn their share. Never more than the client has."""

    def possible(self, material: Material) -> bool:
        """Tell whether there is such a fact."""
        return any(fact.kind in self.kinds for fact in material.scenario.facts)

    def overall(self, talk: Talk) -> Measurement:
        """Count the facts that questions earned."""
        wanted = [fact.id for fact in talk.material.scenario.facts if fact.kind in self.kinds]
        if not wanted:
            return not_applicable()
        found = _earned(talk)
        quotes = [found[name] for name in wanted if name in found]
        most = min(self.at_least, len(wanted))
        return share(min(len(quotes), most), most, *quotes, found=str(len(quotes)), wanted=str(most))

    def mend(self) -> Mend:
        """Show a question that would have earned one."""
        return Mend.QUESTION


def _earned(talk: Talk) -> dict[str, Evidence]:
    """Quote for each fact the question that earned it; after a plain "yes" it is the one before."""
    earned: dict[str, Evidence] = {}
    asked: Evidence | None = None
    for turn in talk.turns:
        asked = _question(turn) or asked
        for event in turn.events:
            if isinstance(event, ev.FactDisclosed) and event.earned and asked:
                earned.setdefault(event.fact, asked)
    return earned


def _question(turn: Turn) -> Evidence | None:
    found = turn.reading.first(*QUESTIONS)
    if found is None or turn.reading.guard:
        return None
    return Evidence(turn=turn.n, quote=found.span.quote)
