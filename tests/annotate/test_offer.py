"""Who speaks: pages of sellers and of those who inform, the evidence for it, and a word that overrides all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import resources
from claimcheck.annotate.offer import weights
from claimcheck.claim import Annotation
from claimcheck.errors import RuleError
from claimcheck.read import read

Annotate = Callable[..., Annotation]

SELLERS = {
    "clinic": "Our physicians inject PRP under ultrasound guidance. Call us today and reserve your spot.",
    "shop": "Nourish tired skin with this exosome serum. Vegan, dermatologist tested, 30 ml. Add to cart.",
    "cord blood bank": "Store your baby's cord blood with us. Enrollment kits ship free; ask for our annual plan.",
    "directory": "Compare verified providers near you, read reviews, and find a clinic for stem cell therapy.",
    "bare draft": "Stem cells rebuild worn knees.",
}
INFORMERS = {
    "hospital": (
        "Before your transplant you will be given chemotherapy through a central line. "
        "Your nurse will check your blood counts each morning. Tell your nurse if you have a fever. "
        "You will stay in hospital until your donor cells grow."
    ),
    "regulator": (
        "The FDA has warned clinics that sell unapproved products. Be wary of anybody who promises a cure. "
        "Talk to your doctor before you pay, and file a complaint if you were harmed."
    ),
    "trial register": (
        "Inclusion criteria: adults with hip arthritis. Participants will be randomized to cells or placebo. "
        "Primary outcome: pain at 12 months. Exclusion criteria: infection. Sponsor: the university."
    ),
    "newspaper": (
        "Prosecutors said on Monday that the clinic misled patients. A spokesperson declined to comment. "
        "Lawmakers have argued for a ban, and critics of the industry said in a statement that it came too late."
    ),
}


def page(annotate: Annotate, text: str) -> Annotation:
    """A page of one paragraph."""
    return annotate(("paragraph", text))


@pytest.mark.parametrize("who", SELLERS)
def test_a_seller_is_known_by_what_it_asks_and_offers(annotate: Annotate, who: str) -> None:
    assert page(annotate, SELLERS[who]).offer.seller


@pytest.mark.parametrize("who", INFORMERS)
def test_a_third_party_is_known_by_its_trade(annotate: Annotate, who: str) -> None:
    assert not page(annotate, INFORMERS[who]).offer.seller


def test_every_wording_of_a_list_counts_once_and_says_where_it_stands(annotate: Annotate) -> None:
    text = "Call us today. Call us today. Ask your doctor."
    placed = [one for one in page(annotate, text).offer.evidence if one.end]
    assert all(text[one.start : one.end] == one.reason for one in placed)
    assert len({one.start for one in placed if one.reason == "Call us"}) == 1
    assert {one.weight > 0 for one in placed} == {True, False}


def test_no_list_counts_for_more_than_its_share(annotate: Annotate) -> None:
    text = (
        "Critics, regulators, researchers, scientists, insurers, professors, investigators, marketers and journalists."
    )
    counted = [one for one in page(annotate, text * 2).offer.evidence if one.weight == -2]
    assert len(counted) <= weights(resources.lexicon()).words["educates"][1]


@pytest.mark.parametrize("voice", ["seller", "third-party"])
def test_a_voice_in_the_front_matter_overrides_the_words(voice: str) -> None:
    from claimcheck.annotate import Annotator

    source = f"---\nvoice: {voice}\n---\n\n{INFORMERS['regulator']}\n\n{SELLERS['clinic']}\n"
    offer = Annotator(resources.lexicon())(read("page.md", source.encode())).offer
    assert offer.seller is (voice == "seller")
    assert [one.reason for one in offer.evidence] == [f"set to {voice}"]


def test_weights_name_lists_that_exist() -> None:
    lists = {path.stem for path in resources.lexicon().glob("cues/*.yaml")}
    assert set(weights(resources.lexicon()).words) <= lists


@pytest.mark.parametrize(
    "text", [None, "words: 3", "words: {books: {weight: much, most: 4}}", "words: {books: 2}", "- books"]
)
def test_broken_weights_are_named(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "voice.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r"voice\.yaml"):
        weights(tmp_path)


WARNING = (
    "The FDA has warned clinics that sell unapproved products. Be wary of promises and of red flags such as cash only. "
    "Talk to your doctor first, and file a complaint if you were harmed."
)
ADVERT = "Book now! Call us today and reserve your spot. Free consultation at our clinic."


def test_a_section_may_speak_otherwise_than_its_page(annotate: Annotate) -> None:
    sold = ("paragraph", SELLERS["clinic"])
    offer = annotate(
        ("heading", "Our clinic"), sold, sold, ("heading", "What the FDA says"), ("paragraph", WARNING)
    ).offer
    assert offer.seller
    assert [(one.start, one.end, one.seller) for one in offer.sections] == [(3, 5, False)]
    assert all(one.weight < 0 for one in offer.sections[0].evidence)
    assert [offer.sells(block) for block in range(5)] == [True, True, True, False, False]


def test_an_advert_on_a_page_that_informs_sells(annotate: Annotate) -> None:
    told = ("paragraph", INFORMERS["hospital"])
    offer = annotate(
        ("heading", "Your transplant"),
        told,
        told,
        ("paragraph", INFORMERS["trial register"]),
        ("heading", "Partner offer"),
        ("paragraph", ADVERT),
    ).offer
    assert not offer.seller
    assert [(one.start, one.seller) for one in offer.sections] == [(4, True)]
