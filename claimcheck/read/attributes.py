"""The attributes of an HTML start tag: their values with positions, and which of them are copy."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from html.entities import html5

from claimcheck.document import BlockKind, Piece
from claimcheck.read.prose import Strand

# HTML Standard 13.2.5.32 to 13.2.5.39; possessive, so that no tag costs more than its length.
_ATTRIBUTE = re.compile(
    r"""([^ \t\n\r\f/>][^ \t\n\r\f/>=]*+)(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\r\f>]*+)))?"""
)
_NAME = re.compile(r"<[^ \t\n\r\f/>]*+")
_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]++;?|#[0-9]++;?|[A-Za-z][A-Za-z0-9]*+;?)")

_COPY: dict[str, BlockKind] = {"alt": "alt", "aria-label": "alt", "title": "alt", "placeholder": "label"}
_META: dict[str, BlockKind] = {
    **dict.fromkeys(("title", "og:title", "twitter:title", "dc.title", "headline"), "title"),
    **dict.fromkeys(("description", "og:description", "twitter:description", "dc.description"), "meta"),
    **dict.fromkeys(("og:image:alt", "twitter:image:alt"), "alt"),
}

Places = Mapping[str, tuple[int, int]]


def places(tag: str) -> dict[str, tuple[int, int]]:
    """Where the value of each attribute stands in the source of a start tag; of two with one name the first counts."""
    found: dict[str, tuple[int, int]] = {}
    name = _NAME.match(tag)
    for match in _ATTRIBUTE.finditer(tag, name.end() if name else 0):
        group = match.lastindex or 1
        span = match.span(group) if group > 1 else (match.end(), match.end())
        found.setdefault(match[1].lower(), span)
    return found


def values(tag: str, found: Places) -> dict[str, str]:
    """The decoded values of the attributes."""
    return {name: _REFERENCE.sub(_decoded, tag[start:end]) for name, (start, end) in found.items()}


def pieces(strand: Strand, start: int, end: int) -> Iterator[Piece]:
    """An attribute's value as pieces, its character references decoded."""
    done = start
    for match in _REFERENCE.finditer(strand.text, start, end):
        text = _decoded(match)
        if text != match.group():
            yield from strand.cut(done, match.start())
            yield strand.whole(match.start(), match.end(), text)
            done = match.end()
    yield from strand.cut(done, end)


def copy(name: str, found: Mapping[str, str]) -> Iterator[tuple[BlockKind, str, bool]]:
    """Kind, attribute and visibility of what an element says in its attributes, each text once."""
    if name == "meta":
        key = found.get("name") or found.get("property") or found.get("itemprop") or ""
        if (kind := _META.get(key.strip().lower())) is not None:
            yield kind, "content", False
        return
    if name == "input" and found.get("type", "").strip().lower() in {"submit", "button", "reset"}:
        yield "button", "value", True
    said: set[str] = set()
    for attribute, kind in _COPY.items():
        if found.get(attribute, "").strip() not in said | {""}:
            said.add(found[attribute].strip())
            yield kind, attribute, False


def _decoded(match: re.Match[str]) -> str:
    """What a character reference in an attribute stands for; itself when HTML reads none there."""
    text = match.group()
    if text[1] == "#":
        return html.unescape(text) or "\ufffd"
    if text[1:] not in html5 or (not text.endswith(";") and match.string[match.end() : match.end() + 1] == "="):
        return text
    return html5[text[1:]]
