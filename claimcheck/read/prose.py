"""Stretches of text that know their source, and the collapsing of white space in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from claimcheck.document import Piece

# What HTML and CSS collapse; a no-break space is no white space here.
_RUN = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*")
_SPACES = re.compile(r"[ \t\n\r\f]+")


class Strand:
    """A text pieced together from a source: cuts of it come out as pieces with source offsets."""

    __slots__ = ("_pieces", "_starts", "text")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = tuple(piece for piece in pieces if piece.text)
        self._starts = []
        length = 0
        for piece in self._pieces:
            self._starts.append(length)
            length += len(piece.text)
        self.text = "".join(piece.text for piece in self._pieces)

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of the text from `start` to `end`; a piece that maps whole is cut in its text only."""
        number = bisect_right(self._starts, start) - 1
        while start < end:
            piece, first = self._pieces[number], self._starts[number]
            stop = min(end, first + len(piece.text))
            text = piece.text[start - first : stop - first]
            if piece.verbatim:
                yield Piece(text, piece.start + start - first, piece.start + stop - first)
            else:
                yield Piece(text, piece.start, piece.end)
            start, number = stop, number + 1

    def whole(self, start: int, end: int, text: str) -> Piece:
        """One piece that says `text` and maps to everything the text from `start` to `end` was read from."""
        first = next(self.cut(start, start + 1))
        last = next(self.cut(end - 1, end))
        return Piece(text, first.start, last.end)


class Draft:
    """A block in the making: takes pieces in order, collapses white space, and tells what it was made of."""

    __slots__ = ("_exact", "_space", "_space_exact", "broken", "links", "pieces", "sizes")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._exact: list[bool] = []  # whether the piece is its source, character by character
        self._space: Piece | None = None
        self._space_exact = False
        self.broken = False  # whether the pending space is a line break
        self.sizes: dict[float, int] = {}  # characters of each type size
        self.links: set[int] = set()  # the links its text stands in, 0 for none

    def add(self, piece: Piece, size: float = 1.0, link: int = 0) -> None:
        """Take one piece of text."""
        for run, exact in _runs(piece) if piece.text else ():
            if run.text == " ":
                self.space(run, exact)
            else:
                self._emit(run, exact)
                self.sizes[size] = self.sizes.get(size, 0) + len(run.text)
                self.links.add(link)

    def space(self, piece: Piece, exact: bool = False) -> None:
        """Take white space: the first of several counts, and none at the start or the end of a block."""
        if self.pieces and self._space is None:
            self._space, self._space_exact = piece, exact

    def line_break(self, piece: Piece) -> bool:
        """Take a line break as a space; True when it is the second in a row, which ends the block."""
        if self.broken:
            return True
        if self.pieces:
            self._space, self._space_exact, self.broken = piece, False, True
        return False

    def _emit(self, piece: Piece, exact: bool) -> None:
        if self._space is not None:
            self.pieces.append(self._space)
            self._exact.append(self._space_exact)
            self._space, self.broken = None, False
        self.pieces.append(piece)
        self._exact.append(exact)

    @property
    def size(self) -> float:
        """The type size of most of the characters."""
        return max(self.sizes, key=self.sizes.__getitem__, default=1.0)

    def joined(self) -> tuple[Piece, ...]:
        """The pieces, neighbours joined where text and source both run on; none when there is nothing to read."""
        groups: list[list[Piece]] = []
        joinable = False
        for piece, exact in zip(self.pieces, self._exact, strict=True):
            if groups and joinable and exact and groups[-1][-1].end == piece.start:
                groups[-1].append(piece)
            else:
                groups.append([piece])
            joinable = exact
        pieces = tuple(Piece("".join(p.text for p in group), group[0].start, group[-1].end) for group in groups)
        return pieces if any(piece.text.strip() for piece in pieces) else ()


def _runs(piece: Piece) -> Iterator[tuple[Piece, bool]]:
    """The words and the white space of a piece, each with whether it is exactly its source."""
    if not piece.verbatim:
        yield Piece(_SPACES.sub(" ", piece.text), piece.start, piece.end), False
        return
    for match in _RUN.finditer(piece.text):
        text, start = match.group(), piece.start + match.start()
        if text[0] in " \t\n\r\f":
            yield Piece(" ", start, start + len(text)), text == " "
        else:
            yield Piece(text, start, start + len(text)), True
