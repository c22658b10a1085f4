"""Whole documents with the findings written in them: `[[category severity|words]]` marks what must be flagged."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.files import Source
from claimcheck.rule import DUTIES

MARK = re.compile(r"\[\[([a-z-]+) (error|warning|notice)\|([^\]|]+)\]\]")
PAGES = sorted((Path(__file__).parent / "documents").iterdir())


def bare(marked: str) -> tuple[str, list[tuple[str, str, str]]]:
    """The page without its marks, and what each mark asks for."""
    return MARK.sub(r"\3", marked), [(words, category, severity) for category, severity, words in MARK.findall(marked)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_document_has_just_the_findings_marked_in_it(path: Path) -> None:
    text, wanted = bare(path.read_text(encoding="utf-8"))
    (file,) = check([Source(path.name, text.encode(), path.suffix)]).files
    found = [(one.text, one.category, one.severity) for one in file.findings if one.category not in DUTIES]
    assert sorted(found) == sorted(wanted)


def test_marks_are_read() -> None:
    assert bare("Cells [[cure error|cure gout]].") == ("Cells cure gout.", [("cure gout", "cure", "error")])
