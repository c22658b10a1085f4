"""New sentences from silver trees: subjects cut off, questions turned, words changed; the tree stays right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lemminflect import getLemma
from spacy.language import Language
from spacy.tokens import Doc, Token

from .tree import Node, spell, walk
from .voice import Voice, inflect
from .words import lists

FINITE = {"VBZ", "VBP"}
SUBJECTS = {"nsubj", "nsubjpass"}
NOUN_PLACES = {"dobj", "pobj", "nsubj", "conj", "compound"}


def grow(doc: Doc) -> Node:
    """The Doc as a tree of nodes that may be changed."""
    root = next(token for token in doc if token.head == token)
    return node_of(root)


def node_of(token: Token) -> Node:
    glued = token.i > 0 and not token.nbor(-1).whitespace_
    node = Node(token.text, token.tag_, glued=glued, plural=token.tag_ in {"NNS", "NNPS"})
    node.left = [(child.dep_, node_of(child)) for child in token.lefts]
    node.right = [(child.dep_, node_of(child)) for child in token.rights]
    return node


def reshaped(nlp: Language, docs: Iterable[Doc]) -> Iterator[Doc]:
    """Fragments and questions made of those (projective) silver sentences that begin with their subject."""
    for doc in docs:
        if len(doc) > 40:
            continue
        for change in (headless, ing, asked):
            root = change(grow(doc))
            if root is not None:
                capital(root, doc.text)
                made = spell(nlp, root)
                if made is not None:
                    yield made


def reworded(nlp: Language, say: Voice, docs: Iterable[Doc], times: int) -> Iterator[Doc]:
    """The silver sentences again with other nouns and verbs of the same form in the same places."""
    for doc in docs:
        for _ in range(times):
            root = grow(doc)
            for node, label, _ in list(walk(root, "ROOT", root)):
                swap_word(say, node, label)
            made = spell(nlp, root)
            if made is not None:
                yield made


def swap_word(say: Voice, node: Node, label: str) -> None:
    if not node.word.isalpha() or not node.word.islower() or not say.chance(0.45):
        return
    if node.tag in {"NN", "NNS"} and label in NOUN_PLACES:
        word = say.word("nouns_body", "nouns_symptom", "nouns_good", "nouns_condition", "nouns_therapy", "nouns_other")
        node.word = inflect(word, "NNS") if node.tag == "NNS" else word
    elif node.tag[:2] == "VB" and any(name == "dobj" for name, _ in node.right):
        node.word = inflect(say.word("transitive"), node.tag)
    elif node.tag == "JJ" and label == "amod":
        node.word = say.word("adjectives")


def subject_first(root: Node) -> bool:
    """Whether the sentence begins with the subject of a main verb that nothing else precedes."""
    labels = [label for label, _ in root.left]
    simple = bool(labels) and labels[0] in SUBJECTS and labels.count(labels[0]) == 1 and root.tag[:2] == "VB"
    following = root.left[1][1].word if len(labels) > 1 else root.word
    asks = root.left[0][1].tag[:1] == "W" if simple else True
    return simple and not asks and following.isalpha() and not root.word.startswith("'")


def verbs(root: Node) -> Iterator[Node]:
    """The main verb and the verbs coordinated with it that share its subject and tense."""
    yield root
    for label, child in root.right:
        if label == "conj" and child.tag == root.tag and not any(name in SUBJECTS for name, _ in child.left):
            yield from verbs(child)


def headless(root: Node) -> Node | None:
    """ "It restores mobility" → "restores mobility"; "they can help" → "can help"; "we inject" → "inject"."""
    if not subject_first(root):
        return None
    root.left = root.left[1:]
    if root.word in lists()["being"]:
        return None
    if root.tag == "VBP" and not any(label[:3] == "aux" for label, _ in root.left):
        for verb in list(verbs(root)):
            verb.tag = "VB"
    return root


def ing(root: Node) -> Node | None:
    """ "It restores mobility and ..." → "restoring mobility and ..." """
    if not subject_first(root) or root.tag not in FINITE or any(label in {"aux", "neg"} for label, _ in root.left):
        return None
    root.left = root.left[1:]
    for verb in list(verbs(root)):
        verb.word, verb.tag = inflect(base(verb.word), "VBG"), "VBG"
    return root


def asked(root: Node) -> Node | None:
    """ "It can heal" → "can it heal?", "it heals" → "does it heal?", "it is safe" → "is it safe?" """
    if (
        not subject_first(root)
        or root.tag == "VBD"
        or any(two_clauses(child) for label, child in root.right if label == "conj")
    ):
        return None
    if root.right and root.right[-1][1].word not in {".", "!"}:
        return None
    close(root)
    if len(root.left) > 1 and root.left[1][0] in {"aux", "auxpass"}:
        root.left[0], root.left[1] = root.left[1], root.left[0]
        return root
    if root.tag not in FINITE:
        return None
    if base(root.word) == "be":
        root.right[:0], root.left = root.left, []
        return root
    root.first(("aux", Node("does" if root.tag == "VBZ" else "do", root.tag)))
    for verb in list(verbs(root)):
        verb.word, verb.tag = base(verb.word), "VB"
    return root


def two_clauses(conjunct: Node) -> bool:
    return any(label in SUBJECTS for label, _ in conjunct.left)


def close(root: Node) -> None:
    """A question mark at the end, in place of what stood there."""
    if root.right and root.right[-1][0] == "punct" and root.right[-1][1].word in {".", "!"}:
        root.right.pop()
    root.after("punct", Node("?", ".", glued=True))


def base(word: str) -> str:
    return str(getLemma(word.lower(), "VERB")[0])


def capital(root: Node, text: str) -> None:
    """A capital where the sentence had one, on its new first word; the old first word loses it."""
    nodes = [node for node, _, _ in walk(root, "ROOT", root)]
    for node in nodes:
        if node.tag in {"PRP", "DT", "PRP$", "IN", "NNS", "NN", "JJ"} and node.word != "I" and node.word.istitle():
            node.word = node.word.lower()
    if text[:1].isupper():
        nodes[0].word = nodes[0].word[:1].upper() + nodes[0].word[1:]
    nodes[0].glued = False
