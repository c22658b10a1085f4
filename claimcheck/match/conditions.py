"""Conditions ready to be tried on claims: rules indexed by relation, so that cost does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from claimcheck.claim import Claim, Mention, Reading, Sentence
from claimcheck.rule import ClaimPattern, MentionPattern, Pattern, PhrasePattern, ReadingPattern, Rule, Ruleset

_Thing = TypeVar("_Thing")
ANY_RELATION = ""
# The slots of a claim pattern in the order in which a miss is told.
SLOTS = ("polarity", "voice", "agent", "target", "strength", "basis")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule with one of its conditions, and how many slots that condition narrows down."""

    rule: Rule
    pattern: ClaimPattern
    narrow: int


@dataclass(frozen=True, slots=True)
class Index:
    """The rules of one ruleset, by what could make them match."""

    by_relation: Mapping[str, tuple[Candidate, ...]]
    by_mention: Mapping[str, tuple[Rule, ...]]
    by_reading: Mapping[str, tuple[tuple[Rule, float], ...]]
    duties: tuple[Rule, ...]

    def candidates(self, claim: Claim) -> Iterator[Candidate]:
        """The conditions that ask for the claim's relation or for none."""
        yield from self.by_relation.get(claim.relation, ())
        yield from self.by_relation.get(ANY_RELATION, ())


@lru_cache(maxsize=16)
def index(ruleset: Ruleset) -> Index:
    """The index of a ruleset, made once."""
    rules = [rule for rule in ruleset.rules if not rule.duty]
    candidates = [_candidate(rule, pattern) for rule in rules for pattern in rule.when]
    mentions = [(kind, rule) for rule in rules for one in _of(MentionPattern, rule.when) for kind in one.kinds]
    readings = [(one.category, (rule, one.at_least)) for rule in rules for one in _of(ReadingPattern, rule.when)]
    return Index(
        _grouped((name, one) for one in candidates if one for name in one.pattern.relation or (ANY_RELATION,)),
        _grouped(mentions),
        _grouped(readings),
        tuple(rule for rule in ruleset.rules if rule.duty),
    )


def _candidate(rule: Rule, pattern: Pattern) -> Candidate | None:
    if isinstance(pattern, PhrasePattern):
        pattern = ClaimPattern(relation=relations(pattern))
    if not isinstance(pattern, ClaimPattern):
        return None
    return Candidate(rule, pattern, sum(bool(getattr(pattern, slot)) for slot in ("agent", "relation", "target")))


def _of(kind: type[_Thing], patterns: Iterable[object]) -> list[_Thing]:
    return [pattern for pattern in patterns if isinstance(pattern, kind)]


def _grouped(pairs: Iterable[tuple[str, _Thing]]) -> dict[str, tuple[_Thing, ...]]:
    groups: dict[str, list[_Thing]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def relations(pattern: PhrasePattern) -> frozenset[str]:
    """The relations that annotate gives the claims it makes of a phrase: the words as the rule writes them."""
    return frozenset(f"phrase:{words}" for words in pattern.words)


def misses(pattern: ClaimPattern, claim: Claim) -> tuple[str, ...]:
    """The slots in which a claim is not what the pattern asks for; the relation is not looked at."""
    return tuple(slot for slot in SLOTS if (wanted := getattr(pattern, slot)) and _filled(claim, slot) not in wanted)


def _filled(claim: Claim, slot: str) -> str:
    value = getattr(claim, slot)
    return value if isinstance(value, str) else value.kind


def fits(pattern: ClaimPattern, claim: Claim) -> bool:
    """Whether a claim is what the pattern asks for."""
    return (not pattern.relation or claim.relation in pattern.relation) and not misses(pattern, claim)


def standing(patterns: Iterable[Pattern], sentence: Sentence) -> Claim | Mention | Reading | None:
    """The first thing in a sentence that one of the patterns matches, whoever says it where it is a phrase."""
    for pattern in patterns:
        for one in _standing(pattern, sentence):
            return one
    return None


def _standing(pattern: Pattern, sentence: Sentence) -> Iterator[Claim | Mention | Reading]:
    if isinstance(pattern, ClaimPattern):
        yield from (claim for claim in sentence.claims if fits(pattern, claim))
    elif isinstance(pattern, PhrasePattern):
        phrases = relations(pattern)
        yield from (claim for claim in sentence.claims if claim.relation in phrases)
    elif isinstance(pattern, MentionPattern):
        yield from (mention for mention in sentence.mentions if mention.kind in pattern.kinds)
    elif isinstance(pattern, ReadingPattern):
        yield from (one for one in sentence.readings if reads(pattern, one))


def reads(pattern: ReadingPattern, reading: Reading) -> bool:
    """Whether a reading is of the pattern's category and sure enough."""
    return reading.category == pattern.category and reading.probability >= pattern.at_least
