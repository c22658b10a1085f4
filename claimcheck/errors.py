"""The errors a user can mend; each message names the place and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class ClaimcheckError(Exception):
    """A mistake outside claimcheck: the command line prints its message without a traceback and ends with status 2."""


class ReadError(ClaimcheckError):
    """A file cannot be read as text of its kind; the other files are still checked."""


class RuleError(ClaimcheckError):
    """One or more mistakes in rule or lexicon files, each on a line of its own as `file:line: mistake`."""


class ConfigError(ClaimcheckError):
    """A mistake in the configuration or in what was asked for on the command line."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: the known word most like it as a question, or nothing."""
    close = get_close_matches(word.lower(), sorted(known), n=1)
    return f"; did you mean '{close[0]}'?" if close else ""
