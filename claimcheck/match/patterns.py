"""Builds the rule from its file's model: defaults filled in, lists made sets, `any` made "no condition"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from claimcheck.match.schema import ANY, CitationFile, ClaimFile, PatternFile, RequireFile, RuleFile
from claimcheck.rule import (
    Citation,
    ClaimPattern,
    FindingPattern,
    MentionPattern,
    Pattern,
    PhrasePattern,
    ReadingPattern,
    Requirement,
    Rule,
)

Part = Literal["when", "duty", "elsewhere", "against"]

# What a claim condition means where its file leaves a slot out, by the part of the rule it stands in.
DEFAULTS: dict[Part, ClaimPattern] = {
    "when": ClaimPattern(agent=frozenset({"therapy"})),
    "duty": ClaimPattern(),  # the `when` of a duty
    "elsewhere": ClaimPattern(voice=frozenset()),  # unless, given, require: whoever says it
    "against": ClaimPattern(
        agent=frozenset({"therapy"}),
        polarity=frozenset({"denied"}),
        voice=frozenset({"own", "patient", "study", "reported", "neutral"}),
    ),
}


def built(file: RuleFile, ident: str, path: str) -> Rule:
    """The rule of a file that has passed its checks."""
    duty = file.require is not None or file.against is not None
    return Rule(
        id=ident,
        title=file.title,
        category=file.category,
        severity=file.severity,
        why=file.why,
        cite=tuple(_citation(one) for one in file.cite),
        when=_patterns(file.when, "duty" if duty else "when"),
        unless=_patterns(file.unless, "elsewhere"),
        given=_patterns(file.given, "elsewhere"),
        require=_requirement(file.require) if file.require else None,
        against=_patterns(file.against, "against"),
        over=file.over,
        hedged=file.hedged,
        suggest=file.suggest,
        advice=file.advice,
        bad=file.bad,
        good=file.good,
        known_misses=file.known_misses,
        path=path,
    )


def _citation(file: CitationFile) -> Citation:
    return Citation(file.law, file.url, file.checked)


def _requirement(file: RequireFile) -> Requirement:
    any_of, unless = _patterns(file.any_of, "elsewhere"), _patterns(file.unless, "elsewhere")
    return Requirement(any_of, unless, file.within, file.near, file.visible, file.min_size)


def _patterns(files: Iterable[PatternFile] | None, part: Part) -> tuple[Pattern, ...]:
    return tuple(_pattern(file, part) for file in files or ())


def _pattern(file: PatternFile, part: Part) -> Pattern:
    if file.phrase is not None:
        return PhrasePattern(file.phrase, file.lemmas)
    if file.mention is not None:
        return MentionPattern(frozenset(file.mention))
    if file.finding is not None:
        return FindingPattern(frozenset(file.finding))
    if file.reading is not None:
        return ReadingPattern(file.reading, file.at_least or 0.0)
    return _claim(file.claim or ClaimFile(), DEFAULTS[part])


def _claim(file: ClaimFile, default: ClaimPattern) -> ClaimPattern:
    return ClaimPattern(
        agent=_words(file.agent, default.agent),
        relation=_words(file.relation, default.relation),
        target=_words(file.target, default.target),
        strength=_words(file.strength, default.strength),
        polarity=_words(file.polarity, default.polarity),
        voice=_words(file.voice, default.voice),
        basis=_words(file.basis, default.basis),
    )


def _words(words: Iterable[str] | None, default: frozenset[str]) -> frozenset[str]:
    if words is None:
        return default
    chosen = frozenset(words)
    return frozenset() if ANY in chosen else chosen
