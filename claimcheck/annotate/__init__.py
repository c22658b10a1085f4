"""Document to claims: sentences, mentions, claim frames and the offer; the only room that imports spaCy."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from claimcheck.annotate import pipeline
from claimcheck.annotate.claims import claims
from claimcheck.annotate.context import Line, places
from claimcheck.annotate.fold import Folded, fold
from claimcheck.annotate.lexicon import Lexicon, load
from claimcheck.annotate.mentions import find
from claimcheck.annotate.offer import offer, weights
from claimcheck.annotate.offsets import moved, moved_cue
from claimcheck.annotate.speakers import patients
from claimcheck.annotate.trace import trace
from claimcheck.claim import Annotation, Claim, Mention, Sentence, Trace
from claimcheck.document import Document
from claimcheck.rule import PhrasePattern


class Annotator:
    """The loaded pipeline and lexicon; call it with a document to get its annotation."""

    def __init__(self, lexicon: Path, phrases: Iterable[PhrasePattern] = ()) -> None:
        with _uncollected():
            self.pipeline = pipeline.load()
            self.lexicon: Lexicon = load(lexicon, self.pipeline.language.tokenizer, phrases)
            self.weights = weights(lexicon)

    def __call__(self, document: Document, *, traced: bool = False) -> Annotation:
        """The claims of a document, traced with how each was read; all offsets are characters of its blocks' texts."""
        folded = [fold(block.text) for block in document.blocks]
        kinds = [block.kind for block in document.blocks]
        lines = self._lines(folded)
        patient = patients(lines, kinds)
        context = zip(lines, places(lines, kinds), patient, strict=True)
        found = [claims(line, place, kinds[line.block], bool(how)) for line, place, how in context]
        sentences = [
            _sentence(line, said, folded[line.block], document.blocks[line.block].text)
            for line, said in zip(lines, found, strict=True)
        ]
        if traced:
            sentences = [
                replace(sentence, trace=_traced(line, said, how, folded[line.block]))
                for sentence, line, said, how in zip(sentences, lines, found, patient, strict=True)
            ]
        return Annotation(
            document, tuple(sentences), offer(lines, kinds, found, self.weights, document.front.get("voice"))
        )

    def _lines(self, folded: list[Folded]) -> list[Line]:
        """The sentences of all blocks; those with a trigger are parsed together."""
        bare = [line for number, block in enumerate(folded) for line in self._split(number, block)]
        parsed = self.pipeline.parse(line.doc for line in bare if line.parsed)
        return [replace(line, doc=next(parsed)) if line.parsed else line for line in bare]

    def _split(self, number: int, block: Folded) -> Iterator[Line]:
        for span in self.pipeline.sentences(block.text):
            if not span.text.strip():
                continue
            doc = pipeline.lowered(span)
            found = find([token.lower_ for token in doc], self.lexicon)
            yield Line(number, span.start_char, span.text, doc, found, bool(found.relations))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keeps the garbage collector off what is loaded for good: walking it over and over takes a third of the start."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _sentence(line: Line, found: tuple[Claim, ...], folded: Folded, text: str) -> Sentence:
    """The sentence with every offset mapped back to the block's text as read."""
    start, end = folded.back(line.start, line.start + len(line.text.rstrip()))
    mentions = []
    for hit in line.found.things:
        first, last = line.doc[hit.start], line.doc[hit.end - 1]
        where = folded.back(line.start + first.idx, line.start + last.idx + len(last))
        mentions.append(Mention(hit.name, hit.entry.words, *where, hit.entry.listed))
    as_read = found if folded.origin is None else tuple(moved(claim, folded.back) for claim in found)
    return Sentence(line.block, start, end, text[start:end], tuple(mentions), as_read)


def _traced(line: Line, found: tuple[Claim, ...], patient: str, folded: Folded) -> Trace:
    """The line's trace with every offset mapped back to the block's text as read."""
    told = trace(line, found, patient)
    unused = (replace(one, cue=moved_cue(one.cue, folded.back)) for one in told.unused)
    return replace(told, unused=tuple(unused))
