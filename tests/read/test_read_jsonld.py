"""The copy in JSON-LD."""

from __future__ import annotations

import pytest
from invariants import check

from claimcheck.read import READERS


def page(script: str) -> str:
    return f'<script type="application/ld+json">{script}</script><p>End'


def seen(script: str) -> list[tuple[str, str, str]]:
    """Kind, text and source of each block that JSON-LD says."""
    source = page(script)
    document = READERS[".html"](source, "page.html")
    check(document, source)
    *said, end = document.blocks
    assert (end.text, end.visible) == ("End", True)
    assert not any(block.visible for block in said)
    return [(block.kind, block.text, source[slice(*block.span(0, len(block.text)))]) for block in said]


def test_faq() -> None:
    script = (
        '{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "Does it hurt?", '
        '"acceptedAnswer": {"@type": "Answer", "text": "A little."}}, '
        '{"name": "How long?", "@type": ["Question"], "acceptedAnswer": {"text": "An hour."}}]}'
    )
    assert seen(script) == [
        ("heading", "Does it hurt?", "Does it hurt?"),
        ("paragraph", "A little.", "A little."),
        ("heading", "How long?", "How long?"),
        ("paragraph", "An hour.", "An hour."),
    ]


def test_descriptions_headlines_and_reviews() -> None:
    script = (
        '[{"@type": "MedicalClinic", "name": "No", "url": "no", "description": "D", "review": '
        '{"reviewBody": "R", "author": {"name": "No"}}}, {"headline": "H"}]'
    )
    assert seen(script) == [("meta", "D", "D"), ("paragraph", "R", "R"), ("title", "H", "H")]


def test_escapes_map_whole_and_the_rest_verbatim() -> None:
    script = r'{"description": "caf\u00e9 \"one\"\nand \ud83e\uddb5 \/ two"}'
    (kind, text, written) = seen(script)[0]
    assert (kind, text) == ("meta", 'caf\u00e9 "one" and \U0001f9b5 / two')
    assert written == script[17:-2]


def test_html_in_strings() -> None:
    script = r'{"text": "<p>One &amp; <b>on<\/b>ly.<\/p><ul><li>Two<\/li><\/ul><\/div><\/body>"}'
    assert seen(script) == [("paragraph", "One & only.", r"One &amp; <b>on<\/b>ly."), ("item", "Two", "Two")]


def test_html_in_strings_cannot_close_what_is_around_it() -> None:
    source = "<blockquote>" + page('{"text": "a</blockquote>b<template>"}') + "</blockquote>"
    kinds = [(block.kind, block.text) for block in READERS[".html"](source, "page.html").blocks]
    assert kinds == [("paragraph", "ab"), ("quote", "End")]


@pytest.mark.parametrize(
    ("script", "texts"),
    [
        ('{"description": "a", "description": ', ["a"]),
        ('{"description": "a', ["a"]),
        ('{"description": "a\\', ["a\\"]),
        ('"description": "a"', ["a"]),
        ('{"description": {"description": "a"}}', ["a"]),
        ('{"description": ["a", "b"]}', ["a", "b"]),
        ('{"description": "\\ud83e"}', ["\ufffd"]),
        ('{"description": "\\q"}', ["q"]),
        ('{"x": "description", "y": "a"}', []),
        ('}}]]{"description": "a"}', ["a"]),
        ('{"description": 5, "x": "a"}', []),
        ("", []),
    ],
)
def test_broken_json_is_read_as_it_comes(script: str, texts: list[str]) -> None:
    source = page(script)
    document = READERS[".html"](source, "page.html")
    assert [block.text for block in document.blocks] == [*texts, "End"]


def test_other_scripts_are_left_out() -> None:
    document = READERS[".html"]('<script>{"description": "no"}</script>', "page.html")
    assert document.blocks == ()
