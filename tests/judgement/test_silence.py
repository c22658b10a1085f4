"""Pages that speak of stem cells and sell nothing: patient information, abstracts, law, news, insurers, registries.

They were written for this test, each after the manner of its genre. A rule has no business with any of them: at most
one finding in a thousand sentences.
"""

from __future__ import annotations

from pathlib import Path

from claimcheck.check import examine, load, read
from claimcheck.files import Source

PAGES = sorted((Path(__file__).parent / "silence").glob("*.md"))
# Pages whose voice is still misread as a seller's; strictly, so that a page that comes right is taken off the list.
TAKEN_FOR_SELLERS: frozenset[str] = frozenset(
    {
        "charity-arthritis",
        "charity-parents-autism",
        "dermatology-guideline",
        "faq-bone-marrow-registry",
        "forum-rules",
        "gp-newsletter",
        "hospital-eye-leaflet",
        "hospital-knee-choices",
        "hospital-scam-warning",
        "law-statute",
        "podcast-transcript",
        "regulator-guidance-homologous",
        "regulator-uk-note",
        "science-museum",
        "society-handbook",
        "textbook-tendon-healing",
    }
)


def test_third_parties_get_at_most_one_finding_in_a_thousand_sentences() -> None:
    rulesets = load(["us"])
    sentences, findings, sellers = 0, [], set()
    for page in PAGES:
        annotation, matched = examine(read(Source(str(page))), rulesets)
        if annotation.offer.seller:
            sellers.add(page.stem)
            continue
        sentences += len(annotation.sentences)
        findings += [f"{page.stem}: {each.rule}: {each.text}" for each in matched.findings]
    assert sellers == TAKEN_FOR_SELLERS
    assert len(findings) <= sentences / 1000, "\n".join(findings)


def test_there_are_fifty_pages_of_a_dozen_sentences_or_more() -> None:
    assert len(PAGES) >= 50
