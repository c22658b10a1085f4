"""Whole sentences: statements, reports, quotes, denials with "no"."""

from __future__ import annotations

from .clauses import statement, verb_phrase
from .phrases import noun_phrase, simple
from .predicates import clause, participle
from .tree import Node
from .voice import Voice, inflect


def declarative(say: Voice) -> Node:
    root = statement(say)
    if say.chance(0.1):
        opening(say, root)
    if say.chance(0.08):
        return two(say, root)
    return subordinate(say, root) if say.chance(0.07) else root


def opening(say: Voice, root: Node) -> None:
    """ "By replacing lost cells, ...", "After treatment, ...", "With our help, ..." """
    word = say.of("by after with without in before")
    inner = Node(word, "IN")
    if word in say.words["before_gerund"] and say.chance(0.6):
        inner.after("pcomp", verb_phrase(say, "VBG", 0))
    else:
        inner.after("pobj", noun_phrase(say, "any", 0))
    root.first(("prep", inner), ("punct", Node(",", ",")))


def two(say: Voice, first: Node) -> Node:
    """Two clauses: ", and", ", but" as conjuncts; a semicolon or a comma makes the first a complement of the second."""
    if say.chance(0.65):
        first.after("punct", Node(",", ",")).after("cc", Node(say.of("and but so"), "CC"))
        return first.after("conj", statement(say, 0))
    mark = Node(say.of("; ,"), ":")
    mark.tag = "," if mark.word == "," else ":"
    second = statement(say, 0)
    return second.first(("ccomp", first), ("punct", mark))


def subordinate(say: Voice, root: Node) -> Node:
    word = say.of("if when because while although as so until")
    inner = statement(say, 0).first(("advmod", Node("when", "WRB")) if word == "when" else ("mark", Node(word, "IN")))
    if say.chance(0.5) and word != "so":
        return root.first(("advcl", inner), ("punct", Node(",", ",")))
    return root.after("advcl", inner)


def reported(say: Voice) -> Node:
    """ "Regulators say that ...", "The FDA warned clinics that ...", "There is no evidence that ..." """
    kind = say.choose({"say": 5, "warn": 2, "evidence": 2, "known": 1})
    inner = statement(say, 0)
    that = ("mark", Node("that", "IN"))
    if kind == "say":
        who = say.random.choice(
            [
                plural("studies"),
                plural("doctors"),
                plural("researchers"),
                plural("regulators"),
                group(say),
                plural("patients"),
            ]
        )
        word = say.word("reporting")
        form = say.random.choice(["VBP" if who.plural else "VBZ", "VBD"])
        return clause(say, who, Node(inflect(word, form), form)).after(
            "ccomp", inner.first(that) if say.chance(0.8) else inner
        )
    if kind == "warn":
        word = say.of("warned told reminded")
        whom = simple(say, "person", 0.7)
        return clause(say, group(say), Node(word, "VBD")).after("dobj", whom).after("ccomp", inner.first(that))
    no = say.chance(0.7)
    if kind == "evidence":
        noun = Node(say.of("evidence proof guarantee"), "NN").after("acl", inner.first(that))
        noun.first(("det", Node("no", "DT"))) if no else noun.first(("amod", Node("good", "JJ")))
        return Node("is", "VBZ").first(("expl", Node("there", "EX"))).after("attr", noun)
    head = Node(say.of("known proven established"), "VBN").after(
        "ccomp", inner.first(("mark", Node(say.of("whether that if"), "IN")))
    )
    return participle(say, Node("it", "PRP"), head, no)


def plural(word: str) -> Node:
    return Node(word, "NNS", plural=True)


def group(say: Voice) -> Node:
    name = say.word("names_group")
    node = Node(name, "NNP")
    return node.before("det", Node("the", "DT")) if name.isupper() else node


def quote(say: Voice) -> Node:
    """A patient's story, with or without quotation marks and "says Joan"."""
    subject = Node("I", "PRP", plural=True) if say.chance(0.55) else simple(say, "target", 0.0)
    if subject.word != "I":
        subject.first(("poss", Node("my", "PRP$")))
        subject.left[1:] = [(label, child) for label, child in subject.left[1:] if label not in {"det", "poss"}]
    head = statement(say, 1, subject)
    if say.chance(0.15):
        opening(say, head)
    if say.chance(0.5):
        return head
    mark = say.random.choice(['"', '"', "“"])
    close = "”" if mark == "“" else '"'
    start = head
    while start.left:
        start = start.left[0][1]
    start.glued = True
    head.first(("punct", Node(mark, "``")))
    name = Node(say.word("names_person"), "NNP")
    says = Node(say.of("says said"), "VBZ")
    says.tag = "VBD" if says.word == "said" else "VBZ"
    says.first(("ccomp", head), ("punct", Node(",", ",")), ("punct", Node(close, "''", glued=True)))
    if say.chance(0.5):
        return says.after("nsubj", name)
    return says.before("nsubj", name)


def no_subject(say: Voice) -> Node:
    """ "No product is approved", "None of our cells work", "Nothing works better" """
    if say.chance(0.3):
        return statement(say, 1, Node(say.of("nothing nobody none"), "NN"))
    return statement(say, 1, simple(say, "agent", 1.0).first(("det", Node("no", "DT"))))
