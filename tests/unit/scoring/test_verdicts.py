"""How verdicts are given for an answer and gathered over a talk."""

from dataclasses import replace

from tests.builders import Said, material, talk, turn
from trainer.model.acts import Act
from trainer.model.reading import Request
from trainer.model.scorecard import Evidence, Verdict
from trainer.scoring.check import Check, Mend
from trainer.scoring.checks.act import ActPerformed
from trainer.scoring.checks.answers import AnswersQuestion
from trainer.scoring.checks.benefit import BenefitForNeed
from trainer.scoring.checks.composure import Composure
from trainer.scoring.checks.disclosed import Disclosed
from trainer.scoring.checks.facts_found import FactsFound
from trainer.scoring.checks.figures import FiguresRight
from trainer.scoring.checks.follows import BuildsOn
from trainer.scoring.checks.objection import HandlesObjection
from trainer.scoring.checks.persona_fit import PersonaFit
from trainer.scoring.checks.question_mix import QuestionMix
from trainer.scoring.checks.suitability_first import SuitabilityFirst
from trainer.scoring.checks.summary import SumsUp
from trainer.scoring.gather import best, best_of_each_subject, counted
from trainer.scoring.measured import measure, seen
from trainer.scoring.measurement import (
    Measurement,
    Reason,
    met,
    missed,
    not_applicable,
    partly,
    share,
    unclear,
)
from trainer.scoring.moment import Moment, Talk

QUOTE = Evidence(turn=1, quote="您说得对")
BASE = {"id": "it", "points": 2, "title": {"zh": "略", "en": "x"}, "advice": {"zh": "略", "en": "x"}}


def _act(**fields: object) -> ActPerformed:
    acts = {"kind": "act", "acts": ["implication_question"]}
    return ActPerformed.model_validate({**BASE, **acts, **fields})


def _one(check: Check, said: Said, *given: str, stage: str = "session") -> Measurement:
    transcript = talk(said, given=given)
    return measure(stage, check, Moment(transcript.turns[0], material()))


def test_another_clear_act_is_a_miss() -> None:
    """A cross needs another act that is clear."""
    found = _one(_act(), turn("当天到账。", acts=["feature_statement"]))

    assert (found.verdict, found.reason) == (Verdict.MISSED, Reason.READ_AS_OTHER)


def test_a_doubtful_act_is_unclear() -> None:
    """With nothing clear, both readings are shown and no cross."""
    found = _one(
        _act(),
        turn("会怎样呢。", acts=["problem_question~"], rivals={"problem_question": "implication_question"}),
    )

    assert found.verdict is Verdict.UNCLEAR
    assert (found.slots["act"], found.slots["other"]) == (Act.IMPLICATION_QUESTION, Act.PROBLEM_QUESTION)


def test_nothing_found_is_a_miss() -> None:
    """An answer without any act misses what was asked for."""
    assert _one(_act(), turn("嗯嗯，这个嘛。")).reason is Reason.NOTHING_FOUND


def test_could_be_earns_half() -> None:
    """A doubtful reading is worth half, a likely one all."""
    doubtful = _one(_act(), turn("会怎样？", acts=["implication_question?"], topics=["need cash-gap"]))
    likely = _one(_act(), turn("会怎样？", acts=["implication_question~"], topics=["need cash-gap"]))

    assert (doubtful.verdict, doubtful.reason) == (Verdict.PARTLY, Reason.COULD_BE)
    assert likely.verdict is Verdict.MET


def test_a_required_band_and_a_required_topic() -> None:
    """An author may ask for a surer reading, or for what it has to be about."""
    weak = _one(
        _act(band="clear"), turn("会怎样？", acts=["implication_question~"], topics=["need cash-gap"])
    )
    astray = _one(
        _act(touching=["fact"]), turn("会怎样？", acts=["implication_question"], topics=["need cash-gap"])
    )

    assert weak.verdict is Verdict.UNCLEAR
    assert astray.reason is Reason.TOUCHES_OTHER


def test_a_fact_that_an_act_earned_is_what_it_was_about() -> None:
    """What the client understood counts, even where no topic was marked."""
    said = turn(
        "会怎样？",
        acts=["implication_question"],
        then=["fact_disclosed late-payers 0 true implication_question"],
    )

    assert _one(_act(touching=["fact"]), said).verdict is Verdict.MET


def test_what_spoils_an_act() -> None:
    """An apology with an argument behind it is none."""
    check = _act(acts=["apology"], without=["argument"], touching="none")

    assert _one(check, turn("抱歉。但是您也有责任。", acts=["apology", "argument"])).reason is Reason.SPOILED
    assert _one(check, turn("抱歉。但是您也有责任。", acts=["apology", "argument?"])).verdict is Verdict.MET


def test_a_gate_earns_nothing() -> None:
    """A stopped answer misses what was asked for, with the gate's reason."""
    found = _one(_act(), turn("好的。", acts=["implication_question"], guard="too_short"))

    assert (found.verdict, found.reason) == (Verdict.MISSED, Reason.GUARDED)


def test_what_was_not_asked_for_is_not_missed() -> None:
    """Another stage, a waiting client, a condition that fails: no miss; but what is done earns."""
    said = turn("当天到账。", acts=["feature_statement"])
    asked = turn("会怎样？", acts=["implication_question"], topics=["need cash-gap"])

    assert not _one(_act(), said, stage="committing").applies
    assert not _one(_act(), said, "question_asked how-long").applies
    assert not _one(_act(due_when={"any_need": "implied"}), said).applies
    assert not _one(_act(due_with=["commitment_request"]), said).applies
    assert not _one(_act(need_at="implied"), said).applies
    assert not _one(_act(applies_when={"turn": 3}), asked).applies
    assert _one(_act(need_at="implied"), asked, stage="committing").verdict is Verdict.MET


def test_only_the_first_answers() -> None:
    """A greeting in the third answer opens nothing."""
    check = _act(acts=["greeting"], within=1, touching="none")
    transcript = talk(turn("好。", acts=["agenda"]), turn("您好。", acts=["greeting"]))

    assert not measure("session", check, Moment(transcript.turns[1], material())).applies


def test_alternatives_are_not_asked_of_the_same_answer() -> None:
    """Who asks about the problem is not blamed for not asking what it leads to, in the same breath."""
    checks = [
        _act(acts=["problem_question"], either="move"),
        _act(id="other", either="move"),
        _act(id="third"),
    ]
    transcript = talk(turn("有难处吗？", acts=["problem_question"], topics=["fact late-payers"]))
    moment = Moment(transcript.turns[0], material())
    shown = seen(
        [(check, [measure("session", check, moment)]) for check in checks], Talk(material(), transcript.turns)
    )

    assert [one.verdict for one in shown] == [Verdict.MET, Verdict.NOT_APPLICABLE, Verdict.MISSED]


def test_best_of_several() -> None:
    """The better verdict counts; of equals, the first."""
    half = partly(QUOTE, reason=Reason.COULD_BE)

    assert best([missed(Reason.NOTHING_FOUND), half, unclear()]) is half
    assert not best([]).applies


def test_each_subject_counts_once() -> None:
    """Of two objections one acknowledged is half of the points, however often the other was missed."""
    found = best_of_each_subject(
        [
            missed(Reason.PASSED_OVER, subject="a"),
            met(QUOTE, subject="a"),
            missed(Reason.PASSED_OVER, subject="b"),
            missed(Reason.PASSED_OVER, subject="b"),
            not_applicable(),
        ]
    )

    assert (found.verdict, found.parts, found.of) == (Verdict.PARTLY, 2, 4)
    assert found.slots["wanted"] == "2"


def test_two_halves() -> None:
    """Where each was half done, the reason is why, not how many."""
    halves = [partly(QUOTE, reason=Reason.VAGUE, subject=name) for name in "ab"]

    assert best_of_each_subject(halves).reason is Reason.VAGUE
    assert (
        best_of_each_subject([missed(Reason.PASSED_OVER, subject=name) for name in "ab"]).verdict
        is Verdict.MISSED
    )


def test_counting_answers() -> None:
    """Twice is asked for: once is half, a half-done one is a quarter, three are enough."""
    once = counted([met(QUOTE), not_applicable()], 2)
    weak = counted([partly(QUOTE, reason=Reason.COULD_BE)], 2)

    assert (once.parts, once.of) == (2, 4)
    assert (weak.parts, weak.of) == (1, 4)
    assert counted([met(QUOTE)] * 3, 2).verdict is Verdict.MET
    assert counted([missed(Reason.NOTHING_FOUND)], 2).verdict is Verdict.MISSED


def test_no_share_without_a_quote() -> None:
    """A count that nobody's words prove is worth nothing."""
    assert share(2, 2).verdict is Verdict.MISSED


def test_building_on_what_is_long_past() -> None:
    """What was told long ago is no longer just told, and words about something else do not hang on it."""
    check = BuildsOn.model_validate(
        {**BASE, "kind": "follows", "acts": ["implication_question"], "told": ["problem"], "grown": "felt"}
    )
    told = turn("有难处吗？", acts=["problem_question"], then=["fact_disclosed late-payers"])
    astray = turn("会怎样？", acts=["implication_question"], topics=["objection rate-too-high"])
    wished = turn("会怎样？", acts=["implication_question"], topics=["need cash-gap"])
    grown = turn("嗯。", then=["need_grew cash-gap felt"])

    def verdict(*said: Said) -> Verdict:
        turns = talk(*said).turns
        return check.measure(Moment(turns[-1], material(), turns[:-1])).verdict

    assert verdict(wished) is Verdict.MISSED
    assert verdict(told, astray) is Verdict.MISSED
    assert verdict(told, wished) is Verdict.MET
    assert verdict(grown, wished) is Verdict.MET
    assert verdict(told, turn("嗯。"), wished) is Verdict.MET
    assert verdict(told, turn("嗯。"), turn("会怎样？", acts=["implication_question"])) is Verdict.MISSED
    assert check.mend() is Mend.QUESTION


def _part(name: str, *said: Said) -> list[Verdict]:
    check = HandlesObjection.model_validate({**BASE, "kind": "objection", "part": name})
    turns = talk(*said, given=["objection_raised rate-too-high"]).turns
    return [
        measure("session", check, Moment(one, material(), turns[:i])).verdict for i, one in enumerate(turns)
    ]


def test_exploring() -> None:
    """To ask what is behind it is to explore; the client decides whether another question did."""
    asks = turn("您拿哪家来比？", acts=["clarifying_question"])
    heard = turn("现在几家在做？", acts=["situation_question"], then=["objection_explored rate-too-high"])

    assert _part("explore", asks) == [Verdict.MET]
    assert _part("explore", heard) == [Verdict.MET]
    assert _part("explore", turn("不高。", acts=["feature_statement"])) == [Verdict.MISSED]


def test_answering() -> None:
    """The point the client heard earns all; before the objection is heard, an answer is not asked for."""
    answered = ["objection_acknowledged rate-too-high", "objection_answered rate-too-high"]
    point = turn("年化3%。", acts=["feature_statement"], topics=["point rate-too-high/0"], then=answered)
    bare = turn("年化3%。", acts=["feature_statement"], then=answered)
    heard = turn("我理解。", acts=["acknowledgement"], then=["objection_acknowledged rate-too-high"])
    pitch = turn("材料少。", acts=["feature_statement"])

    assert _part("answer", point) == [Verdict.MET]
    assert _part("answer", bare) == [Verdict.MET]
    assert _part("answer", heard, pitch) == [Verdict.NOT_APPLICABLE, Verdict.MISSED]
    assert _part("answer", heard, turn("嗯。")) == [Verdict.NOT_APPLICABLE, Verdict.MISSED]


def test_confirming() -> None:
    """A question behind the answer, or in the next one, checks that it is settled."""
    answered = ["objection_answered rate-too-high"]
    silent = turn("年化3%。", acts=["feature_statement"], then=answered)
    asking = turn("年化3%。这样放心些了吗？", acts=["feature_statement"], then=answered)
    step = turn("那周四办。", acts=["next_step"])
    pitch = turn("材料也少。", acts=["feature_statement"])

    assert _part("confirm", asking) == [Verdict.MET]
    assert _part("confirm", silent, step) == [Verdict.NOT_APPLICABLE, Verdict.MET]
    assert _part("confirm", silent, pitch) == [Verdict.NOT_APPLICABLE, Verdict.MISSED]
    assert _part("confirm", pitch) == [Verdict.NOT_APPLICABLE]


def test_answered_with_care() -> None:
    """While the client waits on an objection, a point they heard is composure; a pitch is not."""
    check = Composure.model_validate({**BASE, "kind": "composure"})
    point = turn("年化3%。", acts=["feature_statement"], then=["objection_answered rate-too-high"])
    pitch = turn("材料少。", acts=["feature_statement"])

    assert _one(check, point, "objection_raised rate-too-high").verdict is Verdict.MET
    assert _one(check, pitch, "objection_raised rate-too-high").verdict is Verdict.MISSED
    assert check.mend() is Mend.OBJECTION


def test_a_doubtful_benefit() -> None:
    """The right need in doubtful words is worth half."""
    check = BenefitForNeed.model_validate({**BASE, "kind": "benefit"})
    said = turn("这样您就不压采购了。", acts=["benefit_statement?"], topics=["need cash-gap"])

    assert _one(check, said, "need_grew cash-gap implied").reason is Reason.COULD_BE


def test_what_this_client_cannot_be_asked_for() -> None:
    """A client without objections, questions, disclosures or such facts has nothing to miss there."""
    bare = material(objections=[], questions=[])
    talked = Talk(replace(bare, products=()), talk(turn("您好。", acts=["greeting"])).turns)
    kinds: tuple[tuple[type[Check], dict[str, object]], ...] = (
        (HandlesObjection, {"kind": "objection", "part": "explore"}),
        (Composure, {"kind": "composure"}),
        (AnswersQuestion, {"kind": "answers"}),
        (Disclosed, {"kind": "disclosed"}),
        (FiguresRight, {"kind": "figures"}),
        (FactsFound, {"kind": "facts_found", "kinds": ["personal"]}),
        (SuitabilityFirst, {"kind": "suitability_first"}),
    )

    for kind, fields in kinds:
        check = kind.model_validate({**BASE, **fields})
        measured = [measure("session", check, Moment(talked.turns[0], talked.material))]
        assert not check.possible(talked.material)
        assert not check.gather(measured, talked).applies


def test_manner_by_visible_measures() -> None:
    """Small talk and directness are read from acts and length, the rest from the measures."""
    check = PersonaFit.model_validate({**BASE, "kind": "persona_fit"})
    style = material().style
    fit = style.fit.model_copy(update={"wants": ("small_talk", "directness")})
    world = replace(material(), style=style.model_copy(update={"fit": fit}))
    turns = talk(turn("您气色真好。", acts=["praise"]), turn("今天两件事。", acts=["agenda"])).turns

    assert check.overall(Talk(world, turns)).verdict is Verdict.MET


def test_a_summary_of_what_was_never_said() -> None:
    """Only what the client has told can be summed up."""
    check = SumsUp.model_validate({**BASE, "kind": "summary"})
    said = turn("所以您担心拖款。", acts=["summary"], topics=["fact late-payers"])

    assert _one(check, said).reason is Reason.TOUCHES_OTHER
    assert check.mend() is Mend.STAGE


def test_the_mix_can_be_mended_by_a_question() -> None:
    """A kind that was left out is shown by an example; nothing open is nothing to take up."""
    mix = QuestionMix.model_validate({**BASE, "kind": "question_mix"})
    part = HandlesObjection.model_validate({**BASE, "kind": "objection", "part": "explore"})
    transcript = talk(turn("嗯。"))

    assert mix.mend() is Mend.QUESTION
    assert not part.due(Moment(transcript.turns[0], material()))


def test_a_doubtful_promise_to_find_out() -> None:
    """The client took it for a promise, the words are doubtful: half."""
    check = AnswersQuestion.model_validate({**BASE, "kind": "answers"})
    said = turn("回头看看。", acts=["promise_to_follow_up?"], then=["question_answered how-long true"])

    assert _one(check, said, "question_asked how-long").reason is Reason.COULD_BE


def test_an_answer_that_only_keeps_the_talk_going() -> None:
    """A yes to the client's "you mean …?" and a "pardon?" are asked for nothing."""
    yes = turn("对的。", guard="too_short", then=["fact_disclosed late-payers"])
    pardon = turn("您说什么？")
    asking = replace(pardon, reading=pardon.reading.model_copy(update={"requests": (Request.REPEAT,)}))

    assert not _one(_act(), yes).applies
    assert not _one(_act(), asking).applies
    assert _one(_act(), pardon).verdict is Verdict.MISSED


def test_nothing_is_asked_for_after_the_agreement() -> None:
    """What was agreed is not talked to pieces."""
    said = turn("那您先忙。", acts=["greeting"])

    assert not _one(_act(), said, "agreed advance").applies
