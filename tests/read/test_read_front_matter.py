"""Front matter: what of it is copy, and where it stands."""

from __future__ import annotations

import pytest
from invariants import check

from claimcheck.document import Document
from claimcheck.read import READERS


def read(source: str) -> Document:
    document = READERS[".md"](source, "page.md")
    check(document, source)
    return document


def seen(source: str) -> list[tuple[str, str, str]]:
    """Kind, text and source of each block."""
    blocks = read(source).blocks
    return [(block.kind, block.text, source[slice(*block.span(0, len(block.text)))]) for block in blocks]


def test_plain_and_quoted_scalars_have_their_own_positions() -> None:
    front = "title: Knees, caf\u00e9\ndescription: \"Our 'own' way: yes\"\nexcerpt: 'One way'\ndate: 2026-01-02\n"
    source = f"---\n{front}---\nBody.\n"
    assert seen(source) == [
        ("title", "Knees, caf\u00e9", "Knees, caf\u00e9"),
        ("meta", "Our 'own' way: yes", "Our 'own' way: yes"),
        ("meta", "One way", "One way"),
        ("paragraph", "Body.", "Body."),
    ]
    assert [block.visible for block in read(source).blocks] == [False, False, False, True]
    assert all(piece.verbatim for block in read(source).blocks for piece in block.pieces)


def test_top_level_scalars_are_kept_as_text() -> None:
    source = "---\ntitle: no\ndraft: yes\nseo:\n  title: Other\ntags: [a, b]\n---\n"
    assert dict(read(source).front) == {"title": "no", "draft": "yes"}


def test_escapes_map_whole() -> None:
    source = "---\ntitle: \"Say \\\"yes\\\" \\u00e9\"\nsummary: 'We''ve'\n---\n"
    assert seen(source) == [("title", 'Say "yes" \u00e9', 'Say \\"yes\\" \\u00e9'), ("meta", "We've", "We''ve")]


@pytest.mark.parametrize("mark", ["|", ">", ">-", "|+", ""])
def test_values_over_several_lines_map_word_by_word(mark: str) -> None:
    source = f"---\ndescription: {mark}\n  Two\n  lines\ntitle: T\n---\n"
    assert seen(source)[0] == ("meta", "Two lines", "Two\n  lines")
    block = read(source).blocks[0]
    assert source[slice(*block.span(4, 9))] == "lines"


def test_nested_keys_are_known_by_their_last_word() -> None:
    hero, faq = "hero:\n  heading: C\n  cta: D\n", "faq:\n  - question: E\n    answer: F\n"
    source = f"---\nog_title: A\nmetaDescription: B\n{hero}{faq}url: G\n---\n"
    assert [(kind, text) for kind, text, _ in seen(source)] == [
        ("title", "A"),
        ("meta", "B"),
        ("heading", "C"),
        ("button", "D"),
        ("heading", "E"),
        ("meta", "F"),
    ]


def test_broken_yaml_is_read_line_by_line() -> None:
    source = "---\ntitle: Knees: a guide\nlist: [\ndescription: 'Ours'\n---\nBody.\n"
    assert seen(source) == [
        ("title", "Knees: a guide", "Knees: a guide"),
        ("meta", "Ours", "Ours"),
        ("paragraph", "Body.", "Body."),
    ]
    assert read(source).front["title"] == "Knees: a guide"


def test_toml_is_read_line_by_line() -> None:
    assert seen('+++\ntitle = "Knees"\n+++\nBody.\n')[0] == ("title", "Knees", "Knees")


def test_an_alias_is_read_once_and_bombs_do_not_go_off() -> None:
    bomb = "".join(f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]\n" for n in range(1, 40))
    assert seen(f"---\nx0: &x0 x\n{bomb}title: &t T\nsummary: *t\n---\n") == [("title", "T", "T")]


def test_deep_yaml_is_no_crash() -> None:
    assert seen("---\ntitle: T\nx: " + "[" * 5000 + "\n---\nBody.\n")[-1] == ("paragraph", "Body.", "Body.")


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("---\nJust text\n---\nBody.\n", ["heading", "paragraph"]),
        ("---\n\nBody.\n", ["paragraph"]),
        ("\n---\ntitle: T\n---\n", ["heading"]),
        ("---\n---\nBody.\n", ["paragraph"]),
    ],
)
def test_what_is_no_front_matter(source: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in seen(source)] == kinds


def test_windows_line_ends() -> None:
    source = "---\r\ntitle: T\r\ndescription: >\r\n  a\r\n  b\r\n---\r\nBody.\r\n"
    assert seen(source) == [("title", "T", "T"), ("meta", "a b", "a\r\n  b"), ("paragraph", "Body.", "Body.")]
