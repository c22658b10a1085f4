"""What line ends mean in text without blank lines, as pasted from a word processor: one paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

_RUN = re.compile(r"(?<![^\r\n])(?:[ \t]*+[^ \t\r\n][^\r\n]*+(?:\r\n|\r|\n|\Z))+")  # lines between blank ones
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_MARKED = re.compile(
    r"[ \t<>#=`~]|[-*+][ \t]|\d{1,9}[.)][ \t]|[-*_]{3}|\[[^\]\r\n]++\]:"
)  # Markdown sees these by itself
_URL = re.compile(r"\]\([^)\r\n]*+\)|<?https?://\S++")
_WIDEST_WRAP = 120  # nobody wraps lines wider than this
_LONGEST_HEADING = 80
_MOST_WORDS = 12
_SENTENCE_END = (".", "!", ":", ";", ",", "\u2026", ".\u201d", '."', "!\u201d", '!"', "?\u201d", '?"')
_GOES_ON = (",", ";", "-", "\u2013", "\u2014")


def unwrapped(lines: Iterable[str]) -> bool:
    """Whether lines that follow one another were never wrapped, so that each is a paragraph or a heading."""
    return any(len(line) > _WIDEST_WRAP and len(_URL.sub("", line)) > _WIDEST_WRAP for line in lines)


def parts(before: str, after: str) -> bool:
    """Whether a line end in unwrapped text parts the two lines: not when the sentence plainly goes on."""
    first = after.lstrip()[:1]
    return not first.islower() and not before.rstrip().endswith(_GOES_ON)


def is_heading(text: str, questions: bool = False) -> bool:
    """Whether a line that stands alone is a heading: short and not punctuated as a sentence; a question if allowed."""
    text = text.strip()
    if text.endswith("?") and not (questions and text.count("?") == 1 and ". " not in text):
        return False
    return 0 < len(text) <= _LONGEST_HEADING and len(text.split()) <= _MOST_WORDS and not text.endswith(_SENTENCE_END)


@dataclass(slots=True)
class Pasted:
    """The unwrapped stretches of a Markdown source: their line starts, and which of those lack a blank line before."""

    starts: set[int] = field(default_factory=set)
    gaps: list[int] = field(default_factory=list)


def pasted(source: str, start: int = 0) -> Pasted:
    """What of a Markdown source, from `start` on, was pasted without blank lines."""
    found = Pasted()
    for run in _RUN.finditer(source, start):
        lines = _LINE.findall(run.group())
        if not unwrapped(lines) or lines[0].lstrip().startswith("<"):
            continue
        offset = run.start()
        found.starts.add(offset)
        for before, after in pairwise(lines):
            offset += len(before)
            found.starts.add(offset)
            if parts(before, after) and _is_gap(before, after):
                found.gaps.append(offset)
    return found


def _is_gap(before: str, after: str) -> bool:
    """Whether a line begins a block that Markdown would not see without a blank line."""
    if after.startswith("|"):
        return not before.startswith("|")
    return _MARKED.match(after) is None
