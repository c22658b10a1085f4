"""What the linter says of many texts at once: each stands in a section of its own, in one document that sells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from claimcheck.check import VoiceOfPages, examine, load
from claimcheck.document import Block, BlockKind, Document, Piece
from claimcheck.finding import Finding
from claimcheck.rule import Ruleset

HEADING = "Section"  # lends nothing to what stands under it, and keeps what stands above from it


class Judgement(NamedTuple):
    """One finding without its place."""

    category: str
    severity: str


Judged = frozenset[Judgement]


@cache
def rulesets() -> tuple[Ruleset, ...]:
    """The rules that ship, loaded once."""
    return load(["us"])


def judged(texts: Sequence[str]) -> list[Judged]:
    """The findings about the sentences of each text, in order; duties of the page are left out."""
    blocks = [block for text in texts for block in (_block("heading", HEADING), _block("paragraph", text))]
    return by_paragraph(placed(blocks))


def by_paragraph(document: Document) -> list[Judged]:
    """The findings about each paragraph of a document that sells."""
    starts = [block.pieces[0].start for block in document.blocks if block.kind == "paragraph"]
    found: list[set[Judgement]] = [set() for _ in starts]
    for finding in findings(document):
        found[bisect_right(starts, finding.span.start) - 1].add(Judgement(finding.category, finding.severity))
    return [frozenset(one) for one in found]


def findings(document: Document, voice: VoiceOfPages = "seller") -> list[Finding]:
    """The findings about sentences in a document."""
    _, matched = examine(document, rulesets(), voice)
    return [finding for finding in matched.findings if finding.claim is not None]


def placed(blocks: Iterable[Block]) -> Document:
    """A document of blocks, one after another in its source."""
    source, moved = "", []
    for block in blocks:
        moved.append(Block(block.kind, (Piece(block.text, len(source), len(source) + len(block.text)),), block.level))
        source += block.text + "\n"
    return Document("generated.txt", source, tuple(moved))


def page(heading: str, sentences: Iterable[str]) -> Document:
    """A document of one heading and one paragraph a sentence."""
    return placed([_block("heading", heading), *(_block("paragraph", one) for one in sentences)])


def _block(kind: BlockKind, text: str) -> Block:
    return Block(kind, (Piece(text, 0, len(text)),))


def categories(judgements: Judged) -> set[str]:
    """The categories of the findings."""
    return {one.category for one in judgements}


KNOWN: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "known-failures.yaml").read_text(encoding="utf-8")
)


def hold(name: str, cases: Sequence[str], good: Callable[[int], bool], least: int = 300) -> None:
    """Fails unless the property `name` holds for every case but the known failures, and fails for each of those."""
    assert len(set(cases)) >= least, f"{len(set(cases))} different cases"
    failing = {case for number, case in enumerate(cases) if not good(number)}
    known = set(KNOWN.get(name, ()))
    told = [f"now fails: {case}" for case in sorted(failing - known)]
    told += [f"holds at last, take it off the list: {case}" for case in sorted(known - failing)]
    assert not told, "\n".join((name, *told))
