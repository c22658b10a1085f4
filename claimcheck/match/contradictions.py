"""Claims that the document's own words deny or doubt elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.claim import Slot
from claimcheck.finding import Related
from claimcheck.match.places import Places
from claimcheck.match.sentences import Hit
from claimcheck.rule import ClaimPattern, FindingPattern, Pattern, Rule

_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    {"the", "your", "our", "and", "with", "for", "from", "this", "that", "these", "those", "their", "any", "all"}
)


def contradicted(rule: Rule, places: Places) -> tuple[Hit, tuple[Related, ...]] | None:
    """The first claim of the rule's sort that another sentence denies, and where; None when none is denied.

    A denial answers a claim of the same relation, or of another relation in the same condition of `against`, about the
    same target.
    """
    blocks = places.annotation.document.blocks
    denials = [(pattern, hit) for pattern in rule.against for hit in places.all(rule, (pattern,))]
    for hit in _claims(rule, places) if denials else ():
        for pattern, denial in denials:
            if denial.sentence != hit.sentence and _answers(pattern, denial, hit):
                related = Related("said otherwise here", blocks[denial.block].span(denial.start, denial.end))
                return replace(hit, rule=rule, severity=rule.severity), (related,)
    return None


def _claims(rule: Rule, places: Places) -> Iterator[Hit]:
    """Claims that `when` matches; for findings every flagged claim, those that share a finding too."""
    findings = [pattern.categories for pattern in rule.when if isinstance(pattern, FindingPattern)]
    others = tuple(pattern for pattern in rule.when if not isinstance(pattern, FindingPattern))
    flagged = [hit for hit in places.judged.hits if any(hit.rule.category in names for names in findings)]
    hits = [*flagged, *places.all(rule, others, rule.unless)]
    yield from sorted((hit for hit in hits if hit.claim), key=lambda hit: (hit.sentence, hit.start))


def _answers(pattern: Pattern, denial: Hit, hit: Hit) -> bool:
    if denial.claim is None or hit.claim is None:
        return False
    group: frozenset[str] = frozenset()
    if isinstance(pattern, ClaimPattern):
        group = pattern.relation
    same = denial.claim.relation == hit.claim.relation or hit.claim.relation in group
    return same and _same_target(denial.claim.target, hit.claim.target)


def _same_target(one: Slot, other: Slot) -> bool:
    """Whether two targets are of one kind and, where both are named, share a word."""
    words, others = _words(one), _words(other)
    return one.kind == other.kind and (not words or not others or bool(words & others))


def _words(slot: Slot) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(slot.text.lower())) - _EMPTY
