"""
Red lines: patterns of forbidden sayings, and whether the words around them make a hit innocent.

What turns a hit innocent reaches to the edge of its clause: a negation before it, a refutation after it, somebody
else's mouth, a question. A condition, a quotation or a warning are innocent only together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trainer.model.acts import ProductKind
from trainer.model.compliance import Pack, RedLineRule
from trainer.model.reading import RedLine
from trainer.signals.patterns import Hit, Patterns
from trainer.signals.spans import span_of
from trainer.signals.words import Words
from trainer.text import Normal, Phrases, Range, Token, clauses, tokens

_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class CompiledPack:
    """A pack, ready to be looked for."""

    pack: Pack
    patterns: Patterns[tuple[str, bool]]
    """By rule, and whether they excuse."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the scenario offers, as far as red lines depend on it."""

    kinds: frozenset[ProductKind] = frozenset()
    """Empty if no scenario is known: then every rule applies."""
    names: tuple[tuple[ProductKind, Phrases], ...] = ()
    """Names of the products offered."""
    products: Mapping[str, ProductKind] = field(default_factory=lambda: MappingProxyType({}))
    """The kind of each product, by its id."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause with what stands around a hit in it."""

    sentence: str
    start: int
    end: int
    tokens: tuple[Token, ...]

    def before(self, place: int) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if self.start <= token.start and token.end <= place)

    def within(self, start: int, end: int) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if start <= token.start and token.end <= end)

    def after(self, place: int) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens if place <= token.start and token.end <= self.end)


def compile_packs(packs: tuple[Pack, ...], words: Words) -> tuple[CompiledPack, ...]:
    """Compile some packs for one language."""
    return tuple(_compiled(pack, words) for pack in packs)


def _compiled(pack: Pack, words: Words) -> CompiledPack:
    language = words.language
    patterns = [
        ((rule.id, excuse), pattern)
        for rule in pack.rules
        for excuse, ones in ((False, rule.patterns), (True, rule.innocent))
        for pattern in ones.get(language, ())
    ]
    return CompiledPack(pack, Patterns(patterns, pack.lists.get(language, {}), words))


def red_lines(
    original: str,
    sentences: tuple[Normal, ...],
    packs: tuple[CompiledPack, ...],
    offer: Offer,
    words: Words,
    about: frozenset[ProductKind] = frozenset(),
) -> tuple[RedLine, ...]:
    """
    Find the red lines that an answer crosses, each rule once a sentence, in the order of the text.

    `about` holds the kinds of product that the answer as a whole is about; a rule for other kinds does not apply.
    """
    found = [
        RedLine(pack=compiled.pack.id, rule=rule.id, tier=rule.tier, span=span_of(original, normal, *hit))
        for normal in sentences
        for compiled in packs
        for rule, hit in _crossed(normal.text, compiled, offer, words)
        if not (rule.products and about and not set(rule.products) & about)
    ]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.rule)))


def _crossed(
    sentence: str, compiled: CompiledPack, offer: Offer, words: Words
) -> Iterator[tuple[RedLineRule, Range]]:
    """Yield the rules that a sentence crosses, each with its first guilty words."""
    found = tokens(sentence)
    hits = compiled.patterns.find(found)
    for rule in compiled.pack.rules:
        said = hits.get((rule.id, False), ())
        if not said or _elsewhere(found, rule, offer, words):
            continue
        excuses = hits.get((rule.id, True), ())
        guilty = [
            (hit.start, hit.end)
            for hit in said
            if not any(_excuses(hit, _clause_of(hit, sentence, found, words), excuses, words))
        ]
        if guilty:
            yield rule, min(guilty, key=lambda hit: (hit[0], -hit[1]))


def _elsewhere(found: tuple[Token, ...], rule: RedLineRule, offer: Offer, words: Words) -> bool:
    """Tell whether the rule covers nothing that is offered, or plainly not what the sentence is about."""
    covered = set(rule.products)
    if offer.kinds and covered and not covered & offer.kinds:
        return True
    if not covered or words.markers.comparison.find(found):
        return False
    named = {kind for kind, names in offer.names if names.find(found)}
    named |= {kind for kind, names in words.products.items() if names.find(found)}
    return bool(named) and not named & covered


def _clause_of(hit: Hit, sentence: str, found: tuple[Token, ...], words: Words) -> _Clause:
    """Give the clauses that a hit stands in, cut also where a contrast begins."""
    edges = [0, *(end for _, end in clauses(sentence)), len(sentence)]
    edges += [one.start for one in words.markers.contrast.find(found) if one.start > 0]
    start = max(edge for edge in edges if edge <= hit.start)
    end = min(edge for edge in edges if edge >= hit.end)
    return _Clause(sentence, start, end, found)


def _excuses(hit: Hit, clause: _Clause, excuses: tuple[Hit, ...], words: Words) -> Iterator[bool]:
    markers, found = words.markers, clause.tokens
    yield any(clause.start <= one.start and one.end <= clause.end for one in excuses)
    before = clause.before(hit.start)
    gaps = [clause.within(*gap) for gap in hit.gaps]
    yield sum(_negations(one, words) for one in (before, *gaps)) % 2 == 1
    yield bool(markers.refutation.find(clause.after(hit.end)))
    yield any(one.start >= hit.end for one in markers.rejection.find(found))
    yield bool(markers.reported.find(before))
    yield _asks(hit, clause, words)
    warned = bool(markers.warning.find(found)) or bool(markers.refutation.find(found))
    yield warned and bool(markers.condition.find(found) or markers.reported.find(found))
    denied = _negations(found, words) % 2 == 1
    spoken_of = bool(markers.reported.find(found)) or bool(markers.mention.find(clause.after(hit.end)))
    yield _quoted(hit, clause) and (warned or denied or spoken_of)


def _quoted(hit: Hit, clause: _Clause) -> bool:
    return any(one.start() <= hit.start and hit.end <= one.end() for one in _QUOTED.finditer(clause.sentence))


def _negations(stretch: tuple[Token, ...], words: Words) -> int:
    """Count the negations in a stretch, idioms that deny nothing left out."""
    idioms = words.markers.not_negation.find(stretch)
    signs = [
        match
        for match in words.markers.negation.find(stretch)
        if not any(idiom.start <= match.start and match.end <= idiom.end for idiom in idioms)
    ]
    # Longer markers hold shorter ones: each stretch counts once.
    count, reach = 0, -1
    for match in sorted(signs, key=lambda one: (one.start, -one.end)):
        if match.start >= reach:
            count += 1
            reach = match.end
    return count


def _asks(hit: Hit, clause: _Clause, words: Words) -> bool:
    """Tell whether the clause asks; what asks must stand outside the forbidden words themselves."""
    outside = (*clause.before(hit.start), *clause.after(hit.end))
    if not words.markers.asking.find(outside):
        return False
    # "Guaranteed, all right?" asks for consent, not whether it is so.
    tag = words.cues.get("tag")
    return not (tag and tag.search(clause.sentence))
