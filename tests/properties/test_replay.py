"""Whatever is said: the stored events lead to the live state, and to the same grade, byte for byte."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import ANSWERS, session, shop
from trainer.app.session import Session, restore
from trainer.model.acts import Mode
from trainer.model.events import EVENT
from trainer.model.evolution import replay
from trainer.model.transcript import transcript

PHRASES = (
    *ANSWERS,
    "",
    "ok",
    "Our account has a contactless terminal and costs 12 pounds a month.",
    "I understand, the fee seems a lot. With it nobody waits at the till.",
    "I guarantee you the queue is gone.",
    "Shall I come on Thursday at nine with the contract?",
    "Goodbye.",
    "\u202e\x1b[31m\ud83d [/red] 😀 您好",
)

moves = st.lists(st.sampled_from([*PHRASES, "/hint", "/undo"]) | st.text(max_size=60), max_size=10)


def played(steps: list[str], seed: int = 7) -> Session:
    """Make some moves, as far as the talk goes."""
    talk = session(mode=Mode.PRACTICE, seed=seed)
    for step in steps:
        if talk.over:
            return talk
        if step == "/hint":
            talk = talk.hint()
        elif step == "/undo":
            talk = talk.take_back() if talk.state.turn else talk
        else:
            talk = talk.answer(step.encode("utf-8", "replace").decode())
    return talk


@settings(max_examples=40)
@given(moves)
def test_stored_events_lead_to_the_live_state(steps: list[str]) -> None:
    talk = played(steps)
    stored = [EVENT.dump_json(event) for event in talk.events]
    read = [EVENT.validate_json(line) for line in stored]

    assert replay(read) == talk.state
    assert [EVENT.dump_json(event) for event in read] == stored


@settings(max_examples=40)
@given(moves)
def test_a_stored_talk_gets_the_same_scorecard(steps: list[str]) -> None:
    talk = played(steps)
    stored = [EVENT.validate_json(EVENT.dump_json(event)) for event in talk.events]
    live, again = talk.scorecard(), restore(shop(), stored).scorecard()

    assert live.model_dump_json() == again.model_dump_json()


@settings(max_examples=20)
@given(moves, st.integers(min_value=0, max_value=2**31))
def test_the_same_words_and_seed_give_the_same_talk(steps: list[str], seed: int) -> None:
    first, second = played(steps, seed), played(steps, seed)

    assert first.events == second.events


@settings(max_examples=40)
@given(moves)
def test_points_stay_within_bounds(steps: list[str]) -> None:
    card = played(steps).scorecard()

    assert 0 <= card.total <= 100
    for criterion in card.criteria:
        for check in criterion.checks:
            assert 0 <= check.points <= check.max_points
            assert not check.points or check.evidence


@settings(max_examples=40)
@given(moves)
def test_every_turn_is_answered_and_nothing_is_told_twice(steps: list[str]) -> None:
    talk = played(steps)
    turns = transcript(talk.events).turns
    told = [
        (event.fact, event.layer) for turn in turns for event in turn.events if event.kind == "fact_disclosed"
    ]

    assert all(turn.client.strip() for turn in turns)
    assert len(told) == len(set(told))
