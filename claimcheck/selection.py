"""Which findings a run keeps: rules and categories chosen or left out, and the least severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.finding import Checked, Finding
from claimcheck.rule import SEVERITIES, Ruleset, Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """Rule ids and categories to keep (all when empty) and to leave out, and the least severity kept."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    min_severity: Severity = "notice"

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is kept; leaving out wins over choosing."""
        names = {finding.rule, finding.category}
        return (
            at_least(finding.severity, self.min_severity)
            and not names & self.ignore
            and (not self.select or bool(names & self.select))
        )

    def of(self, file: Checked) -> Checked:
        """A file's result with only the findings that are kept."""
        return replace(file, findings=tuple(finding for finding in file.findings if self.keeps(finding)))


def at_least(severity: Severity, floor: Severity) -> bool:
    """Whether one severity is as grave as another or graver."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(floor)


def verify(names: Iterable[str], rulesets: Iterable[Ruleset], option: str) -> frozenset[str]:
    """The names as a set; ConfigError when one is neither a rule nor a category of the rulesets."""
    rules = [rule for ruleset in rulesets for rule in ruleset.rules]
    known = {rule.id for rule in rules} | {rule.category for rule in rules}
    for name in names:
        if name not in known:
            raise ConfigError(f"{option}: {name!r} is no rule or category{did_you_mean(name, known)}")
    return frozenset(names)
