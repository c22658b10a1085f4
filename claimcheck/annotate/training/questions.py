"""Questions: yes or no, wh-, and the short ones that sell ("Ready to run?")."""

from __future__ import annotations

from .clauses import purpose, statement, verb_phrase
from .objects import to
from .phrases import noun_phrase, preposition, simple
from .predicates import MODALS, clause, said
from .tree import Node
from .voice import Voice, inflect


def yes_no(say: Voice) -> Node:
    subject = noun_phrase(say, say.choose({"agent": 8, "person": 1}), 0)
    kind = say.choose({"do": 5, "modal": 4, "be": 4.5, "progressive": 1.5, "passive": 1.5, "have": 1})
    if kind in {"do", "modal"}:
        past = say.chance(0.05)
        aux = say.choose(MODALS) if kind == "modal" else "did" if past else "do" if subject.plural else "does"
        head = clause(say, subject, verb_phrase(say, "VB"), aux)
        return swap(head)
    verb = Node("are" if subject.plural else "is", "VBP" if subject.plural else "VBZ")
    if kind == "be":
        if say.chance(0.3):
            prep = say.of("for for in to with")
            word = Node(say.word("predicates"), "JJ").after(
                "prep", preposition(say, prep, 0, say.of("person target any"))
            )
            return verb.after("nsubj", subject).after("acomp", word)
        return said(say, verb.after("nsubj", subject), 0)
    if kind == "have":
        have = Node("have" if subject.plural else "has", "VBP" if subject.plural else "VBZ")
        return verb_phrase(say, "VBN", 0).first(("aux", have), ("nsubj", subject))
    if kind == "progressive":
        return verb_phrase(say, "VBG", 0).first(("aux", verb), ("nsubj", subject))
    head = Node(inflect(say.word("transitive"), "VBN"), "VBN").first(("auxpass", verb), ("nsubjpass", subject))
    if say.chance(0.4):
        purpose(say, head)
    return head.after("agent", preposition(say, "by", 0, "agent")) if say.chance(0.3) else head


def swap(head: Node) -> Node:
    """Subject and auxiliary change places."""
    head.left[0], head.left[1] = head.left[1], head.left[0]
    return head


def short_question(say: Voice) -> Node:
    """ "Ready to run?", "Tired of pain?", "Want to walk?", "Looking for relief?", "What if you could ...?" """
    kind = say.choose({"ready": 2, "tired": 2, "want": 2, "looking": 2, "what if": 1.5, "wonder": 0.7})
    if kind == "ready":
        return Node("ready", "JJ").after("xcomp", to(verb_phrase(say, "VB")))
    if kind == "tired":
        return Node(say.of("tired sick afraid"), "JJ").after("prep", preposition(say, "of", 1))
    if kind == "want":
        return Node(say.of("want need"), "VB").after("xcomp", to(verb_phrase(say, "VB")))
    if kind == "looking":
        word, prep = say.random.choice(
            [("looking", "for"), ("suffering", "from"), ("living", "with"), ("struggling", "with"), ("dealing", "with")]
        )
        return Node(word, "VBG").after("prep", preposition(say, prep, 1))
    if kind == "wonder":
        inner = statement(say, 0).first(("mark", Node("if", "IN")))
        return Node("wondering", "VBG").after("ccomp", inner)
    inner = clause(say, noun_phrase(say, "agent", 0), verb_phrase(say, "VB"), say.of("could could can"))
    return Node("what", "WP").after("advcl", inner.first(("mark", Node("if", "IN"))))


def wh_question(say: Voice) -> Node:
    subject = noun_phrase(say, "agent", 0)
    aux = say.choose(MODALS) if say.chance(0.45) else "do" if subject.plural else "does"
    kind = say.choose({"how": 4, "what": 2, "which": 2.5, "subject": 3, "why": 1, "is": 1})
    if kind in {"how", "why"}:
        word = Node(say.of("how when where") if kind == "how" else "why", "WRB")
        return swap(clause(say, subject, verb_phrase(say, "VB"), aux)).first(("advmod", word))
    if kind == "what":
        head = swap(clause(say, subject, Node(say.word("transitive"), "VB"), aux))
        return head.first(("dobj", Node("what", "WP")))
    if kind == "which":
        head = swap(clause(say, subject, Node(say.word("transitive"), "VB"), aux))
        return head.first(("dobj", asked(say)))
    if kind == "subject":
        asked_for = asked(say)
        return statement(say, 1, asked_for)
    verb = Node("are" if subject.plural else "is", "VBP" if subject.plural else "VBZ")
    return verb.first(("attr", Node("what", "WP"))).after("nsubj", subject)


def asked(say: Voice) -> Node:
    word = say.random.choice([("what", "WDT"), ("which", "WDT"), ("what", "WDT")])
    return simple(say, say.of("target any agent"), 1.0).first(("det", Node(*word)))
