"""Pairs of texts that differ by a few words and part in verdict: read from contrast/, and judged.

A file of contrast/ maps a phenomenon to its pairs; a pair maps each of its two texts to what must be found in it:

    "nothing"                          silent
    "cure:error"                       a finding of this category, and of this severity where one is given
    "cure|treatment, (proof)"          one of the first two; the one in parentheses may be there or not

Anything else that is found is a mistake. Duties of whole documents do not count. A text that begins with a tag is HTML,
any other Markdown. `known: true` beside the two texts marks a pair known to fail, which must go on failing: the mark
goes when the pair comes right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from claimcheck.check import VoiceOfPages, check_source
from claimcheck.files import Source
from claimcheck.rule import Ruleset

FOLDER = Path(__file__).parent / "contrast"
DUTIES = {
    "missing-fda-status",
    "missing-risks",
    "missing-typicality",
    "buried-disclosure",
    "contradiction",
    "state-notice",
}
UNFRAMED: VoiceOfPages = "seller"  # a sentence alone seldom tells who speaks
OPTIONAL = re.compile(r"\(([a-z-]+)\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with what must be found in each, and whether they are known to fail."""

    phenomenon: str
    texts: tuple[tuple[str, str], ...]
    known: bool
    voice: VoiceOfPages

    def mistakes(self, rulesets: tuple[Ruleset, ...]) -> list[str]:
        """What each text that came out wrong should have had, and what was found in it."""
        told = []
        for text, wanted in self.texts:
            found = findings(text, rulesets, self.voice)
            if not agrees(found, wanted):
                told.append(f"{text!r}: {wanted} expected, found {', '.join(sorted(found)) or 'nothing'}")
        return told


def pairs() -> Iterator[Pair]:
    """Every pair of the folder, by file and phenomenon."""
    for path in sorted(FOLDER.glob("*.yaml")):
        # The pages of frame.yaml are there to see whether the voice is told from the page.
        voice: VoiceOfPages = "auto" if path.stem == "frame" else UNFRAMED
        for phenomenon, listed in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            for entry in listed:
                known = entry.pop("known", False)
                yield Pair(phenomenon, tuple(entry.items()), known, voice)


def findings(text: str, rulesets: tuple[Ruleset, ...], voice: VoiceOfPages) -> set[str]:
    """What is found in a text, duties left out, each as "category:severity"."""
    suffix = ".html" if text.startswith("<") else ".md"
    checked = check_source(Source(f"pair{suffix}", text.encode(), suffix), rulesets, voice)
    assert checked.error is None, checked.error
    return {f"{each.category}:{each.severity}" for each in checked.findings if each.category not in DUTIES}


def agrees(found: set[str], wanted: str) -> bool:
    """Whether all that is wanted was found, and nothing else."""
    listed = [] if wanted == "nothing" else [part.strip() for part in OPTIONAL.sub("", wanted).split(",")]
    needed = [part.split("|") for part in listed if part]
    free = set(OPTIONAL.findall(wanted)) | {each.split(":")[0] for choice in needed for each in choice}
    met = all(any(_is(one, each) for one in found for each in choice) for choice in needed)
    return met and {one.split(":")[0] for one in found} <= free


def _is(found: str, wanted: str) -> bool:
    return wanted in (found, found.split(":")[0])
