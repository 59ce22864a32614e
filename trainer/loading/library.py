"""Read authored files by kind and id, each once, and keep all that was wrong with them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from trainer.loading.documents import Loaded, load
from trainer.loading.encoding import MAX_BYTES
from trainer.loading.faults import UNREADABLE_BYTES
from trainer.loading.files import contents, real
from trainer.loading.places import PACKAGE, Places, shipped_places, shown, yaml_files
from trainer.model.acts import Disc
from trainer.model.catalogue import Catalogue
from trainer.model.compliance import Pack
from trainer.model.diagnostic import Diagnostic, Message
from trainer.model.lexicon import Concepts, Lexicon
from trainer.model.phrases import PhraseBank
from trainer.model.playtest import Playtest
from trainer.model.product import Product
from trainer.model.scenario import Scenario
from trainer.model.source import START, Document
from trainer.model.style import Style
from trainer.model.weights import Weights, parse_weights
from trainer.scoring.rubric import Rubric
from trainer.scoring.wording import Wording

M = TypeVar("M", bound=BaseModel)

LANGUAGES = ("zh", "en")
"""What can be played: each has a lexicon, weights, concepts and a phrase bank."""


@dataclass(slots=True)
class Library:
    """Everything authored, read on demand; the only mutable thing is the memory of what was read."""

    places: Places = field(default_factory=shipped_places)
    memory: dict[Path, Loaded[Any]] = field(default_factory=dict)

    def read(self, path: Path, kind: type[M]) -> Document[M] | None:
        """Read one file; None if there is an error in it."""
        known = real(path)
        if known not in self.memory:
            self.memory[known] = _load(path, kind)
        document: Document[M] | None = self.memory[known].document
        return document

    def beside(self, scenario: Path) -> "Library":
        """Look beside a scenario first; what was read stays known."""
        return Library(self.places.beside(scenario), self.memory)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All that was wrong with the files read so far."""
        return tuple(sorted(one for loaded in self.memory.values() for one in loaded.diagnostics))

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the files read so far, by the path that diagnostics show."""
        return {shown(path): loaded.text for path, loaded in self.memory.items()}

    @property
    def broken(self) -> tuple[str, ...]:
        """The files that could not be used."""
        return tuple(sorted(shown(path) for path, loaded in self.memory.items() if loaded.document is None))

    def scenario(self, path: Path) -> Document[Scenario] | None:
        """Read a scenario."""
        return self.read(path, Scenario)

    def rubric(self, name: str) -> Document[Rubric] | None:
        """Read a method."""
        return self._found(self.places.rubric(name), Rubric)

    def pack(self, name: str) -> Document[Pack] | None:
        """Read a pack of red lines."""
        return self._found(self.places.pack(name), Pack)

    def packs(self) -> tuple[Document[Pack], ...]:
        """Read every pack of red lines."""
        return _present(self.read(path, Pack) for path in self.places.packs())

    def product(self, name: str) -> Document[Product] | None:
        """Read a product sheet."""
        return self._found(self.places.product(name), Product)

    def playtests(self, scenario: Path) -> tuple[Document[Playtest], ...]:
        """Read the playtests that stand beside a scenario."""
        return _present(self.read(path, Playtest) for path in yaml_files(scenario.parent / "playtests"))

    def style(self, disc: Disc) -> Style:
        """Read a style's table."""
        return self._own(Path("styles") / f"{disc.value}.yaml", Style)

    def phrases(self, language: str) -> PhraseBank:
        """Read a language's phrase bank."""
        return self._own(Path("phrases") / f"{language}.yaml", PhraseBank)

    def lexicon(self, language: str) -> Lexicon:
        """Read a language's lexicon."""
        return self._own(Path("lexicons") / f"{language}.yaml", Lexicon)

    def concepts(self, language: str) -> Concepts:
        """Read a language's concept lists."""
        return self._own(Path("lexicons") / "concepts" / f"{language}.yaml", Concepts)

    def catalogue(self, language: str) -> Catalogue:
        """Read the program's own words."""
        return self._own(Path("catalogues") / f"{language}.yaml", Catalogue)

    def wording(self) -> Wording:
        """Read the sentences that explain a grade."""
        return self._own(Path("catalogues") / "scoring.yaml", Wording)

    def weights(self, language: str) -> Weights:
        """Read what was learnt from a language's corpus."""
        text = (PACKAGE / "weights" / f"{language}.json").read_text(encoding="utf-8")
        return parse_weights(json.loads(text))

    def _found(self, path: Path | None, kind: type[M]) -> Document[M] | None:
        return self.read(path, kind) if path else None

    def _own(self, relative: Path, kind: type[M]) -> M:
        """Read a file that belongs to the program; nothing works without it, so a fault is an exception."""
        document = self.read(PACKAGE / relative, kind)
        if document is None:
            raise BrokenInstallationError(relative.as_posix(), self.diagnostics)
        return document.model


class BrokenInstallationError(Exception):
    """A file that belongs to the program is missing or damaged."""

    def __init__(self, name: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        why = next((f" ({one.path}:{one.line}: {one.message.en})" for one in diagnostics), "")
        super().__init__(f"trainer/{name} is missing or damaged{why}; please install the program again")
        self.name = name
        self.diagnostics = diagnostics


def digest(texts: Iterable[str]) -> str:
    """Give the SHA-256 of file texts, the same whichever line ends a checkout has."""
    total = hashlib.sha256()
    for text in texts:
        total.update(text.replace("\r\n", "\n").encode())
        total.update(b"\0")
    return total.hexdigest()


def _load(path: Path, kind: type[M]) -> Loaded[M]:
    name = shown(path)
    try:
        data = contents(path, MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        message = Message(f"无法读取文件：{reason}", f"the file cannot be read: {reason}")
        hint = Message("换成可以读的普通文件", "put a plain file that can be read in its place")
        return Loaded("", None, (UNREADABLE_BYTES.at(name, START, message, hint),))
    return load(name, data, kind)


def _present(documents: Iterable[Document[M] | None]) -> tuple[Document[M], ...]:
    return tuple(one for one in documents if one is not None)
