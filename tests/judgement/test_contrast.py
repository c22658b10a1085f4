"""Contrast sets: two texts a few words apart, one a claim and one not, must part; see contrast_pairs for the data."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.check import load
from claimcheck.rule import Ruleset
from tests.judgement.contrast_pairs import FOLDER, Pair, pairs

PAIRS = list(pairs())


@pytest.fixture(scope="module")
def rulesets() -> tuple[Ruleset, ...]:
    return load(["us"])


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.phenomenon}: {pair.texts[0][0][:60]}")
def test_a_pair_parts(
    pair: Pair, rulesets: tuple[Ruleset, ...], record_property: Callable[[str, object], None]
) -> None:
    mistakes = pair.mistakes(rulesets)
    record_property("contrast", [pair.phenomenon, not mistakes, pair.known])
    if pair.known:
        assert mistakes, "this pair comes out right now: take its mark `known` away"
    else:
        assert not mistakes, "\n".join(mistakes)


def test_every_pair_has_two_texts_that_part() -> None:
    for pair in PAIRS:
        assert len(pair.texts) == 2, pair
        assert len({wanted for _, wanted in pair.texts}) == 2, pair


def test_no_text_stands_twice() -> None:
    texts = [text for pair in PAIRS for text, _ in pair.texts]
    assert sorted(texts) == sorted(set(texts)), FOLDER
