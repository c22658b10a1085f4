"""Where in a document things stand that duties look for: claims by relation, mentions by kind, findings by category."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.claim import Annotation, Claim, Mention, Sentence
from claimcheck.match.conditions import ANY_RELATION, fits, reads, relations, standing
from claimcheck.match.sentences import Hit, Judged
from claimcheck.rule import ClaimPattern, FindingPattern, MentionPattern, Pattern, PhrasePattern, ReadingPattern, Rule


@dataclass(frozen=True, slots=True)
class Places:
    """What stands in a document, looked up by the patterns of a duty."""

    annotation: Annotation
    judged: Judged
    claims: dict[str, list[tuple[int, Claim]]]  # by relation, and all under ""
    mentions: dict[str, list[tuple[int, Mention]]]

    def all(self, rule: Rule, patterns: Iterable[Pattern], unless: Sequence[Pattern] = ()) -> list[Hit]:
        """Everything that one of the patterns matches, in reading order, but for sentences that `unless` excuses."""
        sentences = self.annotation.sentences
        found = (hit for pattern in patterns for hit in self._of(rule, pattern))
        hits = {(hit.sentence, hit.start, hit.end, hit.claim): hit for hit in found}
        kept = (hit for hit in hits.values() if standing(unless, sentences[hit.sentence]) is None)
        return sorted(kept, key=lambda hit: (hit.sentence, hit.start, hit.end))

    def _of(self, rule: Rule, pattern: Pattern) -> Iterator[Hit]:
        if isinstance(pattern, ClaimPattern):
            found = [one for name in pattern.relation or (ANY_RELATION,) for one in self.claims.get(name, ())]
            yield from (self._hit(rule, number, claim) for number, claim in found if fits(pattern, claim))
        elif isinstance(pattern, PhrasePattern):
            found = [one for name in relations(pattern) for one in self.claims.get(name, ())]
            yield from (self._hit(rule, number, claim) for number, claim in found)
        elif isinstance(pattern, MentionPattern):
            named = [one for kind in pattern.kinds for one in self.mentions.get(kind, ())]
            yield from (self._hit(rule, number, mention) for number, mention in named)
        elif isinstance(pattern, FindingPattern):
            yield from (hit for hit in self.judged.chosen if hit.rule.category in pattern.categories)
        else:
            yield from self._read(rule, pattern)

    def _read(self, rule: Rule, pattern: ReadingPattern) -> Iterator[Hit]:
        for number, sentence in enumerate(self.annotation.sentences):
            if any(reads(pattern, reading) for reading in sentence.readings):
                yield self._hit(rule, number, sentence)

    def _hit(self, rule: Rule, number: int, thing: Claim | Mention | Sentence) -> Hit:
        block = self.annotation.sentences[number].block
        claim = thing if isinstance(thing, Claim) else None
        return Hit(rule, rule.severity, number, block, thing.start, thing.end, claim)


def places(annotation: Annotation, judged: Judged) -> Places:
    """The places of a document."""
    claims: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    mentions: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    for number, sentence in enumerate(annotation.sentences):
        for claim in sentence.claims:
            claims[claim.relation].append((number, claim))
            claims[ANY_RELATION].append((number, claim))
        for mention in sentence.mentions:
            mentions[mention.kind].append((number, mention))
    return Places(annotation, judged, claims, mentions)
