"""The Markdown reader."""

from __future__ import annotations

import pytest
from invariants import check

from claimcheck.document import Document
from claimcheck.read import READERS


def read(source: str) -> Document:
    document = READERS[".md"](source, "page.md")
    check(document, source)
    return document


def seen(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(source).blocks]


def spot(source: str, words: str) -> str:
    """The source of some words of the one block that has them."""
    (block,) = (block for block in read(source).blocks if words in block.text)
    start = block.text.index(words)
    return source[slice(*block.span(start, start + len(words)))]


def test_headings_of_both_kinds_with_level_and_size() -> None:
    document = read("# Knees\n\nHips\n----\n\n### Backs ###\n\n###### Feet {#feet}\n")
    assert [(block.kind, block.level, block.size, block.text) for block in document.blocks] == [
        ("heading", 1, 2.0, "Knees"),
        ("heading", 2, 1.5, "Hips"),
        ("heading", 3, 1.17, "Backs"),
        ("heading", 6, 1.0, "Feet"),
    ]


def test_emphasis_strong_strikes_and_links_are_text() -> None:
    source = "Our **care** *re*grows ~~old~~ [trust](/x 'title') <https://a.example>."
    assert seen(source) == [("paragraph", "Our care regrows old trust https://a.example.")]
    assert spot(source, "regrows") == "re*grows"


def test_soft_and_hard_line_ends_are_spaces() -> None:
    source = "one\r\ntwo  \r\nthree\\\nfour"
    assert seen(source) == [("paragraph", "one two three four")]
    assert spot(source, "two three") == "two  \r\nthree"


def test_entities_and_escapes() -> None:
    source = "caf\u00e9 \U0001f9b5 &rsquo;s 5 \\* 5 &amp; &#x41; &nope;"
    assert seen(source) == [("paragraph", "caf\u00e9 \U0001f9b5 \u2019s 5 * 5 & A &nope;")]
    assert spot(source, "\u2019s") == "&rsquo;s"
    assert spot(source, "A") == "&#x41;"


def test_lists_nest_and_loose_items_are_items() -> None:
    document = read("1. Knees\n   - left\n\n   more on knees\n\n2. Hips\n- [x] done\n")
    assert [(block.kind, block.level, block.text) for block in document.blocks] == [
        ("item", 1, "Knees"),
        ("item", 2, "left"),
        ("item", 1, "more on knees"),
        ("item", 1, "Hips"),
        ("item", 1, "done"),
    ]


def test_quotes() -> None:
    source = "> I walked\n> home.\n>\n> > Twice.\n\n> [!NOTE]\n> Rest.\n"
    assert seen(source) == [("quote", "I walked home."), ("quote", "Twice."), ("quote", "Rest.")]
    assert spot(source, "walked home") == "walked\n> home"


def test_tables() -> None:
    source = "| Joint | Price |\n|---|--:|\n| a\\|b | **$5** |\n"
    assert seen(source) == [("cell", "Joint"), ("cell", "Price"), ("cell", "a|b"), ("cell", "$5")]


def test_an_image_is_its_alt_text_and_leaves_its_paragraph_whole() -> None:
    source = 'See ![a *new* knee](k.jpg "t") here.\n\n![Alone](a.jpg)\n'
    blocks = read(source).blocks
    assert [(block.kind, block.text, block.visible) for block in blocks] == [
        ("paragraph", "See here.", True),
        ("alt", "a new knee", False),
        ("alt", "Alone", False),
    ]


def test_a_paragraph_that_is_one_link_is_a_button() -> None:
    assert seen("[**Book** now](/x)\n\n[a](/x) b\n\n[a](/x) [b](/y)\n") == [
        ("button", "Book now"),
        ("paragraph", "a b"),
        ("paragraph", "a b"),
    ]


def test_code_is_left_out() -> None:
    source = "Run `claim` now, a`b`c.\n\n    indented\n\n```html\nfenced\n```\nEnd.\n"
    assert seen(source) == [("paragraph", "Run now, a c."), ("paragraph", "End.")]


def test_footnotes_are_small_and_their_marks_left_out() -> None:
    document = read("Walk again[^1].\n\n[^1]: Not everyone.\n")
    assert [(block.text, block.size) for block in document.blocks] == [("Walk again.", 1.0), ("Not everyone.", 0.83)]


def test_reference_definitions_and_comments_are_left_out() -> None:
    assert seen("[a][x] b <!-- no -->\n\n[x]: /y 'no'\n\n<!-- no\n\nno -->\n") == [("paragraph", "a b")]


def test_raw_html_is_read_as_html() -> None:
    source = (
        '<div class="hero">\n<h2>Knees &amp; hips</h2>\n<img alt="a &lt; b">\n</div>\n\n'
        'In <b title="tip">li</b>ne <small>x</small>.\n\n<script>\nno\n\nno\n</script>\n'
    )
    assert seen(source) == [
        ("heading", "Knees & hips"),
        ("alt", "a < b"),
        ("paragraph", "In line x."),
        ("alt", "tip"),
    ]
    assert spot(source, "line") == "li</b>ne"


def test_html_around_markdown_hides_it() -> None:
    source = '<div style="display:none">\n\nNot *seen*.\n\n</div>\n\nSeen, <span hidden>not</span> twice.\n'
    assert [(block.text, block.visible) for block in read(source).blocks] == [
        ("Not seen.", False),
        ("Seen, twice.", True),
        ("not", False),
    ]


def test_html_in_a_quote_keeps_its_offsets() -> None:
    source = '> <div>\n> caf\u00e9 <b>old</b>\n> </div>\n\n> x <i\n> title="tip">y</i>\n'
    assert seen(source) == [("quote", "caf\u00e9 old"), ("quote", "x y"), ("alt", "tip")]
    assert spot(source, "old") == "old"
    assert spot(source, "tip") == "tip"


def test_an_end_tag_in_a_cell_does_not_close_the_table() -> None:
    assert seen("| a</div></table> | b |\n|---|---|\n| c | d |\n")[0] == ("cell", "a")


@pytest.mark.parametrize("source", ["", "\n", "---\n", "<!-- a -->", "[x]: /y\n", "```\ncode"])
def test_nothing_to_read(source: str) -> None:
    assert seen(source) == []


LONG = "We see people who have walked on worn knees for years, " * 3 + "and we tell them what is known."


def test_pasted_text_without_blank_lines_is_a_paragraph_a_line() -> None:
    source = f"Our way\n- Knees\n- Hips and\n  backs\nWhat is known?\n{LONG}\nIn short,\nnot much.\n{LONG}\n> a\n> B\n"
    assert seen(source) == [
        ("heading", "Our way"),
        ("item", "Knees"),
        ("item", "Hips and backs"),
        ("heading", "What is known?"),
        ("paragraph", LONG),
        ("paragraph", "In short, not much."),
        ("paragraph", LONG),
        ("quote", "a B"),
    ]


def test_pasted_text_keeps_its_offsets_and_its_tables() -> None:
    source = f"Caf\u00e9\r\n{LONG}\r\n| Joint | What |\r\n|---|---|\r\n| knee | Old |\r\nIn short\r\n**Walk** on.\r\n"
    assert seen(source) == [
        ("heading", "Caf\u00e9"),
        ("paragraph", LONG),
        ("cell", "Joint"),
        ("cell", "What"),
        ("cell", "knee"),
        ("cell", "Old"),
        ("heading", "In short"),
        ("paragraph", "Walk on."),
    ]
    assert [spot(source, words) for words in ("walked", "Old", "Walk on")] == ["walked", "Old", "Walk** on"]


def test_a_long_address_does_not_make_wrapped_text_unwrapped() -> None:
    source = f"We see people\nFrom [here](https://a.example/{'x' * 150})\nAnd there.\n"
    assert seen(source) == [("paragraph", "We see people From here And there.")]
