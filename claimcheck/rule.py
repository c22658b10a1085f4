"""A rule: what it matches, how severe that is, why, by which law, and its examples."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Severity = Literal["error", "warning", "notice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "notice")
CATEGORIES = frozenset(
    {"cure", "treatment", "symptom-relief", "regeneration", "rejuvenation", "fda-approval", "fda-registration",
     "regulatory-exemption", "off-label", "investigational", "safety", "guarantee", "success-rate", "proof",
     "testimonial", "endorsement", "superiority", "discourage-care", "durability", "product-identity", "coverage",
     "inducement", "false-hope", "hype", "offshore"}
)  # fmt: skip
DUTIES = frozenset(
    {"missing-fda-status", "missing-risks", "missing-typicality", "buried-disclosure", "contradiction", "state-notice"}
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A law, its official home, and the day the fact was last verified; `checked` is None when it has not been."""

    law: str
    url: str
    checked: date | None = None


@dataclass(frozen=True, slots=True)
class ClaimPattern:
    """Which claims match: an empty set matches anything, else the slot must be one of its members."""

    agent: frozenset[str] = frozenset()
    relation: frozenset[str] = frozenset()
    target: frozenset[str] = frozenset()
    strength: frozenset[str] = frozenset()
    polarity: frozenset[str] = frozenset({"affirmed"})
    voice: frozenset[str] = frozenset({"own", "patient", "study", "leading"})
    basis: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PhrasePattern:
    """Words as written, in any case; with `lemmas` any inflection of each word."""

    words: tuple[str, ...]
    lemmas: bool = False


@dataclass(frozen=True, slots=True)
class ReadingPattern:
    """A trained reader's category at or above a probability."""

    category: str
    at_least: float


@dataclass(frozen=True, slots=True)
class MentionPattern:
    """Anything the lexicon names of one of these kinds, claimed or not."""

    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class FindingPattern:
    """A finding of one of these categories, made by another rule; a duty is owed because of it."""

    categories: frozenset[str]


Pattern = ClaimPattern | PhrasePattern | ReadingPattern | MentionPattern | FindingPattern


@dataclass(frozen=True, slots=True)
class Requirement:
    """A disclosure that must stand near the first place that `when` matched."""

    any_of: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()  # words that look like one in a sentence with one of these are none
    within: Literal["sentence", "block", "document"] = "document"
    near: int | None = None  # at most so many blocks of body text below; above is near enough
    visible: bool = False
    min_size: Literal["any", "body", "largest"] = "any"


@dataclass(frozen=True, slots=True)
class Example:
    """A text of a rule's own; `spans` are the marked stretches (characters of `text`, marks removed), in order."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def marked(self) -> str:
        """The text with brackets around its spans."""
        text = self.text
        for start, end in sorted(self.spans, reverse=True):
            text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
        return text


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as loaded; `id` is its path under rulesets/ without suffix."""

    id: str
    title: str
    category: str
    severity: Severity
    why: str
    cite: tuple[Citation, ...]
    when: tuple[Pattern, ...]  # any of them
    unless: tuple[Pattern, ...] = ()  # none of them in the same sentence
    given: tuple[Pattern, ...] = ()  # a duty is only looked at when one of them stands somewhere in the document
    require: Requirement | None = None  # a duty: one finding a document when the disclosure is missing
    against: tuple[Pattern, ...] = ()  # a contradiction: the same relation and target said otherwise elsewhere
    over: tuple[str, ...] = ()  # categories that give way to this rule where their words overlap in a sentence
    hedged: Severity | None = None  # severity of hedged claims; None clears them
    suggest: tuple[str, ...] = ()
    advice: str | None = None
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    known_misses: tuple[Example, ...] = ()
    path: str = ""
    line: int = 1

    @property
    def duty(self) -> bool:
        """Whether the rule is about the whole document, with at most one finding in it."""
        return self.require is not None or bool(self.against)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules loaded under a name, with the digest (sha256:...) of their files and of the lexicon."""

    name: str
    rules: tuple[Rule, ...]
    digest: str
