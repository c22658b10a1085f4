"""Mistakes in rule files: where each one stands, what it is, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.errors import RuleError, did_you_mean


class Mistake(NamedTuple):
    """One mistake at a line (1-based) of a file."""

    path: str
    line: int
    what: str


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """The message for a word that is not one of the known ones: the nearest of them, and the list when it is short."""
    known = sorted(known)
    listing = f" (known: {', '.join(known)})" if 0 < len(known) <= 12 else ""
    return f"unknown {what} '{word}'{did_you_mean(word, known)}{listing}"


def raise_all(mistakes: Iterable[Mistake]) -> None:
    """Raises one RuleError with every mistake on its own line, by file and line; nothing when there are none."""
    lines = [f"{path}:{line}: {what}" for path, line, what in sorted(set(mistakes))]
    if lines:
        raise RuleError("\n".join(lines))
