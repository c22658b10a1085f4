"""Labelled paragraphs, a short label with text wrapped beside it, and small tables."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from claimcheck.report.options import Options

LABEL = 7  # cells for a label with its colon and the space before it
INDENT = 2
LAST = 28  # cells that a table's last column must at least have; with less it goes under its row
_BREAKS = re.compile(r"[^\s|]*\||[^\s|]+|\s+")  # a long entry of the lexicon may be broken after any "|"


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


def table(rows: Sequence[Sequence[str]], options: Options, indent: int) -> Iterator[str]:
    """Rows of cells in columns two cells apart, the first in bold.

    The last column wraps. Where a row leaves it no room it goes under the row, and so does the column before it.
    """
    if not rows:
        return
    widths = _widths(rows, options.width - indent)
    margin = indent + sum(width + 2 for width in widths)
    for row in rows:
        *cells, last = row
        beside = margin < options.width and cell_len(cells[-1]) <= widths[-1]
        below = " " * (margin if beside else indent + 4)
        told = broken(last, options.width - len(below))
        if not beside and indent + sum(widths[:-1]) + 2 * len(cells) + cell_len(cells[-1]) > options.width:
            told = [*broken(cells.pop(), options.width - len(below)), *told]
        label, *others = (_padded(cell, width) for cell, width in zip(cells, widths, strict=False))
        first = "  ".join((" " * indent + options.paint("bold", label), *others))
        yield f"{first}  {told.pop(0)}" if beside and told else first
        yield from (below + line for line in told)


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - cell_len(cell))


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of all columns but the last; a cell before it that leaves it no room is not counted."""
    *others, before = [[cell_len(cell) for cell in column] for column in zip(*(row[:-1] for row in rows), strict=True)]
    widths = [max(column) for column in others]
    needed = min(LAST, max(cell_len(row[-1]) for row in rows))
    most = room - sum(width + 2 for width in widths) - 2 - needed
    fitting = [width for width in before if width <= most]
    return [*widths, max(fitting, default=max(room, 0))]


def broken(text: str, width: int) -> list[str]:
    """The text in lines of `width` cells at most, broken at spaces and after an entry's bars; none for no text."""
    lines = [""]
    for part in _BREAKS.findall(text):
        if cell_len(lines[-1]) + cell_len(part.rstrip()) > max(width, 16) and lines[-1]:
            lines.append("")
        lines[-1] += part if lines[-1] else part.lstrip()
    return [line.rstrip() for line in lines if line]
