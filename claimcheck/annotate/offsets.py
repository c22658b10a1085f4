"""From tokens to characters: a cue of its hit, and a claim moved whole from one count of characters to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.annotate.mentions import Hit
from claimcheck.claim import Claim, Cue, Slot

Move = Callable[[int, int], tuple[int, int]]  # a stretch, start and end, in the old count to the new one


def cue(role: str, hit: Hit, doc: Doc) -> Cue:
    """The words of a hit as the cue for a role; offsets are characters of the sentence."""
    words = doc[hit.start : hit.end]
    return Cue(role, words.text, words.start_char, words.end_char, hit.entry.listed)


def moved(claim: Claim, move: Move) -> Claim:
    """The claim with every stretch of it moved; a slot that stands nowhere stays so."""
    start, end = move(claim.start, claim.end)
    return replace(
        claim,
        agent=_slot(claim.agent, move),
        target=_slot(claim.target, move),
        start=start,
        end=end,
        cues=tuple(moved_cue(one, move) for one in claim.cues),
    )


def _slot(slot: Slot, move: Move) -> Slot:
    if slot.start < 0:
        return slot
    start, end = move(slot.start, slot.end)
    return replace(slot, start=start, end=end)


def moved_cue(cue: Cue, move: Move) -> Cue:
    """The cue with its stretch moved."""
    start, end = move(cue.start, cue.end)
    return replace(cue, start=start, end=end)
