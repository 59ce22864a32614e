"""
How fast an answer is read, how long the weights take to load, and how much memory a reader needs.

Run it with `make speed`. The bounds are aims, not tests: a busy machine is slower, and nothing fails.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from trainer.app.explain import Reader
from trainer.app.lessons import open_lesson
from trainer.app.session import begin
from trainer.model.acts import Mode
from trainer.model.weights import parse_weights

ROOT = Path(__file__).parent.parent
TIMES = 200
STREAMED = 3000
SHORT = {
    "zh": "您刚才说月底那几天账上紧，一般差多少，会影响给工人发工资吗？",
    "en": "You said the account runs low near the end of the month; how much is missing, and who waits?",
}
SCENARIO = {"zh": "paper-maker", "en": "wholesaler"}
LONG = 2000


def milliseconds(action: Callable[[], object], times: int = TIMES) -> float:
    """Give the median time of an action in milliseconds."""
    spent = []
    for _ in range(times):
        start = perf_counter()
        action()
        spent.append(perf_counter() - start)
    return median(spent) * 1000


def streamed(language: str) -> float:
    """Give how many short utterances a second `trainer explain` reads from a pipe, its start included."""
    lines = (
        json.dumps({"id": str(number), "text": f"{number} {SHORT[language]}"}, ensure_ascii=False)
        for number in range(STREAMED)
    )
    command = [sys.executable, "-m", "trainer", "explain", "--lang", language, "--format", "jsonl", "-"]
    start = perf_counter()
    subprocess.run(command, input="\n".join(lines), text=True, capture_output=True, check=True, cwd=ROOT)
    return STREAMED / (perf_counter() - start)


def measured(language: str) -> list[tuple[str, float, str]]:
    """Give the figures of one language: what, how much, and what is aimed at."""
    bare = Reader.made(language, None)
    session = begin(open_lesson(SCENARIO[language]), Mode.PRACTICE, 1)
    long = (SHORT[language] * LONG)[:LONG]
    path = ROOT / "trainer" / "weights" / f"{language}.json"
    return [
        ("one reading, no scenario (ms)", milliseconds(lambda: bare.read(SHORT[language])), "1"),
        ("one reading in a scenario (ms)", milliseconds(lambda: session.read(SHORT[language])), ""),
        (f"one reading of {LONG:,} characters (ms)", milliseconds(lambda: bare.read(long), 20), "5"),
        ("weights loaded (ms)", milliseconds(lambda: parse_weights(json.loads(path.read_bytes())), 20), "60"),
        ("scenario opened (ms)", milliseconds(lambda: open_lesson(SCENARIO[language]), 3), ""),
        ("`trainer explain` from a pipe (utterances a second)", streamed(language), "1,000"),
    ]


def main() -> None:
    """Print the figures of both languages, and the memory used at most."""
    print("| | language | measured | aim |\n|---|---|---|---|")
    for language in SHORT:
        for name, value, aim in measured(language):
            print(f"| {name} | {language} | {value:,.1f} | {aim} |")
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"| memory at most, both languages and two scenarios (MB) | | {used:,.0f} | |")


if __name__ == "__main__":
    main()
