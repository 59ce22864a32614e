from collections.abc import Iterator

from trainer.lint.rule import Finding, Rule, Scope, library_rule, playtest_rule, rubric_rule, scenario_rule
from trainer.lint.rules import RULES
from trainer.model.diagnostic import Fault, Message, Severity


@scenario_rule("D301", "cueless-fact", Severity.ERROR)
def cueless_fact(facts: list[str]) -> Iterator[Finding]:
    """
    A fact without a cue.

    Bad::

        facts: [""]

    Good::

        facts: [budget]
    """  # noqa: D401 - a manual page states the fault
    for index, fact in enumerate(facts):
        if not fact:
            yield Finding(("facts", index), Message("没有线索", "no cues"))


def test_a_decorated_function_is_a_rule() -> None:
    assert isinstance(cueless_fact, Rule)
    assert cueless_fact.scope is Scope.SCENARIO
    assert cueless_fact.fault == Fault("D301", "cueless-fact", Severity.ERROR)
    assert [each.loc for each in cueless_fact.check(["a", ""])] == [("facts", 1)]


def test_the_docstring_is_the_manual() -> None:
    assert cueless_fact.summary == "A fact without a cue."
    assert cueless_fact.manual.endswith("    facts: [budget]")
    assert cueless_fact.examples.bad == ('facts: [""]\n',)
    assert cueless_fact.examples.good == ("facts: [budget]\n",)


def test_the_decorators_differ_in_scope() -> None:
    def check(subject: str) -> list[Finding]:
        return [Finding((subject,), Message("", ""))]

    assert playtest_rule("R220", "a", Severity.NOTE)(check).scope is Scope.PLAYTEST
    assert rubric_rule("G501", "a", Severity.NOTE)(check).scope is Scope.RUBRIC
    assert library_rule("R201", "a", Severity.NOTE)(check).scope is Scope.LIBRARY
    assert scenario_rule("R202", "a", Severity.NOTE)(check).manual == ""


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
