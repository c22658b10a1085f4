"""What must hold of every document, whatever it was read from."""

from __future__ import annotations

import html
import json
import re
from itertools import pairwise

import yaml

from claimcheck.document import Block, Document, Piece

SPACES = re.compile(r"[ \t\n\r\f]+")
# What a reader may put a single space for, beside white space.
SPACE_LIKE = re.compile(r"<br\b[^>]*>|`+.*`+|\\(\r\n|\r|\n)", re.DOTALL | re.IGNORECASE)


def check(document: Document, source: str) -> None:
    """Assert the invariants of a document that was read from `source`."""
    assert document.source == source
    firsts = [block.pieces[0].start for block in document.blocks]
    assert firsts == sorted(firsts)
    for block in document.blocks:
        check_block(block, source)


def check_block(block: Block, source: str) -> None:
    assert block.text.strip()
    assert block.text == block.text.strip(" \t\n\r\f")
    assert block.text == SPACES.sub(" ", block.text)
    for before, after in pairwise(block.pieces):
        assert before.end <= after.start, (before, after)
    for piece in block.pieces:
        assert piece.text
        assert 0 <= piece.start < piece.end <= len(source)
        assert decodes(piece, source[piece.start : piece.end]), (piece, source[piece.start : piece.end])
    check_spans(block)


def check_spans(block: Block) -> None:
    """`span` maps each character into the piece it is of, and the whole text to all of the pieces."""
    index = 0
    for piece in block.pieces:
        for offset in {0, len(piece.text) // 2, len(piece.text) - 1}:
            at = index + offset
            here = (piece.start + offset, piece.start + offset + 1) if piece.verbatim else (piece.start, piece.end)
            assert block.span(at, at + 1) == here
        index += len(piece.text)
    assert block.span(0, len(block.text)) == (block.pieces[0].start, block.pieces[-1].end)


def decodes(piece: Piece, written: str) -> bool:
    """Whether a piece says what its source does: verbatim, or by the way of one of the formats."""
    if piece.verbatim and piece.text != " ":
        return piece.text == written
    if piece.text == " " and (not written.strip() or SPACE_LIKE.fullmatch(written)):
        return True
    ways = (
        written,
        html.unescape(written) or "\ufffd",
        _numbered(written),
        html.unescape(_json(written)),
        _yaml(written, '"'),
        _yaml(written, "'"),
    )
    return SPACES.sub(" ", piece.text).strip() in {SPACES.sub(" ", way).strip() for way in ways} or piece.text in ways


def _numbered(written: str) -> str:
    """A numeric reference as CommonMark and HTML read it, where Python's `html.unescape` drops control characters."""
    match = re.fullmatch(r"&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));?", written)
    number = (int(match[1], 16) if match[1] else int(match[2])) if match else 0
    return chr(number) if 0 < number < 0x110000 else "\ufffd"


def _json(written: str) -> str:
    try:
        return str(json.loads(f'"{written}"'))
    except ValueError:
        return written[1:]  # an escape that JSON does not know


def _yaml(written: str, quote: str) -> str:
    try:
        return str(yaml.load(quote + written + quote, yaml.BaseLoader))
    except yaml.YAMLError:
        return written
