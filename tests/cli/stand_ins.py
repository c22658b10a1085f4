"""The command line with stand-ins for annotate and match, so that only its own behaviour is tested."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from made import finding, rule

from claimcheck.__main__ import main
from claimcheck.claim import Annotation, Claim, Cue, Offer, Sentence, Slot
from claimcheck.document import Document
from claimcheck.finding import Matched, Verdict
from claimcheck.rule import Ruleset

RULESETS = (Ruleset("us", (rule(), rule("us/may-cure", "warning")), "sha256:0123456789abcdef"),)
CURES = re.compile(r"(cells)( may)? (cure) (\w+)")


def load(names: object, rules: object = ()) -> tuple[Ruleset, ...]:
    return RULESETS


def examine(
    document: Document, rulesets: object, voice: str = "auto", *, traced: bool = False
) -> tuple[Annotation, Matched]:
    """Flags "cells cure X" as an error and "cells may cure X" as a warning."""
    found = [
        finding(
            document,
            match[0],
            severity="warning" if match[2] else "error",
            name="us/may-cure" if match[2] else rule().id,
            claim=_claim(match),
        )
        for match in CURES.finditer(document.source)
        if voice != "third-party"
    ]
    claims = tuple(each.claim for each in found if each.claim)
    text = document.blocks[0].text
    sentence = Sentence(0, 0, len(text), text, (), claims)
    verdicts = tuple(Verdict(claim, 0, rule().id, "error", "flagged by us/cures-disease") for claim in claims)
    return Annotation(document, (sentence,), Offer(True)), Matched(tuple(found), verdicts)


def _claim(match: re.Match[str]) -> Claim:
    """What the words of a match claim."""
    agent, target = (Slot(kind, match[group], *match.span(group)) for kind, group in (("therapy", 1), ("disease", 4)))
    return Claim(
        agent, "cure", target, start=match.start(), end=match.end(), cues=(Cue("relation", "cure", *match.span(3)),)
    )


@dataclass
class Ran:
    """What a run gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, with nothing in the environment that changes how output looks."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process, in an empty working directory, with the stand-ins."""
    corridor = sys.modules["claimcheck.check"]
    for stand_in in (load, examine):
        monkeypatch.setattr(corridor, stand_in.__name__, stand_in)

    def run(*arguments: str) -> Ran:
        status = main(list(arguments))
        out, err = capfd.readouterr()
        return Ran(status, out, err)

    return run


def write(files: dict[str, str]) -> None:
    """Writes files into the working directory, by path."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
