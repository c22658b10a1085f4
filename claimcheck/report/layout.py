"""Labelled paragraphs: a short label, then text wrapped beside it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from claimcheck.report.options import Options

LABEL = 7  # cells for a label with its colon and the space before it
INDENT = 2


def wrap(text: str, width: int, indent: int = 0) -> list[str]:
    """The text in lines of at most `width` cells, all but words longer than that; never an empty list."""
    room = max(width - indent, 20)
    lines = textwrap.wrap(" ".join(text.split()), room, break_long_words=False, break_on_hyphens=False)
    return [" " * indent + line for line in lines or [""]]


def entry(label: str, text: str, options: Options, indent: int = INDENT, room: int = LABEL) -> Iterator[str]:
    """`label: text`, the text wrapped beside its label; with an empty label, more text under the one before."""
    first, *rest = wrap(text, options.width, indent + room)
    name = f"{label + ':' if label else '':<{room - 1}}"
    yield f"{' ' * indent}{options.paint('bold', name)} {first[indent + room :]}"
    yield from rest


def law_entry(law: str, url: str, options: Options) -> Iterator[str]:
    """A citation with its link, on one line where both fit."""
    if INDENT + LABEL + len(law) + 1 + len(url) <= options.width:
        law, url = f"{law} {url}", ""
    yield from entry("law", law, options)
    if url:
        yield " " * (INDENT + LABEL) + url
