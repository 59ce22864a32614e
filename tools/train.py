"""
Fit the weights in `trainer/weights` from `corpus`: the same corpus gives the same bytes.

Two models a language: which act a sentence performs, and in which form it is put; and how common words are. Both models
are multinomial logistic regressions over n-grams. Every line is also shown without its question mark, without signs,
and without its opening clause, at half weight, because people type that way.
"""

import json
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from trainer.model.lexicon import Lexicon
from trainer.model.weights import Block, of_block, stored
from trainer.signals.features import Look, look, weighed
from trainer.signals.profiles import terms
from trainer.signals.words import Words, words_of
from trainer.text import keys

ROOT = Path(__file__).parent.parent
LANGUAGES = ("zh", "en")
BLOCKS = {
    "zh": (Block("chars", 1, 3, 1.0), Block("cues", 0, 0, 0.2)),
    "en": (Block("words", 1, 2, 1.0), Block("inside", 2, 5, 1.0), Block("cues", 0, 0, 0.2)),
}
SOFTNESS = {"zh": 20.0, "en": 20.0}
RARITY = {
    "zh": 0.0,
    "en": 1.0,
}  # power of the usual inverse document frequency: it helps words, not characters
KEPT = {"acts": 10_000, "forms": 4_000}
NOISE_WEIGHT = 0.5
FRAME_WEIGHT = 0.3
FILLINGS = 4
RAREST = 2
OFTEN = 4
LARGEST_NUMBER = 127
SHORTEST_REST = 6
TOGETHER = ("several", "families")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the corpus, in normal form."""

    text: str
    act: str
    form: str
    weight: float = 1.0


def words(language: str) -> Words:
    """Make the lexicon of a language ready."""
    text = (ROOT / "trainer" / "lexicons" / f"{language}.yaml").read_text(encoding="utf-8")
    return words_of(Lexicon.model_validate(yaml.safe_load(text)))


def lines_of(path: Path, known: Words) -> tuple[Line, ...]:
    """
    Read one voice: act, then form, then lines.

    Under `several` stand answers that do more than one thing, under `families` the same matter said with different
    acts; each is a list of parts, `act/form: text`, and every part is a line.
    """
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    groups = [group for name in TOGETHER for group in data.pop(name, ())]
    parts = [(kind.split("/"), text) for group in groups for part in group for kind, text in part.items()]
    alone = [
        ((act, form), text) for act, forms in data.items() for form, texts in forms.items() for text in texts
    ]
    return tuple(Line(known.normal(str(text)).text, act, form) for (act, form), text in [*alone, *parts])


def voices(language: str, known: Words) -> dict[str, tuple[Line, ...]]:
    """Read the corpus of a language, voice by voice."""
    return {path.stem: lines_of(path, known) for path in sorted((ROOT / "corpus" / language).glob("*.yaml"))}


def frame_lines(language: str, known: Words) -> tuple[Line, ...]:
    """Fill the plain frames of every act with their topics in turn."""
    path = ROOT / "corpus" / "frames" / f"{language}.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    slots: dict[str, list[str]] = data["slots"]
    return tuple(
        Line(known.normal(text).text, act, form, FRAME_WEIGHT)
        for act, forms in data["frames"].items()
        for form, frames in forms.items()
        for place, frame in enumerate(frames)
        for text in _filled(frame, slots, place)
    )


def _filled(frame: str, slots: Mapping[str, Sequence[str]], start: int) -> Iterator[str]:
    """Fill a frame several times; a slot that occurs twice gets two entries."""
    names = re.findall(r"<(\w+)>", frame)
    for turn in range(FILLINGS if names else 1):
        text = frame
        for place, name in enumerate(names):
            choice = slots[name][(start * 7 + turn * 5 + place * 3) % len(slots[name])]
            text = text.replace(f"<{name}>", choice, 1)
        yield text[:1].upper() + text[1:]


def noisy(text: str) -> tuple[str, ...]:
    """Give the ways in which a line is also shown."""
    bare = re.sub(r"[?!。.]+$", "", text)
    unsigned = re.sub(r"[,;:、。?!.]", "", text)
    rest = re.split(r"[,;]", text, maxsplit=1)[-1].strip()
    candidates = (bare, unsigned, rest if len(rest) > SHORTEST_REST else "")
    return tuple(sorted({one for one in candidates if one and one != text}))


def shown(lines: Iterable[Line], target: str) -> tuple[list[str], list[str], list[float]]:
    """Give texts, labels and weights to learn from."""
    texts: list[str] = []
    labels: list[str] = []
    weights: list[float] = []
    for line in lines:
        copies = noisy(line.text)
        texts += [line.text, *copies]
        labels += [getattr(line, target)] * (1 + len(copies))
        weights += [line.weight, *(line.weight * NOISE_WEIGHT / len(copies) for _ in copies)]
    return texts, labels, weights


@dataclass(frozen=True, slots=True)
class Table:
    """Texts as features, once extracted."""

    found: Sequence[Look]
    blocks: tuple[Block, ...]

    def rarity(self, power: float) -> dict[str, float]:
        """Tell how much each feature counts that occurs often enough; hundredths, as they are stored."""
        counts = Counter(
            stored(block, name)
            for one in self.found
            for block in self.blocks
            for name in set(one[block.kind])
        )
        return {
            name: 1.0 if name.startswith("f:") else round((1 + log(len(self.found) / count)) ** power, 2)
            for name, count in sorted(counts.items())
            if count >= RAREST
        }

    def matrix(self, rarity: Mapping[str, float]) -> csr_matrix:
        """Give the values of the known features."""
        places = {name: place for place, name in enumerate(rarity)}
        known = {block: of_block(block, rarity) for block in self.blocks}
        rows, columns, values = [], [], []
        for row, found in enumerate(self.found):
            for block in self.blocks:
                for name, value in weighed(found[block.kind], known[block], block).items():
                    rows.append(row)
                    columns.append(places[stored(block, name)])
                    values.append(value)
        return csr_matrix((values, (rows, columns)), shape=(len(self.found), len(rarity)))


def fit(lines: Sequence[Line], target: str, language: str, known: Words) -> dict[str, Any]:
    """Fit one model: all features, then the weightiest of them again."""
    texts, labels, weights = shown(lines, target)
    blocks = BLOCKS[language]
    table = Table([look(text, blocks, known.cues) for text in texts], blocks)
    kept = KEPT["acts" if target == "act" else "forms"]
    rarity = table.rarity(RARITY[language])
    if len(rarity) > kept:
        first = _regression(table.matrix(rarity), labels, weights, SOFTNESS[language])
        rarity = _strongest(rarity, np.sqrt((first.coef_**2).sum(axis=0)), kept)
    return _packed(_regression(table.matrix(rarity), labels, weights, SOFTNESS[language]), rarity, blocks)


def _strongest(rarity: Mapping[str, float], strength: NDArray[np.float64], kept: int) -> dict[str, float]:
    """Keep the features that say most, in the order of their names."""
    ranked = sorted(zip(rarity, strength, strict=True), key=lambda one: (-round(float(one[1]), 6), one[0]))
    chosen = {name for name, _ in ranked[:kept]}
    return {name: value for name, value in rarity.items() if name in chosen}


def _regression(
    matrix: csr_matrix, labels: Sequence[str], weights: Sequence[float], softness: float
) -> LogisticRegression:
    with threadpool_limits(1):  # sums in one order, whatever the machine
        return LogisticRegression(C=softness, max_iter=1000).fit(matrix, labels, sample_weight=weights)


def _packed(
    model: LogisticRegression, rarity: Mapping[str, float], blocks: tuple[Block, ...]
) -> dict[str, Any]:
    coefficients: NDArray[np.float64] = model.coef_.T
    scale = float(np.abs(coefficients).max()) / LARGEST_NUMBER
    numbers = np.rint(coefficients / scale).astype(np.int8)
    return {
        "classes": list(model.classes_),
        "bias": [round(float(value), 4) for value in model.intercept_],
        "blocks": [[one.kind, one.shortest, one.longest, one.weight] for one in blocks],
        "scale": round(scale, 6),
        "features": list(rarity),
        "rarity": [round(value * 100) for value in rarity.values()],
        "weights": b64encode(numbers.tobytes()).decode("ascii"),
    }


def common(lines: Sequence[Line]) -> dict[str, Any]:
    """Count in how many real lines each word and each pair of neighbours stands."""
    real = [line for line in lines if line.weight == 1.0]
    counts = Counter(term for line in real for term in terms(keys(line.text)))
    often = {term: number for term, number in sorted(counts.items()) if number >= OFTEN}
    return {"lines": len(real), "counts": often}


def learn(lines: Sequence[Line], language: str, known: Words) -> dict[str, Any]:
    """Fit both models of a language."""
    return {
        "schema_version": 1,
        "language": language,
        "acts": fit(lines, "act", language, known),
        "forms": fit(lines, "form", language, known),
        "common": common(lines),
    }


def main() -> None:
    """Fit and write the weights of every language."""
    for language in LANGUAGES:
        known = words(language)
        lines = [line for voice in voices(language, known).values() for line in voice]
        lines += frame_lines(language, known)
        data = learn(lines, language, known)
        path = ROOT / "trainer" / "weights" / f"{language}.json"
        path.parent.mkdir(exist_ok=True)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        print(f"{path.relative_to(ROOT)}: {len(lines)} lines, {len(data['acts']['features'])} features")


if __name__ == "__main__":
    main()
