"""Writes the table of inflected forms for the shipped lexicon: `python -m claimcheck.annotate.training.forms`."""

from __future__ import annotations

import json

from claimcheck import resources
from claimcheck.annotate.inflect import TABLE, inflected
from claimcheck.annotate.lexicon import inflecting


def table() -> dict[str, list[str]]:
    """The forms of every word of the shipped lexicon that is matched in all of them, by part of speech and word."""
    return {
        f"{upos} {word}": list(inflected(word, upos)) for word, upos in sorted(set(inflecting(resources.lexicon())))
    }


if __name__ == "__main__":
    TABLE.write_text(json.dumps(table(), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
