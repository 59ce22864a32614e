"""What the rules about scenarios and playtests look at: a file, and what is known of the files around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from trainer.model.playtest import Playtest
from trainer.model.product import Product
from trainer.model.scenario import Scenario
from trainer.model.source import Document, Loc
from trainer.scoring.rubric import Rubric

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of the files around a scenario."""

    folder: str = ""
    """The folder that the scenario's file stands in, if the file has the usual name."""
    methods: frozenset[str] = frozenset()
    """The methods, packs and products that there is a file for."""
    packs: frozenset[str] = frozenset()
    products: frozenset[str] = frozenset()
    sheets: tuple[Product, ...] = ()
    """The product sheets that could be read."""
    rubric: Rubric | None = None
    """None if it is missing or has errors of its own."""
    concepts: frozenset[str] | None = frozenset()
    """The concepts of the scenario's language; None if that is no language one can play in."""
    languages: frozenset[str] = frozenset({"zh", "en"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A scenario among its files."""

    document: Document[Scenario]
    around: Around

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        return self.document.model


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A playtest and the scenario that it plays."""

    document: Document[Playtest]
    scenario: Scenario
    rubric: Rubric | None


def every(model: object, kind: type[T], loc: Loc = ()) -> Iterator[tuple[Loc, T]]:
    """Find every value of a kind inside a model, with its place."""
    if isinstance(model, kind):
        yield loc, model
    if isinstance(model, BaseModel):
        for name in type(model).model_fields:
            yield from every(getattr(model, name), kind, (*loc, name))
    elif isinstance(model, dict):
        for key, value in model.items():
            yield from every(value, kind, (*loc, str(key)))
    elif isinstance(model, tuple):
        for index, value in enumerate(model):
            yield from every(value, kind, (*loc, index))


@dataclass(frozen=True, slots=True)
class Named:
    """A file that is found by its name."""

    stem: str
    """The file's name without its ending."""
    id: str
    """What it calls itself."""
