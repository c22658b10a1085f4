"""Moves a claim with all its slots and cues from one count of characters to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.claim import Claim, Cue, Slot

Move = Callable[[int, int], tuple[int, int]]  # a stretch, start and end, in the old count to the new one


def moved(claim: Claim, move: Move) -> Claim:
    """The claim with every stretch of it moved; a slot that stands nowhere stays so."""
    start, end = move(claim.start, claim.end)
    return replace(
        claim,
        agent=_slot(claim.agent, move),
        target=_slot(claim.target, move),
        start=start,
        end=end,
        cues=tuple(_cue(cue, move) for cue in claim.cues),
    )


def _slot(slot: Slot, move: Move) -> Slot:
    if slot.start < 0:
        return slot
    start, end = move(slot.start, slot.end)
    return Slot(slot.kind, slot.text, start, end, slot.via)


def _cue(cue: Cue, move: Move) -> Cue:
    start, end = move(cue.start, cue.end)
    return Cue(cue.role, cue.text, start, end)
