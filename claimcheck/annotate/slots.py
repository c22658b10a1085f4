"""What a noun phrase names: the kind of thing that fills an agent or a target slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from claimcheck.annotate.clause import conjuncts, modifiers
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.grammar import Grammar

OTHER_CARE = frozenset({"other-treatment", "approved-product"})
TREATMENTS = OTHER_CARE | {"therapy", "service"}
HEALTH = frozenset({"disease", "condition", "symptom", "function", "tissue", "cell", "body-part", "healing", "looks"})
# What a claim can be about; other kinds are passed over when a relation has several objects.
TARGETS = HEALTH | {"other-treatment", "approved-product", "risk", "activity", "aid", "regulator", "therapy", "service"}
# Which kinds of a phrase's other words say more about it than a bare head word such as "injections" or "effects".
TELLING = ("other-treatment", "approved-product", "therapy")
HOLLOW = frozenset({"service", "cell", "clinic", "patient", "price", "evidence", "activity"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as a slot: its kind and the tokens `start` to `end` that name it."""

    kind: str
    start: int
    end: int
    hit: Hit | None = field(default=None, compare=False)  # the mention that told the kind


def phrase(token: Token, found: Found) -> Phrase:
    """The kind of the noun phrase that `token` heads; "other" when the lexicon does not know it."""
    lower, grammar = token.lower_, found.grammar
    hit = found.thing(token.i)
    start, end = _extent(token, found)
    if hit is None and lower in grammar.pointing:
        return Phrase("pronoun", token.i, token.i + 1)
    if lower in grammar.seller:
        return Phrase("clinic", token.i, token.i + 1)
    if lower in grammar.reader:
        return Phrase("patient", token.i, token.i + 1)
    kind = hit.name if hit else "other"
    if kind == "clinic" and _of_others(token, grammar):
        return Phrase("rival", start, end, hit)
    if kind in HOLLOW or kind == "other":
        within = {other.name: other for part in _parts(token, grammar) if (other := found.thing(part.i))}
        kind = next((telling for telling in TELLING if telling in within), kind)
        if kind == "other" and "service" in within:
            kind = "service"
        hit = within.get(kind, hit)
    return Phrase(kind, start, end, hit)


def named(thing: Hit) -> Phrase:
    """A mention as a slot."""
    return Phrase(thing.name, thing.start, thing.end, thing)


def _of_others(token: Token, grammar: Grammar) -> bool:
    """Whether a clinic is any clinic, and not the seller's own."""
    words = {c.lower_ for c in token.children}
    if words & (grammar.seller | grammar.own) or words >= grammar.no_other:
        return False  # "no other clinic" boasts of the seller's own
    return token.tag_ == "NNS" or bool(words & grammar.indefinite)


def _parts(token: Token, grammar: Grammar) -> Iterator[Token]:
    """The words that tell what a hollow head is about: its modifiers, and the nouns of its "of"."""
    yield from modifiers(token)
    for dependent in token.children:
        if dependent.dep_ == "prep" and dependent.lower_ in grammar.contents:
            for noun in dependent.children:
                if noun.dep_ == "pobj":
                    for one in conjuncts(noun):
                        yield one
                        yield from modifiers(one)


def _extent(token: Token, found: Found) -> tuple[int, int]:
    """The phrase's tokens: its head, the modifiers right before it, and the whole of any mention they touch."""
    nouns = (part for part in modifiers(token) if part.tag_ not in ("DT", "PRP$"))
    persons = (found.grammar.seller, found.grammar.reader)
    tokens = [token.i, *(part.i for part in nouns if not any(part.lower_ in words for words in persons))]
    start, end = min(tokens), token.i + 1
    for i in (start, token.i):
        if hit := found.thing(i):
            start, end = min(start, hit.start), max(end, hit.end)
    return start, end
