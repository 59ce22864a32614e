"""What a debrief says in one sentence, the same in every form."""

from collections.abc import Iterator

from trainer.model.acts import ObjectionStatus
from trainer.model.catalogue import Catalogue
from trainer.model.scorecard import Scorecard
from trainer.render.debrief import Debrief, NeedLine
from trainer.render.prose import prose


def result(card: Scorecard, words: Catalogue) -> str:
    """Say whether the talk is passed, and with how many points."""
    verdict = words.say("debrief.passed" if card.passed else "debrief.failed")
    return f"{verdict} · {words.say('debrief.total', total=card.total, mark=card.pass_mark)}"


def outcome(told: Debrief, words: Catalogue) -> str:
    """Say how the talk ended and why."""
    ended = words.say(f"outcome.{told.card.outcome}")
    reason = words.say(f"reason.{told.reason}").rstrip("。.")
    return ended + words.say("list.aside", text=reason)


def why_failed(card: Scorecard, words: Catalogue) -> Iterator[str]:
    """Say by which parts of the rule the talk is not passed."""
    if card.passed:
        return
    if card.total < card.pass_mark:
        yield words.say("debrief.too_low", total=card.total, mark=card.pass_mark)
    titles = {check.check: check.title for one in card.criteria for check in one.checks}
    missed = [prose(titles[key].text(words.language)) for key in card.missed_keys]
    if missed:
        yield words.say("debrief.missed_key", titles=words.say("list.joint").join(missed))
    if card.red_lines:
        yield words.say("debrief.crossed", count=len(card.red_lines))


def rule(card: Scorecard, words: Catalogue) -> str:
    """Say what it took to pass."""
    keys = sum(check.key for criterion in card.criteria for check in criterion.checks)
    total = words.say("brief.pass_total", total=card.pass_mark)
    return total + (words.say("debrief.rule_keys", count=keys) if keys else "")


def style(told: Debrief, words: Catalogue) -> str:
    """Say which style the client has, and what the trainee took it to be."""
    real, guess = words.say(f"disc.{told.style.real.value}"), told.style.guess
    if not guess:
        return words.say("style.real", real=real)
    key = "style.right" if guess == told.style.real.value else "style.wrong"
    return words.say(key, real=real, guess=words.say(f"disc.{guess}"))


def need(line: NeedLine, words: Catalogue) -> str:
    """Say how far a need grew, and whether a benefit met it."""
    return words.say(f"need.{line.level.value}") + (words.say("need.met") if line.met else "")


def objections(told: Debrief, words: Catalogue) -> Iterator[str]:
    """Say how each objection that came up ended."""
    for line in told.objections:
        if line.status is not ObjectionStatus.LATENT:
            ended = words.say(f"objection.{line.status.value}")
            yield words.say("list.pair", name=line.objection.title, value=ended)
