"""The generator's words and chances: everything random goes through one seeded Voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TypeVar

from lemminflect import getInflection
from spacy.tokens import Doc

from .tree import Node
from .words import lists

T = TypeVar("T")
CLASSES = ("body", "symptom", "good", "condition", "therapy")
NOUNS = tuple(f"nouns_{name}" for name in (*CLASSES, "other"))
WIDE = {"transitive": "verbs_wide", "intransitive": "intransitive_wide", "adjectives": "adjectives_wide"}
WIDE |= {f"verbs_{name}": "verbs_wide" for name in CLASSES} | dict.fromkeys(NOUNS, "nouns_wide")


@dataclass(frozen=True, slots=True)
class Voice:
    """A seeded source of words and choices."""

    random: Random
    words: dict[str, list[str]]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def word(self, *lists: str) -> str:
        """A word of one of the lists, longer lists more often; at times one from the silver text."""
        name = self.random.choices(lists, [len(self.words[name]) for name in lists])[0]
        if name in WIDE and self.chance(0.4):
            name = WIDE[name]
            silver = "open_" + name.partition("_")[0]
            name = silver if silver in self.words and self.chance(0.3) else name
        return self.random.choice(self.words[name])

    def of(self, words: str) -> str:
        """One of a few words written in one string."""
        return self.random.choice(words.split())

    def third_persons(self) -> frozenset[str]:
        """The verb forms in -s that are no plural of a noun in the lists."""
        verbs = {
            word for name, words in self.words.items() if name.startswith(("verbs", "transitive")) for word in words
        }
        nouns = {
            word
            for name, words in self.words.items()
            if name.startswith("nouns") and name != "nouns_wide"
            for word in words
        }
        return frozenset(inflect(word, "VBZ") for word in verbs) - {inflect(word, "NNS") for word in nouns}

    def choose(self, options: dict[T, float]) -> T:
        """One of the options, by weight."""
        return self.random.choices(list(options), list(options.values()))[0]


def voice(seed: int, silver: Iterable[Doc]) -> Voice:
    """A Voice with the generator's own words and, for width, the common open-class words of the silver text."""
    return Voice(Random(seed), lists() | open_class(silver))


def open_class(silver: Iterable[Doc]) -> dict[str, list[str]]:
    """Verbs with objects, nouns and adjectives that the silver text has three times or more."""
    verbs: Counter[str] = Counter()
    nouns: Counter[str] = Counter()
    adjectives: Counter[str] = Counter()
    for token in (token for doc in silver for token in doc if token.text.isalpha() and token.text.islower()):
        objects = any(child.dep_ == "dobj" for child in token.children)
        verbs[token.text] += token.tag_ == "VB" and objects
        nouns[token.text] += token.tag_ == "NN" and token.dep_ in {"dobj", "pobj", "nsubj"}
        adjectives[token.text] += token.tag_ == "JJ" and token.dep_ == "amod"
    kept = {"verbs": verbs, "nouns": nouns, "adjectives": adjectives}
    return {f"open_{name}": sorted(word for word, n in c.items() if n >= 3) for name, c in kept.items()}


@cache
def inflect(word: str, tag: str) -> str:
    """The form of a verb (VBZ, VBG ...) or noun (NNS) or adjective (JJR)."""
    if tag in {"VB", "VBP"}:
        return "are" if (word, tag) == ("be", "VBP") else word
    forms = getInflection(word, tag)
    return str(forms[0]) if forms else word


def chain(first: Node, rest: list[Node], joiner: str, comma: bool) -> Node:
    """Coordination: each conjunct on the one before it, with its comma and conjunction."""
    last = first
    for number, node in enumerate(rest):
        final = number == len(rest) - 1
        if not final or (comma and len(rest) > 1):
            last.after("punct", Node(",", ","))
        if final:
            last.after("cc", Node(joiner, "CC"))
        last.after("conj", node)
        last = node
    return first
