"""match: the claims of a document and the rules in, findings and verdicts out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.claim import Annotation
from claimcheck.finding import Matched, Verdict
from claimcheck.match import reasons
from claimcheck.match.conditions import index
from claimcheck.match.contradictions import contradicted
from claimcheck.match.duties import owed
from claimcheck.match.findings import Draft, draft, numbered
from claimcheck.match.places import places
from claimcheck.match.sentences import judge
from claimcheck.match.suggest import Namer, therapy
from claimcheck.rule import Ruleset

__all__ = ["match"]


def match(annotation: Annotation, rulesets: Sequence[Ruleset]) -> Matched:
    """What the rulesets say of a document: findings by start and rule, and a verdict or more for every claim.

    Several rulesets are united; a finding that two of them share stands once. A document that does not sell has no
    findings.
    """
    if not any(annotation.offer.sells(sentence.block) for sentence in annotation.sentences):
        return Matched((), tuple(_informs(annotation)))

    @cache
    def namer() -> str:
        return therapy(annotation)

    drafts: list[Draft] = []
    verdicts: list[Verdict] = []
    for ruleset in rulesets:
        found, said = _under(ruleset, annotation, namer)
        drafts += found
        verdicts += said
    return Matched(numbered(drafts), _told(verdicts))


def _informs(annotation: Annotation) -> Iterator[Verdict]:
    for number, sentence in enumerate(annotation.sentences):
        for claim in sentence.claims:
            yield Verdict(claim, number, None, None, reasons.INFORMS)


def _under(ruleset: Ruleset, annotation: Annotation, namer: Namer) -> tuple[list[Draft], list[Verdict]]:
    """The findings and verdicts under one ruleset."""
    rules = index(ruleset)
    judged = judge(annotation, rules)
    drafts = [draft(hit, annotation, namer) for hit in judged.chosen]
    seen = places(annotation, judged)
    for rule in rules.duties if annotation.offer.seller else ():
        if met := owed(rule, seen) if rule.require else contradicted(rule, seen):
            hit, related = met
            drafts.append(draft(hit, annotation, namer, related))
    return drafts, judged.verdicts


def _told(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts in reading order; what one ruleset flags is not also told as cleared by another."""
    flagged = {(one.sentence, one.claim) for one in verdicts if one.rule}
    told = {one: None for one in verdicts if one.rule or (one.sentence, one.claim) not in flagged}
    return tuple(sorted(told, key=lambda one: (one.sentence, one.claim.start, one.rule or "")))
