"""
One written debrief in every form, compared letter by letter; nothing here is read, played or graded.

`pytest --update-golden` writes the files anew; what has changed is then read in the diff.
"""

from collections.abc import Callable
from io import StringIO

import pytest
from rich.console import Console

from tests.builders import material, talk, turn
from trainer.loading.library import Library
from trainer.model.authored import Bilingual
from trainer.model.method import Stage
from trainer.model.scorecard import (
    CheckScore,
    CriterionScore,
    Evidence,
    RedLineScore,
    Scorecard,
    TurnScore,
    Verdict,
)
from trainer.model.transcript import Transcript
from trainer.render import results, transcripts
from trainer.render.debrief import Debrief, debrief
from trainer.render.html import page
from trainer.render.markdown import markdown
from trainer.render.practice_json import practice_json
from trainer.scoring.feedback import Priority
from trainer.scoring.mending import Better, Source

Golden = Callable[[str, str], None]

ASKED = "您好方总，我是本行的小程。账期一般多长？"
PRESSED = "我们贴现一天到账，保证您不亏。"
CLOSED = "拖到半年，采购怎么办？"


def both(zh: str, en: str) -> Bilingual:
    return Bilingual(zh=zh, en=en)


def stage(name: str, title: Bilingual) -> Stage:
    return Stage.model_validate(
        {"id": name, "title": title, "goal": title, "nudge": "nudge_opening", "done_when": {}}
    )


STAGES = (
    stage("investigating", both("调查需求", "Investigating")),
    stage("demonstrating", both("展示方案", "Demonstrating")),
)


def played() -> Transcript:
    return talk(
        turn(
            ASKED,
            acts=["greeting", "situation_question@1"],
            then=["fact_disclosed payment-term", "mood_changed 6 2 5 situation_question"],
        ),
        turn(PRESSED, acts=["feature_statement"], then=["objection_raised rate-too-high"]),
        turn(
            CLOSED,
            acts=["implication_question"],
            then=[
                "need_grew cash-gap implied",
                "stage_entered demonstrating",
                "session_ended continuation took_leave",
            ],
        ),
    )


def check(
    name: str,
    verdict: Verdict,
    points: tuple[int, int],
    title: Bilingual,
    quote: tuple[int, str] | None = None,
) -> CheckScore:
    met = verdict in (Verdict.MET, Verdict.NOT_APPLICABLE)
    return CheckScore(
        check=name,
        criterion="c",
        verdict=verdict,
        points=points[0],
        max_points=points[1],
        key=name == "grow",
        title=title,
        evidence=(Evidence(turn=quote[0], quote=quote[1]),) if quote else (),
        explanation=both(f"{name} 的说明。", f"Why {name}."),
        advice=None if met else both(f"{name} 的建议。", f"Advice on {name}."),
    )


def criterion(name: str, title: Bilingual, *checks: CheckScore) -> CriterionScore:
    band = both("有做到的，也有漏的。", "Some of it.") if any(one.max_points for one in checks) else None
    return CriterionScore(
        criterion=name, title=title, weight=1, checks=checks, band="fair" if band else "", band_text=band
    )


def card() -> Scorecard:
    asks = check("ask", Verdict.MET, (3, 3), both("问清情况", "Asks how things stand"), (1, ASKED))
    grows = check("grow", Verdict.MISSED, (0, 4), both("让需求长大", "Lets the need grow"))
    sums = check("sum", Verdict.PARTLY, (1, 2), both("小结", "Sums up"), (3, CLOSED))
    tells = check("tell", Verdict.UNCLEAR, (0, 2), both("说清产品", "Presents"))
    never = check("never", Verdict.NOT_APPLICABLE, (0, 0), both("处理异议", "Takes objections up"))
    return Scorecard(
        scenario="paper-mill",
        scenario_digest="s",
        rubric="r",
        rubric_digest="r",
        outcome="continuation",
        turns=(
            TurnScore(turn=1, checks=(asks,)),
            TurnScore(turn=2, checks=(tells,)),
            TurnScore(turn=3, checks=(sums,)),
        ),
        criteria=(
            criterion("know", both("了解客户", "Knows the client"), asks),
            criterion("need", both("需求", "Needs"), grows, sums, tells),
            criterion("object", both("异议", "Objections"), never),
        ),
        red_lines=(red_line(),),
        total=36,
        pass_mark=60,
        passed=False,
        missed_keys=("grow",),
    )


def red_line() -> RedLineScore:
    return RedLineScore(
        turn=2,
        pack="mainland-china",
        rule="guaranteed-return",
        tier="severe",
        quote="保证您不亏",
        title=both("承诺保本", "Promising that nothing can be lost"),
        why=both("不得承诺保本。", "That may not be promised."),
        instead=both("说明风险。", "Name the risk."),
    )


def chosen() -> tuple[Priority, ...]:
    better = Better(
        source=Source.QUESTION, text=both("可以这样问：“回款上有什么难处吗？”", 'Ask: "回款上有什么难处吗？"')
    )
    return (
        Priority(
            check="grow",
            title=both("让需求长大", "Lets the need grow"),
            turn=2,
            quote=PRESSED,
            advice=both("先问后果，再讲产品。", "Ask what it leads to before presenting."),
            better=better,
        ),
        Priority(
            check="tell",
            title=both("说清产品", "Presents"),
            turn=None,
            quote="",
            advice=both("一次讲一条。", "One thing at a time."),
            better=better,
        ),
    )


def told() -> Debrief:
    return debrief(material(stages=STAGES), played(), card(), chosen(), Library().wording())


def printed(language: str, width: int) -> str:
    words, shown = Library().catalogue(language), told()
    console = Console(file=StringIO(), width=width, markup=False, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(transcripts.conversation(shown.transcript, shown.material.scenario, words))
        console.print(results.debrief(shown, words))
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


@pytest.mark.parametrize(("language", "width"), [("zh", 80), ("zh", 40), ("en", 80)])
def test_the_text(language: str, width: int, golden: Golden) -> None:
    golden(f"debrief.{language}.{width}.txt", printed(language, width))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_markdown(language: str, golden: Golden) -> None:
    golden(f"debrief.{language}.md", markdown(told(), Library().catalogue(language)))


def test_the_page(golden: Golden) -> None:
    golden("debrief.zh.html", page(told(), Library().catalogue("zh")))


def test_the_json(golden: Golden) -> None:
    golden("debrief.json", practice_json(played(), card()) + "\n")


def test_the_same_better_wording_is_given_once() -> None:
    assert [one.better is None for one in told().priorities] == [False, True]
