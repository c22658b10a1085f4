"""Reports made by hand, so that the formats are tested without the other rooms."""

from __future__ import annotations

from datetime import date

from claimcheck.claim import Claim, Cue, Slot
from claimcheck.document import Block, Document, Piece, Span
from claimcheck.finding import Checked, Finding, Related, Report, Suggestion
from claimcheck.rule import Citation, ClaimPattern, Example, Rule, Ruleset, Severity

LAW = Citation("21 U.S.C. 321(g)(1)(B)", "https://uscode.house.gov/view.xhtml?req=21+USC+321", date(2026, 11, 22))
WHY = "What is said to cure a disease is sold as a drug, and may not be sold until it is approved as one."
CLAIM = Claim(
    Slot("therapy", "Our cells", 0, 9),
    "cure",
    Slot("disease", "arthritis", 15, 24),
    cues=(Cue("relation", "cure", 10, 14),),
)


def rule(name: str = "us/cures-disease", severity: Severity = "error") -> Rule:
    examples = tuple(Example(f"Our cells cure arthritis {number}.", ((0, 24),)) for number in range(3))
    good = tuple(Example(f"Our cells do not cure arthritis {number}.") for number in range(3))
    when = (ClaimPattern(frozenset({"therapy"}), frozenset({"cure"}), frozenset({"disease"})),)
    return Rule(name, "Says a product cures a disease", "cure", severity, WHY, (LAW,), when, bad=examples, good=good)


def document(source: str, path: str = "page.txt") -> Document:
    return Document(path, source, (Block("paragraph", (Piece(source, 0, len(source)),)),))


def finding(
    page: Document,
    text: str,
    *,
    severity: Severity = "error",
    name: str = "us/cures-disease",
    suggestions: tuple[str, ...] = (),
    advice: str | None = None,
    related: tuple[tuple[str, str], ...] = (),
    claim: Claim | None = CLAIM,
) -> Finding:
    """A finding at the only place where `text` stands in the page; `related` are messages with the text they are at."""
    span = place(page, text)
    return Finding(
        rule=name,
        category="cure",
        severity=severity,
        message="Says a product cures a disease",
        span=span,
        text=text,
        why=WHY,
        citations=(LAW,),
        suggestions=tuple(Suggestion(replacement, span) for replacement in suggestions),
        advice=advice,
        related=tuple(Related(message, place(page, there)) for message, there in related),
        claim=claim,
        fingerprint="f1",
    )


def place(page: Document, text: str) -> Span:
    start = page.source.index(text)
    assert page.source.count(text) == 1
    return Span(start, start + len(text))


def report(*files: Checked, rulesets: tuple[Ruleset, ...] | None = None) -> Report:
    return Report("0.1.0", rulesets or (Ruleset("us", (rule(),), "sha256:0123456789abcdef"),), files)


def checked(page: Document, *findings: Finding) -> Checked:
    return Checked(page.path, page, findings)
