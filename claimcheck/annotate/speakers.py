"""Which lines tell of a patient: quotations, stories told of one, pictures in pairs, a patient's own page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.annotate.context import Line

FIRST = frozenset({"i", "me", "my", "mine", "myself"})
SECOND = frozenset({"you", "your", "yours"})
THIRD = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
PROSE = frozenset({"paragraph", "item", "cell", "meta"})
PRESSED = frozenset({"button", "label"})
PICTURES = frozenset({"alt", "caption"})
# Relations by which a sentence of praise for the service tells of a result all the same.
EFFECTS = frozenset(
    {"cure", "relieve", "improve", "restore", "regenerate", "rejuvenate", "return", "discard", "end-problem"}
)
AGED = re.compile(r"\b([A-Z][a-z]+)(?:, (?:aged? |age )?\d\d?,| \(\d\d?\))")  # "Gwen, 67, ..." and "Gwen (67)"
TITLED = re.compile(r"\b(?:Aunt|Coach|Farmer|Grandma|Grandpa|Little|Miss|Mrs?\.?|Ms\.?|Nana|Pastor|Uncle) [A-Z][a-z]+")
ANYBODY = re.compile(r"\b(?:he or she|his or her|him or her|she or he|his/her|he/she)\b", re.IGNORECASE)


def patients(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """For each line how a patient tells or is told of, with more than praise of the service or a prelude; else ""."""
    names = frozenset(match[1] for line in lines for match in AGED.finditer(line.text))
    diaries = _diaries(lines, kinds)
    how: list[str] = []
    for line, spoken in zip(lines, _spoken(lines, kinds), strict=True):
        if spoken:
            how.append(spoken if _result(line) else "")
        else:
            how.append(_told(line, kinds[line.block], names, line.block in diaries) if _strong(line) else "")
    return how


def _spoken(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[str]:
    """For each line, whether it stands in quotation marks, in a quotation or under a heading that announces stories."""
    story = quoted = own = False
    block = -1
    for line in lines:
        kind = kinds[line.block]
        if line.block != block:
            quoted, block = False, line.block
        if kind in ("heading", "title"):
            story = _has(line, "story")
        inside = quoted or line.text.lstrip()[:1] == '"'
        first = _says(line, FIRST)
        own = inside and (first or (own and quoted))
        quoted = (quoted + line.text.count('"')) % 2 == 1 and kind in PROSE
        if _has(line, "professional"):
            yield ""
        elif kind == "quote" or own:
            yield "in a quotation" if kind == "quote" else "in the first person, in quotation marks"
        else:
            yield "in the first person, under a heading of stories" if story and first and kind not in PRESSED else ""


def _told(line: Line, kind: str, names: frozenset[str], diary: bool) -> str:
    """How the seller tells of one patient: by name, by age or trade, as he or she, or in a pair of pictures."""
    if _has(line, "professional") or _has(line, "prelude") or kind in PRESSED or _says(line, SECOND):
        return ""
    if kind in PICTURES:
        return "in the text of a picture"
    if _has(line, "person") or TITLED.search(line.text) or any(token.text in names for token in line.doc):
        return "told of as a person, by trade or name"
    if diary and _says(line, FIRST):
        return "in the first person, on a page of a patient's own"
    return "told of as he or she" if _says(line, THIRD) and not ANYBODY.search(line.text) else ""


def _diaries(lines: Sequence[Line], kinds: Sequence[str]) -> frozenset[int]:
    """The blocks of a patient's own page: somebody writes of a body or a relative of theirs, and no doctor writes.

    Where a doctor writes too, only the blocks in which a patient does.
    """
    own = [line for line in lines if kinds[line.block] in PROSE and not line.text.rstrip().endswith("?")]
    patient = frozenset(line.block for line in own if _has(line, "diary") and _says(line, FIRST))
    doctor = frozenset(line.block for line in own if _has(line, "professional"))
    return patient - doctor if doctor or not patient else frozenset(line.block for line in lines)


def _result(line: Line) -> bool:
    """Whether a patient's words are more than a complaint, praise of the service or what went before the treatment."""
    if _has(line, "disappointed"):
        return False
    if _strong(line):
        return True
    if _has(line, "service-praise"):
        return any(hit.name in EFFECTS for hit in line.found.relations)
    return not _has(line, "prelude")


def _strong(line: Line) -> bool:
    """Whether the line has wording that only an outcome has: a whole phrase of the list, not a single verb or noun."""
    return any(hit.name == "outcome" and hit.entry.sort == "phrase" for hit in line.found.relations)


def _says(line: Line, words: frozenset[str]) -> bool:
    return any(token.lower_ in words for token in line.doc)


def _has(line: Line, cue: str) -> bool:
    return any(hit.name == cue for hit in line.found.cues)
