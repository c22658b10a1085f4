"""A rule's page: what it says, by which law, what it looks for, and its examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from claimcheck.report.layout import entry, law_entry, wrap
from claimcheck.report.options import Options
from claimcheck.rule import (
    ClaimPattern,
    Example,
    FindingPattern,
    MentionPattern,
    Pattern,
    PhrasePattern,
    ReadingPattern,
    Rule,
)


def page(rule: Rule, options: Options) -> str:
    """All that a rule's file says, for reading."""
    return "".join(f"{line.rstrip()}\n" for line in _page(rule, options))


def _page(rule: Rule, options: Options) -> Iterator[str]:
    yield f"{options.paint('bold', rule.id)}: {rule.title}"
    hedged = f"; hedged: {rule.hedged}" if rule.hedged else "; hedged claims are cleared" if not rule.duty else ""
    yield f"{options.paint(rule.severity, rule.severity)}{hedged}; category {rule.category}"
    yield ""
    yield from wrap(rule.why, options.width)
    yield ""
    for citation in rule.cite:
        yield from law_entry(citation.law, citation.url, options)
        if citation.checked:
            yield from entry("", f"read there on {citation.checked.isoformat()}", options)
    if rule.advice:
        yield from entry("note", rule.advice, options)
    for template in rule.suggest:
        yield from entry("try", template, options)
    yield from _conditions(rule, options)
    yield from _examples("Flagged, in [brackets]", rule.bad, options)
    yield from _examples("Not flagged", rule.good, options)
    yield from _examples("Not flagged yet, though it should be", rule.known_misses, options)
    if rule.path:
        yield from ["", options.paint("dim", f"{rule.path}:{rule.line}")]


def _conditions(rule: Rule, options: Options) -> Iterator[str]:
    needed = rule.require.any_of if rule.require else ()
    for title, patterns in (
        ("Looks for", rule.when),
        ("Only in a document with", rule.given),
        ("Unless the sentence has", rule.unless),
        ("Satisfied by", needed),
        ("Against", rule.against),
    ):
        yield from _listed(title, map(described, patterns), options)


def _examples(title: str, examples: Iterable[Example], options: Options) -> Iterator[str]:
    yield from _listed(title, (example.marked for example in examples), options)


def _listed(title: str, items: Iterable[str], options: Options) -> Iterator[str]:
    items = list(items)
    if items:
        yield from ["", options.paint("bold", title)]
    for item in items:
        first, *rest = wrap(item, options.width, 4)
        yield from [f"  - {first[4:]}", *rest]


def described(pattern: Pattern) -> str:
    """A condition in words."""
    match pattern:
        case ClaimPattern():
            return f"a claim with {_slots(pattern)}"
        case PhrasePattern(words, lemmas):
            return f"the words {_either(words)}{' in any inflection' if lemmas else ''}"
        case MentionPattern(kinds):
            return f"a mention of {_either(sorted(kinds))}"
        case FindingPattern(categories):
            return f"a finding of {_either(sorted(categories))}"
        case ReadingPattern(category, least):
            return f"a reading as {category} at {least} or above"


def _slots(pattern: ClaimPattern) -> str:
    usual = ClaimPattern()
    slots = [(field.name, getattr(pattern, field.name), getattr(usual, field.name)) for field in fields(pattern)]
    told = [f"{name} {_either(sorted(values)) or 'any'}" for name, values, normal in slots if values != normal]
    return ", ".join(told) or "any slots"


def _either(words: Iterable[str]) -> str:
    *most, last = list(words) or [""]
    return f"{', '.join(most)} or {last}" if most else last
