"""What a sentence gets from its place: pronouns, list leads, questions above, verbs left out, and who speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.claim import Annotation

Annotate = Callable[..., Annotation]


def last(annotation: Annotation) -> list[tuple[str, str, str, str]]:
    """The claims of the last sentence: agent, relation, target kind and strength."""
    found = annotation.sentences[-1].claims
    return [(claim.agent.kind, claim.relation, claim.target.kind, claim.strength) for claim in found]


def test_a_pronoun_takes_the_agent_of_the_sentence_before(annotate: Annotate) -> None:
    about_ours = annotate(("paragraph", "Exosomes come from donated cords. They rebuild tendons."))
    about_theirs = annotate(("paragraph", "Ibuprofen is sold everywhere. It relieves heel pain."))
    assert ("therapy", "regenerate", "tissue", "plain") in last(about_ours)
    assert all(agent == "other-treatment" for agent, *_ in last(about_theirs))


def test_a_heading_lends_its_treatment(annotate: Annotate) -> None:
    found = last(annotate(("heading", "Ibuprofen"), ("item", "Relieves heel pain")))
    assert found
    assert all(agent == "other-treatment" for agent, *_ in found)


@pytest.mark.parametrize(
    ("lead", "strength"),
    [("Conditions we treat with exosomes", "plain"), ("Who may benefit from exosomes", "hedged")],
)
def test_a_lead_makes_a_list_a_menu(annotate: Annotate, lead: str, strength: str) -> None:
    assert ("therapy", "treat", "disease", strength) in last(annotate(("heading", lead), ("item", "Gout")))


@pytest.mark.parametrize("lead", ["Conditions we do not treat", "Risks", "Types of joint disease"])
def test_a_topic_makes_no_menu(annotate: Annotate, lead: str) -> None:
    assert last(annotate(("heading", lead), ("item", "Gout"))) == []


def test_a_yes_takes_the_claim_of_the_question(annotate: Annotate) -> None:
    page = annotate(("heading", "Can exosomes cure gout?"), ("paragraph", "Absolutely."))
    assert ("therapy", "cure", "disease", "plain") in last(page)


def test_a_verb_left_out_is_the_one_just_denied(annotate: Annotate) -> None:
    page = annotate(("paragraph", "Ibuprofen cannot rebuild tendons. Our exosomes can."))
    assert ("therapy", "regenerate", "tissue", "plain") in last(page)


def test_a_quotation_is_the_patients(annotate: Annotate) -> None:
    page = annotate(("heading", "Our clinic"), ("quote", "I had the exosomes and my heel pain is gone."))
    assert {claim.voice for claim in page.sentences[-1].claims} == {"patient"}


def test_who_sells_and_who_informs(annotate: Annotate) -> None:
    seller = annotate(("paragraph", "Our clinic offers exosomes. Call us to book a visit."), ("button", "Book now"))
    warning = annotate(
        ("paragraph", "The FDA warned clinics about unproven treatments. Talk to your doctor before you pay."),
        ("paragraph", "Researchers found no benefit in a randomized trial. Report harm to MedWatch."),
    )
    assert seller.offer.seller
    assert not warning.offer.seller
    assert all(evidence.reason for evidence in (*seller.offer.evidence, *warning.offer.evidence))
