"""Verb phrases and clauses of the generated copy, in the teacher's labels."""

from __future__ import annotations

from collections.abc import Callable

from .objects import becoming, giving, idiom, intransitive, paired, particle, to, to_target, transitive, verb
from .phrases import noun_phrase, preposition, setting, simple
from .predicates import MODALS, be, clause, copular, participle
from .tree import Node
from .voice import Voice, chain, inflect

PURPOSE = 0.12


def verb_phrase(say: Voice, form: str, depth: int = 1) -> Node:
    """A verb in the given form (VB, VBZ, VBP, VBD, VBG, VBN as after "has") with what follows; coordinated at times."""
    head = adjoined(say, form, depth)
    if depth and say.chance(0.36):
        inner = innermost(head) if form in {"VB", "VBP"} else head
        rest = [
            adjoined(say, form if inner is head else "VB", depth - 1) for _ in range(say.choose({1: 5, 2: 5, 3: 1}))
        ]
        chain(inner, rest, say.choose({"and": 8, "or": 1}), comma=say.chance(0.75))
    return head


def innermost(head: Node) -> Node:
    """The last infinitive under a verb: in "can help rebuild X and restore Y" "restore" goes with "rebuild"."""
    label, last = head.right[-1] if head.right else ("", head)
    return innermost(last) if label in {"xcomp", "ccomp", "advcl"} and last.tag == "VB" else head


def adjoined(say: Voice, form: str, depth: int) -> Node:
    """One verb with its complements, and an adverb, circumstance or purpose."""
    kind = say.choose(
        {transitive: 56, intransitive: 7, to_target: 9, particle: 7, paired: 6, helping: 9 * depth, **rarer(depth)}
    )
    node = kind(say, form, depth)
    if say.chance(0.08):
        node.before("advmod", Node(say.word("adverbs", "hedging"), "RB"))
    if depth and node.right and node.right[-1][0] == "dobj" and node.right[-1][1].tag[:2] == "NN" and say.chance(0.06):
        relative(say, node.right[-1][1])
    for piece, share in (
        (adverb, 0.05),
        (time, 0.04),
        (circumstance, 0.1),
        (means, 0.05 * depth),
        (purpose, PURPOSE * depth),
    ):
        if say.chance(share):
            piece(say, node)
    return node


def rarer(depth: int) -> dict[Callable[[Voice, str, int], Node], float]:
    """The kinds of verb phrase that only now and then occur, with their weights."""
    return {giving: 3, idiom: 4, controlled: 6 * depth, becoming: 1.5, knowing: 2 * depth}


def helping(say: Voice, form: str, depth: int) -> Node:
    """ "help (to) rebuild", "help you walk", "allow the body to heal", "encourage cells to grow" """
    kind = say.choose({"bare": 5, "to": 1.5, "small": 4, "clause": 2, "object": 4, "keep": 1})
    if kind in {"bare", "to"}:
        inner = verb_phrase(say, "VB", int(say.chance(0.35)))
        return verb(say, "help", form).after("xcomp", to(inner) if kind == "to" else inner)
    person = (
        Node(say.of("you them"), "PRP") if say.chance(0.4) else simple(say, say.choose({"person": 3, "target": 2}), 0.3)
    )
    inner = verb_phrase(say, "VB", int(say.chance(0.35)))
    if kind == "small":
        return verb(say, say.choose({"help": 6, "let": 2, "make": 1}), form).after(
            "ccomp", inner.first(("nsubj", person))
        )
    if kind == "keep":
        moving = verb_phrase(say, "VBG", 0).first(("nsubj", person))
        return verb(say, say.of("keep get see watch"), form).after("ccomp", moving)
    if kind == "clause":
        return verb(say, say.of("allow enable"), form).after("ccomp", to(inner).first(("nsubj", person)))
    word = say.of("encourage tell stimulate prompt teach train help cause ask")
    return verb(say, word, form).after("dobj", person).after("xcomp", to(inner))


def controlled(say: Voice, form: str, depth: int) -> Node:
    """ "aim to relieve", "start walking", "have to worry" """
    if say.chance(0.3):
        return verb(say, say.of("start keep stop begin avoid"), form).after("xcomp", verb_phrase(say, "VBG", 0))
    word = say.of("aim seek work try want need begin continue hope seem have appear tend like")
    return verb(say, word, form).after("xcomp", to(verb_phrase(say, "VB", int(say.chance(0.35)))))


def knowing(say: Voice, form: str, depth: int) -> Node:
    """ "learn how cells heal scars", "show that it works", "rebuild what age has taken" """
    word = say.of("learn see discover show know explain ask find understand rebuild restore")
    kind = "what" if word in {"rebuild", "restore"} else say.of("how that whether why what")
    node = verb(say, word, form)
    if kind == "what" and say.chance(0.35):  # "rebuild what is broken"
        broken = Node(inflect(say.word("transitive"), "VBN"), "VBN")
        return node.after("ccomp", broken.first(("nsubjpass", Node("what", "WP")), ("auxpass", Node("is", "VBZ"))))
    if kind == "what":
        inner = clause(say, noun_phrase(say, "agent", 0), verb(say, say.word("transitive"), "VB"), aux="can")
        return node.after("ccomp", inner.first(("dobj", Node("what", "WP"))))
    inner = statement(say, 0)
    label, tag = ("advmod", "WRB") if kind in {"how", "why"} else ("mark", "IN")
    return node.after("ccomp", inner.first((label, Node(kind, tag))))


def adverb(say: Voice, node: Node) -> None:
    node.after("advmod", Node(say.word("adverbs", "after"), "RB"))


def time(say: Voice, node: Node) -> None:
    first, _, last = say.word("times").partition("/")
    head = Node(last, "NN")
    kind = ("det", "DT") if first in say.words["determiners_time"] else ("amod", "JJ")
    node.after("npadvmod", head.before(kind[0], Node(first, kind[1])))


def circumstance(say: Voice, node: Node) -> None:
    node.after("prep", setting(say))


def means(say: Voice, node: Node) -> None:
    """ "by calming nerves", "without removing tissue", "while restoring function", ", restoring function" """
    word = say.choose({"by": 5, "without": 2, "while": 1, "": 1})
    inner = verb_phrase(say, "VBG", 0)
    if word in {"by", "without"}:
        node.after("prep", Node(word, "IN").after("pcomp", inner))
    elif word:
        node.after("advcl", inner.first(("mark", Node(word, "IN"))))
    else:
        node.after("punct", Node(",", ",")).after("advcl", inner)


def purpose(say: Voice, node: Node) -> None:
    node.after("advcl", to(verb_phrase(say, "VB", int(say.chance(0.4)))))


def relative(say: Voice, noun: Node) -> Node:
    """ "that heal scars", "(that) we use", "designed to heal", "to heal" """
    kind = say.choose({"subject": 5, "object": 2, "reduced": 2, "designed": 2, "to": 2, "ing": 1.5})
    if kind == "subject":
        pronoun = (
            Node("who", "WP")
            if noun.word in say.words["who"]
            else Node(*say.random.choice([("that", "WDT"), ("which", "WDT")]))
        )
        inner = verb_phrase(say, "VBP" if noun.plural else "VBZ", int(say.chance(0.6)))
        return noun.after("relcl", inner.first(("nsubj", pronoun)))
    if kind in {"object", "reduced"}:
        subject = Node(say.of("we you they"), "PRP", plural=True) if say.chance(0.7) else noun_phrase(say, "agent", 0)
        inner = clause(say, subject, verb(say, say.word("transitive"), "VBP" if subject.plural else "VBZ"))
        return noun.after("relcl", inner.first(("dobj", Node("that", "WDT"))) if kind == "object" else inner)
    if kind == "designed":
        word = say.of("designed intended made used shown proven formulated created known believed")
        return noun.after("acl", Node(word, "VBN").after("xcomp", to(verb_phrase(say, "VB", int(say.chance(0.4))))))
    if kind == "ing":
        return noun.after("acl", verb_phrase(say, "VBG", 0))
    return noun.after("acl", to(verb_phrase(say, "VB", int(say.chance(0.4)))))


def statement(say: Voice, depth: int = 1, subject: Node | None = None) -> Node:
    """A whole clause about an agent: active, modal, past, perfect, denied, passive, copular, supported."""
    if subject is None:
        subject = noun_phrase(say, say.choose({"agent": 8, "person": 1, "target": 1}), depth)
        if depth and subject.tag[:2] == "NN" and say.chance(0.12):
            relative(say, subject)
        elif depth and subject.tag[:2] == "NN" and say.chance(0.02):
            aside = preposition(say, say.of("unlike like with without"), 0)
            subject.after("punct", Node(",", ",")).after("prep", aside).after("punct", Node(",", ","))
    kind = say.choose(
        {"plain": 40, "modal": 22, "past": 7, "denied": 9, "passive": 8, "copula": 8, "support": 7, "perfect": 3}
    )
    if kind == "plain":
        return clause(say, subject, verb_phrase(say, "VBP" if subject.plural else "VBZ", depth))
    if kind == "modal":
        return clause(say, subject, verb_phrase(say, "VB", depth), say.choose(MODALS))
    if kind == "past":
        return clause(say, subject, verb_phrase(say, "VBD", depth))
    if kind == "perfect":
        return clause(say, subject, verb_phrase(say, "VBN", depth), "have" if subject.plural else "has")
    makers = {"denied": denied, "passive": passive, "copula": copular, "support": supported}
    return makers[kind](say, subject, depth)


def denied(say: Voice, subject: Node, depth: int) -> Node:
    kind = say.choose({"do": 6, "can": 3, "never": 2, "not only": 1})
    if kind == "never":
        return clause(say, subject, verb_phrase(say, "VBP" if subject.plural else "VBZ", depth), no="never")
    if kind == "not only":
        only = Node("not", "RB").after("advmod", Node("only", "RB"))
        form = "VBP" if subject.plural else "VBZ"
        first, second = adjoined(say, form, 0), adjoined(say, form, 0)
        but = Node("but", "CC")
        second.first(("advmod", Node("also", "RB")))
        return first.first(("nsubj", subject), ("preconj", only)).after("cc", but).after("conj", second)
    short = say.chance(0.45)
    aux = (
        say.choose({"can": 4, "will": 2, "may": 1, "should": 1})
        if kind == "can"
        else "do"
        if subject.plural
        else "does"
    )
    if short and aux == "can":
        return clause(say, subject, verb_phrase(say, "VB", depth), "ca", "n't")
    head = verb_phrase(say, "VB", depth)
    if aux == "can":
        clause(say, subject, head, aux, "not")
        head.left[2][1].glued = True  # "cannot" is two tokens
        return head
    just = kind == "do" and say.chance(0.15)
    if just:
        head.first(("advmod", Node("just", "RB")))
    return clause(say, subject, head, aux, "n't" if short and aux not in {"may", "will"} else "not")


def passive(say: Voice, subject: Node, depth: int) -> Node:
    if subject.tag == "PRP" or say.chance(0.5):
        pass
    else:
        subject = noun_phrase(say, "target", depth)
    head = verb(say, say.word("transitive"), "VBN")
    if say.chance(0.45):
        head.after("agent", preposition(say, "by", 0, "agent"))
    for piece, share in ((circumstance, 0.25), (purpose, 0.25), (time, 0.05)):
        if say.chance(share):
            piece(say, head)
    whole = participle(say, subject, head, say.chance(0.15))
    if depth and say.chance(0.12):
        return whole.after("cc", Node("and", "CC")).after("conj", passive(say, noun_phrase(say, "target", 0), 0))
    return whole


def supported(say: Voice, subject: Node, depth: int) -> Node:
    """ "is designed to", "has been shown to", "has the potential to", "is able to" """
    inner = to(verb_phrase(say, "VB", depth))
    kind = say.choose({"participle": 6, "potential": 2, "able": 2})
    no = say.chance(0.2)
    if kind == "participle":
        word = say.word("supporting")
        return participle(say, subject, Node(word, "VBN").after("xcomp", inner), no)
    if kind == "potential":
        noun = (
            Node(say.of("potential power ability capacity"), "NN").before("det", Node("the", "DT")).after("acl", inner)
        )
        return clause(say, subject, verb(say, "have", "VBP" if subject.plural else "VBZ")).after("dobj", noun)
    word = say.of("able likely ready unlikely unable free eager")
    return be(say, subject, no).after("acomp", Node(word, "JJ").after("xcomp", inner))
