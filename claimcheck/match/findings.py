"""Makes findings of what the rules hit, and numbers them with fingerprints that moving the text leaves alone."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from claimcheck.claim import Annotation
from claimcheck.document import Document, Span
from claimcheck.finding import Finding, Related
from claimcheck.match.sentences import Hit
from claimcheck.match.suggest import Namer, suggestions


class Draft(NamedTuple):
    """A finding without its fingerprint, and the words that the fingerprint is made of."""

    finding: Finding
    words: str


def draft(hit: Hit, annotation: Annotation, namer: Namer, related: tuple[Related, ...] = ()) -> Draft:
    """The finding of a hit: its place in the source, and other wording where that is safe, else the rule's advice."""
    rule, document = hit.rule, annotation.document
    block = document.blocks[hit.block]
    span = block.span(hit.start, hit.end)
    offered = suggestions(hit, annotation, namer)
    finding = Finding(
        rule=rule.id,
        category=rule.category,
        severity=hit.severity,
        message=rule.title,
        span=span,
        text=source(document, span),
        why=rule.why,
        citations=rule.cite,
        suggestions=offered,
        advice=None if offered else rule.advice,
        related=related,
        claim=None if rule.duty else hit.claim,
        fingerprint="",
    )
    # A document owes a duty once, wherever its first offer moves to.
    return Draft(finding, "" if rule.require else block.text[hit.start : hit.end])


def source(document: Document, span: Span) -> str:
    """The source characters of a span."""
    return document.source[span.start : span.end]


def numbered(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    """The findings by start and rule, each once, with fingerprints of rule, claim words and ordinal."""
    unique = {(one.finding.span, one.finding.rule): one for one in drafts}
    seen: Counter[tuple[str, str]] = Counter()
    findings = []
    for (_, rule), (finding, written) in sorted(unique.items(), key=lambda pair: pair[0]):
        words = " ".join(written.casefold().split())
        seen[rule, words] += 1
        findings.append(replace(finding, fingerprint=_fingerprint(rule, words, seen[rule, words])))
    return tuple(findings)


def _fingerprint(rule: str, words: str, ordinal: int) -> str:
    return hashlib.sha256("\0".join((rule, words, str(ordinal))).encode()).hexdigest()[:16]
