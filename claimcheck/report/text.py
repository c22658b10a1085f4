"""The report for a person: each claim underlined in its line, why it is flagged, the law, and other wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.document import Document
from claimcheck.finding import Checked, Finding, Report
from claimcheck.report.explained import explained
from claimcheck.report.layout import entry, law_entry
from claimcheck.report.options import Options
from claimcheck.report.snippet import snippet
from claimcheck.report.summary import statistics, summary
from claimcheck.rule import Citation, Severity

UNDERLINES: dict[Severity, str] = {"error": "^", "warning": "~", "notice": "-"}
GAP = 2  # cells before a line of a finding


@dataclass(frozen=True, slots=True)
class Told:
    """What the report of a file has given in full: rules with the line where, and laws with their links."""

    rules: dict[str, int]
    laws: set[Citation]


def as_text(report: Report, options: Options) -> str:
    """The findings of each file in turn, then the counts asked for and a summary; quiet gives one line a finding."""
    lines = [line for file in report.files for line in _file(file, options)]
    if options.statistics:
        lines += statistics(report, options)
    if not options.quiet:
        lines += summary(report, options)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _file(file: Checked, options: Options) -> Iterator[str]:
    if file.error is not None:
        yield f"{options.paint('bold', file.path)}: {options.paint('error', 'not checked')}: {file.error}"
        yield from [] if options.quiet else [""]
    if file.document is None:
        return
    told = Told({}, set())
    for finding in file.findings:
        yield _heading(finding, file.path, file.document, options)
        if not options.quiet:
            yield from _body(finding, file.document, told, options)
            yield ""
    if file.explanation is not None:
        yield from [options.paint("bold", f"{file.path}: why"), *explained(file, options, every=False), ""]


def _heading(finding: Finding, path: str, document: Document, options: Options) -> str:
    line, column = document.place(finding.span.start)
    place = options.paint("bold", f"{path}:{line}:{column}")
    severity = options.paint(finding.severity, finding.severity)
    return f"{place}: {severity}: {finding.message} {options.paint('dim', f'({finding.rule})')}"


def _body(finding: Finding, document: Document, told: Told, options: Options) -> Iterator[str]:
    yield from _lines(finding, document, options)
    if (before := told.rules.get(finding.rule)) is not None:
        yield from entry("why", f"as at line {before}", options)
    else:
        told.rules[finding.rule] = document.place(finding.span.start).line
        yield from entry("why", finding.why, options)
        yield from _laws(finding.citations, told, options)
    for suggestion in finding.suggestions:
        yield from entry("try", suggestion.replacement, options)
    if finding.advice is not None and before is None:
        yield from entry("note", finding.advice, options)


def _laws(citations: Iterable[Citation], told: Told, options: Options) -> Iterator[str]:
    """Each law with its link; those whose link this file's report has given already share one entry without."""
    again = [citation.law for citation in citations if citation in told.laws]
    for citation in citations:
        if citation not in told.laws:
            told.laws.add(citation)
            yield from law_entry(citation.law, citation.url, options)
    if again:
        yield from entry("law", "; ".join(again), options)


def _lines(finding: Finding, document: Document, options: Options) -> Iterator[str]:
    """The line of the finding and of each related place, with what is meant underlined."""
    places = [(finding.span, UNDERLINES[finding.severity], ""), *((r.span, "-", r.message) for r in finding.related)]
    number_width = max(len(str(document.place(span.start).line)) for span, _, _ in places)
    for span, mark, message in places:
        room = options.width - GAP - number_width - len(" | ")
        shown = snippet(document, span, room)
        bar = options.paint("dim", "|")
        number = options.paint("dim", f"{shown.line:>{number_width}}")
        yield f"{' ' * GAP}{number} {bar} {shown.text}"
        underline = options.paint(finding.severity if mark != "-" else "notice", mark * shown.width)
        yield f"{' ' * (GAP + number_width)} {bar} {' ' * shown.indent}{underline} {message}".rstrip()
