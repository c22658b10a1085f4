"""The marked examples of a rule: "Our [cells cure arthritis]." gives the text and the span between the brackets."""

from __future__ import annotations

import re

from claimcheck import grammar
from claimcheck.rule import Example

_PART = re.compile(r"\\[\[\]]|[\[\]]|[^\[\]\\]+|\\")
_WORD = re.compile(r"n't|\w+")


def example(marked: str) -> Example:
    """The example without its marks; `\\[` and `\\]` are brackets of the text. ValueError when marks do not pair."""
    text, spans, opened = "", [], -1
    for part in _PART.findall(marked.rstrip("\n")):
        if part == "[":
            if opened >= 0:
                raise ValueError("a [ inside brackets; write \\[ for a bracket of the text")
            opened = len(text)
        elif part == "]":
            if opened < 0:
                raise ValueError("a ] without its [; write \\] for a bracket of the text")
            if opened == len(text):
                raise ValueError("nothing between the brackets")
            spans.append((opened, len(text)))
            opened = -1
        else:
            text += part[1:] if part in ("\\[", "\\]") else part
    if opened >= 0:
        raise ValueError("a [ without its ]")
    return Example(text, tuple(spans))


def denied(text: str) -> bool:
    """Whether an example has a word of denial in it; a rough look, the rules' own tests are the strict one."""
    return not grammar.shipped().denying.isdisjoint(_words(text))


def asked(text: str) -> bool:
    """Whether an example asks or reports; a rough look like `denied`."""
    beginnings = tuple(grammar.shipped().asking)
    return "?" in text or any(word.startswith(beginnings) for word in _words(text))


def _words(text: str) -> list[str]:
    """The words of a text in lower case, "don't" as two."""
    return _WORD.findall(text.lower().replace("\u2019", "'").replace("n't", " n't"))
