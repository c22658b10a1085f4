"""claimcheck explain and claimcheck rules, with stand-ins for the rooms."""

from __future__ import annotations

import json

from stand_ins import Run, write


def test_explain_a_text(run: Run) -> None:
    ran = run("explain", "Our cells cure gout.")
    assert ran.status == 0
    assert "         relation  cure     'cure'" in ran.out
    assert "  so:    error: flagged by us/cures-disease" in ran.out


def test_explain_a_file_by_name_or_by_option(run: Run) -> None:
    write({"a.txt": "Our cells cure gout.", "us/cures": "Our cells cure gout."})
    ran = run("explain", "a.txt")
    assert ran.status == 0
    assert "a.txt:1:1: Our cells cure gout." in ran.out
    assert run("explain", "--file", "a.txt").out == ran.out


def test_explain_as_json_is_the_report_of_one_file(run: Run) -> None:
    (file,) = json.loads(run("explain", "Our cells cure gout.", "--format", "json").out)["files"]
    assert list(file) == ["path", "findings", "error", "speaker", "explained"]
    assert [finding["rule"] for finding in file["findings"]] == ["us/cures-disease"]
    (claim,) = file["explained"][0]["claims"]
    assert claim["verdicts"][0]["reason"] == "flagged by us/cures-disease"


def test_explain_shows_parses_only_where_asked(run: Run) -> None:
    assert "parse" not in run("explain", "Our cells cure gout.", "--format", "json").out
    assert '"parse": []' in run("explain", "Our cells cure gout.", "--format", "json", "--parse").out


def test_explain_an_empty_file_is_status_2(run: Run) -> None:
    write({"a.txt": ""})
    assert run("explain", "a.txt").status == 2


def test_explain_a_missing_file_is_status_2(run: Run) -> None:
    ran = run("explain", "--file", "a.txt")
    assert (ran.status, ran.out, ran.err) == (
        2,
        "",
        "claimcheck: a.txt: the file cannot be read: No such file or directory\n",
    )


def test_explain_a_rule_shows_its_page(run: Run) -> None:
    assert run("explain", "us/cures-disease").out.startswith("us/cures-disease: Says a product cures a disease\nerror;")
    assert run("explain", "us/cures-disease").out == run("rules", "show", "us/cures-disease").out


def test_an_unknown_rule_is_status_2_with_a_hint(run: Run) -> None:
    for command in (["explain"], ["rules", "show"], ["rules", "test"]):
        ran = run(*command, "us/cure-disease")
        assert ran.status == 2
        assert "'us/cure-disease' is no rule; did you mean 'us/cures-disease'?" in ran.err


def test_rules_are_listed_in_columns(run: Run) -> None:
    assert run("rules", "list").out.splitlines() == [
        "us/cures-disease  error    cure  Says a product cures a disease",
        "us/may-cure       warning  cure  Says a product cures a disease",
    ]


def test_examples_that_come_out_otherwise_are_shown_and_are_status_1(run: Run) -> None:
    ran = run("rules", "test", "us/cures-disease")
    assert ran.status == 1
    assert "wanted  [Our cells cure arthritis] 0." in ran.out
    assert "got     Our [cells cure arthritis] 0." in ran.out
    assert ran.out.endswith("3 of 6 examples of 1 rule came out as marked\n")
