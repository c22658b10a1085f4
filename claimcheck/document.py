"""What a reader gives: a document of blocks of pieces, each piece with the stretch of source it was read from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

_LINE_END = re.compile(r"\r\n|\r|\n")

BlockKind = Literal[
    "title",  # <title>, front matter title, og:title
    "meta",  # meta description, og: and twitter: text, JSON-LD descriptions, front matter description
    "heading",  # h1 to h6, <summary>, a FAQ question; `level` says which
    "paragraph",
    "item",  # list item; `level` is its depth, 1 is outermost
    "cell",  # table cell
    "quote",  # text in a quotation block
    "alt",  # alt and aria-label text
    "button",  # a button, a submit, or a paragraph that is only one link
    "caption",
    "label",  # placeholder and form labels
]


class Span(NamedTuple):
    """A stretch of source in characters, 0-based and half-open."""

    start: int
    end: int


class Place(NamedTuple):
    """A position for people: line and column are 1-based, columns count characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of prose and the source characters `start` to `end` it was read from."""

    text: str
    start: int
    end: int

    @property
    def verbatim(self) -> bool:
        """Whether the piece maps character by character; any other maps whole."""
        return len(self.text) == self.end - self.start


@dataclass(frozen=True, slots=True)
class Block:
    """A unit of copy: its text is the join of its pieces, and `span` maps that text back to the source."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    level: int = 0
    visible: bool = True
    size: float = 1.0  # type size relative to body text, where the format knows it; below 1 is fine print
    text: str = field(init=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, length = [], 0
        for piece in self.pieces:
            starts.append(length)
            length += len(piece.text)
        object.__setattr__(self, "text", "".join(piece.text for piece in self.pieces))
        object.__setattr__(self, "_starts", tuple(starts))

    def span(self, start: int, end: int) -> Span:
        """The source span of the characters `start` to `end` of this block's text; `end` must be above `start`."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{start}:{end} is not a stretch of a block of {len(self.text)} characters")
        return Span(self._source(start).start, self._source(end - 1).end)

    def _source(self, index: int) -> Span:
        """The source span of one character of the text."""
        number = bisect_right(self._starts, index) - 1
        piece = self.pieces[number]
        if not piece.verbatim:
            return Span(piece.start, piece.end)
        offset = piece.start + index - self._starts[number]
        return Span(offset, offset + 1)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its decoded source with line ends untouched, and the blocks of copy in it, in source order."""

    path: str
    source: str
    blocks: tuple[Block, ...]
    format: str = "text"
    front: Mapping[str, str] = field(default_factory=dict)  # front matter: top-level scalar keys
    _lines: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ends = (match.end() for match in _LINE_END.finditer(self.source))
        object.__setattr__(self, "_lines", (0, *ends))

    def place(self, offset: int) -> Place:
        """The line and column of a source offset."""
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def line_text(self, line: int) -> str:
        """The source line `line` (1-based) without its line end."""
        start = self._lines[line - 1]
        end = self._lines[line] if line < len(self._lines) else len(self.source)
        return self.source[start:end].rstrip("\r\n")
