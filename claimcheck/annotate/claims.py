"""From frames to claims: the agent read in its place, the voice of the block, and what the place lends."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from claimcheck.annotate.context import Line, Place, resolve
from claimcheck.annotate.frames import Frame, frames
from claimcheck.annotate.lent import LENDING, answered, left_out, listed, shifted
from claimcheck.annotate.mentions import Found
from claimcheck.annotate.slots import Phrase
from claimcheck.claim import Claim, Cue, Slot, Voice


def claims(line: Line, place: Place, kind: str, patient: bool) -> tuple[Claim, ...]:
    """The claims of one line; `kind` is its block's kind, `patient` says that a patient speaks."""
    seen = tuple(frames(line.doc, line.found)) if line.parsed else ()
    found = [_claim(frame, line, place) for frame in seen]
    if kind in ("item", "cell") and not any(claim.relation in LENDING for claim in found):
        found += listed(line, place)
    if kind != "heading":
        found += answered(line, place) if not found else ()
        found += left_out(line, place, seen)
    if not patient:
        found = [claim for claim in found if claim.relation != "outcome"]  # only a patient's story has an outcome
    else:
        found = [replace(claim, voice="patient") if claim.voice == "own" else claim for claim in found]
    return tuple(shifted(claim, line.start) for claim in dict.fromkeys(found))


def _claim(frame: Frame, line: Line, place: Place) -> Claim:
    doc = line.doc
    agent = frame.agent
    kind, via = resolve(agent.kind, place)
    voice: Voice = "study" if frame.scope.voice == "own" and agent.kind == "evidence" else frame.scope.voice
    start, end = _extent(frame, line.found)
    cues = [_cue("relation", doc, frame.relation.start, frame.relation.end)]
    cues += [_cue(hit.name, doc, hit.start, hit.end) for hit in frame.scope.cues]
    return Claim(
        agent=_slot(kind, agent, doc, via),
        relation=frame.relation.name,
        target=_slot("tissue" if frame.target.kind == "cell" else frame.target.kind, frame.target, doc, "named"),
        strength=frame.scope.strength,
        polarity=frame.scope.polarity,
        voice=voice,
        start=doc[start].idx,
        end=doc[end - 1].idx + len(doc[end - 1]),
        cues=tuple(cues),
    )


def _extent(frame: Frame, found: Found) -> tuple[int, int]:
    """The tokens from the first slot to the last; an agent that another relation follows first stays with that one."""
    relation = frame.relation
    first, last = relation.start, relation.end
    for slot in (frame.target, frame.agent):
        if slot.start < 0 or slot.kind == "nothing":
            continue
        between = range(slot.end, first) if slot.start < first else range(last, slot.start)
        if slot is frame.agent and any(hit.start in between for hit in found.relations):
            continue
        first, last = min(first, slot.start), max(last, slot.end)
    return first, last


def _slot(kind: str, phrase: Phrase, doc: Doc, via: str) -> Slot:
    if phrase.start < 0:
        return Slot(kind, via=via)
    first, last = doc[phrase.start], doc[phrase.end - 1]
    return Slot(kind, doc[phrase.start : phrase.end].text, first.idx, last.idx + len(last), via)


def _cue(role: str, doc: Doc, start: int, end: int) -> Cue:
    return Cue(role, doc[start:end].text, doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
