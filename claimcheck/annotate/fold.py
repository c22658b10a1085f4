"""The plain spelling of a text: what is read through look-alike letters, hidden characters and spaced-out words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex

# Letters of other scripts that are drawn like Latin ones (Unicode Technical Standard 39, confusables, single letters).
_LOOKALIKES = dict(
    zip(
        "авсԁеһіјӏоорԛѕԝхузкмтнѵгАВСЕНІЈКМОРЅТХУЗαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑɡ",
        "abcdehijloopqswxy3kmthvrABCEHIJKMOPSTXY3aBeikvoptuxABEZHIKMNOPTYXiag",
        strict=True,
    )
)
_SIGNS = dict(zip("\u2018\u2019\u201b\u02bc\u201c\u201d\u201f\u2010\u2011\u2043\u2212", "''''\"\"\"----", strict=True))
_JOINED = regex.compile(
    r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Ll}{3})(?=\p{Lu}{2})"
)  # "#BackOnCourse", "HairRevive"
_SPACED = regex.compile(r"(?<![\w'])\p{L}(?:[ .\-_*\u00b7]\p{L}){3,}(?![\w'])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in plain spelling; `origin[i]` is the index of its character i in the text as read."""

    text: str
    origin: tuple[int, ...] | None  # None: the text was plain already

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as read behind the characters `start` to `end` of the plain one."""
        if self.origin is None or start >= end:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """The text with look-alikes, ligatures, full-width and hidden characters made plain, joined words told apart."""
    joined = {match.start() for match in _JOINED.finditer(text)}
    spaced = {i for match in _SPACED.finditer(text) for i in range(match.start() + 1, match.end(), 2)}
    if text.isascii() and not spaced and not joined:
        return Folded(text, None)
    out: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        if index in spaced:
            continue
        if index in joined:
            out.append(" ")
            origin.append(index)
        for plain in _plain(character):
            out.append(plain)
            origin.append(index)
    return Folded("".join(out), tuple(origin))


def _plain(character: str) -> str:
    """What one character is read as; nothing for one that does not show."""
    if character < "\x7f":
        return character
    if sign := _SIGNS.get(character) or _LOOKALIKES.get(character):
        return sign
    if character.isspace() or character in "\u2020\u2021\u00a7\u2122\u00ae\u00a9":
        return " "
    spelled = unicodedata.normalize("NFKD", character)
    return "".join(c for c in spelled if unicodedata.category(c) not in ("Cf", "Mn"))
