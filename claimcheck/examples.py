"""A rule's own examples, run through the corridor: they are its tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from claimcheck.check import check_source
from claimcheck.files import Source
from claimcheck.finding import Finding, Suggestion
from claimcheck.rule import Example, Rule, Ruleset

Kind = Literal["bad", "good", "known miss", "suggestion"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example as it came out: its text with brackets around what should have been flagged, and what was."""

    rule: str
    kind: Kind
    wanted: str
    got: str

    @property
    def passed(self) -> bool:
        """Whether the example came out as its rule says."""
        return self.wanted == self.got


def outcomes(rule: Rule, rulesets: tuple[Ruleset, ...]) -> Iterator[Outcome]:
    """Every example of a rule under the rulesets, each as a Markdown document of its own that sells.

    A bad one is flagged by the rule at exactly the marked spans; a good one has no finding of the rule's category; a
    known miss is not flagged by the rule; a bad one with its suggestions put in has no finding of the category.
    """
    for example in rule.bad:
        own = _own(rule, example.text, rulesets)
        yield Outcome(rule.id, "bad", example.marked, _marked(example.text, own))
        for text in _rewritten(example.text, own):
            yield Outcome(rule.id, "suggestion", text, _of_category(rule, text, rulesets))
    for example in rule.good:
        yield Outcome(rule.id, "good", example.text, _of_category(rule, example.text, rulesets))
    for example in rule.known_misses:
        own = _own(rule, example.text, rulesets)
        yield Outcome(rule.id, "known miss", example.text, _marked(example.text, own))


def _own(rule: Rule, text: str, rulesets: tuple[Ruleset, ...]) -> list[Finding]:
    return [finding for finding in _found(text, rulesets) if finding.rule == rule.id]


def _of_category(rule: Rule, text: str, rulesets: tuple[Ruleset, ...]) -> str:
    return _marked(text, (each for each in _found(text, rulesets) if each.category == rule.category))


def _found(text: str, rulesets: tuple[Ruleset, ...]) -> tuple[Finding, ...]:
    checked = check_source(Source("example.md", text.encode(), ".md"), rulesets, "seller")
    if checked.error is not None:
        raise ValueError(f"an example that cannot be read: {checked.error}")
    return checked.findings


def _marked(text: str, findings: Iterable[Finding]) -> str:
    return Example(text, tuple(finding.span for finding in findings)).marked


def _rewritten(text: str, findings: Iterable[Finding]) -> Iterator[str]:
    """The text with the first suggestion of every finding put in, then with the second of each, and so on."""
    for choice in zip_longest(*(finding.suggestions for finding in findings)):
        yield _spliced(text, [suggestion for suggestion in choice if suggestion is not None])


def _spliced(text: str, suggestions: Iterable[Suggestion]) -> str:
    for suggestion in sorted(suggestions, key=lambda each: each.span, reverse=True):
        text = text[: suggestion.span.start] + suggestion.replacement + text[suggestion.span.end :]
    return text
