"""Noun phrases of the generated copy."""

from __future__ import annotations

from .tree import Node
from .voice import Voice, chain, inflect
from .words import pairs

CLASSES = {name: (f"nouns_{name}",) for name in ("body", "symptom", "good", "condition", "therapy")}
NOUNS = CLASSES | {
    "agent": ("nouns_therapy", "nouns_therapy", "nouns_person"),
    "target": ("nouns_body", "nouns_symptom", "nouns_good", "nouns_condition"),
    "person": ("nouns_person",),
    "any": ("nouns_other", "nouns_therapy", "nouns_body", "nouns_good"),
}
DETERMINERS = pairs("determiners")
PLURALS = pairs("determiners_plural")


def noun_phrase(say: Voice, role: str, depth: int = 1, bare: float = 0.45) -> Node:
    """A noun phrase, with conjuncts and prepositional phrases up to depth."""
    if role == "agent" and say.chance(0.22):
        return pronoun(say)
    if depth and role in {"target", *CLASSES} and say.chance(0.3):
        return listing(say, role)
    if depth and role in {"any", "target", "good", "therapy"} and say.chance(0.08):
        return relational(say, 0)
    node = simple(say, role, bare)
    if depth and role in CLASSES and say.chance(0.03):
        return rather(say, node, role)
    if depth and say.chance(0.16 if role == "agent" else 0.2):
        node.after("prep", preposition(say, say.choose({"of": 4, "in": 2, "for": 1, "with": 1, "from": 1}), depth - 1))
    return node


def simple(say: Voice, role: str, bare: float = 0.45) -> Node:
    """Determiner, adjectives, compounds, noun."""
    if role in {"target", "condition"} and say.chance(0.06):
        return possessive_disease(say)
    word = say.word(*NOUNS[role])
    plural = word not in say.words["mass"] and say.chance(0.55)
    node = Node(inflect(word, "NNS") if plural else word, "NNS" if plural else "NN", plural=plural)
    determine(say, node, plural, word in say.words["mass"], bare)
    for _ in range(say.choose({0: 6, 1: 4, 2: 0.7})):
        node.before("amod", adjective(say))
    if say.chance(0.08):
        node.before("amod", hyphenated(say))
    if say.chance(0.4 if role == "agent" else 0.25):
        node.before("compound", compound(say))
    return node


def relational(say: Voice, depth: int) -> Node:
    """A noun that names a relation, with its target: "relief from pain"."""
    word, _, prep = say.word("relational").partition("/")
    node = Node(word, "NN")
    if say.chance(0.25):
        node.before(*say.random.choice([("det", Node("the", "DT")), ("poss", Node("your", "PRP$"))]))
    if say.chance(0.5):
        node.before("amod", Node(say.word("adjectives"), "JJ"))
    return node.after("prep", preposition(say, prep, depth))


def rather(say: Voice, node: Node, role: str) -> Node:
    """ "the cause, not (just) the symptom": a denied conjunct."""
    other = simple(say, role, 0.4)
    if say.chance(0.4):
        other.first(("advmod", Node(say.of("just only merely"), "RB")))
    return node.after("punct", Node(",", ",")).after("conj", other.first(("neg", Node("not", "RB"))))


def determine(say: Voice, node: Node, plural: bool, mass: bool, bare: float) -> None:
    """Hangs an article, possessive or quantifier on a noun, or nothing."""
    if say.chance(bare):
        return
    if say.chance(0.04):
        owner = Node(say.of("body patient clinic nature knee year"), "NN").after("case", Node("'s", "POS"))
        node.before(
            "poss",
            owner.first(*say.random.choice([[("det", Node("the", "DT"))], [("poss", Node("your", "PRP$"))], []])),
        )
        return
    options = PLURALS if plural else DETERMINERS
    word = say.random.choice([w for w in options if not (mass and w in {"a", "each"})])
    node.before(
        "poss" if options[word] == "PRP$" else "amod" if options[word] in {"JJ", "JJS"} else "det",
        Node(word, options[word]),
    )
    if plural and say.chance(0.05):
        node.before("nummod", Node(say.of("two three five 1,000 10"), "CD"))


def adjective(say: Voice) -> Node:
    word = say.word("adjectives")
    tag = "JJR" if word in say.words["compared_adjectives"] else "JJ"
    node = Node(word, tag)
    return node.before("advmod", Node(say.word("adverbs"), "RB")) if tag == "JJ" and say.chance(0.05) else node


def compound(say: Voice) -> Node:
    """A noun that modifies a noun, itself modified where it is two words ("stem cell")."""
    *before, last = say.word("compounds").split()
    node = Node(last, "NN")
    for word in before:
        node.before("compound", Node(word, "NN"))
    return node


def hyphenated(say: Voice) -> Node:
    """An adjective of two words: tissue-repairing, drug-free, FDA-approved."""
    kind = say.choose({"ing": 3, "free": 1, "done": 1})
    if kind == "ing":
        return glue(Node(say.word("hyphens_ing"), "NN"), Node(inflect(say.word("transitive"), "VBG"), "VBG"))
    first, _, last = say.word(f"hyphens_{kind}").partition("-")
    return glue(Node(first, "NNP" if first.isupper() else "NN"), Node(last, "JJ" if kind == "free" else "VBN"))


def glue(first: Node, last: Node) -> Node:
    last.glued = True
    return last.before("npadvmod", first).before("punct", Node("-", "HYPH"))


def possessive_disease(say: Voice) -> Node:
    if say.chance(0.15):
        return Node("jelly", "NN").before("poss", Node("Wharton", "NNP").after("case", Node("'s", "POS")))
    name = Node(say.word("names_disease"), "NNP").after("case", Node("'s", "POS"))
    return Node(say.of("disease disease syndrome"), "NN").before("poss", name)


def pronoun(say: Voice) -> Node:
    word = say.choose({"it": 4, "they": 3, "we": 3, "this": 1, "you": 1, "these": 0.3})
    return Node(word, "DT" if word.startswith("th") and word != "they" else "PRP", plural=word not in {"it", "this"})


def listing(say: Voice, role: str) -> Node:
    """Two to four coordinated noun phrases, some after "such as"."""
    nodes = [simple(say, role, bare=0.75) for _ in range(say.choose({2: 6, 3: 4, 4: 2}))]
    joiner = say.choose({"and": 8, "or": 1.5, "&": 0.5})
    joined = chain(nodes[0], nodes[1:], joiner, comma=say.chance(0.7))
    joined.plural = True
    if say.chance(0.12):
        return such_as(say, joined)
    if joiner == "and" and len(nodes) == 2 and say.chance(0.06):
        joined.first(("preconj", Node("both", "DT")))
    return joined


def such_as(say: Voice, joined: Node) -> Node:
    """ "Conditions such as X and Y" """
    word = say.choose({"such": 3, "like": 1, "including": 2})
    prep = (
        Node("as", "IN").before("amod", Node("such", "JJ"))
        if word == "such"
        else Node(word, "VBG" if word == "including" else "IN")
    )
    prep.after("pobj", joined)
    head = Node(say.of("conditions diseases problems injuries symptoms"), "NNS", plural=True)
    return head.after("prep", prep)


def preposition(say: Voice, word: str, depth: int = 0, role: str = "target") -> Node:
    return Node(word, "IN").after("pobj", noun_phrase(say, role, depth))


def setting(say: Voice) -> Node:
    """A circumstance: "in weeks", "without surgery", "from within the joint"."""
    words = say.word("settings").split()
    head = Node(words[-1], "NNS" if words[-1].endswith("s") and words[-1] != "days_" else "NN")
    kinds = pairs("in_settings")
    for word in words[:-1]:
        label, _, tag = kinds.get(word, "compound/NN").partition("/")
        head.before(label, Node(word, tag))
    word = say.of("in within without after with at from under during over")
    return Node(word, "IN").after("pobj", head)
