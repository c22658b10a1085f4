"""The plain text reader."""

from __future__ import annotations

import pytest
from invariants import check

from claimcheck.document import Document
from claimcheck.read import READERS


def read(source: str) -> Document:
    document = READERS[".txt"](source, "page.txt")
    check(document, source)
    return document


def seen(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def test_blank_lines_part_paragraphs_and_a_soft_line_end_is_a_space() -> None:
    source = "We see people\r\nfrom all over.\r\n \r\nCall the desk.\r\n"
    assert seen(source) == [("paragraph", "We see people from all over."), ("paragraph", "Call the desk.")]
    block = read(source).blocks[0]
    assert source[slice(*block.span(block.text.index("people"), block.text.index("all")))] == "people\r\nfrom "


def test_a_short_line_without_a_full_stop_that_stands_alone_is_a_heading() -> None:
    assert seen("How it works\n\nWe draw blood.\n") == [("heading", "How it works"), ("paragraph", "We draw blood.")]


@pytest.mark.parametrize(
    "line", ["Does it hurt?", "Call us today!", "What you get:", "We draw blood.", "many words " * 8, "x" * 81]
)
def test_sentences_and_long_lines_are_paragraphs(line: str) -> None:
    assert seen(line) == [("paragraph", line.strip())]


def test_a_short_line_in_a_run_of_lines_is_no_heading() -> None:
    assert seen("Our team\nis small") == [("paragraph", "Our team is small")]


@pytest.mark.parametrize("mark", ["-", "*", "+", "\u2022", "\u2013", "1.", "2)", "(3)", "10."])
def test_list_marks(mark: str) -> None:
    assert seen(f"{mark} Knees\n{mark} Hips\n") == [("item", "Knees"), ("item", "Hips")]


def test_items_go_on_in_indented_lines_and_nest_by_indentation() -> None:
    document = read("- Knees,\n  old and new\n    * left\n    * right\n- Hips\nCall us.\n")
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("item", 1, "Knees, old and new"),
        ("item", 2, "left"),
        ("item", 2, "right"),
        ("item", 1, "Hips"),
        ("paragraph", 0, "Call us."),
    ]


@pytest.mark.parametrize("line", ["-5 degrees at night.", "*Terms apply.", "1.5 hours in all.", "2024. A year."])
def test_what_only_looks_like_a_list_mark(line: str) -> None:
    assert seen(line) == [("paragraph", line)]


def test_quoted_lines_are_one_quote() -> None:
    assert seen("> I walked\n>home.\n\nShe did.") == [("quote", "I walked home."), ("paragraph", "She did.")]


def test_rules_of_signs_part_blocks_and_are_left_out() -> None:
    assert seen("Our prices\n==========\nAsk us.\n-----\n* * *") == [
        ("heading", "Our prices"),
        ("paragraph", "Ask us."),
        ("item", "* *"),
    ]


def test_text_that_looks_like_markup_stays_as_it_is() -> None:
    assert seen("# Knees & <b>hips</b> &amp; *all*.") == [("paragraph", "# Knees & <b>hips</b> &amp; *all*.")]


@pytest.mark.parametrize("source", ["", "\n\n", " \t\r\n", "---\n"])
def test_nothing_to_read(source: str) -> None:
    assert seen(source) == []


def test_pasted_text_without_blank_lines_is_a_paragraph_a_line() -> None:
    long = "We see people who have walked on worn knees for years, " * 3 + "and we tell them what is known."
    source = f"What is known?\n{long}\nOur way\n- Knees\n{long}\nIn short,\nnot much."
    assert seen(source) == [
        ("heading", "What is known?"),
        ("paragraph", long),
        ("heading", "Our way"),
        ("item", "Knees"),
        ("paragraph", long),
        ("paragraph", "In short, not much."),
    ]
