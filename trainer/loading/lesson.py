"""Everything that one talk and its grade need, found and resolved."""

from dataclasses import dataclass
from pathlib import Path

from trainer.loading.library import LANGUAGES, Library, digest
from trainer.model.compliance import Pack
from trainer.model.lexicon import Lexicon
from trainer.model.material import Material
from trainer.model.product import Product
from trainer.model.scenario import Scenario
from trainer.model.source import Document
from trainer.model.weights import Weights
from trainer.scoring.rubric import Rubric
from trainer.scoring.wording import Wording
from trainer.signals.view import View, view_of


@dataclass(frozen=True, slots=True)
class Lesson:
    """A scenario ready to be played and graded."""

    path: Path
    material: Material
    rubric: Rubric
    wording: Wording
    view: View
    lexicon: Lexicon
    weights: Weights
    digests: tuple[str, str]
    """Of the scenario with its products, and of the rubric with its packs."""

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        return self.material.scenario


@dataclass(frozen=True, slots=True)
class Parts:
    """The authored files of one lesson."""

    scenario: Document[Scenario]
    rubric: Document[Rubric]
    packs: tuple[Document[Pack], ...]
    products: tuple[Document[Product], ...]


def lesson(library: Library, path: Path) -> Lesson | None:
    """
    Make a scenario ready.

    Returns:
        The lesson; None if a file of it is missing or has an error, which the library's diagnostics tell.

    """
    near = library.beside(path)
    found = parts(near, path)
    return None if found is None else _resolve(near, path, found)


def parts(library: Library, path: Path) -> Parts | None:
    """Collect the authored files of a lesson; all are read before one that is missing makes it fail."""
    scenario = library.scenario(path)
    if scenario is None or scenario.model.language not in LANGUAGES:
        return None
    rubric = library.rubric(scenario.model.method)
    packs = [library.pack(name) for name in scenario.model.compliance]
    products = [library.product(name) for name in scenario.model.products]
    if rubric is None or None in packs or None in products:
        return None
    return Parts(scenario, rubric, tuple(one for one in packs if one), tuple(one for one in products if one))


def _resolve(library: Library, path: Path, found: Parts) -> Lesson:
    scenario = found.scenario.model
    language = scenario.language
    material = Material(
        scenario=scenario,
        products=tuple(one.model for one in found.products),
        stages=found.rubric.model.stages,
        packs=tuple(one.model for one in found.packs),
        style=library.style(scenario.persona.disc),
        phrases=library.phrases(language),
    )
    lexicon, weights = library.lexicon(language), library.weights(language)
    return Lesson(
        path=path,
        material=material,
        rubric=found.rubric.model,
        wording=library.wording(),
        view=view_of(material, library.concepts(language), lexicon, weights.common),
        lexicon=lexicon,
        weights=weights,
        digests=_digests(found),
    )


def _digests(found: Parts) -> tuple[str, str]:
    played = (found.scenario.text, *(one.text for one in found.products))
    graded = (found.rubric.text, *(one.text for one in found.packs))
    return digest(played), digest(graded)
