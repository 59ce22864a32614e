"""
Count how the client's replies were judged in the talks of `tests/blindplays`.

Each round was played by new people on the client of that day, in two tempers, and judged by a second reader. Run it as
`python -m tools.blind_plays`.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "tests" / "blindplays"
MARKS = ("sensible", "evasive", "wrong")


def rounds() -> dict[str, list[dict[str, Any]]]:
    """Give the talks of each round, in their order."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))
    }


def marks(talks: Iterable[dict[str, Any]]) -> Counter[str]:
    """Count the marks of some talks."""
    return Counter(turn["mark"] for talk in talks for turn in talk["turns"])


def rows(name: str, talks: list[dict[str, Any]]) -> Iterable[tuple[str, str, Counter[str]]]:
    """Give a round's counts: by scenario, by player, and together."""
    for key in ("scenario", "player"):
        for value in sorted({talk[key] for talk in talks}):
            yield name, value, marks(talk for talk in talks if talk[key] == value)
    yield name, "together", marks(talks)


def main() -> None:
    """Print the table."""
    print("| round | talks | replies | sensible | evasive | wrong |\n|---|---|---|---|---|---|")
    for name, talks in rounds().items():
        for _, what, found in rows(name, talks):
            shares = " | ".join(f"{found[mark] / found.total():.2f}" for mark in MARKS)
            print(f"| {name} | {what} | {found.total()} | {shares} |")


if __name__ == "__main__":
    main()
