"""One sentence, one frame: who is said to do what to what, how firmly, and in whose voice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.claim import Claim

Seen = Callable[[str], list[Claim]]


def relating(claims: list[Claim], relation: str, target: str) -> Claim:
    """The one claim of a relation to a target kind; the lexicon may list a verb under other relations too."""
    found = [claim for claim in claims if claim.relation == relation and claim.target.kind == target]
    assert found, [f"{claim.agent.kind} {claim.relation} {claim.target.kind}" for claim in claims]
    return found[0]


@pytest.mark.parametrize(
    ("text", "agent", "relation", "target"),
    [
        ("Our stem cells cure gout.", "therapy", "cure", "disease"),
        ("Gout is cured by exosomes.", "therapy", "cure", "disease"),
        ("Exosomes bring relief from heel pain.", "therapy", "relieve", "symptom"),
        ("We offer nerve-mending injections.", "therapy", "mend", "tissue"),
        ("We use exosomes to rebuild tendons.", "therapy", "regenerate", "tissue"),
        ("Regrow your cartilage!", "therapy", "regenerate", "tissue"),
        ("They calm swelling, rebuild tendons and restore mobility.", "therapy", "regenerate", "tissue"),
        ("They calm swelling, rebuild tendons and restore mobility.", "therapy", "restore", "function"),
        ("It helps your body rebuild tendons.", "therapy", "regenerate", "tissue"),
        ("Patients find relief from heel pain.", "therapy", "relieve", "symptom"),
        ("Ibuprofen relieves heel pain.", "other-treatment", "relieve", "symptom"),
        ("You can relieve heel pain with ibuprofen.", "other-treatment", "relieve", "symptom"),
    ],
)
def test_slots(claims: Seen, text: str, agent: str, relation: str, target: str) -> None:
    assert relating(claims(text), relation, target).agent.kind == agent


@pytest.mark.parametrize(
    "text",
    [
        "Stem cells do not cure gout.",
        "No stem cell product has ever cured gout.",
        "Stem cells have never been shown to cure gout.",
        "There is no evidence that stem cells cure gout.",
        "Nothing we inject cures gout.",
        "Stem cells have yet to cure gout.",
        "Stem cells fail to cure gout.",
        "We do not sell cells that cure gout.",
        "Stem cells cannot relieve pain or cure gout.",
    ],
)
def test_denied(claims: Seen, text: str) -> None:
    assert relating(claims(text), "cure", "disease").polarity == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Stem cells not only relieve pain, they cure gout.",
        "No other clinic cures gout.",
        "You can't help but notice that stem cells cure gout.",
        "Surgery does not cure gout, but stem cells cure gout.",
        "Stem cells never fail to cure gout.",
    ],
)
def test_what_looks_like_a_denial_denies_nothing(claims: Seen, text: str) -> None:
    found = [claim for claim in claims(text) if claim.relation == "cure" and claim.target.kind == "disease"]
    assert found[-1].polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Stem cells cure gout.", "plain"),
        ("Stem cells can cure gout.", "plain"),
        ("Stem cells may cure gout.", "hedged"),
        ("Stem cells could potentially cure gout.", "hedged"),
        ("Stem cells are designed to cure gout.", "hedged"),
        ("Our goal is to cure gout with stem cells.", "hedged"),
        ("Some patients say that stem cells cure gout.", "hedged"),
        ("Stem cells always cure gout.", "absolute"),
    ],
)
def test_strength(claims: Seen, text: str, strength: str) -> None:
    assert relating(claims(text), "cure", "disease").strength == strength


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Stem cells cure gout.", "own"),
        ("Do stem cells cure gout?", "question"),
        ("Ready to cure your gout?", "leading"),
        ("The FDA warned a clinic that said its stem cells cure gout.", "reported"),
        ("Some clinics claim that stem cells cure gout.", "reported"),
        ("Researchers are studying whether stem cells cure gout.", "neutral"),
        ('The flyer said "stem cells cure gout" in red ink.', "reported"),
    ],
)
def test_voice(claims: Seen, text: str, voice: str) -> None:
    assert relating(claims(text), "cure", "disease").voice == voice


def test_every_slot_is_where_its_words_are(claims: Seen) -> None:
    text = "Our stem cells may cure gout."
    claim = relating(claims(text), "cure", "disease")
    assert text[claim.start : claim.end] == "stem cells may cure gout"
    assert text[claim.agent.start : claim.agent.end] == "stem cells"
    assert text[claim.target.start : claim.target.end] == "gout"
    assert {(cue.role, text[cue.start : cue.end]) for cue in claim.cues} == {("relation", "cure"), ("hedge", "may")}
