"""Claims that the document's own words deny or doubt elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claim import Claim, Slot
from claimcheck.finding import Related
from claimcheck.match.conditions import standing
from claimcheck.match.places import Places
from claimcheck.match.sentences import Hit
from claimcheck.rule import ClaimPattern, FindingPattern, Pattern, Rule

_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY = frozenset(
    {"the", "your", "our", "and", "with", "for", "from", "this", "that", "these", "those", "their", "any", "all", "of",
     "in", "an", "it", "its", "my", "other"}
)  # fmt: skip
TREATMENTS = frozenset({"therapy", "cell", "service"})
ILLS = frozenset({"disease", "condition", "symptom", "tissue", "looks", "body-part", "function"})
PROOF = "prove"  # to deny that something is proven to work is to doubt that it works
WITHOUT_AGENT = frozenset({PROOF, "approve"})  # what others do to the therapy


def contradicted(rule: Rule, places: Places) -> tuple[Hit, tuple[Related, ...]] | None:
    """The first claim of the rule's sort that another sentence denies, and where; None when none is denied.

    A denial answers a claim of the same relation, or of another relation in the same condition of `against`, about the
    same target; one whose condition names no target answers whatever the target. It has to be about the therapy.
    """
    blocks = places.annotation.document.blocks
    denials = [(pattern, hit) for pattern in rule.against for hit in places.all(rule, (pattern,), rule.unless)]
    denials = [(pattern, hit) for pattern, hit in denials if hit.claim and _about_therapy(hit, hit.claim, places)]
    for hit in _claims(rule, places) if denials else ():
        for pattern, denial in denials:
            if denial.sentence != hit.sentence and _answers(pattern, denial, hit, places):
                related = Related("said otherwise here", blocks[denial.block].span(denial.start, denial.end))
                return replace(hit, rule=rule, severity=rule.severity), (related,)
    return None


def _claims(rule: Rule, places: Places) -> Iterator[Hit]:
    """Claims that `when` matches; for findings every flagged claim, those that share a finding too.

    A hedged or slight claim is none here: "may help" and "has not been shown to help" can both be so.
    """
    sentences = places.annotation.sentences
    findings = [pattern.categories for pattern in rule.when if isinstance(pattern, FindingPattern)]
    others = tuple(pattern for pattern in rule.when if not isinstance(pattern, FindingPattern))
    flagged = [hit for hit in places.judged.hits if any(hit.rule.category in names for names in findings)]
    hits = [hit for hit in flagged if standing(rule.unless, sentences[hit.sentence]) is None]
    hits += places.all(rule, others, rule.unless)
    kept = [hit for hit in hits if hit.claim and hit.claim.strength != "hedged" and hit.severity == "error"]
    yield from sorted(kept, key=lambda hit: (hit.sentence, hit.start))


def _about_therapy(hit: Hit, claim: Claim, places: Places) -> bool:
    """Whether a denial is of the therapy, and not of something that the lexicon does not know or of what ails.

    So it is when the therapy does it by name or pronoun, when the seller disclaims it, or when its proof is denied.
    """
    agent, sentence = claim.agent, places.annotation.sentences[hit.sentence]
    if claim.voice == "reported" or (agent.text and agent.via != "offer"):
        return True
    named = [one for one in sentence.mentions if one.kind in TREATMENTS]
    if agent.text:
        return any(one.text.lower() in agent.text.lower() for one in named)
    doubted = any(one.relation == PROOF and one.polarity == "denied" for one in sentence.claims)
    return doubted or claim.relation in WITHOUT_AGENT


def _answers(pattern: Pattern, denial: Hit, hit: Hit, places: Places) -> bool:
    if denial.claim is None or hit.claim is None or not isinstance(pattern, ClaimPattern):
        return False
    if denial.claim.relation != hit.claim.relation and hit.claim.relation not in pattern.relation:
        return False
    if not _share(*(_therapies(one, places) for one in (denial, hit))):
        return False
    one, other = denial.claim.target, hit.claim.target
    if pattern.target or {one.kind, other.kind} <= ILLS:
        return _same_target(one, other, pattern)
    return _share(*(_ills(one, places) for one in (denial, hit)))


def _same_target(one: Slot, other: Slot, pattern: ClaimPattern) -> bool:
    """Whether two targets are of kinds that the condition names together and, where both are named, share a word."""
    alike = one.kind == other.kind or other.kind in pattern.target
    return alike and _share(_words(one.text), _words(other.text))


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _therapies(hit: Hit, places: Places) -> frozenset[str]:
    """The words of the therapies that a hit's sentence names."""
    mentions = places.annotation.sentences[hit.sentence].mentions
    return _words(" ".join(one.text for one in mentions if one.kind in ("therapy", "cell")))


def _ills(hit: Hit, places: Places) -> frozenset[str]:
    """The words for what a hit's sentence names that the therapy could be for."""
    mentions = places.annotation.sentences[hit.sentence].mentions
    return _words(" ".join(one.text for one in mentions if one.kind in ILLS))


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(text.lower())) - _EMPTY
