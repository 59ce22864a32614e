"""Which facts of the corner shop a sentence asks for."""

import pytest

from tests.shop import shop
from trainer.model.weights import NOTHING_COMMON
from trainer.signals.asked import NO_MOMENT, Facts, Moment, echoed, facts_asked
from trainer.signals.likeness import likeness
from trainer.signals.profiles import profiles, terms
from trainer.signals.sentence import sentences_of
from trainer.text import keys


def _asked(text: str, moment: Moment = NO_MOMENT) -> dict[str, float]:
    lesson = shop()
    sentences = sentences_of(text, lesson.view.words, lesson.weights)
    before = [token.key for one in sentences[:-1] for token in one.tokens]
    found = facts_asked(sentences[-1], before, lesson.view.facts, lesson.lexicon.topics.fact, moment)
    return {lesson.view.entries[place].id: value for place, value in found.items()}


def test_only_the_likeliest_fact_can_be_sure() -> None:
    asked = _asked("How many tills do you have when the queue is longest at noon?")

    assert sum(value >= shop().lexicon.topics.fact.sure for value in asked.values()) <= 1


def test_the_moment_tips_the_scales_between_facts() -> None:
    places = {entry.id: place for place, entry in enumerate(shop().view.entries)}
    noon = frozenset({places["noon-queue"]})
    alone = _asked("Is it bad there?")["noon-queue"]

    assert _asked("Is it bad there?", Moment(near=noon))["noon-queue"] > alone
    assert _asked("Is it bad there?", Moment(early=noon))["noon-queue"] < alone


def test_a_question_for_nothing_that_can_be_told_is_likelier_than_any_fact() -> None:
    asked = _asked("Shall we meet on Tuesday at ten?")

    assert sum(asked.values()) < 0.5


def test_two_questions_in_one_breath_both_count() -> None:
    asked = _asked("How many tills do you have, and is the queue at noon a problem for you?")

    sure = shop().lexicon.topics.fact.sure

    assert {"till-count", "noon-queue"} <= {name for name, value in asked.items() if value >= sure}


def test_a_short_question_leans_on_the_sentence_before() -> None:
    alone, leaning = _asked("Is it bad?"), _asked("I saw the queue at noon. Is it bad?")

    assert leaning["noon-queue"] > alone.get("noon-queue", 0.0)


@pytest.mark.parametrize(("question", "share"), [("your coffee ring?", 1.0), ("football tomorrow?", 0.0)])
def test_an_echo_is_the_share_that_was_just_said(question: str, share: float) -> None:
    texts = [(0, 1.0, terms(keys("your coffee ring"))), (1, 1.0, terms(keys("football tomorrow")))]
    facts = Facts(
        likeness(texts), profiles([(topic, found) for topic, _, found in texts], NOTHING_COMMON), {}
    )

    assert echoed(keys(question), keys("that is your coffee ring"), facts) == pytest.approx(share)
