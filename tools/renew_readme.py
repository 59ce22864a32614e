"""Renew the excerpts in the READMEs from the strong playtests, so that they show what the program really prints."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
EXCERPTS = (
    ("README.md", "wholesaler", "en", (5, 7), ("Score", "Points lost", "Done well")),
    ("README.zh-CN.md", "paper-maker", "zh", (5, 8), ("评分", "还差在哪", "做到了")),
)
"""File, scenario, language of the screen, turns from and up to, headings of the debrief that are shown."""
DONE_WELL = 3
_BEGIN, _END = "<!-- transcript -->", "<!-- /transcript -->"


def played(scenario: str, language: str) -> list[str]:
    """Play a scenario's strong playtest and give the lines on the screen."""
    plan = yaml.safe_load(
        (ROOT / "scenarios" / scenario / "playtests" / "strong.yaml").read_text(encoding="utf-8")
    )
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.txt"
        answers.write_text("\n---\n".join(turn["say"] for turn in plan["turns"]), encoding="utf-8")
        command = [sys.executable, "-m", "trainer", "practice", scenario, "--answers", str(answers)]
        command += ["--seed", str(plan.get("seed", 7)), "--no-record"]
        surroundings = {**os.environ, "COLUMNS": "92", "TRAINER_UI": language}
        done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, check=True)
    return [line.rstrip() for line in done.stdout.decode().splitlines()]


def excerpt(lines: list[str], turns: tuple[int, int], headings: tuple[str, ...]) -> str:
    """Cut the turns, the headline box and the first blocks of the debrief out of what was printed."""
    first, last = (next(i for i, line in enumerate(lines) if re.match(rf"{n} \S", line)) for n in turns)
    box = next(i for i, line in enumerate(lines) if line.startswith("╭"))
    end = next(i for i, line in enumerate(lines) if line.startswith("╰"))
    shown = ["…", *lines[first:last][:-1], "…", "", *lines[box : end + 1]]
    for heading in headings:
        start = lines.index(heading)
        stop = start + lines[start:].index("")
        most = DONE_WELL + 1 if heading == headings[-1] else stop - start
        shown += ["", *lines[start : min(stop, start + most)]]
    return "\n".join([*shown, "…"])


def main() -> None:
    """Write the excerpts between the marks."""
    for name, scenario, language, turns, headings in EXCERPTS:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        fresh = excerpt(played(scenario, language), turns, headings)
        before, _, rest = text.partition(_BEGIN)
        after = rest.partition(_END)[2]
        path.write_text(f"{before}{_BEGIN}\n```text\n{fresh}\n```\n{_END}{after}", encoding="utf-8")
        print(name)


if __name__ == "__main__":
    main()
