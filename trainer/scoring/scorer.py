"""From a rubric and a transcript to a scorecard: a pure function, same input, same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.model import events as ev
from trainer.model.acts import Outcome, Tier
from trainer.model.material import Material
from trainer.model.scorecard import (
    CheckScore,
    CriterionScore,
    RedLineScore,
    Scorecard,
    TurnScore,
    Verdict,
)
from trainer.model.transcript import Transcript, Turn
from trainer.scoring.check import Check
from trainer.scoring.measured import measure, seen
from trainer.scoring.measurement import Measurement, Reason, Slot, missed
from trainer.scoring.moment import Moment, Talk
from trainer.scoring.rubric import Criterion, Rubric
from trainer.scoring.slots import of_moment
from trainer.scoring.wording import Wording

_QUOTES = 4
"""So many quotes are kept as evidence of one check."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One check with its criterion, and what it found in each answer."""

    criterion: Criterion
    check: Check
    found: tuple[Measurement, ...]


def score(rubric: Rubric, material: Material, transcript: Transcript, wording: Wording) -> Scorecard:
    """
    Grade a whole talk.

    Args:
        rubric: what is looked for.
        material: the scenario with all it refers to.
        transcript: what was said and what happened.
        wording: the sentences in which verdicts are explained.

    Returns:
        The scorecard. Its digests are those the session was started with.

    """
    talk = Talk(material, transcript.turns)
    lines = _measured(rubric, talk)
    criteria = tuple(_criterion(rubric, one, lines, talk, wording) for one in rubric.criteria)
    red_lines = tuple(red_line for turn in transcript.turns for red_line in _red_lines(turn, material))
    deducted = sum(rubric.pass_rule.deduct.get(tier, 0) for _, tier in _crossed(transcript.turns))
    total = max(0, _total(criteria) - deducted)
    missed_keys = tuple(_missed_keys(criteria))
    grave = any(tier in rubric.pass_rule.red_line_tiers for _, tier in _crossed(transcript.turns))
    ended = transcript.final.ended
    return Scorecard(
        scenario=transcript.started.scenario,
        scenario_digest=transcript.started.scenario_digest,
        rubric=rubric.id,
        rubric_digest=transcript.started.rubric_digest,
        outcome=(ended.outcome if ended else Outcome.ABANDONED).value,
        turns=tuple(_turn(lines, talk, index, wording) for index in range(len(talk.turns))),
        criteria=criteria,
        red_lines=red_lines,
        total=total,
        pass_mark=rubric.pass_rule.total,
        passed=total >= rubric.pass_rule.total and not missed_keys and not grave,
        missed_keys=missed_keys,
        deducted=deducted,
    )


def score_turn(
    rubric: Rubric, material: Material, turn: Turn, earlier: Sequence[Turn], wording: Wording
) -> TurnScore:
    """
    Grade one answer as soon as it is given.

    Args:
        rubric: what is looked for.
        material: the scenario with all it refers to.
        turn: the answer.
        earlier: the turns before it.
        wording: the sentences in which verdicts are explained.

    Returns:
        The same turn score that the scorecard of the whole talk will have.

    """
    talk = Talk(material, (*earlier, turn))
    return _turn(_measured(rubric, talk), talk, len(earlier), wording)


def _measured(rubric: Rubric, talk: Talk) -> tuple[_Line, ...]:
    moments = [Moment(turn, talk.material, talk.turns[:i]) for i, turn in enumerate(talk.turns)]
    return tuple(
        _Line(criterion, check, tuple(measure(criterion.stage, check, moment) for moment in moments))
        for criterion in rubric.criteria
        for check in criterion.checks
    )


def _turn(lines: Sequence[_Line], talk: Talk, index: int, wording: Wording) -> TurnScore:
    turn = talk.turns[index]
    moment = Moment(turn, talk.material, talk.turns[:index])
    found = seen([(line.check, line.found[: index + 1]) for line in lines], talk)
    scores = (
        _scored(line, measurement, of_moment(moment), wording)
        for line, measurement in zip(lines, found, strict=True)
        if measurement.applies
    )
    return TurnScore(turn=turn.n, checks=tuple(scores))


def _criterion(
    rubric: Rubric, criterion: Criterion, lines: Sequence[_Line], talk: Talk, wording: Wording
) -> CriterionScore:
    own = [line for line in lines if line.criterion is criterion]
    checks = tuple(_overall(line, talk, wording) for line in own)
    points, most = sum(one.points for one in checks), sum(one.max_points for one in checks)
    band = _band(rubric, points, most)
    return CriterionScore(
        criterion=criterion.id,
        title=criterion.title,
        weight=criterion.weight,
        checks=checks,
        band=band,
        band_text=getattr(criterion.bands, band, None),
    )


def _overall(line: _Line, talk: Talk, wording: Wording) -> CheckScore:
    """Give the verdict of a check over the talk; one that should have come and did not is missed."""
    measurement = line.check.gather(line.found, talk)
    if not measurement.applies and line.check.required and line.check.possible(talk.material):
        measurement = missed(Reason.NEVER_CAME)
    last = of_moment(Moment(talk.turns[-1], talk.material, talk.turns[:-1])) if talk.turns else {}
    return _scored(line, measurement, last, wording)


def _scored(line: _Line, found: Measurement, around: Mapping[str, Slot], wording: Wording) -> CheckScore:
    check = line.check
    slots = {**around, **found.slots}
    return CheckScore(
        check=check.id,
        criterion=line.criterion.id,
        verdict=found.verdict,
        points=check.points * found.parts // found.of if found.earned else 0,
        max_points=check.points if found.applies else 0,
        key=check.key,
        title=check.title,
        evidence=tuple(dict.fromkeys(found.evidence))[:_QUOTES] if found.earned else (),
        explanation=wording.explain(found.reason, slots),
        advice=None if found.verdict is Verdict.MET else wording.fill(check.advice, slots),
    )


def _band(rubric: Rubric, points: int, most: int) -> str:
    if not most:
        return Verdict.NOT_APPLICABLE.value
    if points * 100 >= rubric.bands.good * most:
        return "good"
    return "fair" if points * 100 >= rubric.bands.fair * most else "poor"


def _total(criteria: Sequence[CriterionScore]) -> int:
    """Give the weighted share of points in hundredths, halves rounded up, in whole numbers throughout."""
    applied = [one for one in criteria if one.max_points]
    weights = sum(one.weight for one in applied)
    earned = sum((Fraction(one.weight * one.points, one.max_points) for one in applied), Fraction(0))
    return int(100 * earned / weights + Fraction(1, 2)) if weights else 0


def _missed_keys(criteria: Sequence[CriterionScore]) -> Iterator[str]:
    for criterion in criteria:
        for check in criterion.checks:
            if check.key and check.verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE):
                yield check.check


def _crossed(turns: Sequence[Turn]) -> Iterator[tuple[Turn, Tier]]:
    for turn in turns:
        for event in turn.events:
            if isinstance(event, ev.RedLineCrossed):
                yield turn, event.tier


def _red_lines(turn: Turn, material: Material) -> Iterator[RedLineScore]:
    rules = {(pack.id, rule.id): rule for pack in material.packs for rule in pack.rules}
    for event in turn.events:
        if isinstance(event, ev.RedLineCrossed) and (event.pack, event.rule) in rules:
            rule = rules[event.pack, event.rule]
            yield RedLineScore(
                turn=turn.n,
                pack=event.pack,
                rule=event.rule,
                tier=event.tier.value,
                quote=event.quote,
                title=rule.title,
                why=rule.why,
                instead=rule.instead,
            )
