"""One scenario as the reader of the trainee's words sees it: an index of what a sentence can be about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from trainer.model.acts import FactKind
from trainer.model.compliance import Pack
from trainer.model.lexicon import Concepts, Form, Lexicon
from trainer.model.material import Material
from trainer.model.product import Product
from trainer.model.reading import TopicKind
from trainer.model.scenario import Point, Scenario
from trainer.model.weights import Common
from trainer.signals.asked import Facts
from trainer.signals.likeness import NO_LIKENESS, likeness
from trainer.signals.nearness import Examples, Meanings, Thesaurus, Vector, index, vector
from trainer.signals.profiles import NO_PROFILES, profiles, terms
from trainer.signals.red_lines import CompiledPack, Offer, compile_packs
from trainer.signals.words import Words, words_of
from trainer.text import Phrases, tokens

_Key = TypeVar("_Key")
_NO_OFFER = Offer()
NO_FACTS = Facts(NO_LIKENESS, NO_PROFILES, {})
_LORE = 0.4
"""What an author's line of a fact counts for against an example question."""
_NO_EXAMPLES = Examples({}, 0.0, {}, ())


@dataclass(frozen=True, slots=True)
class Entry:
    """Something a sentence can be about."""

    kind: TopicKind
    id: str
    cues: tuple[tuple[str, ...], ...] = ()
    """Groups of phrases; every phrase of a group must occur."""
    concepts: frozenset[str] = frozenset()
    examples: tuple[str, ...] = ()
    fact_kind: FactKind | None = None
    lore: tuple[str, ...] = ()
    """Everything else its author wrote of it."""
    after: frozenset[str] = frozenset()
    """Facts that must be told before it."""
    needs: frozenset[str] = frozenset()
    """Needs that it lets grow."""


@dataclass(frozen=True, slots=True)
class PointEntry:
    """A point that answers an objection or a question, with the units of its figure if it needs one."""

    id: str
    point: Point
    units: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class View:
    """An index of one scenario's topics and red lines, built once."""

    words: Words
    packs: tuple[CompiledPack, ...]
    offer: Offer = _NO_OFFER
    entries: tuple[Entry, ...] = ()
    points: tuple[PointEntry, ...] = ()
    cues: Phrases | None = None
    thesaurus: Thesaurus | None = None
    cue_use: Mapping[tuple[str, ...], int] = field(default_factory=lambda: MappingProxyType({}))
    """How many topics of a kind share a cue, at most."""
    concept_use: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    examples: Examples = _NO_EXAMPLES
    facts: Facts = NO_FACTS


def bare_view(packs: tuple[Pack, ...], lexicon: Lexicon) -> View:
    """Give a view that knows no scenario, only red lines."""
    words = words_of(lexicon)
    return View(words=words, packs=compile_packs(packs, words))


def view_of(material: Material, concepts: Concepts, lexicon: Lexicon, common: Common) -> View:
    """Index a scenario's topics, products and red lines; `common` knows how people talk of anything."""
    words = words_of(lexicon)
    entries = tuple(_entries(material))
    meanings = _meanings(concepts)
    thesaurus = Thesaurus(words.phrases(meanings), meanings)
    return View(
        words=words,
        packs=compile_packs(material.packs, words),
        offer=_offer(material.products, words),
        entries=entries,
        points=tuple(_points(material)),
        cues=words.phrases(phrase for entry in entries for group in entry.cues for phrase in group),
        thesaurus=thesaurus,
        cue_use=_used_by((entry.kind, group) for entry in entries for group in set(entry.cues)),
        concept_use=_used_by((entry.kind, concept) for entry in entries for concept in entry.concepts),
        facts=_facts(entries, common, words),
        examples=index(
            [
                (place, _vector(example, thesaurus, words))
                for place, entry in enumerate(entries)
                if entry.kind is not TopicKind.FACT
                for example in entry.examples
            ]
        ),
    )


def _facts(entries: Sequence[Entry], common: Common, words: Words) -> Facts:
    texts = [
        (place, weight, terms(words.keys(text)))
        for place, entry in enumerate(entries)
        if entry.kind is TopicKind.FACT
        for weight, written in ((1.0, entry.examples), (_LORE, entry.lore))
        for text in written
    ]
    kinds = {place: entry.fact_kind for place, entry in enumerate(entries) if entry.fact_kind}
    return Facts(likeness(texts), profiles(((place, found) for place, _, found in texts), common), kinds)


def _vector(example: str, thesaurus: Thesaurus, words: Words) -> Vector:
    cut = tokens(words.normal(example).text)
    return vector(cut, thesaurus.find(cut), words)


def _used_by(uses: Iterable[tuple[TopicKind, _Key]]) -> dict[_Key, int]:
    """Count how many topics of one kind use something; of several kinds the highest count is taken."""
    most: dict[_Key, int] = {}
    for (_, key), count in Counter(uses).items():
        most[key] = max(most.get(key, 0), count)
    return most


def _groups(cues: Iterable[Form]) -> tuple[tuple[str, ...], ...]:
    return tuple((cue,) if isinstance(cue, str) else tuple(cue) for cue in cues)


def _meanings(concepts: Concepts) -> Meanings:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for concept, forms in concepts.concepts.items():
        for first, *rest in _groups(forms):
            found.setdefault(first, []).append((concept, tuple(rest)))
    return {form: tuple(meanings) for form, meanings in found.items()}


def _offer(products: tuple[Product, ...], words: Words) -> Offer:
    return Offer(
        kinds=frozenset(product.kind for product in products),
        names=tuple((product.kind, words.phrases((product.title, *product.names))) for product in products),
        products={product.id: product.kind for product in products},
    )


def _entries(material: Material) -> Iterator[Entry]:
    scenario = material.scenario
    for fact in scenario.facts:
        # What the client answers says much about which questions lead there.
        lore = (fact.label, fact.about, *(line for layer in fact.layers for line in layer.says))
        cues = _groups(fact.cues)
        yield Entry(
            TopicKind.FACT,
            fact.id,
            cues,
            frozenset(fact.concepts),
            fact.asks,
            fact.kind,
            (*lore, *(" ".join(group) for group in cues)),
            frozenset(fact.after),
            frozenset(need for layer in fact.layers for need in layer.need),
        )
    for need in scenario.needs:
        yield Entry(
            TopicKind.NEED,
            need.id,
            _groups((need.title, *need.topic.cues)),
            frozenset(need.topic.concepts),
            (*need.topic.examples, need.implied, need.leads_to, *need.explicit),
        )
    for objection in scenario.objections:
        topic = objection.topic
        yield Entry(
            TopicKind.OBJECTION,
            objection.id,
            _groups(topic.cues),
            frozenset(topic.concepts),
            (*topic.examples, *objection.says),
        )
    yield from _product_entries(material.products)
    yield from _point_entries(scenario)


def _product_entries(products: tuple[Product, ...]) -> Iterator[Entry]:
    for product in products:
        yield Entry(TopicKind.PRODUCT, product.id, _groups((product.title, *product.names)))
        for attribute in product.attributes:
            name = f"{product.id}.{attribute.id}"
            texts = tuple(one for one in (attribute.feature, attribute.advantage) if one)
            yield Entry(
                TopicKind.ATTRIBUTE, name, _groups((attribute.label, *attribute.cues)), examples=texts
            )
        for disclosure in product.disclose:
            name = f"{product.id}.{disclosure.id}"
            yield Entry(TopicKind.DISCLOSURE, name, _groups(disclosure.cues))


def _all_points(scenario: Scenario) -> Iterator[tuple[str, Point]]:
    for objection in scenario.objections:
        for place, point in enumerate(objection.resolved_by.answered_with):
            yield f"{objection.id}/{place}", point
    for question in scenario.questions:
        for place, point in enumerate(question.answered_by):
            yield f"{question.id}/{place}", point


def _point_entries(scenario: Scenario) -> Iterator[Entry]:
    for name, point in _all_points(scenario):
        if point.about is not None:
            about = point.about
            yield Entry(TopicKind.POINT, name, _groups(about.cues), frozenset(about.concepts), about.examples)


def _points(material: Material) -> Iterator[PointEntry]:
    for name, point in _all_points(material.scenario):
        if point.about is None:
            attribute = material.attribute(point.figure) if point.figure else None
            yield PointEntry(
                name, point, frozenset(one.unit for one in attribute.figures) if attribute else frozenset()
            )
