"""Our spaCy pipeline: the tokenizer, the sentence splitter, and the trained tagger and parser, loaded once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
from spacy.attrs import ORTH
from spacy.language import Language
from spacy.pipeline import Sentencizer
from spacy.tokens import Doc, Span

MODEL = Path(__file__).parent / "model"
LONGEST = 200  # words; prose seldom has sentences of half as many, and lists read as one sentence cost their square
_SPLITTER = Sentencizer(punct_chars=[".", "!", "?", "|", "\u2022", "\u00b7"])


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded model."""

    language: Language

    def sentences(self, text: str) -> Iterator[Span]:
        """The sentences of a text, tokenised and not yet parsed; one without an end is cut after LONGEST words."""
        for sentence in _SPLITTER(self.language.make_doc(text)).sents:
            for start in range(sentence.start, sentence.end, LONGEST):
                yield sentence.doc[start : min(start + LONGEST, sentence.end)]

    def parse(self, sentences: Iterable[Doc]) -> Iterator[Doc]:
        """The sentences with tags and dependencies, in the same order."""
        yield from self.language.pipe(sentences, batch_size=64)


def load() -> Pipeline:
    """The pipeline shipped with the package."""
    language = spacy.load(MODEL, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    _shout(language)
    return Pipeline(language)


def _shout(language: Language) -> None:
    """Has the tokenizer cut contractions in capitals too ("DON'T", "CANNOT"), as it does all others."""
    tokenizer: Any = language.tokenizer
    rules = dict(tokenizer.rules)
    for word, parts in rules.items():
        contracted = "'" in word or any(part[ORTH] == "not" for part in parts)
        if contracted and word.islower() and word.upper() not in rules:
            tokenizer.add_special_case(word.upper(), [{ORTH: part[ORTH].upper()} for part in parts])


def lowered(sentence: Span) -> Doc:
    """The sentence as a document of its own, each a whole tree; Title Case and capitals are lowered for the tagger."""
    words = [token.text for token in sentence]
    long = [word for word in words if word.isalpha() and len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    shouted = len(long) > 1 and all(word.isupper() for word in long)
    if shouted or (len(long) > 1 and capital >= 0.6 * len(long) and capital > 1):
        words = [word if word.isupper() and not shouted else word.lower() for word in words]
    spaces = [bool(token.whitespace_) for token in sentence]
    starts: list[bool | int | None] = [i == 0 for i in range(len(words))]
    return Doc(sentence.doc.vocab, words=words, spaces=spaces, sent_starts=starts)
