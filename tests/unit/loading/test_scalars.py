import pytest

from trainer.loading.scalars import Scalar, ambiguous, resolve
from trainer.model.source import START


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("010", 10),
        ("-3", -3),
        ("0o7", "0o7"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        (".nan", ".nan"),
        (".inf", ".inf"),
        ("2026-01-02", "2026-01-02"),
        ("<<", "<<"),
        ("=", "="),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_plain_scalars_follow_the_core_rules(text: str, value: Scalar) -> None:
    resolved = resolve(text)
    assert (type(resolved), resolved) == (type(value), value)


@pytest.mark.parametrize("text", ["yes", "No", "ON", "off", "y", "12:30", "1:02:03", "010", "-007"])
def test_what_other_tools_read_differently_is_ambiguous(text: str) -> None:
    found = ambiguous("a.yaml", START, text)
    assert found is not None
    assert found.code == "Y011"


@pytest.mark.parametrize("text", ["true", "10", "0", "0.5", "nothing", "12:", "a:30", "2026-01-02", ""])
def test_what_all_tools_read_alike_is_not(text: str) -> None:
    assert ambiguous("a.yaml", START, text) is None
