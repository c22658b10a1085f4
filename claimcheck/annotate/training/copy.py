"""Generated copy: many sentences like a clinic's whose trees are right because they were built, not guessed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from . import fragments, questions, sentences
from .tree import GLUED, Node, spell, walk
from .voice import Voice
from .words import lists, pairs

Maker = Callable[[Voice], Node]
LONGEST = 40
WHOLE: dict[Maker, float] = {
    sentences.declarative: 30,
    sentences.reported: 4,
    sentences.quote: 4,
    sentences.no_subject: 2,
    fragments.approved: 1,
    fragments.negative_first: 1,
}
FRAGMENTS: dict[Maker, float] = {
    fragments.verb_first: 12,
    fragments.modal_first: 5,
    fragments.imperative: 9,
    fragments.gerund: 4,
    fragments.participial: 2.5,
    fragments.heading: 8,
    fragments.colon: 1.5,
    fragments.wh_heading: 2.5,
    fragments.adjective_fragment: 0.7,
    fragments.label: 1,
}
QUESTIONS: dict[Maker, float] = {questions.yes_no: 6, questions.short_question: 3, questions.wh_question: 4}
PRONOUNS = frozenset(lists()["glued_to"])
SHORT = pairs("short")
BEFORE_NOT = frozenset(lists()["glued_not"])


def generate(nlp: Language, say: Voice, count: int) -> Iterator[Doc]:
    """Count different sentences, each with its tree."""
    seen: set[str] = set()
    while len(seen) < count:
        maker = say.choose(WHOLE | FRAGMENTS | QUESTIONS)
        root = maker(say)
        finish(say, root, maker)
        doc = spell(nlp, root)
        if doc is not None and len(doc) <= LONGEST and doc.text not in seen:
            seen.add(doc.text)
            yield doc


def finish(say: Voice, root: Node, maker: Maker) -> None:
    """End mark, contractions and capitals as copy has them: headings come lowered by annotate, items without a stop."""
    marks = {"?": 9.0, "": 1.0} if maker in QUESTIONS else {"": 6.0, ".": 3.0, "!": 1.0}
    if mark := say.choose({".": 16.0, "!": 1.0, "": 3.0} if maker in WHOLE else marks):
        root.after("punct", Node(mark, "."))
    nodes = [node for node, _, _ in walk(root, "", root)]
    if say.chance(0.4):
        contract(nodes)
    if say.chance(0.3):
        for node in nodes:
            node.word = node.word.replace("'", "\u2019")
    capitals(nodes, say.choose(CASES["fragment" if maker in FRAGMENTS else "sentence"]))


CASES = {
    "fragment": {"lower": 0.35, "title": 0.03, "first": 0.62},
    "sentence": {"lower": 0.08, "title": 0.02, "first": 0.9},
}


def contract(nodes: list[Node]) -> None:
    """ "it is" → "it's", "does not" → "doesn't", in place."""
    for node, after in itertools.pairwise(nodes):
        if node.word.lower() in BEFORE_NOT and after.word == "not":
            after.word = "n't"
        elif node.word.lower() in PRONOUNS and after.word in SHORT and after.tag in {"VBZ", "VBP", "MD"}:
            after.word = SHORT[after.word]


def capitals(nodes: list[Node], case: str) -> None:
    if case == "lower":
        for node in nodes:
            node.word = node.word if len(node.word) > 1 and node.word.isupper() else node.word.lower()
    elif case == "title":
        for node in nodes:
            node.word = node.word if node.glued or node.word in GLUED else node.word[:1].upper() + node.word[1:]
    else:
        first = nodes[1] if nodes[0].word in {'"', "“"} and len(nodes) > 1 else nodes[0]
        first.word = first.word[:1].upper() + first.word[1:]
