from collections.abc import Iterator, Mapping

from trainer.lint.rule import Finding, library_rule, scenario_rule
from trainer.lint.runner import findings, library_findings, lint
from trainer.model.diagnostic import Message, Severity
from trainer.model.source import Document, Place, SourceMap

Facts = Document[tuple[str, ...]]

SOURCE = SourceMap(
    keys={("facts",): Place(1, 1)},
    values={(): Place(1, 1), ("facts",): Place(2, 3), ("facts", 0): Place(2, 5), ("facts", 1): Place(3, 5)},
)


@scenario_rule("D301", "cueless-fact", Severity.ERROR)
def cueless_fact(document: Facts) -> Iterator[Finding]:
    """A fact without a cue."""  # noqa: D401 - a manual page states the fault
    for index, fact in reversed(list(enumerate(document.model))):
        if not fact:
            yield Finding(("facts", index), Message("没有线索", "no cues"), Message("加上", "add some"))


@scenario_rule("D302", "few-facts", Severity.WARNING)
def few_facts(document: Facts) -> Iterator[Finding]:
    """There are few facts."""
    if len(document.model) < 3:
        yield Finding(("facts",), Message("太少", "too few"), key=True)


@library_rule("R201", "duplicate-id", Severity.ERROR)
def duplicate_id(documents: Mapping[str, Facts]) -> Iterator[Finding]:
    """Two files say the same."""
    first, *others = documents.values()
    for other in others:
        if other.model == first.model:
            yield Finding(("facts", 0), Message("重复", "twice"), path=other.path)


def document(*facts: str, path: str = "a.yaml", comment: str = "") -> Facts:
    return Document(path, f"facts:\n  - {facts[0]} {comment}\n", facts, SOURCE)


def test_findings_get_place_code_name_and_severity() -> None:
    subject = document("a", "")
    (found,) = findings([cueless_fact], subject, subject)
    assert (found.path, found.line, found.column) == ("a.yaml", 3, 5)
    assert (found.code, found.name, found.severity) == ("D301", "cueless-fact", Severity.ERROR)
    assert found.hint == Message("加上", "add some")


def test_the_result_is_sorted_by_place() -> None:
    subject = document("", "")
    found = lint([cueless_fact, few_facts], subject, subject)
    assert [(each.line, each.code) for each in found] == [(1, "D302"), (2, "D301"), (3, "D301")]


def test_comments_are_applied() -> None:
    subject = document("", "", comment="# trainer: allow cueless-fact")
    assert [each.line for each in lint([cueless_fact], subject, subject)] == [3]


def test_a_library_rule_names_the_file() -> None:
    documents = {path: document("a", path=path) for path in ("a.yaml", "b.yaml")}
    (found,) = library_findings([duplicate_id], documents, documents)
    assert (found.path, found.line, found.column) == ("b.yaml", 2, 5)


def test_a_finding_about_an_unknown_file_is_shown_at_its_beginning() -> None:
    documents = {"a.yaml": document("a"), "b.yaml": document("a", path="b.yaml")}
    (found,) = library_findings([duplicate_id], documents, {})
    assert (found.path, found.line, found.column) == ("b.yaml", 1, 1)
