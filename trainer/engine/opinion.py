"""What the client thinks of what is on the table, when asked."""

from trainer.engine.asking import PLAINLY_ASKED
from trainer.engine.talk import Reply, Talk
from trainer.engine.worries import put_again, tabled
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Request, TopicKind


def opinion(talk: Talk) -> Reply | None:
    """Say whether it fits: the open worry first, else how it meets a need, else that nobody has said what it is for."""
    asked = Request.OPINION in talk.reading.requests and not talk.asked
    if not asked or talk.lines or _asks_for_fact(talk):
        return None
    worry = put_again(talk)
    if worry is not None:
        return worry
    met = [need for need in talk.material.scenario.needs if need.id in talk.state.benefits]
    if met:
        return Reply((), talk.phrase(PhraseKey.FITS, need=met[-1].title))
    return Reply((), talk.phrase(PhraseKey.FITS_HALF)) if tabled(talk) else None


def _asks_for_fact(talk: Talk) -> bool:
    """Tell whether the last thing said plainly asks for a fact: "what do you think, how long do they wait?"."""
    last = len(talk.reading.sentences) - 1
    return any(
        hit.sentence == last and hit.score >= PLAINLY_ASKED for hit in talk.reading.touched(TopicKind.FACT)
    )
