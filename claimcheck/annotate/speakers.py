"""Which sentences a patient speaks: quotations in the first person, and stories under a heading that announces them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.context import Line

FIRST = frozenset({"i", "me", "my", "mine", "myself"})


def patients(lines: Sequence[Line], kinds: Sequence[str]) -> list[bool]:
    """For each line, whether a patient speaks in it."""
    spoken: list[bool] = []
    story = quoted = False
    for line in lines:
        kind = kinds[line.block]
        if kind in ("heading", "title"):
            story = any(cue.name == "story" for cue in line.found.cues)
        opens = line.text.lstrip()[:1] == '"'
        marks = line.text.count('"')
        inside = quoted or opens
        quoted = (quoted + marks) % 2 == 1 and kind in ("paragraph", "item", "cell")
        first = any(token.lower_ in FIRST for token in line.doc)
        spoken.append(kind == "quote" or (inside and (first or quoted)) or (story and (first or kind == "quote")))
    return spoken
