"""What a change of a claim's wording may change of its findings, on hundreds of generated sentences a property."""

from __future__ import annotations

import random

import pytest

from tests.judgement.generated import DOING, EVERY, OTHERS, Said, drawn
from tests.judgement.judging import Judged, categories, hold, judged
from tests.judgement.wordings import WORDINGS

MANY = [said for said in EVERY if said.plural]
ACTING = [said for said in DOING if said.plural]


def worded(group: str, each: int) -> tuple[list[Said], list[str], list[Judged]]:
    """Claims in each wording of a group, in each one `each` of them: the claims, the sentences, their findings."""
    pairs = [(said, wording) for wording in WORDINGS[group] for said in drawn(wording, each, MANY)]
    deeds = WORDINGS.get(f"{group} of deeds", [])
    pairs += [(said, wording) for wording in deeds for said in drawn(wording, each, ACTING)]
    texts = [said.put(wording) for said, wording in pairs]
    return [said for said, _ in pairs], texts, judged(texts)


def test_each_claim_is_found_as_what_it_is() -> None:
    claims = drawn("plain", 420, EVERY)
    texts = [said.plain for said in claims]
    found = judged(texts)
    hold("plain", texts, lambda i: categories(found[i]) == {claims[i].category})


def test_a_hedge_lowers_a_claim_and_never_clears_it() -> None:
    claims, texts, found = worded("hedges", 5)

    def lowered(i: int) -> bool:
        return {one.severity for one in found[i] if one.category == claims[i].category} == {"warning"}

    hold("hedges", texts, lowered)


@pytest.mark.parametrize(("group", "each"), [("denials", 5), ("reports", 7), ("questions", 8)])
def test_what_is_denied_reported_or_asked_is_no_finding(group: str, each: int) -> None:
    _, texts, found = worded(group, each)
    hold(group, texts, lambda i: not found[i])


def test_a_pseudo_negation_clears_nothing() -> None:
    claims, texts, found = worded("pseudo-negations", 5)
    hold("pseudo-negations", texts, lambda i: claims[i].category in categories(found[i]))


def test_other_care_may_be_praised() -> None:
    draw = random.Random("other care")
    pairs = [(said, wording) for wording in WORDINGS["other care"] for said in drawn(wording, 18, EVERY)]
    pairs += [(said, wording) for wording in WORDINGS["other care at work"] for said in drawn(wording, 16, ACTING)]
    texts = [said.by(*draw.choice(list(OTHERS.items()))).put(wording) for said, wording in pairs]
    found = judged(texts)
    hold("other care", texts, lambda i: not found[i])


def test_every_form_of_a_claim_has_its_category() -> None:
    pairs = [(said, wording) for wording in WORDINGS["forms"] for said in drawn(wording, 8, ACTING)]
    texts = [said.put(wording) for said, wording in pairs]
    found = judged(texts)
    hold("forms", texts, lambda i: categories(found[i]) == {pairs[i][0].category})


def test_a_neutral_neighbour_changes_nothing() -> None:
    groups = ("hedges", "denials", "reports", "questions", "pseudo-negations", "forms")
    wordings = [wording for group in groups for wording in WORDINGS[group]]
    alone = [said.put(wording) for wording in wordings for said in drawn(f"neighbour {wording}", 1, ACTING)]
    draw = random.Random("neighbours")
    neutral = [draw.choice(WORDINGS["neutral sentences"]) for _ in alone]
    pairs = [
        (text, other) if number % 2 else (other, text)
        for number, (text, other) in enumerate(zip(alone, neutral, strict=True))
    ]
    texts = [" ".join(pair) for pair in pairs]
    first, both = judged(alone), judged(texts)
    hold("neighbours", texts, lambda i: first[i] == both[i], least=250)


def test_two_sentences_made_one_keep_their_categories() -> None:
    pairs = list(zip(drawn("first", 220, MANY), drawn("second", 220, MANY)[::-1], strict=True))
    joints = [(" and ", ", and ", "; ")[number % 3] for number in range(len(pairs))]
    apart = judged([f"{one.plain} {other.plain}" for one, other in pairs])
    texts = [
        f"{one.plain[:-1]}{joint}{other.plain[0].lower()}{other.plain[1:]}"
        for (one, other), joint in zip(pairs, joints, strict=True)
    ]
    found = judged(texts)
    hold("joined", texts, lambda i: categories(found[i]) == categories(apart[i]), least=200)
