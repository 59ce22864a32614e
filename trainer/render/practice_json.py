"""A played and graded talk as JSON; the shape is fixed and documented, and other programs rely on it."""

import json
from collections.abc import Iterable
from typing import Any

from trainer.model.scorecard import CheckScore, CriterionScore, RedLineScore, Scorecard, TurnScore
from trainer.model.transcript import Transcript, Turn

Json = dict[str, Any]


def practice_json(transcript: Transcript, card: Scorecard) -> str:
    """Write a talk and its grade; in the scenario's language, so that the bytes depend on nothing else."""
    return json.dumps(practice_object(transcript, card), ensure_ascii=False, indent=2)


def practice_object(transcript: Transcript, card: Scorecard) -> Json:
    """Give a talk and its grade as plain data."""
    started = transcript.started
    scores = {score.turn: score for score in card.turns}
    return {
        "scenario": started.scenario,
        "language": started.language,
        "seed": started.seed,
        "outcome": card.outcome,
        "turns": [_turn(turn, scores[turn.n], started.language) for turn in transcript.turns],
        "scorecard": {
            "total": card.total,
            "passed": card.passed,
            "red_lines": [_red_line(one, started.language) for one in card.red_lines],
            "criteria": [_criterion(one, started.language) for one in card.criteria],
        },
    }


def _turn(turn: Turn, score: TurnScore, language: str) -> Json:
    return {
        "n": turn.n,
        "client_before": turn.client_before,
        "trainee": turn.text,
        "client": turn.client,
        "acts": list(dict.fromkeys(one.act.value for one in turn.reading.acts)),
        "points": score.points,
        "max_points": score.max_points,
        "checks": _checks(score.checks, language),
    }


def _criterion(criterion: CriterionScore, language: str) -> Json:
    return {
        "id": criterion.criterion,
        "points": criterion.points,
        "max_points": criterion.max_points,
        "checks": _checks(criterion.checks, language),
    }


def _checks(checks: Iterable[CheckScore], language: str) -> list[Json]:
    return [
        {
            "id": check.check,
            "verdict": check.verdict.value,
            "quote": check.evidence[0].quote if check.evidence else "",
            "advice": check.advice.text(language) if check.advice and check.max_points else "",
        }
        for check in checks
    ]


def _red_line(red_line: RedLineScore, language: str) -> Json:
    return {
        "turn": red_line.turn,
        "rule": f"{red_line.pack}/{red_line.rule}",
        "tier": red_line.tier,
        "quote": red_line.quote,
        "why": red_line.why.text(language),
        "instead": red_line.instead.text(language),
    }
