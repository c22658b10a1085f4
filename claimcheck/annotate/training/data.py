"""What the parser learns from: the parts of its training text, each by name, and how often each is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from . import copy, reshape, silver, voice
from .predicates import MODALS
from .tree import spell

MIX = "treebank,corpus*3,generated,reshaped,reworded"
COPIES = 3  # of each corpus line with other words
COUNT = 24_000  # generated sentences


def gather(nlp: Language, treebank: Path, corpus: Path, mix: str, seed: int) -> list[Doc]:
    """The training Docs of a mix such as "treebank,corpus*2,generated"; ValueError on an unknown part."""
    teacher = silver.teacher()
    bank = [doc for doc in silver.parse(teacher, silver.treebank(treebank, "train")) if silver.sound(doc)]
    say = voice.voice(seed, bank)
    lines = list(lined(teacher, nlp, [text for _, text in silver.corpus(corpus)], say.third_persons() | MODALS.keys()))
    parts: dict[str, Callable[[], Iterator[Doc]]] = {
        "treebank": lambda: iter(bank),
        "corpus": lambda: iter(lines),
        "generated": lambda: copy.generate(nlp, say, COUNT),
        "reshaped": lambda: reshape.reshaped(nlp, [*lines, *bank]),
        "reworded": lambda: reshape.reworded(nlp, say, lines, COPIES),
        "rebanked": lambda: reshape.reworded(nlp, say, bank, 1),
    }
    docs: list[Doc] = []
    for entry in mix.split(","):
        name, _, times = entry.partition("*")
        if name not in parts:
            raise ValueError(f"unknown part {name!r} of the mix; there are {', '.join(parts)}")
        docs += list(parts[name]()) * int(times or 1)
    return docs


def lined(teacher: Language, nlp: Language, texts: list[str], verbs: frozenset[str]) -> Iterator[Doc]:
    """The corpus lines' trees: Title Case lowered, as annotate does, and verb-first items put right."""
    lowered = [lower(text) if title(text) else text for text in texts]
    for text, doc in zip(lowered, silver.parse(teacher, lowered), strict=True):
        if item := verb_first(teacher, nlp, text, verbs):
            yield item
        elif silver.sound(doc):
            yield doc


def lower(text: str) -> str:
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in text.split())


def title(text: str) -> bool:
    """Whether most longer words have capitals, as annotate decides it."""
    words = [word for word in text.split() if word.isalpha() and len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and capitals >= 0.6 * len(words)


def verb_first(teacher: Language, nlp: Language, text: str, verbs: frozenset[str]) -> Doc | None:
    """The tree of "Restores mobility" read off "It restores mobility"; None when the line is no such item."""
    if text.split()[0].lower() not in verbs or text.endswith("?"):
        return None
    doc = next(silver.parse(teacher, [f"It {text[:1].lower()}{text[1:]}"]))
    root = reshape.grow(doc) if silver.sound(doc) else None
    if root is None or not root.left or root.left[0][1].word != "It" or doc[1].tag_ not in {"VBZ", "MD"}:
        return None
    cut = reshape.headless(root)
    if cut is None:
        return None
    reshape.capital(cut, text)
    made = spell(nlp, cut)
    return made if made is not None and made.text == text else None
