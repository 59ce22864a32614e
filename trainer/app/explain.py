"""Understand single sentences, outside of any talk."""

import json
import math
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.app.errors import UNREADABLE, USAGE, PlainError
from trainer.app.lessons import open_lesson
from trainer.loading.library import Library
from trainer.model.lexicon import Lexicon
from trainer.model.reading import Reading
from trainer.model.weights import Weights
from trainer.render.explanations import as_json
from trainer.signals.acts import Likelihood
from trainer.signals.context import Context
from trainer.signals.reading import read, read_closely
from trainer.signals.view import View, bare_view

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to read sentences of one language."""

    language: str
    view: View
    lexicon: Lexicon
    weights: Weights
    stage: str = ""

    @classmethod
    def made(cls, language: str | None, scenario: str | None, sample: str = "") -> "Reader":
        """
        Get ready to read.

        Args:
            language: of the text; if it is not given the scenario's, else what the sample looks like.
            scenario: by which the text is read; without one only red lines are known.
            sample: some of the text.

        """
        if scenario:
            lesson = open_lesson(scenario)
            first = lesson.material.stages[0].id
            return cls(lesson.scenario.language, lesson.view, lesson.lexicon, lesson.weights, first)
        chosen = language or ("zh" if _HAN.search(sample) or not sample else "en")
        library = Library()
        lexicon = library.lexicon(chosen)
        packs = tuple(document.model for document in library.packs())
        return cls(chosen, bare_view(packs, lexicon), lexicon, library.weights(chosen))

    def read(self, text: str, client_line: str = "") -> Reading:
        """Understand one text."""
        return read(text, self._context(client_line), self.view, self.lexicon, self.weights)

    def closely(self, text: str, client_line: str = "") -> tuple[Reading, tuple[Likelihood, ...]]:
        """Understand one text, and give all acts by their likelihood."""
        return read_closely(text, self._context(client_line), self.view, self.lexicon, self.weights)

    def _context(self, client_line: str) -> Context:
        lines = (client_line,) if client_line else ()
        return Context(client_line=client_line, client_lines=lines, stage=self.stage)


def text_given(text: str | None) -> str:
    """
    Give the text of the command line, or of standard input.

    Raises:
        PlainError: if there is none.

    """
    if text not in (None, "-"):
        return str(text)
    if text is None and (sys.stdin is None or sys.stdin.isatty()):
        raise PlainError("error.what_to_explain", USAGE)
    return sys.stdin.buffer.read().decode("utf-8-sig", "replace").strip()


def stream(name: str, reader: Reader) -> Iterator[str]:
    """
    Explain JSON Lines, one line out for each line in, as they come.

    Raises:
        PlainError: if the file or a line of it cannot be read.

    """
    for number, line in enumerate(_lines(name), start=1):
        if not line.strip():
            continue
        item = _item(name, number, line)
        text = _clean(item["text"])
        context = _clean(item.get("context") or "")
        reading, likely = reader.closely(text, context)
        yield as_json(reading, text, item.get("id"), likely=likely, indent=None)


def _lines(name: str) -> Iterable[bytes]:
    if name == "-":
        if sys.stdin is None:
            raise PlainError("error.what_to_explain", USAGE)
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except OSError as error:
        raise PlainError("error.unreadable_file", UNREADABLE, path=name, reason=error.strerror) from error


def _item(name: str, number: int, line: bytes) -> dict[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"), parse_constant=_refused, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise PlainError("error.bad_json_line", UNREADABLE, path=name, line=number) from error
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise PlainError("error.bad_json_line", UNREADABLE, path=name, line=number)
    return item


def _refused(name: str) -> float:
    """Refuse NaN and the infinities, which Python reads and JSON does not know."""
    raise ValueError(name)


def _finite(digits: str) -> float:
    """Read a number, unless it is too large to be written down again."""
    number = float(digits)
    return number if math.isfinite(number) else _refused(digits)


def _clean(text: object) -> str:
    """Replace half surrogates, which JSON can hold and no output can."""
    return str(text).encode("utf-8", "replace").decode()
