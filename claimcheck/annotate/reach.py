"""Which cues reach a relation: those on a word that governs it, right under such a word, or under its subject.

Cues inside the relation's own words ("no side effects") or inside a pseudo-denial ("not only") deny nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from claimcheck.annotate.clause import ancestors, governors, is_verbal, marks, matrix
from claimcheck.annotate.mentions import Found, Hit
from claimcheck.grammar import Grammar

VOID = frozenset({"denial", "neutral", "condition", "report"})  # cues that mean nothing inside a pseudo-denial
PLACED = frozenset({"hedge", "neutral", "report"})  # cues that may stand in a phrase of their own: "in theory"
VERBS = frozenset({"neutral", "report"})  # lists whose verbs count as verbs only: not the noun in "studies show"
COORDINATED = frozenset({"conj", "appos"})


def heights(hit: Hit, head: Token, grammar: Grammar, target: Token | None = None) -> dict[int, int]:
    """The tokens whose cues reach a relation, each with how many words up the tree it governs from.

    They are what governs the head of the relation, the small words under those, and what is said of its clause.
    """
    reached: dict[int, int] = {}
    level, below, shared = 0, head, False
    for node in governors(head, grammar):
        shared = shared or (node != below and below.dep_ in COORDINATED)  # "not now and not ever" denies once
        level += node != below and not shared
        below = node
        for token in (node, *marks(node)):
            reached.setdefault(token.i, level)
    for token in matrix(head, grammar):
        reached.setdefault(token.i, level)
    for noun in (target, *_whole(target, grammar)) if target is not None else ():
        for token in (noun, *(mark for mark in noun.children if mark.dep_ == "det")):
            reached.setdefault(token.i, 0)
    return {i: height for i, height in reached.items() if not hit.start <= i < hit.end}


def live(hit: Hit, head: Token, reached: Mapping[int, int], found: Found) -> list[Hit]:
    """The cues that count for a relation: within reach, hedges in its own words too, reports anywhere above it."""
    beside = {c.i for node in governors(head, found.grammar) for c in node.children if c.dep_ == "prep"}
    within = reached.keys() | set(range(hit.start, hit.end))
    above = reached.keys() | {token.i for token in ancestors(head)}
    wider = {"hedge": within, "report": above}
    counted = []
    for cue in found.cues:
        inside = set(range(cue.start, cue.end))
        placed = cue.name in PLACED and cue.start in beside
        if inside == {head.i} or not (placed or inside & wider.get(cue.name, reached.keys())):
            continue  # "promise" is no hedge of itself
        if _counts(cue, head, found):
            counted.append(cue)
    return counted


def _counts(cue: Hit, head: Token, found: Found) -> bool:
    """Whether a cue means what its list says where it stands."""
    sentence = head.doc
    if cue.name == "denial" and cue.start <= 1 and sentence[-1].text == "?" and sentence[cue.start].dep_ == "neg":
        return False  # "Isn't it time ...?" expects a yes
    if cue.name in VOID and any(other.name == "pseudo" and _swallows(other, cue) for other in found.cues):
        return False
    return cue.name not in VERBS or cue.entry.sort != "verb" or _governs(sentence[cue.start])


def _governs(word: Token) -> bool:
    """Whether a word is a verb, or is used as one though it is read as a noun ("clinics advertise that ...")."""
    return is_verbal(word) or any(c.dep_ in ("nsubj", "ccomp") for c in word.children)


def _whole(part: Token, grammar: Grammar) -> Iterator[Token]:
    """The noun that a target is a part or a kind of: "kind" in "no kind of arthritis"."""
    if part.dep_ == "pobj" and part.head.lower_ in grammar.part:
        yield part.head.head


def _swallows(pseudo: Hit, cue: Hit) -> bool:
    """Whether a pseudo-denial shares words with a cue that does not say more than it does."""
    return pseudo.start < cue.end and cue.start < pseudo.end and cue.end - cue.start <= pseudo.end - pseudo.start
