"""What happens next: one decision, as a readable list of policies."""

from dataclasses import replace

from trainer.engine.answers import answers, let_drop, passed_over, remind
from trainer.engine.asking import is_asking
from trainer.engine.claims import any_wrong
from trainer.engine.commitment import commitment
from trainer.engine.conduct import confirmation, nod, red_line, request, unusable, wait
from trainer.engine.disclosure import plain_facts, questions, unknown
from trainer.engine.endings import ending
from trainer.engine.initiative import fill, initiative
from trainer.engine.mood import crossed, feel, too_long
from trainer.engine.objections import forestall, harmed, objections
from trainer.engine.opinion import opinion
from trainer.engine.rapport import greet, rapport
from trainer.engine.statements import figures, presenting
from trainer.engine.talk import Reply, Talk
from trainer.engine.worries import invited, probed
from trainer.model import events as ev
from trainer.model.evolution import evolve
from trainer.model.holds import holds
from trainer.model.material import Material
from trainer.model.phrases import PhraseKey
from trainer.model.reading import Reading
from trainer.model.state import State

EXCLUSIVE = (red_line, confirmation, nod, wait, unusable, request)
"""The first of these that has something to say takes the whole turn."""

COMBINED = (
    greet,
    let_drop,
    figures,
    forestall,
    objections,
    harmed,
    answers,
    commitment,
    invited,
    opinion,
    questions,
    presenting,
    rapport,
    probed,
    unknown,
)
"""Each of these adds its part while there is room: one utterance may do several things."""

TAKEN_IN = (figures, forestall, answers, presenting)
"""What still counts, though it goes without a word, when the client comes back to something passed over."""

SOBERING = {"objection_hardened", "question_dropped", "red_line_crossed", "agreement_withdrawn"}
"""After one of these the client brings up nothing new in the same breath."""


def decide(material: Material, state: State, reading: Reading) -> tuple[ev.Event, ...]:
    """
    Decide everything that follows from one answer.

    Args:
        material: the scenario with all it refers to.
        state: what is true before the answer.
        reading: the answer as understood.

    Returns:
        The events of this turn, from `TraineeSpoke` to `ClientSpoke`, and `SessionEnded` if the talk is over;
        nothing if it was over before.

    """
    if state.ended:
        return ()
    spoke = ev.TraineeSpoke(turn=state.turn + 1, text=reading.text, reading=reading)
    talk = Talk(material, reading, state, evolve(state, spoke), (spoke,))
    talk = talk.take(feel(talk))
    talk = talk.take(Reply(crossed(talk)))
    excluded = _exclusive(talk)
    talk = excluded or _combined(talk)
    over = ending(talk)
    if over:
        talk = _parting(talk).take(over)
    elif excluded is None:
        talk = _led(talk)
    return _spoken(_staged(talk))


def _exclusive(talk: Talk) -> Talk | None:
    for policy in EXCLUSIVE:
        reply = policy(talk)
        if reply is not None:
            return talk.take(reply)
    return None


def _combined(talk: Talk) -> Talk:
    if passed_over(talk):
        return _reminding(talk)
    for policy in COMBINED:
        if talk.room > 0:
            talk = talk.take(policy(talk))
    if too_long(talk) and not talk.lines:
        # Whoever has something to answer does so; that it was long shows in the mood all the same.
        talk = talk.take(Reply((), talk.phrase(PhraseKey.LONG_SPEECH)))
    return talk


def _reminding(talk: Talk) -> Talk:
    """Come back to what was passed over; the rest is taken in silently, a plain question is answered first."""
    for policy in TAKEN_IN:
        reply = policy(talk)
        talk = talk.take(reply and Reply(reply.events))
    talk = talk.take(plain_facts(talk))
    return talk.take(remind(talk))


def _led(talk: Talk) -> Talk:
    """Let the client bring up what is due; what was said only in passing then goes unsaid. Never be silent."""
    sober = talk.happened & SOBERING or any_wrong(talk)
    due = None if sober else initiative(talk)
    if due is not None:
        talk = replace(talk, lines=tuple(line for line in talk.lines if not (line.yields and due.events)))
        talk = talk.take(due)
    return talk if talk.lines else talk.take(fill(talk))


def _parting(talk: Talk) -> Talk:
    """Keep, before parting words, only the answer to what was asked or the reaction to a red line."""
    owed = is_asking(talk) or talk.reading.red_lines
    return replace(talk, lines=talk.lines[:1] if owed else ())


def _staged(talk: Talk) -> Talk:
    """Move on through every stage that is done."""
    stages = talk.material.stages
    at = next(i for i, stage in enumerate(stages) if stage.id == talk.state.stage)
    while at + 1 < len(stages) and holds(stages[at].done_when, talk.state):
        at += 1
        talk = talk.take(Reply((ev.StageEntered(stage=stages[at].id),)))
    return talk


def _spoken(talk: Talk) -> tuple[ev.Event, ...]:
    """Put the reply into one utterance, before the end if the talk has ended."""
    joint = "" if talk.state.language == "zh" else " "
    text = joint.join(line.said for line in talk.lines)
    spoke = ev.ClientSpoke(text=text, lines=tuple(line.wording for line in talk.lines))
    ended = tuple(event for event in talk.events if isinstance(event, ev.SessionEnded))
    others = tuple(event for event in talk.events if not isinstance(event, ev.SessionEnded))
    return (*others, spoke, *ended)
