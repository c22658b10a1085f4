"""A line of source with a span underlined, cut to fit and safe to print."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rich.cells import cell_len

from claimcheck.document import Document, Span

TAB = "    "
MORE = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """The first line of a span as it is shown: the line's number, the text, and where (in cells) to underline."""

    line: int
    text: str
    indent: int
    width: int


def snippet(document: Document, span: Span, room: int) -> Snippet:
    """The line on which a span starts, cut around the span to at most `room` cells (never below 16)."""
    line, column = document.place(span.start)
    text = document.line_text(line)
    start = min(column - 1, len(text))
    end = max(start, min(start + span.end - span.start, len(text)))
    low, high = _window(text, start, end, max(room, 16))
    before = (MORE if text[:low].strip() else "") + shown(text[low:start])
    marked = shown(text[start : min(end, high)]) or " "
    after = shown(text[min(end, high) : high].rstrip()) + (MORE if text[high:].strip() else "")
    return Snippet(line, before + marked + after, cell_len(before), max(cell_len(marked), 1))


def _window(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The stretch of a line to show: the span first, then as much on both sides as there is room for."""
    first = min(len(text) - len(text.lstrip()), start)
    low, high, left = start, start, room - 2 * len(MORE)
    while high < end and (cells := _cells(text[high])) <= left:
        high, left = high + 1, left - cells
    if high < end:
        return low, high
    while left > 0 and (low > first or high < len(text)):
        if low > first:
            low, left = low - 1, left - _cells(text[low - 1])
        if high < len(text) and left > 0:
            high, left = high + 1, left - _cells(text[high])
    return _to_word(text, low, first, start), _to_word_back(text, high, end)


def _to_word(text: str, low: int, first: int, start: int) -> int:
    """The start of a window moved to the next word, where it was cut within one."""
    if low <= first or text[low - 1].isspace():
        return low
    space = text.find(" ", low, start)
    return low if space < 0 else space + 1


def _to_word_back(text: str, high: int, end: int) -> int:
    """The end of a window moved to the word before, where it was cut within one."""
    if high >= len(text) or text[high].isspace():
        return high
    space = text.rfind(" ", end, high)
    return high if space < 0 else space


def _cells(character: str) -> int:
    return cell_len(shown(character))


def shown(text: str) -> str:
    """The text with tabs as spaces, and what would steer the terminal or turn the line around as a plain sign."""
    return "".join(map(_sign, text))


def _sign(character: str) -> str:
    if character == "\t":
        return TAB
    if unicodedata.category(character) == "Cc":
        return chr(0x2400 + ord(character)) if ord(character) < 0x20 else "�"
    return "�" if unicodedata.bidirectional(character) in _TURNS else character


_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
