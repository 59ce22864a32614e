"""
Measure how well answers are read, on voices that the training never saw, and write `docs/reading-quality.md`.

The voices of the corpus are left out four at a time, a model is fitted on the others, and those four are read with it.
The lines in `tests/corpus` are never trained on. Whoever writes the words must not write the test: figures on trained
voices would say nothing. Run it as `python -m tools.bench_reading`; it takes about a quarter of an hour.

Beside the page it writes `tests/corpus/quality.json`: the figures that `tests/test_reading_quality.py` holds against
their floors, and the digest of what they were measured on.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import yaml

from tools import train
from tools.figures import (
    Rates,
    Read,
    confusions,
    everything,
    kappa,
    kinds,
    macro,
    rates,
    reliability,
    verification,
)
from tools.held_out import Heard, Together, fewer, perform, read_lines, tasks
from trainer.model.acts import PRESENTING, SPIN, QuestionKind
from trainer.model.compliance import Pack
from trainer.model.weights import Weights, parse_weights
from trainer.signals.red_lines import Offer, compile_packs, red_lines

KINDS = {
    "open": QuestionKind.OPEN,
    "closed": QuestionKind.CLOSED,
    "fact": QuestionKind.CLOSED,
    "statement": QuestionKind.NONE,
}
HELD_OUT = "(cue-free)"
PACK = train.ROOT / "rubrics" / "compliance" / "mainland-china.yaml"
FIGURES = train.ROOT / "tests" / "corpus" / "quality.json"
MEASURED = ("corpus", "tests/corpus/zh", "tests/corpus/en", "tools/train.py", "trainer/signals/features.py")


def digest() -> str:
    """Give the digest of all that the figures depend on."""
    found = hashlib.sha256()
    for name in MEASURED:
        path = train.ROOT / name
        files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for file in files:
            if file != FIGURES and file.suffix in (".py", ".yaml"):
                found.update(file.relative_to(train.ROOT).as_posix().encode() + file.read_bytes())
    return found.hexdigest()[:16]


def shipped(language: str) -> Weights:
    """Give the weights of the package."""
    path = train.ROOT / "trainer" / "weights" / f"{language}.json"
    return parse_weights(json.loads(path.read_text(encoding="utf-8")))


def row(reads: Sequence[Read]) -> tuple[float, ...]:
    """Give SPIN, FABE, all acts, kind of question, and the same without the sign."""
    return (
        macro(reads, SPIN),
        macro(reads, PRESENTING),
        everything(reads),
        kinds(reads, lambda one: one.kind, KINDS),
        kinds(reads, lambda one: one.kind_bare, KINDS),
    )


def crossed(language: str) -> dict[str, tuple[float, int]]:
    """Give for each tier the share of crossing lines in which a red line is seen, and the innocent ones alarmed at."""
    known = train.words(language)
    data = yaml.load(PACK.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  plain text only
    pack = Pack.model_validate({**data, "schema_version": 1})
    rules = compile_packs((pack,), known)
    tiers = {rule.id: rule.tier.value for rule in pack.rules}
    seen: dict[str, list[bool]] = {}
    for path in sorted((train.ROOT / "tests" / "corpus" / language / "red_lines").glob("*.yaml")):
        lines: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for rule, texts in lines.items():
            kind = tiers.get(rule, rule)
            hits = [bool(red_lines(one, (known.normal(one),), rules, Offer(), known)) for one in texts]
            seen.setdefault(kind, []).extend(hits)
    return {kind: (sum(hits) / len(hits), len(hits)) for kind, hits in seen.items()}


def agreement(language: str) -> tuple[int, dict[str, float]]:
    """Give how many lines were labelled twice, and the agreement of the two labellers for each act."""
    path = train.ROOT / "corpus" / "agreement.yaml"
    known = yaml.safe_load(path.read_text(encoding="utf-8"))[language]
    lines: int = known["lines"]
    kappas: dict[str, float] = {}
    for act, (first, second, both) in known["acts"].items():
        pairs = [(True, True)] * both + [(True, False)] * (first - both) + [(False, True)] * (second - both)
        kappas[act] = kappa([*pairs, *[(False, False)] * (lines - len(pairs))])
    return lines, kappas


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Write a table; figures with two places."""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(_cell(one) for one in cells)} |" for cells in rows]
    return [*lines, ""]


def _cell(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def page(
    language: str, reads: Sequence[Read], answers: Sequence[Together], curve: Sequence[tuple[int, Heard]]
) -> list[str]:
    """Give the part of the page about one language."""
    voices = sorted({one.voice for one in reads})
    by_voice = {voice: [one for one in reads if one.voice == voice] for voice in voices}
    head = ("voice left out", "lines", "SPIN", "FABE", "all acts", "question kind", "the same without ?")
    return [
        f"## {language}",
        "",
        *table(
            head,
            [(voice, len(mine), *row(mine)) for voice, mine in by_voice.items()]
            + [("**all left-out lines**", len(reads), *row(reads))],
        ),
        f"{agreement(language)[0]:,} lines were labelled a second time, by a reader who saw only the lines.",
        "",
        *_acts(language, reads),
        "Most frequent confusions (share of the lines of the true act):",
        "",
        *table(
            ("is", "read as", "share"), [(f"`{a}`", f"`{b}`", share) for a, b, share in confusions(reads, 15)]
        ),
        "How sure against how right:",
        "",
        *table(
            ("confidence", "lines", "right"),
            [(f"{step:.1f}-{step + 0.1:.1f}", count, share) for step, count, share in reliability(reads)],
        ),
        "How many voices it takes (the first four left out, read by models that learnt from fewer):",
        "",
        *table(
            ("voices learnt from", "lines read", "SPIN", "FABE", "all acts"),
            [(count, len(heard.lines), *row(heard.lines)[:3]) for count, heard in curve],
        ),
        *_answers(answers),
        "Red lines of the shipped pack on lines of people who did not write it:",
        "",
        *table(("lines", "number", "seen"), [(k, n, s) for k, (s, n) in sorted(crossed(language).items())]),
    ]


def _acts(language: str, reads: Sequence[Read]) -> list[str]:
    _, agreed = agreement(language)
    rows = []
    for act in sorted({one.act for one in reads}):
        group = next((one for one in (SPIN, PRESENTING) if act in one), None)
        checked: tuple[object, object] = verification(reads, act, group) if group else ("", "")
        found: Rates = rates(reads, act, Read.best)
        rows.append((f"`{act}`", found.precision, found.recall, found.f1, *checked, agreed.get(act, 1.0)))
    head = ("act", "precision", "recall", "F1", "wrongly rejected", "wrongly accepted", "kappa")
    return table(head, rows)


def _answers(answers: Sequence[Together]) -> list[str]:
    found, right = together(answers)
    return [
        f"In {len(answers)} answers that do several things {found:.2f} of the acts put into them are read,",
        f"and {right:.2f} of the acts read are in them.",
        "",
    ]


def together(answers: Sequence[Together]) -> tuple[float, float]:
    """Give the share of the acts put into answers that are read, and of those read that were put in."""
    both = sum(len(one.wanted & one.found) for one in answers)
    wanted, found = sum(len(one.wanted) for one in answers), sum(len(one.found) for one in answers)
    return both / wanted if wanted else 1.0, both / found if found else 1.0


HEAD = """\
# How well answers are read

Written by `tools/bench_reading.py`. Every figure is from lines whose voice the model had not seen: the voices of the
corpus are left out four at a time. "SPIN" and "FABE" are macro-F1 among the four kinds; "all acts" among all 25
labels. "Wrongly rejected" and "wrongly accepted" (of the other acts of its group) hold at the confidence from which an
act counts as read (0.30). "Kappa" is the agreement of the writer's label with that of a reader who saw only the lines.
`(cue-free)` lines avoid the words one would expect, on purpose.
"""


def figures(reads: Sequence[Read], answers: Sequence[Together], language: str) -> dict[str, Any]:
    """Give the figures that have floors."""
    names = ("spin", "fabe", "all_acts", "question_kind", "question_kind_bare")
    held = [one for one in reads if one.voice != HELD_OUT]
    found: dict[str, Any] = dict(zip(names, (round(one, 4) for one in row(held)), strict=True))
    found |= {f"red_lines_{kind}": round(share, 4) for kind, (share, _) in crossed(language).items()}
    found["several_found"], found["several_right"] = (round(one, 4) for one in together(answers))
    found["least_kappa"] = round(min(agreement(language)[1].values()), 4)
    return found


def measure(language: str, pool: ProcessPoolExecutor) -> tuple[list[str], dict[str, Any]]:
    """Measure one language: its part of the page, and its figures."""
    all_tasks = tasks(language)
    jobs = [pool.submit(perform, one) for one in all_tasks]
    few = [(len(one.learnt), pool.submit(perform, one)) for one in fewer(all_tasks[0])]
    groups = [job.result() for job in jobs]
    curve = [*((count, job.result()) for count, job in few), (len(all_tasks[0].learnt), groups[0])]
    known = train.words(language)
    path = train.ROOT / "tests" / "corpus" / language / "cue_free.yaml"
    held = read_lines(HELD_OUT, train.lines_of(path, known), shipped(language), known)
    reads = [*(one for group in groups for one in group.lines), *held]
    answers = [one for group in groups for one in group.answers]
    return page(language, reads, answers, curve), figures(reads, answers, language)


def main() -> None:
    """Measure both languages and write the page and the figures."""
    parts: list[str] = []
    kept: dict[str, Any] = {"digest": digest()}
    with ProcessPoolExecutor(2) as pool:
        for language in train.LANGUAGES:
            written, kept[language] = measure(language, pool)
            parts += written
    text = "\n".join([HEAD, *parts]).rstrip() + "\n"
    (train.ROOT / "docs" / "reading-quality.md").write_text(text, encoding="utf-8", newline="\n")
    FIGURES.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()
