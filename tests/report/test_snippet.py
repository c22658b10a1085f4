"""Underlining: the marks stand under the claim, whatever the line is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made import document, place
from rich.cells import cell_len

from claimcheck.document import Span
from claimcheck.report.snippet import Snippet, snippet


def shown(source: str, text: str, room: int = 80) -> Snippet:
    page = document(source)
    return snippet(page, place(page, text), room)


def test_a_short_line_is_shown_whole() -> None:
    assert shown("a\nOur cells cure gout.\nb", "cure gout") == Snippet(2, "Our cells cure gout.", 10, 9)


def test_indentation_is_dropped() -> None:
    assert shown("\t\t   cells cure gout.", "cure") == Snippet(1, "cells cure gout.", 6, 4)


def test_tabs_within_are_four_cells() -> None:
    assert shown("cells\tcure\tgout.", "cure\tgout") == Snippet(1, "cells    cure    gout.", 9, 12)


def test_wide_and_zero_width_characters_are_measured_in_cells() -> None:
    assert shown("関節炎 cure", "cure") == Snippet(1, "関節炎 cure", 7, 4)
    assert shown("cure 関節炎", "関節炎").width == 6
    assert shown("ce\u0301lls cure", "cure").indent == 6
    assert shown("cu\u200bre gout", "cu\u200bre").width == 4


def test_a_long_line_is_cut_around_the_claim_between_words() -> None:
    got = shown("word " * 100 + "cells cure gout " + "more " * 100, "cells cure gout", 50)
    assert got.text == "…word word word cells cure gout more more more…"
    assert got.text[got.indent : got.indent + got.width] == "cells cure gout"


def test_a_claim_wider_than_the_room_is_cut_at_its_end() -> None:
    got = shown("x " + "cure " * 40 + "y", "cure " * 39 + "cure", 40)
    assert got.text.startswith("…cure cure")
    assert got.text.endswith("…")
    assert got.indent + got.width <= 40


def test_of_several_lines_the_first_is_shown() -> None:
    assert shown("Our cells\r\ncure gout.", "cells\r\ncure") == Snippet(1, "Our cells", 4, 5)


def test_nothing_can_steer_the_terminal_or_turn_the_line_around() -> None:
    got = shown("\x1b[31mcells\x07 \u202ecure\u202c \x9b1m", "cure")
    assert got.text == "␛[31mcells␇ �cure� �1m"


@given(st.text(min_size=1, max_size=300), st.data(), st.integers(16, 120))
def test_any_span_of_any_text_fits_and_is_underlined(source: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(source) - 1))
    end = data.draw(st.integers(start + 1, len(source)))
    got = snippet(document(source), Span(start, end), room)
    assert "\n" not in got.text
    assert cell_len(got.text) <= room
    assert got.width >= 1
