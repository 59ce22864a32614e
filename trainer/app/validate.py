"""Find everything that is wrong with authored files, all at once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.app.errors import UNREADABLE, PlainError
from trainer.lint.rule import Rule, Scope
from trainer.lint.rules import RULES
from trainer.lint.runner import Sheet, findings
from trainer.lint.scene import Around, Named, Rehearsal, Scene
from trainer.lint.suppression import suppress
from trainer.loading.encoding import MAX_BYTES
from trainer.loading.files import contents, is_file, is_folder, real
from trainer.loading.library import LANGUAGES, Library
from trainer.loading.places import SCENARIO_FILE
from trainer.model.compliance import Pack
from trainer.model.diagnostic import Diagnostic, Severity
from trainer.model.playtest import Playtest
from trainer.model.product import Product
from trainer.model.scenario import Scenario
from trainer.model.source import Document
from trainer.scoring.rubric import Rubric

Kind = type[Scenario] | type[Rubric] | type[Pack] | type[Product] | type[Playtest]

_BY_FOLDER: Mapping[str, Kind] = {
    "playtests": Playtest,
    "products": Product,
    "compliance": Pack,
    "rubrics": Rubric,
}
_BY_KEY: Mapping[str, Kind] = {
    "facts": Scenario,
    "criteria": Rubric,
    "rules": Pack,
    "attributes": Product,
    "describes": Playtest,
}


@dataclass(frozen=True, slots=True)
class Validation:
    """What was found, and the texts it was found in."""

    files: int
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]

    def count(self, severity: Severity) -> int:
        """Count the diagnostics of one severity."""
        return sum(one.severity is severity for one in self.diagnostics)


def validate(paths: Sequence[str] = (), library: Library | None = None) -> Validation:
    """
    Validate files and folders; everything that is shipped if none is named.

    Raises:
        PlainError: if a path does not exist, or is a folder with nothing to validate.

    """
    library = library or Library()
    files = tuple(dict.fromkeys(_files(paths) if paths else _everything(library)))
    found: list[Diagnostic] = []
    sheets: dict[str, Sheet] = {}
    for path in files:
        near = library.beside(_scenario_of(path))
        document = near.read(path, _kind(path))
        if document is not None:
            sheets[document.path] = document
            found += _lint(near, path, document)
    texts = {path: sheet.text for path, sheet in sheets.items()}
    diagnostics = suppress([*library.diagnostics, *found], texts)
    return Validation(len(files), diagnostics, {**library.texts, **texts})


def reference_findings(library: Library, path: Path) -> Iterator[Diagnostic]:
    """Find the errors that only show when a scenario is seen among the files it names."""
    near = library.beside(path)
    document = near.scenario(path)
    found = _lint(near, path, document) if document else ()
    return (one for one in found if one.severity is Severity.ERROR)


def _files(paths: Iterable[str]) -> Iterator[Path]:
    for name in paths:
        path = Path(name)
        if is_folder(path):
            below = sorted(one for one in path.rglob("*") if one.suffix in (".yaml", ".yml"))
            if not below:
                raise PlainError("error.nothing_to_validate", UNREADABLE, path=name)
            yield from below
        elif is_file(path):
            yield path
        else:
            raise PlainError("error.no_such_path", UNREADABLE, path=name)


def _everything(library: Library) -> Iterator[Path]:
    folders = (*library.places.scenarios, *library.places.rubrics)
    return _files(str(folder) for folder in folders if is_folder(folder))


def _kind(path: Path) -> Kind:
    """Tell what a file is: by the folder it stands in, else by the keys at its margin."""
    if path.parent.name in _BY_FOLDER:
        return _BY_FOLDER[path.parent.name]
    if path.name == SCENARIO_FILE:
        return Scenario
    try:
        text = contents(path, MAX_BYTES).decode(errors="replace")
    except (OSError, ValueError):
        return Scenario
    keys = re.findall(r"^(\w+):", text, re.MULTILINE)
    return next((kind for key, kind in _BY_KEY.items() if key in keys), Scenario)


def _scenario_of(path: Path) -> Path:
    """Give the scenario that a file belongs to, or the file itself."""
    return path.parent.parent / SCENARIO_FILE if path.parent.name == "playtests" else path


def _lint(library: Library, path: Path, document: Document[Any]) -> Iterator[Diagnostic]:
    match document.model:
        case Scenario():
            yield from findings(_rules(Scope.SCENARIO), scene(library, path, document), document)
        case Playtest():
            played = library.scenario(_scenario_of(path)) if is_file(_scenario_of(path)) else None
            if played:
                rubric = library.rubric(played.model.method)
                subject = Rehearsal(document, played.model, rubric.model if rubric else None)
                yield from findings(_rules(Scope.PLAYTEST), subject, document)
        case Pack() as pack:
            yield from findings(_rules(Scope.PACK), pack, document)
            yield from findings(_rules(Scope.LIBRARY), Named(path.stem, pack.id), document)
        case _:
            yield from findings(_rules(Scope.LIBRARY), Named(path.stem, document.model.id), document)


def _rules(scope: Scope) -> tuple[Rule[Any], ...]:
    return tuple(rule for rule in RULES if rule.scope is scope)


def scene(library: Library, path: Path, document: Document[Scenario]) -> Scene:
    """Put a scenario among the files that it names."""
    scenario, names = document.model, library.places.names()
    rubric = library.rubric(scenario.method)
    sheets = (library.product(name) for name in scenario.products)
    known = scenario.language in LANGUAGES
    around = Around(
        folder=real(path).parent.name if path.name == SCENARIO_FILE else "",
        methods=names.methods,
        packs=names.packs,
        products=names.products,
        sheets=tuple(sheet.model for sheet in sheets if sheet),
        rubric=rubric.model if rubric else None,
        concepts=frozenset(library.concepts(scenario.language).concepts) if known else None,
    )
    return Scene(document, around)
