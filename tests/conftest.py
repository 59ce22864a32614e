"""Keeps every test away from the real home, the real terminal and the language of the machine."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

GOLDEN = Path(__file__).parent / "golden"

OTHER_VOICES = (
    "TRAINER_UI",
    "LANGUAGE",
    "LC_MESSAGES",
    "FORCE_COLOR",
    "TTY_COMPATIBLE",
    "CI",
    "GITHUB_ACTIONS",
)
"""Variables that would change what the program writes or in which language."""

settings.register_profile("dev", deadline=None)
settings.register_profile(
    "ci", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="Rewrite tests/golden instead of comparing with it."
    )


def pytest_configure() -> None:
    # typer looks at this one while it is being imported, which may happen before the first fixture runs.
    os.environ["_TYPER_FORCE_DISABLE_TERMINAL"] = "1"


@pytest.fixture(autouse=True)
def clean_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give each test an empty data folder, a plain terminal of 80 columns and an English locale."""
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "trainer-home"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in OTHER_VOICES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """
    Compare a text with tests/golden/<name>: `golden("report.md", text)`.

    `pytest --update-golden` writes the file instead; what changed is then read in the diff.
    """

    def compare(name: str, actual: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="\n")
            return
        if not path.is_file():
            pytest.fail(f"tests/golden/{name} does not exist; pytest --update-golden makes it")
        expected = path.read_text(encoding="utf-8")

        assert expected == actual

    return compare
