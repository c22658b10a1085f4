"""The clause around a word: its subject, its objects, and what governs it, in the one dependency scheme of the parser.

The labels are those of spaCy's English models (ClearNLP, derived from Stanford Dependencies).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.grammar import Grammar

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "acomp"})
FINITE = frozenset({"MD", "VBZ", "VBD", "VBP"})
# A governed verb or noun shares the polarity, the hedge and the agent of what governs it by one of these labels.
CARRIED = frozenset(
    {
        "xcomp",
        "ccomp",
        "acl",
        "pcomp",
        "prep",
        "pobj",
        "dobj",
        "attr",
        "acomp",
        "oprd",
        "dative",
        "compound",
        "amod",
        "advmod",
    }
)
LOWER = frozenset(
    {"aux", "auxpass", "neg", "advmod", "preconj", "mark", "det", "cc", "predet", "npadvmod", "quantmod", "amod"}
)


def child(token: Token, *labels: str) -> Token | None:
    """The first dependent of a token by one of `labels`."""
    return next((c for c in token.children if c.dep_ in labels), None)


def is_verbal(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.tag_.startswith("VB")


def finite_alone(token: Token) -> bool:
    """Whether a conjoined verb has a subject, an auxiliary or a tense of its own, so that it shares no cue."""
    return any(c.dep_ in SUBJECTS or (c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE) for c in token.children) or (
        token.tag_ in ("VBZ", "VBD", "VBP") and token.head.tag_ in ("VB", "VBN", "VBG")
    )


def subject(token: Token, grammar: Grammar, seen: int = 0) -> Token | None:
    """The word that does what a verb says, through coordination, complements, relative and purpose clauses."""
    own = child(token, "nsubj", "nsubjpass")
    if own is not None and own.lower_ not in grammar.relative:
        return own
    if token.tag_ in FINITE and own is None and (misread := _misread_subject(token)) is not None:
        return misread
    head = token.head
    if head == token or seen > 12:
        return None
    label = token.dep_
    if label == "csubj" and (clause := child(head, "ccomp")) is not None:
        return child(clause, "nsubj")  # "curing gout is what our cells do"
    if label in ("relcl", "amod") or (label == "acl" and token.tag_ in ("VBN", "VBG")):
        return head
    if label == "conj" and (is_verbal(head) or is_verbal(token)):
        return subject(head, grammar, seen + 1)
    if label in (
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "pcomp",
        "prep",
        "attr",
        "acomp",
        "dobj",
        "pobj",
        "oprd",
        "conj",
        "appos",
        "compound",
        "dative",
        "agent",
    ):
        return subject(head, grammar, seen + 1)
    return None


def _misread_subject(token: Token) -> Token | None:
    """The noun before a finite verb that the parser took for half a compound, or for a preposition's second object."""
    if token.i == 0 or not token.nbor(-1).tag_.startswith("NN"):
        return None
    before = token.nbor(-1)
    if before.head == token and before.dep_ == "compound":
        return before
    earlier = [c for c in before.head.children if c.dep_ == "pobj" and c.i < before.i]
    bare = child(before, "det", "poss") is None
    return before if before.dep_ in ("pobj", "pcomp") and earlier and bare else None


def causer(token: Token, causative: frozenset[int], grammar: Grammar) -> Token | None:
    """The agent of a verb: its subject, or that of the verb that makes somebody do it ("helps your body heal")."""
    governor = token.head
    if token.dep_ in ("xcomp", "ccomp") and governor != token and governor.i in causative:
        return causer(governor, causative, grammar)
    if token.dep_ == "conj" and child(token, "nsubj", "nsubjpass") is None and governor != token:
        return causer(governor, causative, grammar) if is_verbal(governor) else subject(token, grammar)
    return subject(token, grammar)


def objects(token: Token, grammar: Grammar) -> Iterator[Token]:
    """What a verb, noun or adjective is about: its objects, those of its prepositions, and coordinated ones."""
    yield from _undergoing(token, grammar)
    for dependent in token.children:
        if dependent.dep_ in OBJECTS:
            yield from conjuncts(dependent)
        elif dependent.dep_ == "prep" and dependent.lower_ in grammar.about:
            for noun in dependent.children:
                if noun.dep_ in ("pobj", "pcomp"):
                    yield from conjuncts(noun)
        elif dependent.dep_ in ("ccomp", "xcomp") and not is_verbal(dependent):
            yield from conjuncts(dependent)


def _undergoing(token: Token, grammar: Grammar) -> Iterator[Token]:
    """What stands before a verb and is what it is done to: a passive's subject, the noun of a clause without one."""
    passive = next((c for c in reversed(list(token.children)) if c.dep_ == "nsubjpass"), None)
    if passive is not None and passive.lower_ not in grammar.relative:
        yield from conjuncts(passive)
    elif passive is not None:
        yield token.head
    if (noun := undergone(token)) is not None:
        yield noun
    if token.dep_ == "relcl" and _gapped(token, grammar):
        yield token.head


def undergone(token: Token) -> Token | None:
    """The noun that a participle after it is done to, by somebody who is named ("cartilage, healed by cells")."""
    if token.dep_ == "acl" and token.tag_ == "VBN" and child(token, "agent") is not None:
        return token.head
    return None


def _gapped(token: Token, grammar: Grammar) -> bool:
    """Whether a relative clause has a subject and leaves its object to the noun before it ("conditions we treat")."""
    own = child(token, "nsubj")
    return own is not None and own.lower_ not in grammar.relative and child(token, "dobj") is None


def modifiers(token: Token) -> Iterator[Token]:
    """The words before a noun that say what it is of: "cartilage" in "cartilage repair"."""
    for dependent in token.children:
        if dependent.i < token.i and dependent.dep_ in ("compound", "amod", "nmod", "poss", "npadvmod"):
            yield dependent
            yield from modifiers(dependent)


def conjuncts(token: Token) -> Iterator[Token]:
    """A word and those coordinated with it."""
    yield token
    for dependent in token.children:
        if dependent.dep_ in ("conj", "appos"):
            yield from conjuncts(dependent)


def means(token: Token, grammar: Grammar) -> Iterator[Token]:
    """The nouns that name with what, or by whom, something is done."""
    for dependent in token.children:
        if dependent.dep_ in ("prep", "agent") and dependent.lower_ in grammar.means:
            yield from (noun for noun in dependent.children if noun.dep_ == "pobj")
        elif dependent.dep_ == "advcl" and dependent.lower_ in grammar.means:
            yield from (noun for noun in dependent.children if noun.dep_ == "dobj")


def governors(token: Token, grammar: Grammar) -> Iterator[Token]:
    """The word and what governs it, up to the top of its clause; shared cues sit on these or right under them."""
    node, steps = token, 0
    yield node
    while node.head != node and steps < 12:
        steps += 1
        if node.dep_ == "conj":
            # Coordinated words share what stands before the first of them, unless the second has its own tense.
            own = child(node, "det")
            if finite_alone(node) or _contrast(node.head, node, grammar) or (own and own.lower_ in grammar.denying):
                return  # "no scar, no rejection": each says no for itself
        elif node.dep_ == "relcl":
            known = any(c.lower_ in grammar.definite for c in node.head.children) and not _infinitive(node)
            if (known and not _whole(node, grammar)) or _aside(node):
                return  # "our cells, which cure": what is said of a known thing stands for itself
        elif node.dep_ == "ccomp" and _apart(node):
            return  # "don't worry, our cells cure"
        elif node.dep_ not in CARRIED and not _purpose(node) and not _stray(node, grammar):
            return
        node = node.head
        yield node


def _stray(token: Token, grammar: Grammar) -> bool:
    """Whether a clause is hung on a verb though a preposition or "that" before it says what it completes."""
    if token.dep_ != "advcl" or token.i == 0:
        return False
    before = token.nbor(-1)
    that = any(c.dep_ == "mark" and c.lower_ in grammar.completing for c in token.children)
    return that or (token.tag_ == "VBG" and before.dep_ == "prep" and not list(before.children))


def _whole(token: Token, grammar: Grammar) -> bool:
    """Whether a clause after a noun lacks nothing, so that it is what the noun says ("the idea that cells cure")."""
    subjects = [c for c in token.children if c.dep_ in SUBJECTS and c.lower_ not in grammar.relative]
    return bool(subjects) and child(token, "dobj", "attr", "acomp", "agent") is not None


def _apart(token: Token) -> bool:
    """Whether a clause only stands beside the one that it is hung on: a comma or a colon, then a subject of its own."""
    own = child(token, "nsubj", "nsubjpass")
    if own is None or child(token, "mark") is not None:
        return False
    if token.head.i > token.i:  # "it does not cure, it does not regrow"
        return any(between.text in ",:;" for between in token.doc[token.i : token.head.i])
    return any(c.dep_ == "punct" and c.text in ",:;" and token.head.i < c.i < own.i for c in token.children)


def matrix(token: Token, grammar: Grammar) -> Iterator[Token]:
    """What is said of the clause that a word stands in: "likely" and "a myth" of what follows "it is ... that"."""
    before = token
    for node in governors(token, grammar):
        clause = node.dep_ in ("ccomp", "csubj") or (node.dep_ == "nsubj" and before.dep_ in ("acl", "relcl", "ccomp"))
        if clause and node.head != node:
            yield from (c for c in node.head.children if c.dep_ in ("acomp", "attr", "oprd"))
        before = node


def _aside(token: Token) -> bool:
    """Whether a relative clause stands behind a comma: it tells more of a thing and does not narrow it down."""
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).text == ","


def _purpose(token: Token) -> bool:
    """Whether a verb is an infinitive of purpose."""
    return token.dep_ == "advcl" and _infinitive(token)


def _infinitive(token: Token) -> bool:
    return any(c.tag_ == "TO" and c.dep_ == "aux" for c in token.children)


def ancestors(token: Token) -> Iterator[Token]:
    """Everything above a word up to the top of its sentence, across clauses."""
    node, steps = token, 0
    while node.head != node and steps < 20:
        node, steps = node.head, steps + 1
        yield node


def _contrast(first: Token, second: Token, grammar: Grammar) -> bool:
    """Whether "but" stands between two coordinated words."""
    return any(c.dep_ == "cc" and c.lower_ in grammar.contrast and first.i < c.i < second.i for c in first.children)


def marks(token: Token) -> Iterator[Token]:
    """The small words right under a word, and under its subject, that may deny or hedge it."""
    for dependent in token.children:
        if dependent.dep_ in LOWER:
            yield dependent
            yield from (c for c in dependent.children if c.dep_ in ("neg", "advmod"))
        elif dependent.dep_ in SUBJECTS:
            yield dependent
            yield from (
                c
                for c in dependent.children
                if c.dep_ in ("det", "neg", "preconj", "amod", "predet", "quantmod", "nummod", "advmod")
            )
