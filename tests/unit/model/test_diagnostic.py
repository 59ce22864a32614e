from trainer.model.diagnostic import Diagnostic, Fault, Message, Severity
from trainer.model.source import Place

FAULT = Fault("D301", "cueless-fact", Severity.WARNING)
MESSAGE = Message("没有线索", "no cues")


def test_a_message_speaks_both_languages() -> None:
    assert (MESSAGE.text("zh"), MESSAGE.text("zh-Hans"), MESSAGE.text("en")) == (
        "没有线索",
        "没有线索",
        "no cues",
    )


def test_a_fault_is_reported_at_a_place() -> None:
    assert FAULT.at("a.yaml", Place(3, 5, 9), MESSAGE) == Diagnostic(
        path="a.yaml",
        line=3,
        column=5,
        code="D301",
        name="cueless-fact",
        severity=Severity.WARNING,
        message=MESSAGE,
        end_column=9,
    )


def test_diagnostics_sort_by_place() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1)]
    found = sorted(FAULT.at(path, Place(line, column), MESSAGE) for path, line, column in places)
    assert [(each.path, each.line, each.column) for each in found] == sorted(places)


def test_a_diagnostic_knows_its_place() -> None:
    assert FAULT.at("a.yaml", Place(3, 5), MESSAGE).place == Place(3, 5)
