"""Little pages that differ in one sentence: what meets a duty of the whole page, and what only looks as if it did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import check
from claimcheck.files import Source

LISTS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (Path(__file__).parent / "duties").iterdir()
}


def cases(kind: str) -> list[Any]:
    return [(duty, words) for duty, lists in sorted(LISTS.items()) for words in lists.get(kind, ())]


def owed(duty: str, words: str) -> bool:
    """Whether the page with these words fails the duty."""
    source = Source("page.md", LISTS[duty]["page"].replace("{}", words).encode(), ".md")
    return any(finding.category == duty for finding in check([source]).files[0].findings)


@pytest.mark.parametrize(("duty", "words"), cases("met"))
def test_a_page_with_this_meets_the_duty(duty: str, words: str) -> None:
    assert not owed(duty, words)


@pytest.mark.parametrize(("duty", "words"), cases("unmet"))
def test_a_page_with_this_fails_the_duty(duty: str, words: str) -> None:
    assert owed(duty, words)


@pytest.mark.parametrize(("duty", "words"), cases("known misses"))
def test_a_page_with_this_should_fail_the_duty_and_does_not_yet(duty: str, words: str) -> None:
    assert not owed(duty, words)
