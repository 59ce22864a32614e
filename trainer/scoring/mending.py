"""A better wording of a trainee's own sentence, made from what they said and what the scenario knows."""

from enum import StrEnum
from typing import assert_never

from trainer.model.acts import PRESENTING, SPIN, Act, FactKind
from trainer.model.authored import Bilingual
from trainer.model.reading import ActReading, Value
from trainer.model.scenario import ModelAnswer, Need
from trainer.scoring.check import Check, Mend
from trainer.scoring.checks.act import ActPerformed
from trainer.scoring.checks.follows import BuildsOn
from trainer.scoring.moment import Moment
from trainer.scoring.rubric import SESSION, Rubric
from trainer.scoring.slots import voiced_needs
from trainer.scoring.wording import Wording

_KIND = {
    Act.SITUATION_QUESTION: FactKind.SITUATION,
    Act.PROBLEM_QUESTION: FactKind.PROBLEM,
    Act.IMPLICATION_QUESTION: FactKind.IMPLICATION,
    Act.NEED_PAYOFF_QUESTION: FactKind.PAYOFF,
}
_STOPS = "。．.!！?？；;，, "


class Source(StrEnum):
    """Where a better wording comes from."""

    OWN_WORDS = "own_words"
    QUESTION = "question"
    SHEET = "sheet"
    MODEL_ANSWER = "model_answer"
    RULE = "rule"


class Better(Value):
    """A better wording, and where it comes from."""

    source: Source
    text: Bilingual
    quote: str = ""
    """The trainee's sentence that was made better, if it was made from one."""


def better(rubric: Rubric, check_id: str, moment: Moment, wording: Wording) -> Better | None:
    """
    Make a better wording for the place where a check was missed.

    What the check suggests is tried first, then the model answer of its stage; a scenario that has neither
    gives none, rather than something general.
    """
    check = rubric.check(check_id)
    stage = rubric.criterion_of(check_id).stage
    return _suggested(check, moment, wording) or _stage_answer(moment, stage, wording)


def instead(text: Bilingual, wording: Wording) -> Better:
    """Put what to say instead of a red line."""
    return Better(source=Source.RULE, text=wording.fill(wording.mends.instead, {"instead": text}))


def _suggested(check: Check, moment: Moment, wording: Wording) -> Better | None:
    match check.mend():
        case Mend.BENEFIT:
            return _benefit(moment, wording) or _question_first(check, moment, wording)
        case Mend.QUESTION:
            return _question(check, moment, wording)
        case Mend.OBJECTION:
            return _objection_answer(moment, wording)
        case Mend.DISCLOSURE:
            return _disclosure(moment, wording)
        case Mend.FIGURE:
            return _figure(moment, wording)
        case Mend.STAGE:
            return None
        case _ as never:
            assert_never(never)


def _benefit(moment: Moment, wording: Wording) -> Better | None:
    """Tie what the trainee presented to the voiced need that it meets."""
    spoken = moment.surest(*PRESENTING)
    need = _need_met(moment, spoken) if spoken else None
    if spoken is None or need is None:
        return None
    slots = {"quote": spoken.span.quote.rstrip(_STOPS), "need": need.title}
    text = wording.fill(wording.mends.benefit, slots)
    return Better(source=Source.OWN_WORDS, text=text, quote=spoken.span.quote)


def _question_first(check: Check, moment: Moment, wording: Wording) -> Better | None:
    """While no need is voiced there is nothing to tie a benefit to: a question comes first."""
    return None if voiced_needs(moment) else _question(check, moment, wording)


def _need_met(moment: Moment, spoken: ActReading) -> Need | None:
    needs = {need.id: need for need in moment.material.scenario.needs}
    touched = {hit.id for hit in moment.hits(spoken)}
    return next((needs[name] for name in voiced_needs(moment) if touched & set(needs[name].met_by)), None)


def _question(check: Check, moment: Moment, wording: Wording) -> Better | None:
    """Give a question that would have brought an untold fact of the wanted kind to light."""
    told = moment.turn.after.told
    facts = [fact for fact in moment.material.scenario.facts if fact.id not in told]
    ready = [fact for fact in facts if all(name in told for name in fact.after)]
    wanted = _wanted(check)
    fitting = [fact for fact in ready if fact.kind in wanted]
    if not fitting:
        return None
    slots = {"question": fitting[0].asks[0]}
    return Better(source=Source.QUESTION, text=wording.fill(wording.mends.question, slots))


def _wanted(check: Check) -> tuple[FactKind, ...]:
    acts = check.acts if isinstance(check, ActPerformed | BuildsOn) else SPIN[1:]
    return tuple(_KIND[act] for act in acts if act in _KIND) or (FactKind.PROBLEM,)


def _objection_answer(moment: Moment, wording: Wording) -> Better | None:
    raised = moment.before.open_objections()
    answers = moment.material.scenario.model_answers
    return _model(next((one for one in answers if one.objection in raised), None), wording)


def _stage_answer(moment: Moment, stage: str, wording: Wording) -> Better | None:
    wanted = moment.before.stage if stage == SESSION else stage
    answers = moment.material.scenario.model_answers
    fitting = (one for one in answers if one.stage == wanted and one.objection is None)
    return _model(next(fitting, None), wording)


def _model(answer: ModelAnswer | None, wording: Wording) -> Better | None:
    if answer is None:
        return None
    slots = {"says": answer.says, "why": answer.why}
    return Better(source=Source.MODEL_ANSWER, text=wording.fill(wording.mends.model_answer, slots))


def _disclosure(moment: Moment, wording: Wording) -> Better | None:
    says = (element.says for product in moment.material.products for element in product.disclose)
    return _sheet(next(says, None), wording)


def _figure(moment: Moment, wording: Wording) -> Better | None:
    """Give the sheet's own sentence about what the trainee put a wrong figure on."""
    named = [moment.material.attribute(hit.id) for hit in moment.reading.topics]
    features = (attribute.feature for attribute in named if attribute and attribute.figures)
    return _sheet(next(features, None), wording)


def _sheet(says: str | None, wording: Wording) -> Better | None:
    if says is None:
        return None
    return Better(source=Source.SHEET, text=wording.fill(wording.mends.sheet, {"says": says}))
