"""Trees by construction: nodes with a word, a tag and labelled children, and the Doc they spell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc

from .words import lists

GLUED = frozenset([*",.?!:;-%”", "n't", "n\u2019t", *(mark + end for mark in "'\u2019" for end in lists()["endings"])])


@dataclass(slots=True)
class Node:
    """A word and what hangs on it, in order, before it and after it."""

    word: str
    tag: str
    left: list[tuple[str, Node]] = field(default_factory=list)
    right: list[tuple[str, Node]] = field(default_factory=list)
    glued: bool = False  # no space before it
    plural: bool = False  # as a subject it takes the plural verb

    def before(self, label: str, child: Node) -> Node:
        """Hangs child on this word as the nearest to its left so far from the outside in; gives this word."""
        self.left.append((label, child))
        return self

    def first(self, *children: tuple[str, Node]) -> Node:
        """Hangs children before everything that already stands left of this word; gives this word."""
        self.left[:0] = children
        return self

    def after(self, label: str, child: Node) -> Node:
        """Hangs child on this word as its last so far; gives this word."""
        self.right.append((label, child))
        return self


def walk(node: Node, label: str, head: Node) -> Iterator[tuple[Node, str, Node]]:
    """(node, label, head) of every word in the order of the sentence."""
    for name, child in node.left:
        yield from walk(child, name, node)
    yield node, label, head
    for name, child in node.right:
        yield from walk(child, name, node)


def spell(nlp: Language, root: Node) -> Doc | None:
    """The tree as a Doc; None when the tokenizer would cut its text otherwise."""
    rows = list(walk(root, "ROOT", root))
    place = {id(node): number for number, (node, _, _) in enumerate(rows)}
    spaces = [not (after.glued or after.word in GLUED) for after, _, _ in rows[1:]] + [False]
    words = [node.word for node, _, _ in rows]
    heads = [place[id(head)] for _, _, head in rows]
    tags = [node.tag for node, _, _ in rows]
    labels = [label for _, label, _ in rows]
    starts: list[bool | int | None] = [number == 0 for number in range(len(rows))]
    doc = Doc(nlp.vocab, words, spaces, tags=tags, heads=heads, deps=labels, sent_starts=starts)
    return doc if [token.text for token in nlp.make_doc(doc.text)] == words else None
