"""
Red lines: patterns of forbidden sayings, and whether the words around them make a hit innocent.

What turns a hit innocent reaches to the edge of its clause: a negation before it, a refutation after it, somebody
else's mouth, a question. A condition, a quotation or a warning are innocent only together.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from trainer.model.acts import ProductKind, Tier
from trainer.model.compliance import Pack, RedLineRule
from trainer.model.reading import RedLine
from trainer.signals.spans import span_of
from trainer.signals.words import Words
from trainer.text import Normal, Phrases, Token, clauses, tokens

_GAP = {"zh": r"([^,，。!?;；]{0,12}?)", "en": r"((?:[^\w,;:.!?]+[\w'%-]+){0,6}?[^\w,;:.!?]+)"}
"""Groups of their own: a negation in the gap denies the saying, one in the plain words belongs to it."""
_SIGNS = re.compile(r"…|\{[^{}]*\}\??")
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """One family of forbidden sayings, ready to be looked for."""

    pack: str
    rule: str
    tier: Tier
    products: frozenset[ProductKind]
    patterns: tuple[re.Pattern[str], ...]
    innocent: tuple[re.Pattern[str], ...]


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


def compile_packs(packs: tuple[Pack, ...], words: Words) -> tuple[CompiledRule, ...]:
    """Compile the rules of some packs for one language."""
    return tuple(_compiled(pack.id, rule, words) for pack in packs for rule in pack.rules)


def _compiled(pack: str, rule: RedLineRule, words: Words) -> CompiledRule:
    return CompiledRule(
        pack=pack,
        rule=rule.id,
        tier=rule.tier,
        products=frozenset(rule.products),
        patterns=tuple(_pattern(one, words) for one in rule.patterns.get(words.language, ())),
        innocent=tuple(_pattern(one, words) for one in rule.innocent.get(words.language, ())),
    )


def _pattern(pattern: str, words: Words) -> re.Pattern[str]:
    """Translate the two signs; everything else is plain words, in which one space matches any run of them."""
    pieces: list[str] = []
    last = 0
    for sign in _SIGNS.finditer(pattern):
        pieces.append(_plain(pattern[last : sign.start()], words))
        pieces.append(_sign(sign.group(), words))
        last = sign.end()
    pieces.append(_plain(pattern[last:], words))
    return re.compile("".join(pieces))


def _sign(sign: str, words: Words) -> str:
    if sign == "…":
        return _GAP.get(words.language, _GAP["en"])
    wordings = sign.rstrip("?")[1:-1].split("|")
    return "(?:" + "|".join(_plain(one, words) for one in wordings) + ")" + sign[sign.rindex("}") + 1 :]


def _plain(piece: str, words: Words) -> str:
    """Escape plain words; in a language with spaces they begin at a word and may end in an inflection."""
    normal = words.normal(piece).text
    if not normal:
        return r"\s*" if piece.isspace() else ""
    left = r"\b" if normal[0].isascii() and normal[0].isalnum() else ""
    right = r"(?:s|es|d|ed|ing)?\b" if normal[-1].isascii() and normal[-1].isalpha() else ""
    lead = r"\s*" if piece[0].isspace() else ""
    trail = r"\s*" if piece[-1].isspace() else ""
    return lead + left + r"\s+".join(re.escape(part) for part in normal.split(" ")) + right + trail


def red_lines(
    original: str,
    sentences: tuple[Normal, ...],
    rules: tuple[CompiledRule, ...],
    offer: Offer,
    words: Words,
    about: frozenset[ProductKind] = frozenset(),
) -> tuple[RedLine, ...]:
    """
    Find the red lines that an answer crosses, each rule once a sentence, in the order of the text.

    `about` holds the kinds of product that the answer as a whole is about; a rule for other kinds does not apply.
    """
    found: list[RedLine] = []
    applying = [rule for rule in rules if not (rule.products and about and not rule.products & about)]
    for normal in sentences:
        for rule in applying:
            hit = _crossed(normal.text, rule, offer, words)
            if hit is not None:
                span = span_of(original, normal, *hit)
                found.append(RedLine(pack=rule.pack, rule=rule.rule, tier=rule.tier, span=span))
    return tuple(sorted(found, key=lambda one: (one.span.start, one.rule)))


def _crossed(sentence: str, rule: CompiledRule, offer: Offer, words: Words) -> tuple[int, int] | None:
    if offer.kinds and rule.products and not rule.products & offer.kinds:
        return None
    hits = [match for pattern in rule.patterns for match in pattern.finditer(sentence) if match.group()]
    if not hits:
        return None
    found = tokens(sentence)
    if _about_another_product(found, rule, offer, words):
        return None
    guilty = [
        hit.span() for hit in hits if not any(_excuses(hit, _clause_of(hit, found, words), rule, words))
    ]
    return min(guilty, key=lambda hit: (hit[0], -hit[1]), default=None)


def _about_another_product(found: tuple[Token, ...], rule: CompiledRule, offer: Offer, words: Words) -> bool:
    """Tell whether the sentence is plainly about products that the rule does not cover."""
    if not rule.products or words.markers.comparison.find(found):
        return False
    named = {kind for kind, names in offer.names if names.find(found)}
    named |= {kind for kind, names in words.products.items() if names.find(found)}
    return bool(named) and not named & rule.products


def _clause_of(match: re.Match[str], found: tuple[Token, ...], words: Words) -> _Clause:
    """Give the clauses that a hit stands in, cut also where a contrast begins."""
    sentence, hit = match.string, match.span()
    edges = [0, *(end for _, end in clauses(sentence)), len(sentence)]
    edges += [one.start for one in words.markers.contrast.find(found) if one.start > 0]
    start = max(edge for edge in edges if edge <= hit[0])
    end = min(edge for edge in edges if edge >= hit[1])
    return _Clause(sentence, start, end, found)


def _excuses(match: re.Match[str], clause: _Clause, rule: CompiledRule, words: Words) -> Iterator[bool]:
    markers, hit, found = words.markers, match.span(), clause.tokens
    around = clause.sentence[clause.start : clause.end]
    yield any(pattern.search(around) for pattern in rule.innocent)
    before = clause.before(hit[0])
    gaps = [clause.within(*match.span(place + 1)) for place in range(len(match.groups()))]
    yield sum(_negations(one, words) for one in (before, *gaps)) % 2 == 1
    yield bool(markers.refutation.find(clause.after(hit[1])))
    yield bool(markers.reported.find(before))
    yield _asks(hit, clause, words)
    warned = bool(markers.warning.find(found)) or bool(markers.refutation.find(found))
    yield warned and bool(markers.condition.find(found) or markers.reported.find(found))
    denied = _negations(found, words) % 2 == 1
    yield _quoted(hit, clause) and (warned or denied or bool(markers.reported.find(found)))


def _quoted(hit: tuple[int, int], clause: _Clause) -> bool:
    return any(one.start() <= hit[0] and hit[1] <= one.end() for one in _QUOTED.finditer(clause.sentence))


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


def _asks(hit: tuple[int, int], clause: _Clause, words: Words) -> bool:
    """Tell whether the clause asks; what asks must stand outside the forbidden words themselves."""
    outside = (*clause.before(hit[0]), *clause.after(hit[1]))
    if not words.markers.asking.find(outside):
        return False
    # "Guaranteed, all right?" asks for consent, not whether it is so.
    return not any(pattern.search(clause.sentence) for pattern in words.cues.get("tag", ()))
