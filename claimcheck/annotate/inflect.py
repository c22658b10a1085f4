"""The forms of a word: from a table made for the shipped lexicon, and from lemminflect for any other word.

Loading lemminflect's own tables takes longer than reading the whole lexicon, hence the shipped table; a test holds it
to what lemminflect says. `python -m claimcheck.annotate.training.forms` writes it anew after the lexicon has changed.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

PREFIXES = ("re", "out", "over", "un")  # "regrow" is inflected as "grow" is
TABLE = Path(__file__).parent / "forms.json"


@cache
def forms(word: str, upos: str) -> tuple[str, ...]:
    """Every form of a noun or verb in its base form, itself included, lower case and sorted."""
    return _table().get(f"{upos} {word}") or inflected(word, upos)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    if not TABLE.exists():
        return {}
    return {key: tuple(found) for key, found in json.loads(TABLE.read_text(encoding="utf-8")).items()}


def inflected(word: str, upos: str) -> tuple[str, ...]:
    """The forms that lemminflect gives; for a word that its dictionary lacks, those of the word it is made of, else
    those that rules make."""
    from lemminflect import getAllInflections, getAllInflectionsOOV

    known = getAllInflections(word, upos=upos)
    if not known and upos == "VERB":
        for prefix in PREFIXES:
            if word.startswith(prefix) and (inner := getAllInflections(word.removeprefix(prefix), upos=upos)):
                known = {tag: tuple(prefix + form for form in found) for tag, found in inner.items()}
    known = known or getAllInflectionsOOV(word, upos=upos)
    return tuple(sorted({word, *(form.lower() for found in known.values() for form in found)}))
