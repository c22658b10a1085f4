"""The Markdown reader: pyromark's events, with the source offset of each, into the flow; raw HTML goes as HTML does."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from claimcheck.document import Document, Piece
from claimcheck.read.flow import Flow
from claimcheck.read.front import front_matter
from claimcheck.read.html import feed
from claimcheck.read.lines import Pasted, is_heading, pasted
from claimcheck.read.prose import Strand

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# The HTML element that each Markdown element is; those of code are left out with their text.
_ELEMENTS = {
    "Paragraph": "p",
    "Item": "li",
    "BlockQuote": "blockquote",
    "List": "ul",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
    "FootnoteDefinition": "#footnote",
    "Link": "a",
    "Image": "#alt",
    "CodeBlock": "template",
}


class _Event(NamedTuple):
    """An event of pyromark with its source characters `start` to `end`."""

    name: str  # Start, End, Text, Code, Html, SoftBreak ...
    value: Any  # what pyromark says of it, typed there as a union of dictionaries
    start: int
    end: int


def read_markdown(source: str, path: str) -> Document:
    """The copy of a Markdown file (CommonMark with GitHub's tables, footnotes, strikes, task lists and alerts)."""
    front = front_matter(source)
    flow = Flow()
    for said in front.said:
        flow.say(said.kind, [said.piece])
    lines = pasted(source, front.end)
    raw: list[Piece] = []  # the lines of a raw HTML block
    for event in _events(source, front.end, lines.gaps):
        if event.name == "Html":
            raw.append(Piece(source[event.start : event.end], event.start, event.end))
            continue
        if raw:
            feed(flow, Strand(raw))
            raw = []
        _take(flow, source, lines, event)
    if raw:
        feed(flow, Strand(raw))
    return Document(path, source, flow.blocks(), "markdown", front.scalars)


def _events(source: str, start: int, gaps: list[int]) -> Iterator[_Event]:
    """The events of the Markdown from `start` on, with a blank line at each gap."""
    from pyromark import Options, events_with_range

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
    )
    body = "\n".join(source[first:last] for first, last in pairwise([start, *gaps, len(source)]))
    offsets = _Offsets(body, [gap - start + number for number, gap in enumerate(gaps)])
    for event, place in events_with_range(body, options=options):
        name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
        yield _Event(name, value, start + offsets.of(place["start"]), start + offsets.of(place["end"]))


def _take(flow: Flow, source: str, lines: Pasted, event: _Event) -> None:
    """Send one event into the flow."""
    match event.name:
        case "Start":
            if element := _element(event.value):
                flow.open(element)
            if element == "p" and _is_heading(source, lines, event):
                flow.open("#line", kind="heading", level=2)
        case "End":
            if element := _element(event.value):
                flow.close(element)
        case "Text" if event.start < event.end:  # pyromark gives the indentation of some HTML without a range
            # an entity, or what else is not written as it reads, maps whole
            flow.text([Piece(event.value, event.start, event.end)])
        case "InlineHtml":
            feed(flow, Strand(_lines(source, event)))
        case "SoftBreak" | "HardBreak" | "Code":
            flow.space(Piece(" ", event.start, event.end))


def _is_heading(source: str, lines: Pasted, event: _Event) -> bool:
    """Whether a paragraph is a heading that was pasted as a bare line."""
    text = source[event.start : event.end].strip()
    return event.start in lines.starts and not re.search(r"[\r\n]", text) and is_heading(text, questions=True)


def _element(tag: Any) -> str | None:
    """The HTML element of a Start's or an End's tag; None for emphasis and the like, which say nothing to a reader."""
    name: str = tag if isinstance(tag, str) else next(iter(tag))
    if name == "Heading":
        level = tag[name]
        return str(level if isinstance(level, str) else level["level"]).lower()
    return _ELEMENTS.get(name)


def _lines(source: str, event: _Event) -> Iterator[Piece]:
    """Inline HTML line by line: in a quote or a list the source has marks before each line that the event lacks."""
    written = source[event.start : event.end].splitlines(keepends=True)
    read = str(event.value).splitlines(keepends=True)
    if len(written) != len(read) or not all(map(str.endswith, written, read)):
        yield Piece(event.value, event.start, event.end)
        return
    end = event.start
    for line, text in zip(written, read, strict=True):
        end += len(line)
        yield Piece(text, end - len(text), end)


class _Offsets:
    """Character offsets for the byte offsets of a text in UTF-8; `added` are the characters not in the source."""

    def __init__(self, text: str, added: list[int]) -> None:
        self._added = added
        self._ends: list[int] = []  # byte offsets after each character that is not ASCII
        self._extra = [0]  # bytes more than characters up to there
        for match in _NOT_ASCII.finditer(text):
            more = len(match.group().encode()) - 1
            self._ends.append(match.end() + self._extra[-1] + more)
            self._extra.append(self._extra[-1] + more)

    def of(self, byte: int) -> int:
        """The character offset of a byte offset."""
        character = byte - self._extra[bisect_right(self._ends, byte)]
        return character - bisect_left(self._added, character)
