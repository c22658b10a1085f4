"""How a sentence was read, for a person who asks why: the words seen that are in no claim, and the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.annotate.claims import OUTCOME
from claimcheck.annotate.context import Line
from claimcheck.annotate.mentions import Hit
from claimcheck.annotate.offer import WEIGHTS
from claimcheck.annotate.offsets import cue, moved_cue
from claimcheck.annotate.usage import carrier, half_of_a_denial, read_as_listed
from claimcheck.claim import Claim, Trace, Unused, Word


def trace(line: Line, claims: Iterable[Claim], patient: str = "") -> Trace:
    """The trace of a line that made these claims; like theirs, its offsets are of the block's plain text.

    `patient` says how a patient speaks in it, where one does.
    """
    used = {(name, one.start) for claim in claims for one in claim.cues for name in (claim.relation, one.role)}
    return Trace(tuple(_unused(line, used)), tuple(_words(line)), patient)


def _unused(line: Line, used: set[tuple[str, int]]) -> Iterator[Unused]:
    """The relations and cues of the lexicon that no claim of the line holds."""
    for hit in sorted((*line.found.relations, *line.found.cues), key=lambda hit: (hit.start, hit.end)):
        seen = moved_cue(cue(hit.name, hit, line.doc), lambda start, end: (start + line.start, end + line.start))
        if (hit.name, seen.start) not in used:
            yield Unused(seen, _note(hit, line))


def _note(hit: Hit, line: Line) -> str:
    """Why the words are in no claim, where that is known: how they were parsed, or what their list is for."""
    if hit.name in WEIGHTS:
        return "counts for who speaks"
    if hit.name == OUTCOME:
        return "counts where a patient speaks"
    if hit.entry.role == "relation" and line.parsed:
        head = carrier(hit, line.doc)
        if half_of_a_denial(hit, line.doc, line.found):
            return "half of a denial that denies nothing, or a word of a longer one"
        if not read_as_listed(hit, head, line.found):
            return f"listed as a {hit.entry.sort}, but '{head.text}' is read as {head.tag_}"
    return ""


def _words(line: Line) -> Iterator[Word]:
    if line.parsed:
        yield from (Word(token.text, token.tag_, token.dep_, token.head.i) for token in line.doc)
