"""Verbs with their plain complements: objects, particles, prepositions, idioms."""

from __future__ import annotations

from .phrases import CLASSES, noun_phrase, preposition, simple
from .tree import Node
from .voice import Voice, inflect


def verb(say: Voice, word: str, form: str) -> Node:
    return Node(inflect(word, form), form)


def transitive(say: Voice, form: str, depth: int) -> Node:
    if say.chance(0.05):  # "delay or prevent knee replacement": the object hangs on the last verb
        first, last = verb(say, say.word("transitive"), form), verb(say, say.word("transitive"), form)
        last.after("dobj", noun_phrase(say, say.random.choice(list(CLASSES)), depth))
        return first.after("cc", Node(say.of("or and"), "CC")).after("conj", last)
    if say.chance(0.65):
        role = say.random.choice(list(CLASSES))
        return verb(say, say.word("verbs_" + role), form).after("dobj", noun_phrase(say, role, depth))
    return verb(say, say.word("transitive"), form).after("dobj", target(say, depth))


def target(say: Voice, depth: int) -> Node:
    role = say.choose({"target": 8, "any": 2, "person": 1})
    if say.chance(0.06):
        word = say.choose({"you": 3, "it": 1, "them": 1, "us": 1, "me": 0.5})
        return Node(word, "PRP")
    return noun_phrase(say, role, depth)


def intransitive(say: Voice, form: str, depth: int) -> Node:
    node = verb(say, say.word("intransitive"), form)
    return node.after("advmod", Node(say.word("after"), "RB")) if say.chance(0.45) else node


def to_target(say: Voice, form: str, depth: int) -> Node:
    word, _, prep = say.word("to target").partition("/")
    return verb(say, word, form).after("prep", preposition(say, prep, depth))


def particle(say: Voice, form: str, depth: int) -> Node:
    word, _, part = say.word("particle").partition("/")
    label, tag = ("advmod", "RB") if part == "back" else ("prt", "RP")
    return (
        verb(say, word, form).after(label, Node(part, tag)).after("dobj", noun_phrase(say, "target", depth, bare=0.3))
    )


def paired(say: Voice, form: str, depth: int) -> Node:
    """An object and a prepositional complement: "turn cells into cartilage"."""
    word, _, prep = say.word("with preposition").partition("/")
    return verb(say, word, form).after("dobj", simple(say, "target")).after("prep", preposition(say, prep))


def to(inner: Node) -> Node:
    return inner.first(("aux", Node("to", "TO")))


def giving(say: Voice, form: str, depth: int) -> Node:
    word = say.of("give give offer bring show cost")
    node = verb(say, word, form)
    node.after(
        "dative",
        Node(say.of("you me us them"), "PRP") if say.chance(0.7) else simple(say, "person", 0.3),
    )
    if word == "give" and say.chance(0.3):
        node.after("advmod", Node("back", "RB"))
    return node.after("dobj", noun_phrase(say, say.of("target any"), depth))


def idiom(say: Voice, form: str, depth: int) -> Node:
    """ "say goodbye to pain", "put an end to it", "get back to golf", "get rid of it" """
    kind = say.choose({"say": 3, "put": 1.5, "take": 1, "back": 3, "rid": 1})
    if kind == "rid":
        return Node("rid", "VBN").before("auxpass", verb(say, "get", form)).after("prep", preposition(say, "of", depth))
    if kind == "back":
        place = Node("to", "IN")
        gerund = say.chance(0.35)
        place.after(
            "pcomp" if gerund else "pobj", transitive(say, "VBG", 0) if gerund else noun_phrase(say, "any", depth)
        )
        return verb(say, say.of("get get go come"), form).after("advmod", Node("back", "RB").after("prep", place))
    word, noun, prep, article = say.random.choice(IDIOMS[kind])
    head = Node(noun, "NN")
    return (
        verb(say, word, form)
        .after("dobj", head.before("det", Node("an", "DT")) if article else head)
        .after("prep", preposition(say, prep, depth))
    )


IDIOMS = {
    "say": [
        ("say", "goodbye", "to", False),
        ("say", "farewell", "to", False),
        ("say", "hello", "to", False),
        ("say", "no", "to", False),
    ],
    "put": [("put", "end", "to", True)],
    "take": [("take", "control", "of", False), ("take", "advantage", "of", False), ("take", "care", "of", False)],
}


def becoming(say: Voice, form: str, depth: int) -> Node:
    return verb(say, say.of("become become remain"), form).after("attr", noun_phrase(say, "target", depth))
