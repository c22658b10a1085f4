"""Fills a rule's templates from the claim's own words; gives nothing where the result would not be a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from claimcheck import grammar
from claimcheck.claim import Annotation, Claim, Sentence, Slot
from claimcheck.document import Block, Document
from claimcheck.finding import Suggestion
from claimcheck.match.sentences import Hit

Namer = Callable[[], str]
UNNAMED = "this therapy"
_SLOT = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")  # noqa: RUF001 (both apostrophes are written)
_AFTER = re.compile(r"""\s*(?:$|[.!;:,)\]"”’])""")  # noqa: RUF001


def suggestions(hit: Hit, annotation: Annotation, namer: Namer) -> tuple[Suggestion, ...]:
    """Other wording for the claim, one for each template of the rule that it can fill."""
    claim, rule, document = hit.claim, hit.rule, annotation.document
    if claim is None or not rule.suggest or rule.duty:
        return ()
    block, sentence = document.blocks[hit.block], annotation.sentences[hit.sentence]
    if not _replaceable(claim, sentence, block, document):
        return ()
    values = {"agent": _value(claim.agent, sentence, block) or namer(), "target": _value(claim.target, sentence, block)}
    filled = (_filled(template, values) for template in rule.suggest)
    span = block.span(claim.start, claim.end)
    return tuple(
        Suggestion(_shaped(text, claim, block), span) for text in filled if text and not set(text) & set("<>&")
    )


def therapy(annotation: Annotation) -> str:
    """What the document calls its therapy, at the first place that names it; "this therapy" when none does."""
    for sentence in annotation.sentences:
        for mention in sentence.mentions:
            if mention.kind == "therapy":
                return _words(mention.start, mention.end, sentence, annotation.document.blocks[sentence.block].text)
    return UNNAMED


def _replaceable(claim: Claim, sentence: Sentence, block: Block, document: Document) -> bool:
    """Whether the claim is a clause of its own, with nothing before or after it that hangs on its words."""
    text = block.text
    before, after = text[sentence.start : claim.start], text[claim.end : sentence.end]
    span = block.span(claim.start, claim.end)
    written = document.source[span.start : span.end]
    return (
        written.split() == text[claim.start : claim.end].split()  # no markup inside that splicing would break
        and not sentence.text.rstrip().endswith("?")
        and bool(_AFTER.match(after))
        and _opens(before, claim)
        and not any(_shares(claim, other) for other in sentence.claims)
        and text[max(claim.agent.start, 0) : max(claim.agent.end, 0)].lower() not in grammar.shipped().relative
    )


def _opens(before: str, claim: Claim) -> bool:
    """Whether a clause begins with the claim: at most "and", "because" or, before a named agent, "our" stands there."""
    words = {word.lower() for word in _WORD.findall(re.split(r"[,;:.!()\u2013\u2014\"\u201c\u201d]", before)[-1])}
    before_name = grammar.shipped().determiner if claim.agent.start == claim.start else frozenset()
    return words <= grammar.shipped().opener | before_name


def _shares(claim: Claim, other: Claim) -> bool:
    """Whether another verb leans on the same agent, or on words of this claim, so that both would have to change."""
    if (other.start, other.end) == (claim.start, claim.end):
        return False  # another frame of the same words
    overlap = other.start < claim.end and claim.start < other.end
    return overlap or (other.agent.start, other.agent.end) == (claim.agent.start, claim.agent.end)


def _filled(template: str, values: dict[str, str]) -> str | None:
    """The template with its slots filled, or None when the claim lacks one of them."""
    plural = _plural(values["agent"])

    def fill(match: re.Match[str]) -> str:
        one, _, more = match[1].partition("|")
        return values.get(one, more if plural else one)

    if any(slot in values and not values[slot] for slot in _SLOT.findall(template)):
        return None
    return _SLOT.sub(fill, template)


def _value(slot: Slot, sentence: Sentence, block: Block) -> str:
    """The words of a slot; nothing when the sentence does not name it."""
    return _words(slot.start, slot.end, sentence, block.text) if 0 <= slot.start < slot.end else ""


def _words(start: int, end: int, sentence: Sentence, text: str) -> str:
    """The words `start` to `end` of a block's text as they read inside a sentence.

    The capitals of a sentence's start, of a Title Case Heading and of ALL CAPITALS go; those of a name stay.
    """
    words = " ".join(text[start:end].split())
    if _shouted(sentence.text):
        return words.lower()
    if _titled(sentence.text):
        return _WORD.sub(lambda word: _lowered(word[0]), words)
    return _WORD.sub(lambda word: _lowered(word[0]), words, count=1) if start == sentence.start else words


def _shouted(text: str) -> bool:
    return text.isupper() and len(text.split()) > 1


def _titled(text: str) -> bool:
    """Whether most of the long words are capitalised."""
    long = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) * 2 > len(long)


def _lowered(word: str) -> str:
    return word if _is_name(word) else word.lower()


def _is_name(word: str) -> bool:
    if any(letter.isupper() for letter in word[1:]) or word == "I":
        return True
    return word.lower().endswith(("'s", "\u2019s")) or word.lower() in grammar.shipped().eponym


def _plural(agent: str) -> bool:
    """Whether an agent takes "are": by the last word of its head, which stands before any "of" or "that"."""
    known = grammar.shipped()
    first, *others = agent.lower().split() or [""]
    head = [first, *takewhile(lambda word: word not in known.about | known.relative, others)]
    if head[-1] in known.plural or not known.adding.isdisjoint(head):
        return True
    return head[-1].endswith("s") and not head[-1].endswith(tuple(known.singular_ending))


def _shaped(text: str, claim: Claim, block: Block) -> str:
    """The text with the capitals and the closing mark of the words it replaces."""
    written = block.text[claim.start : claim.end]
    if _shouted(written):
        text = text.upper()
    elif written[:1].isupper():
        text = text[:1].upper() + text[1:]
    text = text.rstrip(".!")
    return text + written[-1] if written[-1] in ".!" else text
