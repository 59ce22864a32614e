"""From a file's bytes to a typed document, or to all that is wrong with it at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from trainer.loading import faults
from trainer.loading.fields import KEY, Spot, locate
from trainer.loading.shape import Trouble, discriminator, explain, trouble
from trainer.loading.strict_yaml import StrictYaml, read_yaml
from trainer.loading.unions import essential
from trainer.model.diagnostic import Diagnostic, Message, Severity
from trainer.model.source import Document, Loc, Place, SourceMap

M = TypeVar("M", bound=BaseModel)

MAX_DIAGNOSTICS = 200


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M]):
    """What loading gave: the text to show, and a document unless there is an error among the diagnostics."""

    text: str
    document: Document[M] | None
    diagnostics: tuple[Diagnostic, ...]


def load(path: str, data: bytes, kind: type[M]) -> Loaded[M]:
    """Read one authored file; nothing it may contain makes this raise."""
    read = read_yaml(path, data)
    if not read.readable:
        return Loaded(read.text, None, _capped(path, read.diagnostics))
    model, found = _validate(path, read, kind)
    diagnostics = sorted([*_not_moot(read.diagnostics, found), *found])
    failed = any(each.severity is Severity.ERROR for each in diagnostics)
    document = None if failed or model is None else Document(path, read.text, model, read.source)
    return Loaded(read.text, document, _capped(path, diagnostics))


def _not_moot(read: Sequence[Diagnostic], found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Leave out warnings about values that are wrong anyway: `yes` for `true` need not be quoted."""
    wrong = {each.place for each in found}
    return [each for each in read if each.severity is Severity.ERROR or each.place not in wrong]


def _capped(path: str, diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Keep a hopeless file from flooding the screen."""
    kept = tuple(diagnostics[:MAX_DIAGNOSTICS])
    if len(kept) == len(diagnostics):
        return kept
    message = Message("后面还有问题，没有列出", "there are more problems, not listed here")
    hint = Message("先改好上面的，再检查一遍", "mend those above, then validate again")
    place = Place(kept[-1].line, kept[-1].column)
    return (*kept, faults.MORE_PROBLEMS.at(path, place, message, hint))


def _validate(path: str, read: StrictYaml, kind: type[M]) -> tuple[M | None, list[Diagnostic]]:
    try:
        return kind.model_validate(read.data), []
    except ValidationError as error:
        # Twice the cap, because some errors only shadow others.
        details = list(islice(error.errors(include_url=False), 2 * MAX_DIAGNOSTICS + 2))
    troubles = essential([_trouble(kind, each) for each in details])
    found = [_diagnose(path, read.source, each) for each in troubles]
    return None, list(_not_following(found, read.diagnostics))


def _not_following(found: Iterable[Diagnostic], read: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out what is wrong only because the reader refused the value, or something that stands in it."""
    refused: set[Place] = set()
    wide: dict[int, list[int]] = {}
    for each in read:
        if each.code == faults.FULL_WIDTH_PUNCTUATION.code:
            wide.setdefault(each.line, []).append(each.column)
        elif each.severity is Severity.ERROR:
            refused.add(each.place)
    for each in found:
        end = each.end_column or each.column + 1
        if each.place not in refused and not any(each.column <= at < end for at in wide.get(each.line, ())):
            yield each


def _trouble(kind: type[BaseModel], details: ErrorDetails) -> Trouble:
    """Find the spot in the file that an error is about."""
    loc: Loc = details["loc"]
    on_key = bool(loc) and loc[-1] == KEY
    if details["type"] in ("missing", "extra_forbidden") and loc:
        parent = locate(kind, loc[:-1])
        spot = Spot((*parent.loc, loc[-1]), parent.declared, parent.choices)
        return trouble(details, spot, on_key=details["type"] == "extra_forbidden")
    return trouble(details, locate(kind, loc[:-1] if on_key else loc), on_key=on_key)


def _diagnose(path: str, source: SourceMap, trouble: Trouble) -> Diagnostic:
    explanation = explain(trouble)
    place = _place(source, trouble)
    return explanation.fault.at(path, place, explanation.message, explanation.hint)


def _place(source: SourceMap, trouble: Trouble) -> Place:
    loc = trouble.spot.loc
    if trouble.type == "missing":
        return source.place(loc[:-1])
    if trouble.type == "union_tag_invalid" and (field := discriminator(trouble.context)):
        return source.place((*loc, field))
    return source.place(loc, key=trouble.on_key)
