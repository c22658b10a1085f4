"""read: a file's bytes to a document; one function a suffix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.read.encoding import decode
from claimcheck.read.html import read_html
from claimcheck.read.markdown import read_markdown
from claimcheck.read.text import read_text

Reader = Callable[[str, str], Document]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}


def read(path: str, data: bytes, suffix: str | None = None) -> Document:
    """The document in a file's bytes, read by the suffix of its path or by the one given.

    ReadError when there is no reader for the suffix, or the bytes are not text that can be decoded.
    """
    suffix = PurePath(path).suffix.lower() if suffix is None else suffix.lower()
    reader = READERS.get(suffix)
    if reader is None:
        what = f"{suffix} files" if suffix else "a file without a suffix"
        raise ReadError(f"{path}: cannot read {what}; it reads {', '.join(sorted(READERS))}")
    return reader(decode(path, data, markup=reader is read_html), path)
