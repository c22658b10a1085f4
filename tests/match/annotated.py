"""Annotated documents and rules made by hand, so that match is tested without annotate and without spaCy."""

from __future__ import annotations

from typing import Any, NamedTuple

from claimcheck.claim import Annotation, Claim, Cue, Mention, Offer, Reading, Sentence, Slot
from claimcheck.document import Block, BlockKind, Document, Piece
from claimcheck.match import match
from claimcheck.rule import Citation, ClaimPattern, Rule, Ruleset

THERAPY = frozenset({"therapy"})


class Line(NamedTuple):
    """A block of one sentence and what stands in it."""

    text: str
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    readings: tuple[Reading, ...] = ()
    kind: BlockKind = "paragraph"
    visible: bool = True
    size: float = 1.0


def slot(text: str, named: str) -> Slot:
    """A slot from "kind:words"; the words may be missing, and stand in the text where they are there."""
    kind, _, words = named.partition(":")
    start = text.find(words) if words else -1
    return Slot(kind, words, start, start + len(words) if start >= 0 else -1)


def claim(
    text: str,
    words: str = "",
    relation: str = "cure",
    agent: str = "therapy:stem cells",
    target: str = "disease:arthritis",
    cues: tuple[tuple[str, str], ...] = (),
    **slots: Any,
) -> Claim:
    """A claim made by the stretch `words` of a text (all of it but the full stop when left out)."""
    words = words or text.rstrip(".")
    start = text.index(words)
    placed = tuple(Cue(role, cue, text.index(cue), text.index(cue) + len(cue)) for role, cue in cues)
    return Claim(
        slot(text, agent), relation, slot(text, target), start=start, end=start + len(words), cues=placed, **slots
    )


def line(text: str, words: str = "", relation: str = "cure", **slots: Any) -> Line:
    """A line with one claim."""
    return Line(text, (claim(text, words, relation, **slots),))


def mention(text: str, kind: str, words: str) -> Mention:
    """A mention of the words in a text."""
    return Mention(kind, words.lower(), text.index(words), text.index(words) + len(words))


def page(*lines: Line, seller: bool = True) -> Annotation:
    """A document of one block a line."""
    blocks, sentences, source = [], [], ""
    for number, one in enumerate(lines):
        start = len(source)
        blocks.append(
            Block(one.kind, (Piece(one.text, start, start + len(one.text)),), visible=one.visible, size=one.size)
        )
        sentences.append(Sentence(number, 0, len(one.text), one.text, one.mentions, one.claims, one.readings))
        source += one.text + "\n\n"
    return Annotation(Document("page.txt", source, tuple(blocks)), tuple(sentences), Offer(seller))


def rule(ident: str = "us/cures", category: str = "cure", **changes: Any) -> Rule:
    """A rule about therapies that cure, with changes."""
    values: dict[str, Any] = {
        "title": "Says a product cures a disease",
        "severity": "error",
        "why": "Because.",
        "cite": (Citation("21 U.S.C. 321(g)", "https://uscode.house.gov/"),),
        "when": (pattern("cure"),),
    }
    return Rule(ident, category=category, **{**values, **changes})


def pattern(*relations: str, **slots: Any) -> ClaimPattern:
    """A claim pattern about the therapy; slots are sets."""
    return ClaimPattern(**{"agent": THERAPY, "relation": frozenset(relations), **slots})


def ruleset(*rules: Rule, name: str = "us") -> Ruleset:
    """The rules under a name."""
    return Ruleset(name, rules, "sha256:0")


def found(annotation: Annotation, *rules: Rule) -> list[tuple[str, str, str]]:
    """Rule, severity and words of each finding."""
    matched = match(annotation, [ruleset(*rules)])
    return [(finding.rule, finding.severity, finding.text) for finding in matched.findings]


def reasons(annotation: Annotation, *rules: Rule) -> list[str]:
    """The reasons of the verdicts, in order."""
    return [verdict.reason for verdict in match(annotation, [ruleset(*rules)]).verdicts]
