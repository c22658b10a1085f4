"""The copy in a page's JSON-LD: descriptions, questions and answers, reviews."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.document import BlockKind, Piece
from claimcheck.read.prose import Strand

# A string, closed or not, or a bracket, comma or colon; everything else is passed over.
_TOKEN = re.compile(r'"((?:[^"\\]|\\.|\\\Z)*+)"?|[\[\]{},:]', re.DOTALL)
_PART = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|\\\Z|[^\\]+", re.DOTALL
)
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("description", "disambiguatingDescription", "abstract", "slogan"), "meta"),
    **dict.fromkeys(("headline", "alternativeHeadline"), "title"),
    **dict.fromkeys(("text", "articleBody", "reviewBody"), "paragraph"),
}


class Said(NamedTuple):
    """One text of JSON-LD; `strand` is its decoded string."""

    kind: BlockKind
    strand: Strand


@dataclass(slots=True)
class _Frame:
    """An open object or array (then `key` is that of the array itself)."""

    key: str = ""
    question: bool = False
    name: Strand | None = None
    array: bool = False
    expects_key: bool = True


def texts(strand: Strand, start: int, end: int) -> Iterator[Said]:
    """The texts of a JSON-LD script that stands in `strand` from `start` to `end`; broken JSON is read as it comes."""
    stack = [_Frame()]
    for match in _TOKEN.finditer(strand.text, start, end):
        token, top = match.group(), stack[-1]
        if token[0] == '"':
            yield from _string(stack, strand, match)
        elif token in "{[":
            stack.append(_Frame(top.key, array=token == "["))
        elif token in "}]":
            if top.question and top.name is not None:
                yield Said("heading", top.name)
            if len(stack) > 1:
                stack.pop()
        else:
            top.expects_key = token == ","


def _string(stack: list[_Frame], strand: Strand, match: re.Match[str]) -> Iterator[Said]:
    """Take a string: a key is remembered, a value is copy or not by its key."""
    top = stack[-1]
    value = Strand(_pieces(strand, *match.span(1)))
    if top.expects_key and match.string[match.end() : match.end() + 40].lstrip().startswith(":"):
        top.key, top.expects_key = value.text, False
    elif top.key == "@type":
        owner = stack[-2] if top.array and len(stack) > 1 else top  # types may be several
        owner.question = owner.question or value.text == "Question"
    elif top.key == "name":
        top.name = value
    elif top.key in _KINDS:
        yield Said(_KINDS[top.key], value)


def _pieces(strand: Strand, start: int, end: int) -> Iterator[Piece]:
    """A JSON string as pieces: plain text as it stands, each escape whole."""
    for match in _PART.finditer(strand.text, start, end):
        if match.group()[0] == "\\":
            yield strand.whole(match.start(), match.end(), _unescaped(match.group()))
        else:
            yield from strand.cut(match.start(), match.end())


def _unescaped(escape: str) -> str:
    try:
        text = str(json.loads(f'"{escape}"'))
    except ValueError:
        return escape[1:] or "\\"  # no JSON escape: what stands behind the backslash
    return "\ufffd" if "\ud800" <= text[0] <= "\udfff" else text
