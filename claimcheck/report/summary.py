"""The last lines of a report: how much was found, in how many files, under which rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.finding import Report
from claimcheck.report.options import Options
from claimcheck.rule import SEVERITIES, Severity

DIGEST = 12  # characters of a digest; enough to tell two versions of a ruleset apart


def summary(report: Report, options: Options) -> Iterator[str]:
    """One line with the counts, and one with the files that were not checked, if any."""
    counts: dict[Severity, int] = {severity: report.count(severity) for severity in SEVERITIES}
    unread = sum(file.error is not None for file in report.files)
    told = [options.paint(name, counted(number, name)) for name, number in counts.items() if number]
    found = ", ".join(told) or options.paint("good", "No findings")
    files = counted(len(report.files) - unread, "file")
    if told:
        yield f"{found} in {files} under {_under(report, digests=True)}"
    else:
        yield f"{found} under {_under(report, digests=False)} in {files}."
    if unread:
        yield options.paint("error", f"{counted(unread, 'file')} could not be checked; see above.")


def statistics(report: Report, options: Options) -> Iterator[str]:
    """How often each rule found something, the most frequent first."""
    findings = [finding for file in report.files for finding in file.findings]
    rules = Counter((finding.rule, finding.category) for finding in findings)
    ordered = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    count_width = len(str(max(rules.values(), default=0)))
    category_width = max((len(category) for _, category in rules), default=0)
    for (rule, category), count in ordered:
        yield f"{count:>{count_width}}  {category:<{category_width}}  {options.paint('dim', rule)}"
    yield from [""] if rules else []


def counted(number: int, noun: str) -> str:
    """The number with its noun, singular or plural."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _under(report: Report, *, digests: bool) -> str:
    """The rulesets by name; with digests, so that a reader can tell which version of the rules judged."""
    short = {ruleset.name: ruleset.digest.removeprefix("sha256:")[:DIGEST] for ruleset in report.rulesets}
    names = [f"{name} ({digest})" if digests else name for name, digest in short.items()]
    return f"ruleset{'' if len(names) == 1 else 's'} {', '.join(names)}"
