"""The keys that --explain adds to the JSON report: their order, their shape, and offsets of the source."""

from __future__ import annotations

import json
from typing import Any

from explained import LONG, page
from made import report

from claimcheck.finding import Checked
from claimcheck.report import FORMATS, Options

LISTED = {"file": "relations/cure.yaml", "line": 34, "entry": "cure"}
CUE = ["role", "text", "start", "end", "listed"]
SLOT = ["kind", "text", "start", "end", "known", "listed"]
CLAIM = ["text", "start", "end", "agent", "relation", "target", "strength", "polarity", "voice", "basis"]
SENTENCE = ["text", "start", "end", "line", "column", "seen", "claims", "patient", "unused"]


def made(file: Checked | None = None, *, parse: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FORMATS["json"](report(file or page()), Options(parse=parse)))["files"][0]
    return found


def test_keys_in_order() -> None:
    file = made()
    assert list(file) == ["path", "findings", "error", "speaker", "explained"]
    assert list(file["speaker"]) == ["seller", "evidence", "sections"]
    for one in file["speaker"]["evidence"]:
        assert list(one) == ["reason", "weight", "start", "end", "line", "column", "listed"]
    for sentence in file["explained"]:
        assert list(sentence) == SENTENCE
        assert all(list(one) == ["kind", "text", "start", "end", "listed"] for one in sentence["seen"])
        assert all(list(one) == [*CUE, "note"] for one in sentence["unused"])
        for claim in sentence["claims"]:
            assert list(claim) == [*CLAIM, "cues", "verdicts"]
            assert list(claim["agent"]) == list(claim["target"]) == SLOT
            assert all(list(cue) == CUE for cue in claim["cues"])
            assert all(list(one) == ["rule", "severity", "reason", "nearest"] for one in claim["verdicts"])


def test_a_claim_with_all_that_it_stands_on() -> None:
    assert made()["explained"][1] == {
        "text": "They do not cure it.",
        "start": 26,
        "end": 46,
        "line": 2,
        "column": 1,
        "seen": [],
        "claims": [
            {
                "text": "They do not cure it",
                "start": 26,
                "end": 45,
                "agent": {
                    "kind": "therapy",
                    "text": "They",
                    "start": 26,
                    "end": 30,
                    "known": "pronoun",
                    "listed": None,
                },
                "relation": "cure",
                "target": {"kind": "disease", "text": "it", "start": 43, "end": 45, "known": "pronoun", "listed": None},
                "strength": "plain",
                "polarity": "denied",
                "voice": "own",
                "basis": "explicit",
                "cues": [
                    {"role": "relation", "text": "cure", "start": 38, "end": 42, "listed": LISTED},
                    {
                        "role": "denial",
                        "text": "not",
                        "start": 34,
                        "end": 37,
                        "listed": {"file": "cues/denial.yaml", "line": 24, "entry": "not"},
                    },
                ],
                "verdicts": [
                    {"rule": None, "severity": None, "reason": "denied by 'not'", "nearest": "us/cures-disease"}
                ],
            }
        ],
        "patient": None,
        "unused": [],
    }


def test_entries_are_whole_and_what_stands_nowhere_has_no_offsets() -> None:
    file = made()
    (_, _, lent) = file["explained"]
    assert lent["unused"][0]["listed"]["entry"] == LONG
    assert lent["claims"][0]["agent"] == {
        "kind": "therapy",
        "text": None,
        "start": None,
        "end": None,
        "known": "list",
        "listed": None,
    }
    assert lent["claims"][0]["target"]["listed"] == {"file": "forms/disease.yaml", "line": None, "entry": "-itis"}
    count = next(one for one in file["speaker"]["evidence"] if one["weight"] < 0)
    assert (count["start"], count["line"], count["listed"]) == (None, None, None)


def test_offsets_are_of_the_source() -> None:
    file = page()
    assert file.document is not None
    for sentence in made(file)["explained"]:
        stretches = [sentence, *sentence["seen"], *sentence["claims"], *sentence["unused"]]
        stretches += [claim[slot] for claim in sentence["claims"] for slot in ("agent", "target")]
        for one in stretches:
            if one["start"] is not None:
                assert file.document.source[one["start"] : one["end"]] == one["text"]


def test_the_parse_where_it_is_asked_for() -> None:
    parses = [sentence["parse"] for sentence in made(parse=True)["explained"]]
    assert [len(parse) for parse in parses] == [0, 5, 0]
    assert parses[1][2] == {"text": "not", "tag": "RB", "dep": "neg", "head": 3}


def test_other_formats_are_as_ever() -> None:
    plain = Checked("page.txt", page().document, page().findings)
    assert FORMATS["sarif"](report(page()), Options()) == FORMATS["sarif"](report(plain), Options())
    assert list(made(plain)) == ["path", "findings", "error"]
