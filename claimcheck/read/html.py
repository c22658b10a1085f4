"""The HTML reader: turbohtml's tokens, with the source offset of each, into the flow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from claimcheck.document import Document, Piece
from claimcheck.read import attributes, jsonld, sheet
from claimcheck.read.flow import Flow
from claimcheck.read.prose import Strand
from claimcheck.read.tags import VOID

if TYPE_CHECKING:
    from turbohtml import Token

# What turbohtml sees others of the same length for, so that offsets hold; text is taken from the source itself.
_MASKED = re.compile(r"\r\n|\r|</>|(</?)noscript(?=[ \t\n\r\f/>])|\x00", re.IGNORECASE)
_NOSCRIPT = "noscrip-"  # <noscript> under another name: its content is read as elements
_SELF_CLOSED = re.compile(r"<(?:script|style|title|textarea|iframe)\b[^<>]*/>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _At:
    """A token and the characters of the text it was read from."""

    token: Token
    start: int
    end: int


def read_html(source: str, path: str) -> Document:
    """The copy of an HTML page; any text is one, as for a browser."""
    flow = Flow()
    xml = path.lower().endswith(".xhtml") or source.startswith("<?xml")
    feed(flow, Strand([Piece(source, 0, len(source))]), xml=xml, styled="<style" in source.lower())
    return Document(path, source, flow.blocks(), "html")


def feed(flow: Flow, strand: Strand, xml: bool = False, styled: bool = False, nested: bool = False) -> None:
    """Send a stretch of HTML into a flow; `nested` is for HTML in JSON-LD, which holds no JSON-LD itself."""
    text = _masked(strand.text, xml)
    declared = sheet.sheet(_lines(strand.text)) if styled else {}
    script: _At | None = None
    for at in _tokens(text):
        match at.token.type.name:
            case "START_TAG":
                _start(flow, strand, at, declared, xml)
                script = at if _is_jsonld(at) and not nested else None
            case "END_TAG":
                if script is not None:
                    _json(flow, strand, script.end, at.start)
                    script = None
                flow.close(_name(at))
            case "TEXT":
                flow.text(_text(strand, text, at))
            case "CHARACTER_REFERENCE":
                flow.text([strand.whole(at.start, at.end, at.token.data or "")])


def _tokens(text: str) -> Iterator[_At]:
    """The tokens of a text and where each begins and ends."""
    from turbohtml import tokenize

    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    last: Token | None = None
    start = 0
    for token in tokenize(text, capture_source=True, resolve_references=False):
        here = lines[token.line - 1] + token.col
        if last is not None:
            yield _At(last, start, here)
        last, start = token, here
    if last is not None:
        yield _At(last, start, start + len(last.source or last.data or ""))


def _start(flow: Flow, strand: Strand, at: _At, declared: sheet.Sheet, xml: bool) -> None:
    """Open an element and take what its attributes say."""
    name = _name(at)
    tag = strand.text[at.start : at.end]
    found = attributes.places(tag)
    values = attributes.values(tag, found)
    if name == "br":
        flow.line_break(strand.whole(at.start, at.end, " "))
        return
    flow.open(name, values, declared.get(at.start))
    for kind, attribute, visible in attributes.copy(name, values):
        start, end = found[attribute]
        flow.say(kind, attributes.pieces(strand, at.start + start, at.start + end), visible=visible)
    if name in VOID or (at.token.self_closing and (xml or flow.inside("svg"))):
        flow.close(name)


def _name(at: _At) -> str:
    return "noscript" if at.token.tag == _NOSCRIPT else at.token.tag or ""


def _text(strand: Strand, text: str, at: _At) -> Iterator[Piece]:
    """A text token as pieces of the source; its end is its own, for at the end of a file a torn tag may follow it."""
    data = at.token.data or ""
    if text.startswith(data, at.start):
        return strand.cut(at.start, at.start + len(data))
    return iter([strand.whole(at.start, at.end, data)])


def _is_jsonld(at: _At) -> bool:
    return at.token.tag == "script" and "ld+json" in (at.token.attr("type") or "").lower()


def _json(flow: Flow, strand: Strand, start: int, end: int) -> None:
    """Take what JSON-LD says, hidden; the HTML in its strings is read as such, and cannot close what is around it."""
    flow.close("script")
    for said in jsonld.texts(strand, start, end):
        flow.open("#island", {"hidden": ""}, kind=said.kind)
        feed(flow, said.strand, nested=True)
        flow.close("#island")


def _masked(text: str, xml: bool) -> str:
    """The text as turbohtml is to see it, character for character as long."""
    text = _MASKED.sub(_mask, text)
    return _SELF_CLOSED.sub(lambda match: "<!" + match.group()[2:], text) if xml else text


def _mask(match: re.Match[str]) -> str:
    if match[1]:
        return match[1] + _NOSCRIPT
    return {"\r\n": " \n", "\r": "\n", "</>": "<!>", "\x00": "\ufffd"}[match.group()]


def _lines(text: str) -> str:
    """The text with line ends as turbohtml counts them."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
