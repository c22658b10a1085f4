"""The plain text reader: paragraphs by blank lines, lists and quotes by their marks, short lone lines as headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claimcheck.document import Block, Document, Piece
from claimcheck.read.lines import is_heading, parts, unwrapped
from claimcheck.read.prose import Draft

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_ITEM = re.compile(r"([ \t]*+)(?:[-*+•‣◦▪●\u2013\u2014]|\(?\d{1,3}[.)])[ \t]++(?=\S)")
_QUOTE = re.compile(r"[ \t]{0,3}>[ \t]?")
_RULE = re.compile(r"[ \t]*+([-=_*~#])\1*+[ \t]*+$")

LineKind = Literal["blank", "item", "quote", "plain"]


@dataclass(frozen=True, slots=True)
class _Line:
    kind: LineKind
    indent: int
    start: int  # where its text begins, after a mark
    text: str  # with its line end, which is a space inside a block


def read_text(source: str, path: str) -> Document:
    """The copy of a plain text file."""
    blocks: list[Block] = []
    for lines in _groups(_line(match.group(), match.start()) for match in _LINE.finditer(source)):
        blocks.extend(_blocks(lines))
    return Document(path, source, tuple(blocks), "text")


def _line(text: str, start: int) -> _Line:
    bare = text.rstrip("\r\n")
    indent = len(text) - len(text.lstrip(" \t"))
    if not bare.strip() or _RULE.match(bare):
        return _Line("blank", indent, start, text)
    if match := _QUOTE.match(text):
        return _Line("quote", indent, start + match.end(), text[match.end() :])
    if match := _ITEM.match(text):
        return _Line("item", len(match[1].expandtabs(4)), start + match.end(), text[match.end() :])
    return _Line("plain", indent, start, text)


def _groups(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones."""
    group: list[_Line] = []
    for line in lines:
        if line.kind != "blank":
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    """The blocks of a run of lines: a marked line begins one, an indented line goes on with the item above it."""
    group: list[_Line] = []
    indents: list[int] = []  # of the items this one stands in
    loose = unwrapped(line.text for line in lines)
    for line in lines:
        if group and not _goes_on(group, line, loose):
            yield from _block(group, len(indents), loose, loose)
            group = []
        if not group and line.kind == "item":
            while indents and indents[-1] >= line.indent:
                indents.pop()
            indents.append(line.indent)
        group.append(line)
    yield from _block(group, len(indents), loose or len(group) == len(lines), loose)


def _goes_on(group: list[_Line], line: _Line, loose: bool) -> bool:
    if line.kind == "item":
        return False
    if group[0].kind == "item":
        return line.kind == "plain" and line.indent > group[0].indent
    if loose and line.kind == "plain" and parts(group[-1].text, line.text):
        return False
    return line.kind == group[0].kind


def _block(lines: list[_Line], depth: int, lone: bool, loose: bool) -> Iterator[Block]:
    draft = Draft()
    for line in lines:
        draft.add(Piece(line.text, line.start, line.start + len(line.text)))
    pieces = draft.joined()
    if not pieces:
        return
    match lines[0].kind:
        case "item":
            yield Block("item", pieces, depth)
        case "quote":
            yield Block("quote", pieces)
        case _:
            heading = lone and len(lines) == 1 and is_heading(lines[0].text, questions=loose)
            yield Block("heading", pieces, 2) if heading else Block("paragraph", pieces)
