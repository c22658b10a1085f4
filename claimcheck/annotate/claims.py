"""From frames to claims: the agent read in its place, the voice of the block, and what the place lends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from claimcheck.annotate.context import LISTED, Line, Place, patient_of, resolve
from claimcheck.annotate.frames import Frame, frames
from claimcheck.annotate.lent import MENU, answered, left_out, listed, refused
from claimcheck.annotate.offsets import cue, moved
from claimcheck.annotate.slots import TREATMENTS, Phrase
from claimcheck.claim import Claim, Cue, Slot, Voice

SPEAKERS: dict[str, Voice] = {"evidence": "study", "rival": "reported"}  # whose claim it is by who is said to act
DISCLOSING = frozenset({"risk", "screen", "typical", "unapproved"})  # what a list of risks or limits does say
OUTCOME = "outcome"  # the relation that only a patient's story has


def claims(line: Line, place: Place, kind: str, patient: bool) -> tuple[Claim, ...]:
    """The claims of one line; `kind` is its block's kind, `patient` says that a patient speaks."""
    seen = tuple(frames(line.doc, line.found)) if line.parsed else ()
    found = [_claim(frame, line, place, seen) for frame in seen]
    if kind == "heading" and any(hit.name == "menu" for hit in line.found.cues):
        found = [claim for claim in found if not _bare(claim)]
    if lead := refused(line, place, item=kind in LISTED):
        found = [claim if claim.relation in DISCLOSING else _denied(claim, lead) for claim in found]
    elif kind in LISTED or (place.ills >= MENU and not found):
        hedged = {claim.target.start for claim in found if claim.strength == "hedged"}
        lent = listed(line, place)
        found += (replace(one, strength="hedged") if one.target.start in hedged else one for one in lent)
    if kind != "heading":
        found += answered(line, place) if not found else ()
        found += left_out(line, place, seen)
    if not patient:
        found = [claim for claim in found if claim.relation != OUTCOME]
    else:
        found = [
            replace(claim, voice="patient") if claim.voice == "own" or _quotes(claim) else claim for claim in found
        ]
    return tuple(
        moved(claim, lambda start, end: (start + line.start, end + line.start)) for claim in dict.fromkeys(found)
    )


def _doer(agent: Phrase, line: Line, place: Place) -> tuple[str, str]:
    """The kind of the agent and how it is known; a pronoun looks at what its own sentence names before it first."""
    if agent.kind == "pronoun":
        named = [hit.name for hit in line.found.things if hit.end <= agent.start and hit.name in TREATMENTS]
        if named:
            return resolve(named[-1], place)[0], "pronoun"
    return resolve(agent.kind, place)


def _none_but(frame: Frame, line: Line) -> bool:
    """Whether what no other does is what the seller does ("no other clinic heals discs")."""
    own = range(frame.agent.start - 1, frame.agent.end)
    return any(hit.name == "pseudo" and hit.start in own for hit in line.found.cues)


def _denied(claim: Claim, lead: Cue) -> Claim:
    """A claim as it is meant under a lead that refuses it ("What the cells will not do:")."""
    return replace(claim, polarity="denied", cues=(*claim.cues, replace(lead, start=claim.start, end=claim.end)))


def _bare(claim: Claim) -> bool:
    """Whether a lead names neither product nor ill ("Conditions we treat"): its list makes the claim, it does not."""
    return claim.target.kind == "condition" and claim.agent.via != "named"


def _quotes(claim: Claim) -> bool:
    """Whether a claim counts as reported only for its quotation marks, which a patient's words have too."""
    return any(one.role == "report" and one.text.startswith('"') for one in claim.cues)


def _claim(frame: Frame, line: Line, place: Place, beside: tuple[Frame, ...]) -> Claim:
    doc = line.doc
    agent = frame.agent
    kind, via = _doer(agent, line, place)
    voice: Voice = frame.scope.voice
    strength = frame.scope.strength
    if voice == "own":
        voice = SPEAKERS.get(agent.kind, "own")
        if agent.kind == "rival" and _none_but(frame, line):
            kind, voice = "therapy", "own"
    elif kind == "therapy" and agent.kind != "patient" and any(hit.name == "desire" for hit in frame.scope.cues):
        voice, strength = "own", "hedged"  # a person who seeks relief wishes, a therapy that seeks to relieve promises
    start, end = _extent(frame, beside)
    cues = [cue("relation", frame.relation, doc), *(cue(hit.name, hit, doc) for hit in frame.scope.cues)]
    return Claim(
        agent=_slot(kind, agent, doc, via),
        relation=frame.relation.name,
        target=_target(frame, line, place),
        strength=strength,
        polarity=frame.scope.polarity,
        voice=voice,
        start=doc[start].idx,
        end=doc[end - 1].idx + len(doc[end - 1]),
        cues=tuple(cues),
    )


def _target(frame: Frame, line: Line, place: Place) -> Slot:
    """What it is done to; cells that are acted on are tissue, and "it" is the ill that was named before."""
    kind, doc = frame.target.kind, line.doc
    if kind == "cell":
        return _slot("tissue", frame.target, doc, "named")
    if kind == "pronoun" and (meant := patient_of(line, place, frame.target.start)):
        return _slot(meant, frame.target, doc, "pronoun")
    return _slot(kind, frame.target, doc, "named")


def _extent(frame: Frame, beside: tuple[Frame, ...]) -> tuple[int, int]:
    """The tokens from the first slot to the last; an agent shared by coordinated verbs stays with the first of them."""
    relation = frame.relation
    first, last = relation.start, relation.end
    shared = {head.i for head in _first_conjuncts(frame.head)}
    for slot in (frame.target, frame.agent):
        if slot.start < 0 or slot.kind == "nothing":
            continue
        between = range(slot.end, first) if slot.start < first else range(last, slot.start)
        if slot is frame.agent and any(other.head.i in shared and other.relation.start in between for other in beside):
            continue
        first, last = min(first, slot.start), max(last, slot.end)
    return first, last


def _first_conjuncts(head: Token) -> Iterator[Token]:
    """The words that a coordinated one follows on, nearest first."""
    while head.dep_ == "conj" and head.head != head:
        head = head.head
        yield head


def _slot(kind: str, phrase: Phrase, doc: Doc, via: str) -> Slot:
    if phrase.start < 0:
        return Slot(kind, via=via)
    words = doc[phrase.start : phrase.end]
    listed = phrase.hit.entry.listed if phrase.hit else None
    return Slot(kind, words.text, words.start_char, words.end_char, via, listed)
