"""The JSON report keeps the contract: schema 1, its keys in this order."""

from __future__ import annotations

import json
from typing import Any

from made import checked, document, finding, report

from claimcheck.claim import Claim, Slot
from claimcheck.finding import Checked
from claimcheck.report import FORMATS, Options

FINDING = ["rule", "category", "severity", "message", "start", "end", "line", "column", "end_line", "end_column"]
FINDING += ["text", "why", "citations", "suggestions", "advice", "related", "claim", "fingerprint"]


def made(*files: Checked) -> str:
    return FORMATS["json"](report(*files), Options())


def first(*files: Checked) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made(*files))["files"][0]["findings"][0]
    return found


def test_keys_in_order() -> None:
    page = document("Our cells cure arthritis. It comes back.")
    only = finding(page, "cells cure arthritis", suggestions=("x",), related=(("denied here", "It comes back"),))
    whole = json.loads(made(checked(page, only)))
    found = whole["files"][0]["findings"][0]
    assert list(whole) == ["schema", "tool", "files", "summary"]
    assert whole["schema"] == 1
    assert list(whole["tool"]) == ["name", "version", "rulesets"]
    assert list(whole["files"][0]) == ["path", "findings", "error"]
    assert list(found) == FINDING
    assert list(found["citations"][0]) == ["law", "url"]
    assert list(found["suggestions"][0]) == ["replacement", "start", "end"]
    assert list(found["related"][0]) == ["start", "end", "line", "column", "message"]
    assert list(found["claim"]) == ["agent", "relation", "target", "strength", "polarity", "voice", "basis"]
    assert whole["summary"] == {"files": 1, "errors": 1, "warnings": 0, "notices": 0}


def test_lines_and_columns_are_one_based_over_any_line_end() -> None:
    page = document("a\r\n\r\n  Our cells\r\ncure gout.")
    found = first(checked(page, finding(page, "cells\r\ncure gout")))
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 7, 4, 10)
    assert page.source[found["start"] : found["end"]] == found["text"]


def test_an_unnamed_agent_is_told_by_its_kind() -> None:
    page = document("Regrow cartilage!")
    claim = Claim(Slot("therapy", via="offer"), "regenerate", Slot("tissue", "cartilage", 7, 16))
    assert first(checked(page, finding(page, "Regrow cartilage", claim=claim)))["claim"]["agent"] == "therapy"


def test_a_duty_has_no_claim_and_an_unread_file_no_findings() -> None:
    page = document("Our cells.")
    whole = json.loads(
        made(Checked("a.pdf", None, error="not read"), checked(page, finding(page, "cells", claim=None)))
    )
    assert whole["files"][0] == {"path": "a.pdf", "findings": [], "error": "not read"}
    assert whole["files"][1]["findings"][0]["claim"] is None
    assert whole["files"][1]["error"] is None


def test_text_is_written_as_it_is_and_the_same_each_time() -> None:
    page = document("Our cells → cure « gout ».")
    one = checked(page, finding(page, "cells → cure « gout »"))
    assert "cells → cure « gout »" in made(one)
    assert made(one) == made(one)
    assert made(one).endswith("}\n")
