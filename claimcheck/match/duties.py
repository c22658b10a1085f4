"""What a seller's whole document owes: disclosures that must stand where a reader of its claims sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.document import Block, Document
from claimcheck.finding import Related
from claimcheck.match.places import Places
from claimcheck.match.sentences import Hit
from claimcheck.rule import Requirement, Rule

# Not body text: a disclosure there is not seen by somebody who reads the page.
UNSEEN = frozenset({"title", "meta", "alt", "label"})


def owed(rule: Rule, places: Places) -> tuple[Hit, tuple[Related, ...]] | None:
    """Where a duty is owed and not met, with the disclosure that stands in the wrong place; None when all is well.

    It is owed at the first thing that `when` matches, in body text where there is one.
    """
    require, document = rule.require, places.annotation.document
    owing = places.all(rule, rule.when, rule.unless)
    if require is None or not owing:
        return None
    first = next((hit for hit in owing if _body(document.blocks[hit.block])), owing[0])
    if rule.given and not any(_seen(hit, require, document) for hit in places.all(rule, rule.given, require.unless)):
        return None
    disclosures = places.all(rule, require.any_of, require.unless)
    wrong = [(hit, _wrong(hit, first, require, document)) for hit in disclosures]
    if any(message is None for _, message in wrong):
        return None
    related = [_related(hit, message, document) for hit, message in wrong[:1] if message]
    return replace(first, rule=rule, severity=rule.severity), tuple(related)


def _related(hit: Hit, message: str, document: Document) -> Related:
    return Related(message, document.blocks[hit.block].span(hit.start, hit.end))


def _wrong(hit: Hit, first: Hit, require: Requirement, document: Document) -> str | None:
    """What keeps a disclosure from meeting the duty that is owed at `first`, or None when it does."""
    if not _seen(hit, require, document):
        return "stands here, where a reader does not see it"
    if _small(document.blocks[hit.block], require, document.blocks):
        return "stands here, in small print"
    if require.within == "block" and hit.block != first.block:
        return "stands here, in another paragraph"
    if require.within == "sentence" and hit.sentence != first.sentence:
        return "stands here, in another sentence"
    below = sum(_body(block) for block in document.blocks[first.block + 1 : hit.block + 1])
    if require.near is not None and below > require.near:
        return f"stands here, {below} {'block' if below == 1 else 'blocks'} below"
    return None


def _seen(hit: Hit, require: Requirement, document: Document) -> bool:
    return not require.visible or _body(document.blocks[hit.block])


def _body(block: Block) -> bool:
    return block.visible and block.kind not in UNSEEN


def _small(block: Block, require: Requirement, blocks: Iterable[Block]) -> bool:
    """Whether the type is smaller than the duty asks for: than body text, or than the largest on the page."""
    if require.min_size == "any":
        return False
    least = 1.0 if require.min_size == "body" else max((one.size for one in blocks if _body(one)), default=1.0)
    return block.size < least
