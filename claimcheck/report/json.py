"""The report as JSON, schema 1: what scripts and hooks read; keys in a fixed order, the same bytes for the same run."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.claim import Claim, Slot
from claimcheck.document import Document, Span
from claimcheck.finding import Checked, Finding, Related, Report
from claimcheck.report.explained_json import as_keys
from claimcheck.report.options import Options
from claimcheck.rule import SEVERITIES

SCHEMA = 1


def as_json(report: Report, options: Options) -> str:
    """One JSON object and a line end; offsets are 0-based and half-open, lines and columns 1-based.

    Of the options only `parse` counts: a machine's format looks the same everywhere.
    """
    whole = {
        "schema": SCHEMA,
        "tool": {
            "name": "claimcheck",
            "version": report.version,
            "rulesets": [{"name": ruleset.name, "digest": ruleset.digest} for ruleset in report.rulesets],
        },
        "files": [_file(file, options) for file in report.files],
        "summary": {"files": len(report.files)} | {f"{name}s": report.count(name) for name in SEVERITIES},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _file(file: Checked, options: Options) -> dict[str, Any]:
    findings = [_finding(finding, file.document) for finding in file.findings] if file.document else []
    explained = as_keys(file.explanation, options) if file.explanation else {}
    return {"path": file.path, "findings": findings, "error": file.error, **explained}


def _finding(finding: Finding, document: Document) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "message": finding.message,
        **_span(finding.span),
        **_places(finding.span, document),
        "text": finding.text,
        "why": finding.why,
        "citations": [{"law": citation.law, "url": citation.url} for citation in finding.citations],
        "suggestions": [{"replacement": other.replacement, **_span(other.span)} for other in finding.suggestions],
        "advice": finding.advice,
        "related": [_related(related, document) for related in finding.related],
        "claim": _claim(finding.claim) if finding.claim else None,
        "fingerprint": finding.fingerprint,
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _places(span: Span, document: Document) -> dict[str, int]:
    first, last = document.place(span.start), document.place(span.end)
    return {"line": first.line, "column": first.column, "end_line": last.line, "end_column": last.column}


def _related(related: Related, document: Document) -> dict[str, Any]:
    place = document.place(related.span.start)
    return {**_span(related.span), "line": place.line, "column": place.column, "message": related.message}


def _claim(claim: Claim) -> dict[str, str]:
    return {
        "agent": _words(claim.agent),
        "relation": claim.relation,
        "target": _words(claim.target),
        "strength": claim.strength,
        "polarity": claim.polarity,
        "voice": claim.voice,
        "basis": claim.basis,
    }


def _words(slot: Slot) -> str:
    """The words that name a slot, or its kind when the sentence does not name it."""
    return slot.text or slot.kind
