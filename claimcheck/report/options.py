"""How a report is to look."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.rule import Severity

_CODES = {"error": "1;31", "warning": "1;33", "notice": "1;36", "bold": "1", "dim": "2", "good": "1;32"}


@dataclass(frozen=True, slots=True)
class Options:
    """Width in cells, colour or not, one line a finding or all of it, whether to count rules, and to show parses."""

    width: int = 100
    colour: bool = False
    quiet: bool = False
    statistics: bool = False
    parse: bool = False

    def paint(self, style: Severity | str, text: str) -> str:
        """The text in a style (a severity, bold, dim or good) where colour is wanted, else as it is."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.colour else text
