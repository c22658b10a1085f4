"""Positions, as properties over generated text, Markdown and HTML (HYPOTHESIS_PROFILE=thorough: a thousand each)."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from invariants import check
from pages import Made, html_pages, markdown_pages, text_pages

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.read import READERS, read

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_SYNTAX = """< > </ <!-- --> & ; &amp; &#65; &nbsp; &notit; " ' = / <p> </p> <b> </b> <div hidden> </div> <ul>
    <li> </ul> <br> <table> <tr> <td> </table> <script> </script> <script&type=ld+json> <style> </style> <noscript>
    </noscript> </> <img&alt="a&amp;b"> <title> <svg> <template> <![CDATA[ ]]> <?
    {"description":" "} \\u0041 \\n \\" # ## > - * ** _
    ` ``` ~~ [ ] ]( ![ ) [x]: [^1] [^1]: | |- --- === +++ 1. \\ : title: description:| """
SYNTAX = st.sampled_from(_SYNTAX.split())
# a long line makes what stands around it text that was pasted without blank lines
LONG = st.just("A long line " * 12)
SPACES = st.sampled_from([" ", "\n", "\r\n", "\r", "\n\n", "\t", "    "])
SOUP = st.lists(st.one_of(SYNTAX, st.text(CHARACTERS, max_size=5), SPACES, LONG), max_size=40).map(
    lambda parts: "".join(parts).replace("&type", " type").replace("&alt", " alt")
)


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(source=SOUP)
@example(source="---\ntitle: \"\\n\"\n---\n> <b\n> title='&amp;'>x")
@example(source='<script type=ld+json>{"description":"&am\\u0070;<br>')
@example(source="a<ul>b\n </p>c")
@example(source="a</>b<p\r\n\rhidden>c<br><br>d")
def test_any_text_is_read_and_each_piece_decodes_to_its_source(suffix: str, source: str) -> None:
    check(READERS[suffix](source, f"page{suffix}"), source)


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(source=st.text(CHARACTERS))
def test_any_characters(suffix: str, source: str) -> None:
    check(READERS[suffix](source, f"page{suffix}"), source)


@pytest.mark.parametrize("suffix", sorted(READERS))
@given(data=st.one_of(st.binary(), SOUP.map(str.encode), SOUP.map(lambda text: b"\xff\xfe" + text.encode("utf-16-le"))))
def test_any_bytes_are_a_document_or_a_clear_error(suffix: str, data: bytes) -> None:
    path = f"page{suffix}"
    document, message = outcome(path, data)
    if document is None:
        assert message.startswith(f"{path}: ")
    else:
        check(document, document.source)


def outcome(path: str, data: bytes) -> tuple[Document | None, str]:
    """The document, or the message of the error."""
    try:
        return read(path, data), ""
    except ReadError as error:
        return None, str(error)


def compare(suffix: str, made: Made) -> None:
    """The reader gives the blocks that the page was made of, each word where it was written."""
    document = READERS[suffix](made.source, f"page{suffix}")
    check(document, made.source)
    assert [(block.kind, block.text) for block in document.blocks] == [(b.kind, " ".join(b.words)) for b in made.blocks]
    for block, wanted in zip(document.blocks, made.blocks, strict=True):
        start = 0
        for word, span in zip(wanted.words, wanted.spans, strict=True):
            assert block.span(start, start + len(word)) == span, word
            start += len(word) + 1


@given(text_pages())
def test_made_text_comes_back(made: Made) -> None:
    compare(".txt", made)


@given(markdown_pages())
def test_made_markdown_comes_back(made: Made) -> None:
    compare(".md", made)


@given(html_pages())
def test_made_html_comes_back(made: Made) -> None:
    compare(".html", made)
