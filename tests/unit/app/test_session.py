from tests.shop import ANSWERS, session, shop
from trainer.app.session import begin, restore
from trainer.model import events as ev
from trainer.model.acts import Disc, Mode, Outcome
from trainer.model.evolution import replay
from trainer.signals.context import ClientDid


def test_a_session_begins_with_the_opening_line() -> None:
    begun = begin(shop(), Mode.PRACTICE, 7)

    assert begun.state.client_lines == (shop().scenario.opening.says,)
    assert begun.started.seed == 7
    assert (begun.started.scenario_digest, begun.started.rubric_digest) == shop().digests
    assert begun.last_turn == ()


def test_an_answer_is_one_turn() -> None:
    played = session(*ANSWERS[:2])

    assert played.state.turn == 2
    assert isinstance(played.last_turn[0], ev.TraineeSpoke)
    assert len(played.state.client_lines) == 3


def test_the_state_is_what_the_events_say() -> None:
    played = session(*ANSWERS).hint().take_back().answer(ANSWERS[0])

    assert replay(played.events) == played.state


def test_an_answer_that_is_taken_back_stays_among_the_events() -> None:
    played = session(*ANSWERS[:2])
    taken_back = played.take_back()

    assert taken_back.state == session(ANSWERS[0]).state
    assert taken_back.events[: len(played.events)] == played.events


def test_the_same_answer_again_gives_the_same_reply() -> None:
    played = session(*ANSWERS[:2])

    assert played.take_back().answer(ANSWERS[1]).state == played.state


def test_hints_come_in_three_steps_and_the_last_repeats() -> None:
    hinted = session().hint().hint().hint().hint()
    nudge, pointer, *examples = hinted.state.hints

    assert (nudge, pointer) == shop().scenario.hints["opening"]
    assert examples == [shop().scenario.model_answers[0].says] * 2


def test_hints_begin_again_with_the_next_stage() -> None:
    hinted = session().hint().answer(ANSWERS[2]).hint()

    assert [event.step for event in hinted.events if isinstance(event, ev.HintGiven)] == [1, 1]


def test_a_stage_without_hints_is_helped_by_its_goal() -> None:
    committing = session(*ANSWERS[:3])

    assert committing.state.stage == "committing"
    assert committing.hint().state.hints == ("Agree on a step.",)


def test_breaking_off_abandons_the_talk() -> None:
    ended = session(ANSWERS[0]).end("quit").state.ended

    assert ended is not None
    assert (ended.outcome, ended.reason) == (Outcome.ABANDONED, "quit")


def test_a_guess_is_kept() -> None:
    assert session().guess(Disc.DOMINANCE).state.guess == "dominance"


def test_the_reader_is_told_what_the_client_just_did() -> None:
    assert session().context().client_did is ClientDid.NOTHING
    assert session(*ANSWERS[:3]).context().client_did is ClientDid.TOLD
    assert shop().scenario.model_answers[0].says in session().context().help_texts


def test_a_session_is_restored_from_its_events() -> None:
    played = session(*ANSWERS)

    assert restore(shop(), played.events) == played


def test_the_grade_of_a_turn_is_the_one_on_the_scorecard() -> None:
    played = session(*ANSWERS)

    assert played.turn_score() == played.scorecard().turns[-1]


def test_the_model_answer_fits_where_the_trainee_stood() -> None:
    assert session().model_answer() is None
    assert session(ANSWERS[0]).model_answer() == shop().scenario.model_answers[0]
