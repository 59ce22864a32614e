"""What to tell the trainee: after an answer one strength and one change, after the talk three priorities."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from trainer.model.authored import Bilingual
from trainer.model.material import Material
from trainer.model.reading import Value
from trainer.model.scorecard import CheckScore, RedLineScore, Scorecard, TurnScore, Verdict
from trainer.model.transcript import Transcript, Turn
from trainer.scoring.mending import Better, Source, better, instead
from trainer.scoring.moment import Moment
from trainer.scoring.rubric import Rubric
from trainer.scoring.wording import Wording

_MOST = 3


class Remark(Value):
    """One thing said about one answer."""

    check: str
    """Empty for a red line."""
    title: Bilingual
    quote: str
    """The trainee's own words."""
    text: Bilingual
    """Why it was good, or what would be better."""
    better: Better | None = None
    """A better wording, where one can be made."""


class TurnFeedback(Value):
    """After an answer: one strength and one thing to change; either may be missing."""

    strength: Remark | None
    change: Remark | None


class Priority(Value):
    """One thing to work on next."""

    check: str
    """Empty for a red line."""
    title: Bilingual
    turn: int | None
    """Where it would have counted most; none if the talk never came to it."""
    quote: str
    """The trainee's own words there."""
    advice: Bilingual
    better: Better | None
    """A better wording of the trainee's own sentence, or a model answer."""


def after_turn(
    score: TurnScore,
    rubric: Rubric,
    material: Material,
    turn: Turn,
    earlier: Sequence[Turn],
    wording: Wording,
) -> TurnFeedback:
    """Choose one strength and one thing to change of an answer."""
    moment = Moment(turn, material, tuple(earlier))
    done = [one for one in score.checks if one.points]
    lacking = [one for one in score.checks if one.points < one.max_points]
    strength = max(done, key=_worth, default=None)
    change = max(lacking, key=_lost, default=None)
    return TurnFeedback(
        strength=_praise(strength) if strength else None,
        change=_change(change, rubric, moment, wording) if change else None,
    )


def priorities(
    card: Scorecard, rubric: Rubric, material: Material, transcript: Transcript, wording: Wording
) -> tuple[Priority, ...]:
    """Choose at most three things to work on: red lines, then missed keys, then the most points lost."""
    red_lines = (_of_red_line(one, wording) for one in _gravest(card.red_lines, rubric))
    moments = [Moment(turn, material, transcript.turns[:i]) for i, turn in enumerate(transcript.turns)]
    checks = (_of_check(one, card, rubric, moments, wording) for one in _most_lost(card))
    chosen = [*red_lines, *checks] if moments else []
    return tuple(chosen[:_MOST])


def _worth(one: CheckScore) -> tuple[bool, bool, int]:
    return one.verdict is Verdict.MET, one.key, one.points


def _lost(one: CheckScore) -> tuple[bool, int]:
    return one.key, one.max_points - one.points


def _praise(one: CheckScore) -> Remark:
    return Remark(check=one.check, title=one.title, quote=one.evidence[0].quote, text=one.explanation)


def _change(one: CheckScore, rubric: Rubric, moment: Moment, wording: Wording) -> Remark:
    return Remark(
        check=one.check,
        title=one.title,
        quote=_own_words(moment),
        text=one.advice or one.explanation,
        better=better(rubric, one.check, moment, wording),
    )


def _gravest(red_lines: Sequence[RedLineScore], rubric: Rubric) -> Iterator[RedLineScore]:
    """Give each rule that was crossed once, those that fail the talk first."""
    failing = [tier.value for tier in rubric.pass_rule.red_line_tiers]
    seen: set[str] = set()
    for one in sorted(red_lines, key=lambda one: one.tier not in failing):
        if one.rule not in seen:
            seen.add(one.rule)
            yield one


def _of_red_line(one: RedLineScore, wording: Wording) -> Priority:
    return Priority(
        check="",
        title=one.title,
        turn=one.turn,
        quote=one.quote,
        advice=one.why,
        better=instead(one.instead, wording),
    )


def _most_lost(card: Scorecard) -> list[CheckScore]:
    """
    Give of each criterion the check that cost most: missed keys first, then by the share of the total.

    Missed keys keep the order of the rubric: what goes wrong early brings about what goes wrong later.
    """
    worst: list[tuple[bool, Fraction, CheckScore]] = []
    for criterion in card.criteria:
        lacking = [check for check in criterion.checks if check.points < check.max_points]
        if lacking:
            check = max(lacking, key=_lost)
            cost = Fraction(criterion.weight * (check.max_points - check.points), criterion.max_points)
            worst.append((check.key, Fraction(0) if check.key else cost, check))
    return [check for _, _, check in sorted(worst, key=lambda one: (not one[0], -one[1]))]


def _of_check(
    one: CheckScore, card: Scorecard, rubric: Rubric, moments: Sequence[Moment], wording: Wording
) -> Priority:
    mended = _mended(one, rubric, moments, wording)
    at = mended[0] if mended else _where(one.check, card)
    moment = moments[-1 if at is None else at]
    shown = one if at is None else next((own for own in card.turns[at].checks if own.check == one.check), one)
    chosen = mended[1] if mended else better(rubric, one.check, moment, wording)
    own_words = "" if at is None else _own_words(moment)
    return Priority(
        check=one.check,
        title=one.title,
        turn=None if at is None else moment.turn.n,
        quote=(chosen.quote if chosen else "") or own_words,
        advice=shown.advice or one.advice or one.explanation,
        better=chosen,
    )


def _mended(
    one: CheckScore, rubric: Rubric, moments: Sequence[Moment], wording: Wording
) -> tuple[int, Better] | None:
    """Find the latest answer whose own words can be made better: that teaches more than any example."""
    for index in range(len(moments) - 1, -1, -1):
        found = better(rubric, one.check, moments[index], wording)
        if found and found.source is Source.OWN_WORDS:
            return index, found
    return None


def _where(check: str, card: Scorecard) -> int | None:
    """Find the answer in which the check was last missed, or half earned: the nearest chance to do better."""
    for verdict in (Verdict.MISSED, Verdict.PARTLY, Verdict.UNCLEAR):
        for index in range(len(card.turns) - 1, -1, -1):
            if any(one.check == check and one.verdict is verdict for one in card.turns[index].checks):
                return index
    return None


def _own_words(moment: Moment) -> str:
    """Quote the sentence that was read most surely, else the first."""
    acts = moment.reading.acts
    return acts[0].span.quote if acts else moment.sentence(0)
