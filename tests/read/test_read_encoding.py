"""Which reader a file gets, how its bytes are decoded, and what cannot be read."""

from __future__ import annotations

import codecs
import re

import pytest

from claimcheck.errors import ReadError
from claimcheck.read import READERS, read

TEXT = "Caf\u00e9 \u2019s\r\nknees.\n"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md", "a.html"])
def test_byte_order_marks_are_no_part_of_the_source(path: str, mark: bytes, codec: str) -> None:
    document = read(path, mark + TEXT.encode(codec))
    assert document.source == TEXT
    assert document.blocks[0].pieces[0].start == 0


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<META CHARSET=iso-8859-1>", "cp1252"),  # as the Encoding Standard has it
        ("<meta http-equiv='Content-Type' content='text/html; charset=Latin1'>", "cp1252"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=no-such-thing>", "utf-8"),
        ("<!-- <meta charset=windows-1252> -->", "utf-8"),
        ("<meta name=x content=y>", "utf-8"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ("<!-- " + "x" * 1500 + " --><meta charset=windows-1252>", "cp1252"),
        ("<meta charset=rot13>", "utf-8"),
    ],
)
def test_declared_encodings(declaration: str, codec: str) -> None:
    source = f"{declaration}<p>Caf\u00e9 \u2019s"
    assert read("a.html", source.encode(codec)).blocks[-1].text == "Caf\u00e9 \u2019s"


def test_a_declaration_counts_in_html_only_and_less_than_a_mark() -> None:
    source = "<meta charset=windows-1252>\u00e9"
    assert read("a.txt", source.encode()).source == source
    assert read("a.html", codecs.BOM_UTF8 + source.encode()).source == source


@pytest.mark.parametrize(
    ("data", "at"),
    [
        (b"Caf\xe9 ", "byte 3 (0xe9) is not UTF-8"),
        (codecs.BOM_UTF8 + b"a\xff", "byte 4 (0xff) is not UTF-8"),
        (codecs.BOM_UTF16_LE + b"a\0b", "byte 4 (0x62) is not UTF-16-LE"),
        (b"<meta charset=euc-jp>\xff", "byte 21 (0xff) is not EUC_JP"),
    ],
)
def test_undecodable_bytes_are_named_with_a_way_out(data: bytes, at: str) -> None:
    with pytest.raises(ReadError, match=rf"^drafts/a\.html: {re.escape(at)} text; save it as UTF-8$"):
        read("drafts/a.html", data)


@pytest.mark.parametrize(
    "data", [b"a\0b", b"a\0", codecs.BOM_UTF16_LE + b"a\0\0\0", b"<meta charset=windows-1252>\0"], ids=range(4)
)
def test_nul_is_binary(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^a\.html: this looks like a binary file"):
        read("a.html", data)


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"%PDF-1.7", "a PDF file"), (b"PK\x03\x04..", "a Word document"), (b"\x89PNG", "an image"), (b"{\\rtf1", "RTF")],
)
def test_known_binary_files_are_named(data: bytes, what: str) -> None:
    with pytest.raises(ReadError, match=rf"^a\.txt: this is .*{what}.*export it"):
        read("a.txt", data)


@pytest.mark.parametrize(("path", "what"), [("a.pages", r"\.pages files"), ("README", "a file without a suffix")])
def test_unsupported_suffixes_are_named_with_the_supported(path: str, what: str) -> None:
    with pytest.raises(ReadError, match=rf"^{path}: cannot read {what}; .*\.htm, \.html, .*\.txt, \.xhtml$"):
        read(path, b"x")


def test_a_suffix_given_counts_over_the_path() -> None:
    assert read("-", b"# A", suffix=".md").blocks[0].kind == "heading"
    assert read("a.TXT", b"# A.").format == "text"


@pytest.mark.parametrize("suffix", sorted(READERS))
@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, b"\n"], ids=["empty", "mark", "line"])
def test_an_empty_file_has_no_blocks(suffix: str, data: bytes) -> None:
    assert read(f"a{suffix}", data).blocks == ()
