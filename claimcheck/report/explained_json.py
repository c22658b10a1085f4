"""A file explained for programs: the keys `speaker` and `explained` of its object in the JSON report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.claim import Claim, Cue, Evidence, Listed, Mention, Section, Sentence, Slot, Trace
from claimcheck.document import Block, Document
from claimcheck.finding import Explanation, Verdict
from claimcheck.report.explained import verdicts_on
from claimcheck.report.options import Options
from claimcheck.report.speaker import place


def as_keys(explanation: Explanation, options: Options) -> dict[str, Any]:
    """Who speaks, and every sentence in which some word could make a claim; offsets are of the decoded source."""
    annotation = explanation.annotation
    document = annotation.document
    told = [
        _sentence(number, sentence, explanation, options)
        for number, sentence in enumerate(annotation.sentences)
        if sentence.claims or (sentence.trace and sentence.trace.unused)
    ]
    offer = annotation.offer
    evidence = [_evidence(one, document) for one in offer.evidence]
    sections = [_section(one, document) for one in offer.sections]
    return {"speaker": {"seller": offer.seller, "evidence": evidence, "sections": sections}, "explained": told}


def _section(section: Section, document: Document) -> dict[str, Any]:
    """A section that speaks in another voice than its page; offsets from the start of its first block on."""
    blocks = document.blocks[section.start : section.end]
    start, end = blocks[0].span(0, len(blocks[0].text)).start, blocks[-1].span(0, len(blocks[-1].text)).end
    evidence = [_evidence(one, document) for one in section.evidence]
    line = document.place(start).line
    return {"start": start, "end": end, "line": line, "seller": section.seller, "evidence": evidence}


def _evidence(one: Evidence, document: Document) -> dict[str, Any]:
    at = place(one, document)
    stretch = _stretch(document.blocks[one.block], one.start, one.end)
    line_column = {"line": at.line if at else None, "column": at.column if at else None}
    return {"reason": one.reason, "weight": one.weight, **stretch, **line_column, "listed": _listed(one.listed)}


def _sentence(number: int, sentence: Sentence, explanation: Explanation, options: Options) -> dict[str, Any]:
    document = explanation.annotation.document
    block = document.blocks[sentence.block]
    stretch = _stretch(block, sentence.start, sentence.end)
    at = document.place(stretch["start"] or 0)
    verdicts = verdicts_on(number, explanation)
    trace = sentence.trace or Trace()
    whole = {
        "text": sentence.text,
        **stretch,
        "line": at.line,
        "column": at.column,
        "seen": [_mention(one, block) for one in sentence.mentions],
        "claims": [_claim(claim, verdicts.get(claim, []), block) for claim in sentence.claims],
        "patient": trace.patient or None,
        "unused": [{**_cue(one.cue, block), "note": one.note or None} for one in trace.unused],
    }
    return whole | ({"parse": _parse(trace)} if options.parse else {})


def _mention(one: Mention, block: Block) -> dict[str, Any]:
    words = {"kind": one.kind, "text": block.text[one.start : one.end]}
    return words | {**_stretch(block, one.start, one.end), "listed": _listed(one.listed)}


def _claim(claim: Claim, verdicts: Sequence[Verdict], block: Block) -> dict[str, Any]:
    return {
        "text": block.text[claim.start : claim.end],
        **_stretch(block, claim.start, claim.end),
        "agent": _slot(claim.agent, block),
        "relation": claim.relation,
        "target": _slot(claim.target, block),
        "strength": claim.strength,
        "polarity": claim.polarity,
        "voice": claim.voice,
        "basis": claim.basis,
        "cues": [_cue(cue, block) for cue in claim.cues],
        "verdicts": [
            {"rule": one.rule, "severity": one.severity, "reason": one.reason, "nearest": one.nearest}
            for one in verdicts
        ],
    }


def _slot(slot: Slot, block: Block) -> dict[str, Any]:
    stretch = _stretch(block, slot.start, slot.end)
    return {"kind": slot.kind, "text": slot.text or None, **stretch, "known": slot.via, "listed": _listed(slot.listed)}


def _cue(cue: Cue, block: Block) -> dict[str, Any]:
    return {"role": cue.role, "text": cue.text, **_stretch(block, cue.start, cue.end), "listed": _listed(cue.listed)}


def _parse(trace: Trace) -> list[dict[str, Any]]:
    return [{"text": one.text, "tag": one.tag, "dep": one.label, "head": one.head} for one in trace.words]


def _listed(where: Listed | None) -> dict[str, Any] | None:
    return {"file": where.file, "line": where.line or None, "entry": where.entry} if where else None


def _stretch(block: Block, start: int, end: int) -> dict[str, int | None]:
    """A stretch of a block as offsets of the source; null for what stands nowhere."""
    if not 0 <= start < end:
        return {"start": None, "end": None}
    span = block.span(start, end)
    return {"start": span.start, "end": span.end}
