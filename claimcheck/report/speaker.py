"""Who speaks in a document, with the evidence for it: words, weight, list and place."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claim import Annotation, Evidence, Section
from claimcheck.document import Document, Place
from claimcheck.report.layout import table, wrap
from claimcheck.report.listing import listed
from claimcheck.report.options import Options

VOICES = {True: "copy that sells", False: "a text that informs"}


def speaker(annotation: Annotation, options: Options) -> Iterator[str]:
    """Seller or not on one line, with what settles it, then the evidence, what weighs most first."""
    voice = VOICES[annotation.offer.seller]
    settled = [one.reason for one in annotation.offer.evidence if not one.weight]
    weighed = sorted((one for one in annotation.offer.evidence if one.weight), key=lambda one: -abs(one.weight))
    told = "; ".join(settled) or ("" if weighed else "nothing says otherwise")
    yield from wrap(f"Read as {voice}:{f' {told}' if told else ''}", options.width)
    yield from table([_row(one, annotation.document) for one in weighed], options, indent=2)
    for section in annotation.offer.sections:
        yield from _section(section, annotation.document, options)


def _section(section: Section, document: Document, options: Options) -> Iterator[str]:
    """A section that speaks in another voice than its page, by its first words and its place, with the evidence."""
    voice = VOICES[section.seller]
    block = document.blocks[section.start]
    line = document.place(block.span(0, len(block.text)).start).line
    yield from wrap(f"From line {line}, {block.text!r}, read as {voice}:", options.width)
    yield from table([_row(one, document) for one in section.evidence], options, indent=2)


def _row(one: Evidence, document: Document) -> tuple[str, str, str, str]:
    at = place(one, document)
    words = one.reason if one.listed is None else repr(one.reason)
    return f"{one.weight:+}", f"{at.line}:{at.column}" if at else "", words, listed(one.listed, one.reason)


def place(one: Evidence, document: Document) -> Place | None:
    """Where a piece of evidence stands; None for what the page as a whole says."""
    if one.end <= one.start:
        return None
    return document.place(document.blocks[one.block].span(one.start, one.end).start)
