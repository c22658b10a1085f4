"""What match gives: a finding with its place, its reason, its law and the wording that would pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.claim import Annotation, Claim
from claimcheck.document import Document, Span
from claimcheck.rule import Citation, Ruleset, Severity


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Text to put in the place of a source span."""

    replacement: str
    span: Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another place of the document that belongs to a finding, and how."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One unsupported claim or unmet duty; spans are characters of the decoded source."""

    rule: str
    category: str
    severity: Severity
    message: str
    span: Span
    text: str
    why: str
    citations: tuple[Citation, ...]
    suggestions: tuple[Suggestion, ...]
    advice: str | None
    related: tuple[Related, ...]
    claim: Claim | None  # None for a document duty
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why one claim was flagged (`rule` names the rule) or cleared (`rule` is None), in a few words."""

    claim: Claim
    sentence: int  # number of the sentence in the annotation
    rule: str | None
    severity: Severity | None
    reason: str  # "flagged by us/cures-disease", "denied by 'not'", "about surgery", "asked, not claimed"
    nearest: str | None = field(default=None, compare=False)  # of a cleared claim the rule that came nearest


@dataclass(frozen=True, slots=True)
class Matched:
    """What the rules say of one annotated document: its findings by start, and a verdict for every claim seen."""

    findings: tuple[Finding, ...]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where a document's findings, and its silences, come from: what was seen in it and the verdicts on that."""

    annotation: Annotation
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """One file's result: its findings, or the error that kept it from being read (then `document` is None)."""

    path: str
    document: Document | None
    findings: tuple[Finding, ...] = ()
    error: str | None = None
    explanation: Explanation | None = None  # where it was asked for


@dataclass(frozen=True, slots=True)
class Report:
    """A whole run, files by path; what every format is written from."""

    version: str
    rulesets: tuple[Ruleset, ...]
    files: tuple[Checked, ...]

    def count(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(finding.severity == severity for file in self.files for finding in file.findings)
