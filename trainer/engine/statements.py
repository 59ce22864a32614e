"""What the trainee tells: figures are checked, benefits land or miss, features ask for patience."""

from trainer.engine.claims import any_wrong, claims
from trainer.engine.talk import Reply, Talk
from trainer.model import events as ev
from trainer.model.acts import PRESENTING, Act, NeedLevel
from trainer.model.phrases import PhraseKey
from trainer.model.reading import TopicKind
from trainer.model.scenario import Need
from trainer.model.style import Cause

_OFFERED = (TopicKind.PRODUCT, TopicKind.ATTRIBUTE, TopicKind.DISCLOSURE)
_PLAIN = 0.9


def figures(talk: Talk) -> Reply | None:
    """Compare claimed figures with the product sheet; a wrong one is noticed."""
    found = claims(talk)
    if not found:
        return None
    happened: tuple[ev.Event, ...] = tuple(
        ev.FigureChecked(attribute=one.attribute, right=one.right, quote=one.figure.span.quote)
        for one in found
    )
    wrong = [one.figure.span.quote for one in found if not one.right]
    if not wrong:
        return Reply(happened)
    return Reply(
        happened + talk.mood(Cause.WRONG_FIGURE), talk.phrase(PhraseKey.WRONG_FIGURE, figure=wrong[0])
    )


def presenting(talk: Talk) -> Reply | None:
    """React to what was presented; when something else has been answered, it is only taken in."""
    reply = _presented(talk)
    return Reply(reply.events) if reply and talk.lines else reply


def _presented(talk: Talk) -> Reply | None:
    """Look at what weighs most: a benefit, then risk, proof, an advantage, a feature; agreed, it is only taken in."""
    if talk.state.agreed:
        return Reply((), talk.aside(PhraseKey.HEARD)) if talk.performed(PRESENTING) else None
    if talk.sums_up:
        return None
    if talk.performed((Act.BENEFIT_STATEMENT,)):
        return _benefit(talk)
    if _plainly(talk, Act.RISK_DISCLOSURE):
        return Reply((), talk.phrase(PhraseKey.RISK_NOTED))
    if _plainly(talk, Act.EVIDENCE_STATEMENT):
        return Reply((), talk.phrase(PhraseKey.EVIDENCE))
    if talk.performed((Act.ADVANTAGE_STATEMENT,)):
        return _fitting(talk) or _bare(talk, PhraseKey.ADVANTAGE)
    if talk.performed((Act.FEATURE_STATEMENT,)):
        return _fitting(talk) or _bare(talk, PhraseKey.FEATURE)
    return None


def _plainly(talk: Talk, act: Act) -> bool:
    """Tell whether an act was plainly performed, or performed while speaking of what is offered."""
    found = talk.reading.first(act)
    offered = any(hit.kind in _OFFERED for hit in talk.reading.topics)
    return found is not None and (found.confidence >= _PLAIN or (offered and talk.performed((act,))))


def _benefit(talk: Talk) -> Reply:
    """Land a benefit on a voiced need; for a need the client never voiced it is only an advantage (Rackham)."""
    voiced = [need for need in _met(talk) if _voiced(talk, need)]
    if not voiced:
        named = bool(_met(talk)) or not any(_voiced(talk, need) for need in talk.material.scenario.needs)
        return _bare(talk, PhraseKey.BENEFIT_UNKNOWN if named else PhraseKey.ADVANTAGE)
    need = next((one for one in voiced if one.id not in talk.state.benefits), voiced[0])
    happened: tuple[ev.Event, ...] = (ev.TopicTouched(topic=need.id),)
    if need.id not in talk.state.benefits and not any_wrong(talk):
        happened += (ev.BenefitLanded(need=need.id), *talk.mood(Cause.BENEFIT_LANDED))
    return Reply(happened, talk.phrase(PhraseKey.BENEFIT, need=need.title))


def _met(talk: Talk) -> list[Need]:
    """Give the needs that the answer names, or that the attributes it names are known to meet; the surest first."""
    for sure in (True, False):
        named = {hit.id for hit in talk.reading.touched(TopicKind.NEED, sure=sure)}
        attributes = {hit.id for hit in talk.reading.touched(TopicKind.ATTRIBUTE, sure=sure)}
        needs = talk.material.scenario.needs
        met = [need for need in needs if need.id in named or attributes & set(need.met_by)]
        if met:
            return met
    return []


def _voiced(talk: Talk, need: Need) -> bool:
    return talk.state.level(need.id).rank >= NeedLevel.IMPLIED.rank


def _fitting(talk: Talk) -> Reply | None:
    """Show interest in a feature that fits a voiced need, and ask what it means."""
    for need in _met(talk):
        if _voiced(talk, need):
            topic = ev.TopicTouched(topic=need.id)
            return Reply((topic,), talk.aside(PhraseKey.FEATURE_NEED, need=need.title))
    return None


def _bare(talk: Talk, key: PhraseKey) -> Reply:
    lines = talk.phrase(key) if key is PhraseKey.BENEFIT_UNKNOWN else talk.aside(key)
    pitched_early = all(level is NeedLevel.HIDDEN for level in talk.state.needs.values())
    return Reply(talk.mood(Cause.BARE_FEATURE) if pitched_early else (), lines)
