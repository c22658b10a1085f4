"""Fragments: verb-first items, imperatives, participles and noun phrases as headings, labels."""

from __future__ import annotations

from .clauses import relative, statement, verb_phrase
from .objects import to
from .phrases import compound, hyphenated, noun_phrase, preposition, relational, simple
from .predicates import MODALS, adjectives, clause, participle
from .tree import Node
from .voice import Voice


def verb_first(say: Voice) -> Node:
    return verb_phrase(say, "VBZ")


def modal_first(say: Voice) -> Node:
    head = verb_phrase(say, "VB")
    parts = [("aux", Node(say.choose(MODALS), "MD"))]
    if say.chance(0.08):
        parts.append(("neg", Node("not", "RB")))
    return head.first(*parts)


def negative_first(say: Voice) -> Node:
    aux = say.of("does do")
    return verb_phrase(say, "VB").first(
        ("aux", Node(aux, "VBZ" if aux == "does" else "VBP")), ("neg", Node(say.of("not n't"), "RB"))
    )


def imperative(say: Voice) -> Node:
    head = verb_phrase(say, "VB")
    if say.chance(0.06):
        head.first(("advmod", Node(say.of("never finally now simply"), "RB")))
    return head


def gerund(say: Voice) -> Node:
    head = verb_phrase(say, "VBG")
    return head.first(("advmod", Node(say.of("now finally not"), "RB"))) if say.chance(0.06) else head


def participial(say: Voice) -> Node:
    """ "Proven to relieve pain", "Backed by science", "Not FDA approved" """
    word = say.word("leading")
    head = Node(word, "VBN")
    if word in say.words["done_by"] or say.chance(0.15):
        head.after("agent", preposition(say, "by", 0, "agent"))
    else:
        head.after("xcomp", to(verb_phrase(say, "VB", 1)))
    if say.chance(0.25):
        head.first(
            (
                "advmod",
                Node(say.of("clinically scientifically specially often carefully"), "RB"),
            )
        )
    return head.first(("neg", Node("not", "RB"))) if say.chance(0.1) else head


def approved(say: Voice) -> Node:
    """ "(not) FDA approved", "FDA-registered lab" """
    head = Node(say.of("approved registered cleared regulated inspected"), "VBN")
    head.before("npadvmod", Node(say.of("FDA FDA lab AATB"), "NNP"))
    if say.chance(0.5):
        return head.first(("neg", Node("not", "RB"))) if say.chance(0.7) else head
    return participle(say, noun_phrase(say, "agent", 0), head, say.chance(0.5))


def heading(say: Voice) -> Node:
    """A noun phrase: with a complement, a relative clause, a purpose, a compound adjective."""
    kind = say.choose(
        {"for": 4, "nominal": 3, "relative": 3, "plain": 3, "list": 1.5, "hyphen": 2, "with": 1, "no": 0.7}
    )
    if kind == "nominal":
        return relational(say, 1)
    node = simple(say, "any" if kind == "no" else say.of("agent any target"), 0.6)
    if kind == "no":
        node = simple(say, "any", 1.0)
        return another(say, node.first(("det", Node("no", "DT"))))
    if kind == "list":
        return noun_phrase(say, "target", 1, 1.0)
    if kind == "hyphen":
        return node.before("amod", hyphenated(say)) if len(node.left) == 0 else node
    if kind == "relative":
        return relative(say, node)
    return node.after("prep", preposition(say, kind, 1)) if kind != "plain" else node


def another(say: Voice, first: Node) -> Node:
    """ "No surgery, no hospital stay" """
    last = first
    for _ in range(say.choose({0: 1, 1: 2, 2: 1})):
        node = simple(say, "any", 1.0).first(("det", Node("no", "DT")))
        last.after("punct", Node(",", ",")).after("conj", node)
        last = node
    return first


def colon(say: Voice) -> Node:
    """ "Our goal: to rebuild cartilage", "The result: less pain", "Benefits: ..." """
    word = say.word("before_colon")
    head = Node(word, "NN").before(*say.random.choice([("det", Node("the", "DT")), ("poss", Node("our", "PRP$"))]))
    head.after("punct", Node(":", ":"))
    if say.chance(0.45):
        return head.after("acl", to(verb_phrase(say, "VB")))
    return (
        head.after("appos", noun_phrase(say, "target", 1, 1.0))
        if say.chance(0.7)
        else head.after("acl", statement(say, 0))
    )


def adjective_fragment(say: Voice) -> Node:
    return adjectives(say)


def label(say: Voice) -> Node:
    """A noun with a compound before it and a verbal noun: "knee pain relief", "hair regrowth treatment" """
    node = Node(
        say.word("labels"),
        "NN",
    )
    node.tag = "NNS" if node.word.endswith("s") else "NN"
    return (
        node.before("compound", compound(say))
        if say.chance(0.7)
        else node.before("compound", Node(say.word("nouns_symptom", "nouns_condition"), "NN"))
    )


def wh_heading(say: Voice) -> Node:
    """ "How exosomes heal scars", "Why patients choose us", "Conditions we treat" """
    if say.chance(0.35):
        we = Node(say.of("we you they"), "PRP", plural=True)
        head = clause(say, we, Node(say.word("transitive"), "VBP"))
        if say.chance(0.4):
            head.after("prep", preposition(say, "with", 0))
        return simple(say, "any", 0.8).after("relcl", head)
    return statement(say, 0).first(("advmod", Node(say.of("how why when how"), "WRB")))
