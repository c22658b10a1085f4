"""A seller's page may speak of its house, its bills, exercise and the body: everyday sentences are no claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.check import examine, load, read
from claimcheck.files import Source

PAGES = sorted((Path(__file__).parent / "honest").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_everyday_sentences_of_a_seller_get_no_findings(page: Path) -> None:
    annotation, matched = examine(read(Source(str(page))), load(["us"]))
    assert annotation.offer.seller
    assert len(annotation.sentences) >= 40
    assert [f"{each.rule}: {each.text}" for each in matched.findings] == []
