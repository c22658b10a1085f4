"""Copulas, auxiliaries and what is said of a subject."""

from __future__ import annotations

from .phrases import preposition
from .tree import Node
from .voice import Voice, chain
from .words import pairs

MODALS = {word: float(weight) for word, weight in pairs("modals").items()}
TAGS = pairs("auxiliaries")


def to_be(say: Voice, plural: bool) -> tuple[list[Node], str]:
    """Auxiliaries before a participle, the last a form of "be" (or "been")."""
    kind = say.choose({"is": 6, "modal": 3, "perfect": 2, "was": 1})
    if kind == "is":
        return [Node("are" if plural else "is", "VBP" if plural else "VBZ")], "is"
    if kind == "was":
        return [Node("were" if plural else "was", "VBD")], "is"
    if kind == "perfect":
        return [Node("have" if plural else "has", "VBP" if plural else "VBZ"), Node("been", "VBN")], "perfect"
    return [Node(say.choose(MODALS), "MD"), Node("be", "VB")], "modal"


def be(say: Voice, subject: Node, no: bool = False) -> Node:
    """A copula with its subject, auxiliaries and negation."""
    auxiliaries, _ = to_be(say, subject.plural)
    *before, head = auxiliaries
    parts = [("nsubj", subject)] + [("aux", aux) for aux in before]
    if no and before:
        parts.append(("neg", Node("not", "RB")))
    head.first(*parts)
    if no and not before:
        head.after("neg", Node("not", "RB"))
    return head


def participle(say: Voice, subject: Node, head: Node, no: bool) -> Node:
    """Hangs a passive subject and auxiliaries before a past participle."""
    auxiliaries, _ = to_be(say, subject.plural)
    parts: list[tuple[str, Node]] = [("nsubjpass", subject)]
    for number, aux in enumerate(auxiliaries):
        last = number == len(auxiliaries) - 1
        parts.append(("auxpass" if last else "aux", aux))
        if no and number == 0:
            parts.append(("neg", Node("not", "RB")))
    return head.first(*parts)


def copular(say: Voice, subject: Node, depth: int) -> Node:
    return said(say, be(say, subject, say.chance(0.18)), depth)


def said(say: Voice, copula: Node, depth: int) -> Node:
    """Hangs what is said of a subject on a copula: adjectives, or a noun with its complement."""
    if say.chance(0.55):
        return copula.after("acomp", adjectives(say))
    word = say.word("said_of")
    noun = Node(word, "NN").before("det", Node("an" if word[0] in "aeo" else "a" if say.chance(0.7) else "the", "DT"))
    if say.chance(0.4):
        noun.before("amod", Node(say.of("proven safe permanent real new common"), "JJ"))
        noun.left[0][1].word = "a" if noun.left[0][1].word == "an" else noun.left[0][1].word
    prep = {"alternative": "to", "answer": "to", "way": "of", "risk": "of"}.get(word, "for")
    return copula.after("attr", noun.after("prep", preposition(say, prep, depth)))


def adjectives(say: Voice) -> Node:
    """One to three adjectives, some compared, some with a complement."""
    first = Node(say.word("predicates"), "JJ")
    if say.chance(0.2):
        first.word = first.word if first.word not in say.words["compared"] else "safe"
        first.before("advmod", Node(say.of("more less"), "RBR"))
        return first.after("prep", preposition(say, "than", 0)) if say.chance(0.7) else first
    if say.chance(0.15):
        return compared(say)
    if say.chance(0.12):
        first.before("advmod", Node(say.of("very completely so too generally perfectly"), "RB"))
    rest = [Node(say.word("predicates"), "JJ") for _ in range(say.choose({0: 6, 1: 2, 2: 2}))]
    if rest:
        return chain(first, rest, "and", say.chance(0.8))
    if say.chance(0.4):
        first.after("prep", preposition(say, say.of("for for in from to with"), 0))
    return first


def compared(say: Voice) -> Node:
    """ "gentler than surgery and faster than rehab" """
    nodes = [Node(say.word("comparatives"), "JJR") for _ in range(say.choose({1: 5, 2: 2}))]
    for node in nodes:
        if say.chance(0.75):
            node.after("prep", preposition(say, "than", 0))
    return chain(nodes[0], nodes[1:], "and", False)


def clause(say: Voice, subject: Node, head: Node, aux: str = "", no: str = "") -> Node:
    """Hangs subject, auxiliary and negation before a verb."""
    parts = [("nsubj", subject)]
    if aux:
        tag = "MD" if aux in MODALS or aux == "ca" else TAGS[aux]
        parts.append(("aux", Node(aux, tag)))
    if no:
        parts.append(("neg", Node(no, "RB")))
    return head.first(*parts)
