"""Where words are listed, written for a person: the file and line of the lexicon, and the entry as it stands there."""

from __future__ import annotations

import re

from claimcheck.claim import Listed

LONG = 60  # characters, from which on an entry's alternatives are left out but for those that stand in the text
_CHOICE = re.compile(r"\(([^()]*)\)")
_DOTS = re.compile("…(?:\\|…)+")


def listed(where: Listed | None, words: str) -> str:
    """File, line and entry for words of a text; nothing for what stands in no list."""
    if where is None:
        return ""
    line = f":{where.line}" if where.line else ""
    return f"{where.file}{line}: {shortened(where.entry, words)}"


def shortened(entry: str, words: str) -> str:
    """An entry with "…" for the alternatives that the words do not hold, where it is too long to be read at once."""
    if len(entry) <= LONG:
        return entry
    return _CHOICE.sub(lambda choice: f"({_DOTS.sub('…', _kept(choice[1], words))})", entry)


def _kept(choice: str, words: str) -> str:
    return "|".join(one if one and _holds(words, one) else "…" for one in choice.split("|"))


def _holds(words: str, alternative: str) -> bool:
    """Whether the words hold an alternative, in whatever inflection adds to its end."""
    return re.search(rf"\b{re.escape(alternative)}", words, re.IGNORECASE) is not None
