"""The annotator, loaded once, and a document of one block to try sentences on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import resources
from claimcheck.annotate import Annotator
from claimcheck.claim import Annotation, Claim
from claimcheck.document import Block, BlockKind, Document, Piece


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    return Annotator(resources.lexicon())


@pytest.fixture
def annotate(annotator: Annotator) -> Callable[..., Annotation]:
    """Annotates (kind, text) blocks of a document, in order."""

    def run(*blocks: tuple[BlockKind, str]) -> Annotation:
        source = "\n\n".join(text for _, text in blocks)
        made, position = [], 0
        for kind, text in blocks:
            made.append(Block(kind, (Piece(text, position, position + len(text)),)))
            position += len(text) + 2
        return annotator(Document("page.md", source, tuple(made)))

    return run


@pytest.fixture
def claims(annotate: Callable[..., Annotation]) -> Callable[[str], list[Claim]]:
    """The claims of one paragraph."""
    return lambda text: [claim for sentence in annotate(("paragraph", text)).sentences for claim in sentence.claims]
