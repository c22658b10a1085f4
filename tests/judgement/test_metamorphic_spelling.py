"""How a sentence is written, in which letters and with what markup, changes no finding."""

from __future__ import annotations

import html
import random
from collections.abc import Callable
from functools import cache

import pytest

from claimcheck.check import read
from claimcheck.files import Source
from tests.judgement.generated import EVERY, drawn
from tests.judgement.judging import HEADING, Judged, by_paragraph, hold, judged
from tests.judgement.wordings import WORDINGS

LOOKALIKES = str.maketrans("aeocpxi", "\u0430\u0435\u043e\u0441\u0440\u0445\u0456")
WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in "abcdefghijklmnopqrstuvwxyz"}
MANY = [said for said in EVERY if said.plural]
GROUPS = ("hedges", "denials", "reports", "questions", "pseudo-negations")
TEXTS = list(
    dict.fromkeys(
        [said.plain for said in drawn("spelling", 100, EVERY)]
        + [
            said.put(wording)
            for group in GROUPS
            for wording in WORDINGS[group]
            for said in drawn("spelling" + wording, 1, MANY)
        ]
    )
)


CASES = 40  # of each spelling


@cache
def plain() -> dict[str, Judged]:
    """The findings about each text as it is."""
    return dict(zip(TEXTS, judged(TEXTS), strict=True))


def within(text: str, mark: Callable[[str], str]) -> str:
    """The text with one change inside each long word."""
    return " ".join(mark(word) if len(word) > 4 and word.isalpha() else word for word in text.split(" "))


def curly(text: str) -> str:
    return text.replace("'", "\u2019").replace(' "', " \u201c").replace('"', "\u201d")


SPELLINGS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "title case": lambda text: " ".join(word[:1].upper() + word[1:] for word in text.split(" ")),
    "curly quotes": curly,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "look-alikes": lambda text: text.translate(LOOKALIKES),
    "wide letters": lambda text: text.translate(WIDE),
    "zero width": lambda text: within(text, lambda word: word[:2] + "\u200b" + word[2:]),
    "joiners": lambda text: within(text, lambda word: word[:3] + "\u200d\u2060" + word[3:]),
    "soft hyphens": lambda text: within(text, lambda word: word[:3] + "\u00ad" + word[3:]),
}


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_spelling_hides_nothing_and_adds_nothing(name: str) -> None:
    texts = random.Random(name).sample(TEXTS, CASES)
    found = judged([SPELLINGS[name](text) for text in texts])
    hold(f"spelling: {name}", texts, lambda i: found[i] == plain()[texts[i]], least=CASES)


def _pages(suffix: str, mark: Callable[[str], str], texts: list[str]) -> str:
    """A page with each text, marked, in a section of its own."""
    if suffix == ".html":
        return "\n".join(f"<h2>{HEADING}</h2>\n<p>{mark(html.escape(text, quote=False))}</p>" for text in texts)
    return "\n\n".join(f"## {HEADING}\n\n{mark(text)}" for text in texts) + "\n"


def _reads_the_same(name: str, suffix: str, mark: Callable[[str], str]) -> None:
    texts = random.Random(name).sample(TEXTS, CASES)
    found = by_paragraph(read(Source(f"page{suffix}", _pages(suffix, mark, texts).encode())))
    assert len(found) == len(texts)
    hold(name, texts, lambda i: found[i] == plain()[texts[i]], least=CASES)


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("space", ["  ", "\n", " \t ", "\r\n"], ids=["two", "line", "tab", "dos"])
def test_white_space_changes_nothing(suffix: str, space: str) -> None:
    _reads_the_same(f"space: {suffix} {space!r}", suffix, lambda text: text.replace(" ", space))


@pytest.mark.parametrize(
    ("suffix", "opening", "closing"),
    [
        (".md", "**", "**"),
        (".md", "*", "*"),
        (".md", "<b>", "</b>"),
        (".html", "<b>", "</b>"),
        (".html", '<span class="x">', "</span>"),
        (".html", "<em><i>", "</i></em>"),
        (".html", "<!-- x -->", ""),
        (".html", "<wbr>", ""),
    ],
)
def test_markup_inside_words_changes_nothing(suffix: str, opening: str, closing: str) -> None:
    def mark(word: str) -> str:
        return word[:2] + opening + word[2:4] + closing + word[4:]

    _reads_the_same(f"markup: {suffix} {opening}", suffix, lambda text: within(text, mark))
