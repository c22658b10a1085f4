"""Tricks of spelling do not hide a claim, and every plain character leads back to where it was read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.annotate.fold import fold


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("It cures gout.", "It cures gout."),
        ("It c u r e s gout.", "It cures gout."),
        ("It c.u.r.e.s gout.", "It cures gout."),
        ("It cu\u200bres gout.", "It cures gout."),
        ("It cu\u00adres gout.", "It cures gout."),
        ("It \uff43\uff55\uff52\uff45\uff53 gout.", "It cures gout."),
        ("It \u0441ur\u0435s gout.", "It cures gout."),
        ("No side e\ufb00ects", "No side effects"),
        ("It\u2019s \u201cnatural\u201d", 'It\'s "natural"'),
        ("#PainFreeAgain", "#Pain Free Again"),
        ("an IV drip at McKinley", "an IV drip at McKinley"),
    ],
)
def test_plain_spelling(written: str, plain: str) -> None:
    assert fold(written).text == plain


@given(st.text(max_size=60), st.data())
def test_every_stretch_leads_back_into_the_text(written: str, data: st.DataObject) -> None:
    folded = fold(written)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.back(start, end)
    assert 0 <= first < last <= len(written)


def test_a_stretch_is_the_one_it_was_read_from() -> None:
    written = "Our c\u200bells c u r e gout"
    folded = fold(written)
    start = folded.text.index("cure")
    first, last = folded.back(start, start + len("cure"))
    assert written[first:last] == "c u r e"
