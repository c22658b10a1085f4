"""What was seen in a text: each sentence, the claims in it with the words behind every slot, and each verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claim import Annotation, Claim, Sentence, Slot
from claimcheck.finding import Finding, Matched, Verdict
from claimcheck.report.layout import entry, wrap
from claimcheck.report.options import Options


def explained(annotation: Annotation, matched: Matched, options: Options) -> str:
    """Sentence by sentence: the frames, the verdict on each, and the words that decided it; then the duties."""
    lines = [*_voice(annotation, options)]
    for number, sentence in enumerate(annotation.sentences):
        verdicts = [verdict for verdict in matched.verdicts if verdict.sentence == number]
        lines += _sentence(sentence, annotation.document.blocks[sentence.block].text, verdicts, options)
    lines += _duties(matched, options)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _voice(annotation: Annotation, options: Options) -> Iterator[str]:
    """Who speaks, with the words for and against a seller."""
    evidence = annotation.offer.evidence
    sells = list(dict.fromkeys(repr(each.reason) for each in evidence if each.weight > 0))
    informs = list(dict.fromkeys(repr(each.reason) for each in evidence if each.weight < 0))
    given = [each.reason for each in evidence if each.weight == 0]
    reasons = given + [
        f"{what} {', '.join(words)}" for what, words in (("sells:", sells), ("informs:", informs)) if words
    ]
    voice = "copy that sells" if annotation.offer.seller else "a text that informs"
    yield from wrap(f"Read as {voice} ({'; '.join(reasons) or 'nothing said either way'}).", options.width)


def _sentence(sentence: Sentence, text: str, verdicts: list[Verdict], options: Options) -> Iterator[str]:
    yield ""
    yield from (options.paint("bold", line) for line in wrap(sentence.text, options.width))
    if sentence.mentions:
        seen = dict.fromkeys(f"{text[each.start : each.end]} ({each.kind})" for each in sentence.mentions)
        yield from entry("seen", ", ".join(seen), options)
    if not verdicts:
        yield from entry("claims", "none", options)
    for group in _frames(verdicts):
        yield from _frame(group, text, options)


def _frames(verdicts: list[Verdict]) -> list[list[Verdict]]:
    """The verdicts by frame: one wording may stand for several relations (help: treat, relieve), each judged."""
    frames: dict[Claim, list[Verdict]] = {}
    for verdict in verdicts:
        frames.setdefault(replace(verdict.claim, relation="", cues=()), []).append(verdict)
    return list(frames.values())


def _frame(verdicts: list[Verdict], text: str, options: Options) -> Iterator[str]:
    """A frame slot by slot, then what flagged it, or every reason why nothing did."""
    claim = verdicts[0].claim
    yield from entry("claim", repr(text[claim.start : claim.end]), options)
    relations = dict.fromkeys(verdict.claim.relation for verdict in verdicts)
    for name, value in _slots(claim, ", ".join(relations)):
        yield from entry(name, value, options, indent=9, room=10)
    for verdict in dict.fromkeys(replace(verdict, claim=claim) for verdict in verdicts if verdict.rule is not None):
        severity = verdict.severity or "notice"
        yield from entry("so", f"{options.paint(severity, severity)}: {verdict.reason}", options)
    if all(verdict.rule is None for verdict in verdicts):
        for reason in dict.fromkeys(verdict.reason for verdict in verdicts):
            yield from entry("so", f"cleared: {reason}", options)


def _slots(claim: Claim, relations: str) -> Iterator[tuple[str, str]]:
    """Each slot of a claim with its value and the words that set it."""
    yield "agent", _slot(claim.agent)
    yield "relation", f"{relations}{_cues(claim, 'relation')}"
    yield "target", _slot(claim.target)
    yield "manner", f"{claim.strength}, {claim.polarity}, voice {claim.voice}, {claim.basis}"
    for role in dict.fromkeys(cue.role for cue in claim.cues):
        if role not in ("agent", "relation", "target"):
            yield role, _cues(claim, role).strip(" ()")


def _slot(slot: Slot) -> str:
    words = f"{slot.text!r}, " if slot.text else ""
    known = "" if slot.via == "named" else f", known from the {slot.via}"
    return f"{words}{slot.kind}{known}"


def _cues(claim: Claim, role: str) -> str:
    words = list(dict.fromkeys(cue.text for cue in claim.cues if cue.role == role))
    return f" ({', '.join(map(repr, words))})" if words else ""


def _duties(matched: Matched, options: Options) -> Iterator[str]:
    """The findings that no single claim made: what the document owes, and words that are flagged as they stand."""
    others = [finding for finding in matched.findings if finding.claim is None]
    if others:
        yield from ["", options.paint("bold", "Besides the claims")]
    for finding in others:
        yield from entry("flag", _told(finding, options), options)


def _told(finding: Finding, options: Options) -> str:
    severity = options.paint(finding.severity, finding.severity)
    return f"{severity}: {finding.message} ({finding.rule}), at {finding.text!r}"
