"""Judges the sentences of a document: which rules hit, which hits give way, and one of each category is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.claim import Annotation, Claim, Mention, Reading, Sentence
from claimcheck.finding import Verdict
from claimcheck.match import reasons
from claimcheck.match.conditions import Candidate, Index, misses, standing
from claimcheck.rule import SEVERITIES, Rule, Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule and what it hit: a claim, or a stretch that a mention or a reading gives; offsets are of the block."""

    rule: Rule
    severity: Severity
    sentence: int
    block: int
    start: int
    end: int
    claim: Claim | None = None
    narrow: int = 0


@dataclass(slots=True)
class Judged:
    """The hits of a document in reading order, those chosen for a finding, and a verdict or more for every claim."""

    hits: list[Hit] = field(default_factory=list)
    chosen: list[Hit] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)


def judge(annotation: Annotation, index: Index) -> Judged:
    """What the rules about sentences say of a document."""
    judged = Judged()
    for number, sentence in enumerate(annotation.sentences):
        if annotation.offer.sells(sentence.block):
            _judge(number, sentence, index, judged)
        else:
            judged.verdicts += (Verdict(claim, number, None, None, reasons.INFORMS) for claim in sentence.claims)
    return judged


def _judge(number: int, sentence: Sentence, index: Index, judged: Judged) -> None:
    hits: list[Hit] = []
    for claim in sentence.claims:
        candidates = tuple(index.candidates(claim))
        found, reason = _claim_hits(number, sentence, claim, candidates)
        hits += found
        if not found:
            near = reasons.nearest(claim, candidates)
            judged.verdicts.append(Verdict(claim, number, None, None, reason, near.rule.id if near else None))
    hits += _mention_hits(number, sentence, index)
    silencers = {id(hit): _silencer(hit, hits) for hit in hits}
    live = sorted((hit for hit in hits if silencers[id(hit)] is None), key=_rank)
    live += _reading_hits(number, sentence, index, {hit.rule.category for hit in live})
    first: dict[str, Hit] = {}
    for hit in live:
        first.setdefault(hit.rule.category, hit)
    judged.hits += sorted(live, key=lambda hit: hit.start)
    judged.chosen += first.values()
    judged.verdicts += _verdicts(number, hits, silencers, first)


def _claim_hits(
    number: int, sentence: Sentence, claim: Claim, candidates: Sequence[Candidate]
) -> tuple[list[Hit], str]:
    """The hits on a claim, one a rule; without any, why not."""
    fitting = [one for one in candidates if not misses(one.pattern, claim)]
    if not fitting:
        return [], reasons.cleared(claim, reasons.nearest(claim, candidates))
    hits: dict[str, Hit] = {}
    reason = ""
    for one in fitting:
        rule, severity = one.rule, _severity(claim, one)
        excuse = standing(rule.unless, sentence)
        if severity is None:
            reason = reasons.hedged(claim, rule)
        elif excuse is not None:
            reason = reasons.excused(rule, words(excuse, sentence))
        else:
            hits[rule.id] = Hit(rule, severity, number, sentence.block, claim.start, claim.end, claim, one.narrow)
    return list(hits.values()), reason


def words(thing: Claim | Mention | Reading, sentence: Sentence) -> str:
    """The words of a sentence that something in it stands on; all of them for a reading."""
    if isinstance(thing, Reading):
        return sentence.text
    return sentence.text[thing.start - sentence.start : thing.end - sentence.start]


def _severity(claim: Claim, candidate: Candidate) -> Severity | None:
    """How severe a claim is under a rule that it fits: less when hedged, a warning at most when a question sells.

    A condition that asks for hedged claims means the rule's own severity, where the rule has no other for them.
    """
    rule = candidate.rule
    severity: Severity | None = rule.severity
    if claim.strength == "hedged":
        severity = rule.hedged or (rule.severity if "hedged" in candidate.pattern.strength else None)
    return "warning" if severity == "error" and claim.voice == "leading" else severity


def _mention_hits(number: int, sentence: Sentence, index: Index) -> Iterator[Hit]:
    for mention in sentence.mentions:
        for rule in index.by_mention.get(mention.kind, ()):
            if standing(rule.unless, sentence) is None:
                yield Hit(rule, rule.severity, number, sentence.block, mention.start, mention.end)


def _reading_hits(number: int, sentence: Sentence, index: Index, taken: set[str]) -> Iterator[Hit]:
    """Hits on the whole sentence by a trained reader's word, for categories that nothing else has hit."""
    for reading in sentence.readings:
        for rule, least in index.by_reading.get(reading.category, ()):
            sure = reading.probability >= least and rule.category not in taken
            if sure and standing(rule.unless, sentence) is None:
                yield Hit(rule, rule.severity, number, sentence.block, sentence.start, sentence.end)


def _silencer(hit: Hit, hits: Sequence[Hit]) -> Rule | None:
    """A rule that goes before the hit's for overlapping words; two that each go before the other silence nothing."""
    for other in hits:
        before = hit.rule.category in other.rule.over and other.rule.category not in hit.rule.over
        if before and hit.start < other.end and other.start < hit.end:
            return other.rule
    return None


def _rank(hit: Hit) -> tuple[int, int, int, bool, int, str]:
    """The worst first, then the first and longest; what names its target goes before what names none."""
    vague = hit.claim is not None and hit.claim.target.kind == "nothing"
    return SEVERITIES.index(hit.severity), hit.start, -hit.end, vague, -hit.narrow, hit.rule.id


def _verdicts(
    number: int, hits: Sequence[Hit], silencers: dict[int, Rule | None], first: dict[str, Hit]
) -> Iterator[Verdict]:
    for hit in hits:
        if hit.claim is None:
            continue
        chosen = first.get(hit.rule.category)
        silencer = silencers[id(hit)]
        if hit is chosen:
            reason = reasons.flagged(hit.claim, hit.rule, hit.severity)
            yield Verdict(hit.claim, number, hit.rule.id, hit.severity, reason)
        elif silencer is not None:
            yield Verdict(hit.claim, number, None, None, reasons.silenced(silencer), hit.rule.id)
        elif chosen is not None:
            yield Verdict(hit.claim, number, None, None, reasons.same(chosen.rule), hit.rule.id)
