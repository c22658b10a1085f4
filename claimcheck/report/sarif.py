"""The report as SARIF 2.1.0 (OASIS): what code hosts show beside the lines of a change."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from claimcheck.document import Document, Span
from claimcheck.finding import Checked, Finding, Report
from claimcheck.report.options import Options
from claimcheck.rule import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def as_sarif(report: Report, options: Options) -> str:
    """One SARIF log with one run; columns and offsets count characters (Unicode code points)."""
    del options  # a machine's format looks the same everywhere
    found = {finding.rule for file in report.files for finding in file.findings}
    rules = {rule.id: rule for ruleset in report.rulesets for rule in ruleset.rules if rule.id in found}
    numbers = {name: number for number, name in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "claimcheck",
                "version": report.version,
                "rules": [_rule(rule) for rule in rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": list(_results(report.files, numbers)),
        "properties": {"rulesets": [{"name": each.name, "digest": each.digest} for each in report.rulesets]},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    laws = "\n".join(f"{citation.law}: {citation.url}" for citation in rule.cite)
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\n{laws}"},
        "helpUri": rule.cite[0].url,
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"category": rule.category},
    }


def _invocation(report: Report) -> dict[str, Any]:
    unread = [file for file in report.files if file.error is not None]
    notes = [
        {"level": "error", "message": {"text": file.error}, "locations": [{"physicalLocation": _artifact(file.path)}]}
        for file in unread
    ]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notes}


def _results(files: Iterable[Checked], numbers: dict[str, int]) -> Iterable[dict[str, Any]]:
    for file in files:
        if file.document is not None:
            for finding in file.findings:
                yield _result(finding, file.path, file.document, numbers)


def _result(finding: Finding, path: str, document: Document, numbers: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": ". ".join(filter(None, (finding.message, finding.why, finding.advice)))},
        "locations": [_location(finding.span, path, document)],
        "partialFingerprints": {"claimcheck/v1": finding.fingerprint},
        "properties": {"category": finding.category},
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": related.message}, **_location(related.span, path, document)}
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.suggestions:
        result["fixes"] = [_fix(other.replacement, other.span, path, document) for other in finding.suggestions]
    return result


def _fix(replacement: str, span: Span, path: str, document: Document) -> dict[str, Any]:
    change = {"deletedRegion": _region(span, document), "insertedContent": {"text": replacement}}
    return {
        "description": {"text": f"Write: {replacement}"},
        "artifactChanges": [{**_artifact(path), "replacements": [change]}],
    }


def _location(span: Span, path: str, document: Document) -> dict[str, Any]:
    region = _region(span, document) | {"snippet": {"text": document.source[span.start : span.end]}}
    return {"physicalLocation": {**_artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, Any]:
    """Where a file is, as a URI: relative stays relative, what a URI may not hold is escaped."""
    absolute = PurePath(path).is_absolute()
    uri = PurePath(path).as_uri() if absolute else quote(path.encode("utf-8", "surrogateescape"), safe="/-._~")
    return {"artifactLocation": {"uri": uri}}


def _region(span: Span, document: Document) -> dict[str, int]:
    first, last = document.place(span.start), document.place(span.end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }
