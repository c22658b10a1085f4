"""Bytes to text: by byte order mark, by what an HTML page declares, else UTF-8."""

from __future__ import annotations

import codecs
import re

from claimcheck.errors import ReadError

# UTF-32 first: its little-endian mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive, such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
)
# A page declares its encoding in its first 1,024 bytes (HTML Standard 4.2.5.4); this forgives more, as browsers do.
_PRESCAN = 4096
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(
    rb"<meta[ \t\r\n\f/][^>]*?charset[ \t\r\n\f]*=[ \t\r\n\f]*[\"']?[ \t\r\n\f]*([\w:.-]+)", re.IGNORECASE
)
_XML = re.compile(rb"\A<\?xml[^>]*?encoding[ \t\r\n]*=[ \t\r\n]*[\"']([\w:.-]+)")

# The labels of the Encoding Standard (encoding.spec.whatwg.org, 4.2) that pages still use, and Python's codecs.
_UTF_8 = "utf-8 utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be unicode"
_LATIN = "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 ascii us-ascii"
_CODECS: dict[str, str] = {
    **dict.fromkeys(_UTF_8.split(), "utf-8"),
    **dict.fromkeys(_LATIN.split(), "cp1252"),
    **{f"windows-{number}": f"cp{number}" for number in (874, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)},
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gbk", "gb2312", "x-gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs"), "big5hkscs"),
    "latin2": "iso8859_2",
    "euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "macintosh": "mac_roman",
    "ibm866": "cp866",
}


def decode(path: str, data: bytes, markup: bool = False) -> str:
    """The text of a file, without its byte order mark and with its line ends untouched; `markup` for HTML.

    ReadError when the bytes are no text, or not text in the encoding they claim.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ReadError(f"{path}: this is {what}, not text; export it as text, Markdown or HTML")
    mark, codec = next(((m, c) for m, c in _MARKS if data.startswith(m)), (b"", ""))
    text = _decoded(path, data[len(mark) :], codec or (_declared(data) if markup else "utf-8"), len(mark))
    if "\0" in text:
        raise ReadError(f"{path}: this looks like a binary file (it holds NUL); if it is text, save it as UTF-8")
    return text


def _declared(data: bytes) -> str:
    """The codec that an HTML page asks for; UTF-8 when it asks for none or for one unknown, as browsers do."""
    head = _COMMENT.sub(b"", data[:_PRESCAN])
    match = _META.search(head) or _XML.match(head)
    return _CODECS.get(match[1].decode("ascii", "replace").lower(), "utf-8") if match else "utf-8"


def _decoded(path: str, data: bytes, codec: str, skipped: int) -> str:
    if codec == "utf-8" and b"\0" in data:
        return "\0"
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        at = skipped + error.start
        byte = f"byte {at} (0x{data[error.start]:02x})" if error.start < len(data) else f"byte {at}"
        raise ReadError(f"{path}: {byte} is not {codec.upper()} text; save it as UTF-8") from error
