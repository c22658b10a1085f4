"""A page that informs has no finding, whatever it repeats of what sellers say."""

from __future__ import annotations

import random

from claimcheck.document import Document
from tests.judgement.generated import EVERY, Said, drawn
from tests.judgement.judging import findings, hold, page
from tests.judgement.wordings import WORDINGS

PAGES = 25


def _page(number: int) -> tuple[str, Document]:
    """A page of a third party around a few claims, and how it is told of."""
    draw = random.Random(f"page {number}")
    claims = drawn(f"page {number}", 3, [said for said in EVERY if said.plural])
    heading = draw.choice(WORDINGS["informing headings"])
    told = draw.sample(WORDINGS["informing sentences"], 9)
    for place, said in zip((3, 6, 9), claims, strict=True):
        told.insert(place, _said(said))
    return f"{number}: {heading}: " + " ".join(_said(said) for said in claims), page(heading, told)


def _said(said: Said) -> str:
    return said.put("{agent} {finite}")


def test_a_frame_that_informs_silences_what_stands_in_it() -> None:
    pages = [_page(number) for number in range(PAGES)]
    silent = [not findings(document, "auto") for _, document in pages]
    hold("informing pages", [told for told, _ in pages], lambda i: silent[i], least=PAGES)


def test_a_page_said_to_be_a_third_party_s_is_silent() -> None:
    assert not any(findings(document, "third-party") for _, document in map(_page, range(5)))


def test_the_same_claims_are_found_where_the_page_sells() -> None:
    assert all(findings(document, "seller") for _, document in map(_page, range(10)))
