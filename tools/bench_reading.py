"""
Measure how well answers are read, on voices that the training never saw, and write `docs/reading-quality.md`.

Each voice of the corpus is left out in turn, a model is fitted on the others, and the voice is read with it. The
lines in `tests/corpus` avoid the usual cue words and are never trained on. Whoever writes the words must not write
the test: figures on trained voices would say nothing. Run it as `python -m tools.bench_reading`; it takes a while.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import yaml

from tools import train
from trainer.model.acts import PRESENTING, SPIN, QuestionKind
from trainer.model.compliance import Pack
from trainer.model.lexicon import Weights, parse_weights
from trainer.signals.classifier import judge
from trainer.signals.questions import asking
from trainer.signals.red_lines import Offer, compile_packs, red_lines
from trainer.signals.words import Words

ACCEPTED = 0.30
KINDS = {
    "open": QuestionKind.OPEN,
    "closed": QuestionKind.CLOSED,
    "fact": QuestionKind.CLOSED,
    "statement": QuestionKind.NONE,
}
HELD_OUT = "(cue-free)"


@dataclass(frozen=True, slots=True)
class Read:
    """One line as it was read by a model that did not know its voice."""

    voice: str
    act: str
    probabilities: Mapping[str, float]
    form: str
    kind: QuestionKind
    kind_bare: QuestionKind

    def best(self, among: Iterable[str] | None = None) -> str:
        """Give the likeliest act, if need be of some only."""
        names = sorted(among) if among else sorted(self.probabilities)
        return max(names, key=lambda name: self.probabilities[name])


def read_lines(voice: str, lines: Iterable[train.Line], weights: Weights, known: Words) -> list[Read]:
    """Read the lines of one voice."""
    return [
        Read(
            voice=voice,
            act=line.act,
            probabilities=judge(line.text, weights.acts, known.cues).probabilities(),
            form=line.form,
            kind=asking(line.text, known, weights.forms).kind,
            kind_bare=asking(line.text.rstrip("?"), known, weights.forms).kind,
        )
        for line in lines
    ]


def left_out(language: str, known: Words) -> list[Read]:
    """Leave each voice out in turn."""
    voices = train.voices(language, known)
    frames = train.frame_lines(language, known)
    found: list[Read] = []
    for voice in voices:
        others = [line for name, lines in voices.items() if name != voice for line in lines]
        weights = parse_weights(train.learn([*others, *frames], language, known))
        found += read_lines(voice, voices[voice], weights, known)
        print(f"{language} {voice}: {row(found, voice)}", flush=True)
    return found


def f1(reads: Sequence[Read], act: str, guess: Callable[[Read], str]) -> float:
    """Give the F1 of one act."""
    hit = sum(1 for one in reads if one.act == act == guess(one))
    said = sum(1 for one in reads if guess(one) == act)
    true = sum(1 for one in reads if one.act == act)
    return 2 * hit / (said + true) if said + true else 0.0


def macro(reads: Sequence[Read], acts: Sequence[str]) -> float:
    """Give the macro-F1 over some acts, chosen among these acts only."""
    chosen = [one for one in reads if one.act in acts]
    return sum(f1(chosen, act, lambda one: one.best(acts)) for act in acts) / len(acts)


def everything(reads: Sequence[Read]) -> float:
    """Give the macro-F1 over all acts that occur, chosen among all."""
    acts = sorted({one.act for one in reads})
    return sum(f1(reads, act, Read.best) for act in acts) / len(acts)


def kinds(reads: Sequence[Read], guess: Callable[[Read], QuestionKind]) -> float:
    """Give the share of lines whose kind of question is read rightly."""
    return sum(guess(one) is KINDS[one.form] for one in reads) / len(reads)


def row(reads: Sequence[Read], voice: str) -> str:
    """Give the figures of one voice as cells of a table."""
    mine = [one for one in reads if one.voice == voice]
    figures = (
        macro(mine, SPIN),
        macro(mine, PRESENTING),
        everything(mine),
        kinds(mine, lambda one: one.kind),
        kinds(mine, lambda one: one.kind_bare),
    )
    return f"{len(mine)} | " + " | ".join(f"{value:.2f}" for value in figures)


def verification(reads: Sequence[Read], act: str, group: Sequence[str]) -> tuple[float, float]:
    """Give the shares wrongly rejected, and wrongly accepted of the other acts of its group."""
    own = [one.probabilities[act] >= ACCEPTED for one in reads if one.act == act]
    others = [one.probabilities[act] >= ACCEPTED for one in reads if one.act in group and one.act != act]
    return 1 - sum(own) / len(own), sum(others) / len(others)


def reliability(reads: Sequence[Read]) -> list[str]:
    """Tell how often a reading of each confidence is right."""
    right: Counter[float] = Counter()
    total: Counter[float] = Counter()
    for one in reads:
        name = one.best()
        step = min(int(one.probabilities[name] * 10), 9) / 10
        total[step] += 1
        right[step] += name == one.act
    return [
        f"| {step:.1f}-{step + 0.1:.1f} | {total[step]} | {right[step] / total[step]:.2f} |"
        for step in sorted(total)
    ]


def crossed(language: str, known: Words) -> tuple[float, float]:
    """Give the shares of crossing and of innocent lines in which a red line is seen."""
    source = train.ROOT / "rubrics" / "compliance" / "mainland-china.yaml"
    data = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  plain text only
    rules = compile_packs((Pack.model_validate({**data, "schema_version": 1}),), known)
    path = train.ROOT / "tests" / "corpus" / language / "red_lines.yaml"
    lines: dict[str, list[str]] = yaml.safe_load(path.read_text(encoding="utf-8"))

    def share(texts: Sequence[str]) -> float:
        return sum(bool(red_lines(one, (known.normal(one),), rules, Offer(), known)) for one in texts) / len(
            texts
        )

    return share(lines["crossing"]), share(lines["innocent"])


def page(language: str) -> list[str]:
    """Give the part of the page about one language."""
    known = train.words(language)
    reads = left_out(language, known)
    path = train.ROOT / "trainer" / "weights" / f"{language}.json"
    shipped = parse_weights(json.loads(path.read_text(encoding="utf-8")))
    held = read_lines(
        HELD_OUT,
        train.lines_of(train.ROOT / "tests" / "corpus" / language / "cue_free.yaml", known),
        shipped,
        known,
    )
    voices = sorted({one.voice for one in reads})
    both = [*reads, *held]
    recall, alarms = crossed(language, known)
    return [
        f"## {language}",
        "",
        "| voice left out | lines | SPIN | FABE | all acts | question kind | the same without ? |",
        "|---|---|---|---|---|---|---|",
        *(f"| {voice} | {row(both, voice)} |" for voice in [*voices, HELD_OUT]),
        "",
        f"Red lines of the shipped pack on lines nobody wrote it for: {recall:.0%} found, {alarms:.0%} false alarms.",
        "",
        "| act | F1 among all acts | wrongly rejected | wrongly accepted within its group |",
        "|---|---|---|---|",
        *(act_row(reads, act) for act in sorted({one.act for one in reads})),
        "",
        "| confidence | lines | right |",
        "|---|---|---|",
        *reliability(reads),
        "",
    ]


def act_row(reads: Sequence[Read], act: str) -> str:
    """Give the figures of one act as a row of a table."""
    group = next((one for one in (SPIN, PRESENTING) if act in one), None)
    cells = "|  |  |"
    if group:
        rejected, accepted = verification(reads, act, group)
        cells = f"| {rejected:.2f} | {accepted:.2f} |"
    return f"| `{act}` | {f1(reads, act, Read.best):.2f} {cells}"


HEAD = """\
# How well answers are read

Written by `tools/bench_reading.py`. Every figure is from lines whose voice the model had not seen: each voice of the
corpus is left out in turn. "SPIN" and "FABE" are macro-F1 among the four kinds; "all acts" among all 25 labels;
"wrongly rejected" and "wrongly accepted" at the confidence from which an act counts as read (0.30).
The cue-free lines avoid the words one would expect, on purpose.
"""


def main() -> None:
    """Measure both languages and write the page."""
    parts = [line for language in train.LANGUAGES for line in page(language)]
    text = "\n".join([HEAD, *parts]).rstrip() + "\n"
    (train.ROOT / "docs" / "reading-quality.md").write_text(text, encoding="utf-8", newline="\n")
    print(text)


if __name__ == "__main__":
    main()
