"""claimcheck check: exit statuses, options and outputs of the contract."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from stand_ins import Run, write

CURES = "Our cells cure gout.\n"
MAY = "Our cells may cure gout.\n"


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        ("Open daily.", [], 0),
        (MAY, [], 0),
        (CURES, [], 1),
        (MAY, ["--fail-on", "warning"], 1),
        (MAY, ["--fail-on", "notice"], 1),
        (CURES, ["--fail-on", "never"], 0),
        (CURES, ["--ignore", "cure"], 0),
        (CURES, ["--select", "us/may-cure"], 0),
        (MAY, ["--fail-on", "warning", "--min-severity", "error"], 0),
    ],
)
def test_status(run: Run, text: str, options: list[str], status: int) -> None:
    write({"a.txt": text})
    assert run("check", "a.txt", *options).status == status


def test_an_unreadable_file_is_status_2_and_the_rest_is_checked(run: Run) -> None:
    write({"a.txt": CURES})
    Path("b.txt").write_bytes(b"caf\xe9")
    ran = run("check", "a.txt", "b.txt", "c.txt", "d.xyz")
    assert ran.status == 2
    assert "a.txt:1:5: error:" in ran.out
    assert "b.txt: not checked: byte 3 " in ran.out
    assert "c.txt: not checked: there is no such file" in ran.out
    assert "3 files could not be checked" in ran.out


def test_an_empty_file_is_status_2(run: Run) -> None:
    write({"a.md": "", "b.txt": " \n\n"})
    ran = run("check")
    assert ran.status == 2
    assert ran.out.count("not checked: the file is empty") == 2


def test_a_suffix_named_outright_that_no_reader_knows(run: Run) -> None:
    write({"slides.pptx": "x"})
    ran = run("check", "slides.pptx", "--format", "json")
    assert ran.status == 2
    assert json.loads(ran.out)["files"][0]["error"].startswith(".pptx files are not read")
    assert ran.err.startswith("claimcheck: slides.pptx: .pptx files are not read")


def test_the_working_directory_is_checked_when_nothing_is_named(run: Run) -> None:
    write({"b.txt": CURES, "a/c.md": CURES, "script.py": CURES})
    ran = run("check", "--quiet")
    assert [line.partition(":")[0] for line in ran.out.splitlines()] == ["a/c.md", "b.txt"]


def test_nothing_to_check_is_said(run: Run, here: Path) -> None:
    ran = run("check")
    assert (ran.status, ran.out) == (0, "No findings under ruleset us in 0 files.\n")
    assert "no file to check there" in ran.err


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CURES.encode())))
    ran = run("check", "-", "--stdin-filename", "drafts/knee.md", "--quiet")
    assert ran.out.startswith("drafts/knee.md:1:5: error:")


def test_json_has_the_contracts_form_and_the_same_bytes_twice(run: Run) -> None:
    write({"b.txt": "Open daily.", "a.txt": f"{CURES}{MAY}"})
    first, again = run("check", ".", "--format", "json"), run("check", ".", "--format", "json")
    report = json.loads(first.out)
    assert first.out == again.out
    assert [file["path"] for file in report["files"]] == ["a.txt", "b.txt"]
    assert [found["line"] for found in report["files"][0]["findings"]] == [1, 2]
    assert report["files"][1] == {"path": "b.txt", "findings": [], "error": None}
    assert report["summary"] == {"files": 2, "errors": 1, "warnings": 1, "notices": 0}


def test_several_formats_at_once(run: Run) -> None:
    write({"a.txt": CURES})
    ran = run("check", "a.txt", "--output", "json=out.json", "--output", "sarif=out.sarif")
    assert "1 error in 1 file" in ran.out
    assert json.loads(Path("out.json").read_text())["summary"]["errors"] == 1
    assert json.loads(Path("out.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize("output", ["json", "json=", "yaml=x", "json=missing/folder/x.json"])
def test_an_output_that_cannot_be(run: Run, output: str) -> None:
    write({"a.txt": CURES})
    ran = run("check", "a.txt", "--output", output)
    assert ran.status == 2
    assert "--output" in ran.err


def test_an_unknown_rule_or_category_is_a_mistake_with_a_hint(run: Run) -> None:
    write({"a.txt": CURES})
    ran = run("check", "a.txt", "--ignore", "cures")
    assert ran.status == 2
    assert ran.err == "claimcheck: ignore: 'cures' is no rule or category; did you mean 'cure'?\n"


def test_an_unknown_option_is_status_2(run: Run) -> None:
    assert run("check", "--fromat", "json").status == 2


def test_statistics(run: Run) -> None:
    write({"a.txt": f"{CURES}Your cells cure warts. {MAY}"})
    assert "2  cure  us/cures-disease\n1  cure  us/may-cure\n" in run("check", "a.txt", "--statistics").out


def test_colour_is_for_terminals_unless_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.txt": CURES})
    assert "\x1b" not in run("check", "a.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror" in run("check", "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.txt").out


def test_the_configuration_is_used_and_the_command_line_overrules_it(run: Run) -> None:
    write({"a.txt": CURES, "b.txt": CURES, ".claimcheck.yaml": "fail_on: never\npaths: [b.txt]\n"})
    ran = run("check")
    assert ran.status == 0
    assert "b.txt:1:5" in ran.out
    assert "a.txt" not in ran.out
    assert run("check", "--fail-on", "error").status == 1
    write({".claimcheck.yaml": "voice: third-party\n"})
    assert run("check", "a.txt").status == 0


def test_a_broken_configuration_is_status_2(run: Run) -> None:
    write({"a.txt": CURES, ".claimcheck.yaml": "fail_on: error\nrulset: us\n"})
    ran = run("check", "a.txt")
    assert ran.status == 2
    assert ran.err == "claimcheck: .claimcheck.yaml:2: unknown key 'rulset'; did you mean 'ruleset'?\n"


def test_explained_files_follow_their_findings(run: Run) -> None:
    write({"a.txt": CURES, "b.txt": MAY})
    plain, ran = run("check"), run("check", "--explain")
    assert ran.status == plain.status == 1
    assert [line for line in plain.out.splitlines() if line not in ran.out.splitlines()] == []
    places = [ran.out.index(text) for text in ("a.txt:1:5: error", "a.txt: why", "b.txt:1:5: warning", "b.txt: why")]
    assert places == sorted(places)
    assert "  so:    error: flagged by us/cures-disease" in ran.out
    assert ran.out.splitlines()[-1] == plain.out.splitlines()[-1]


def test_what_options_leave_out_is_still_explained(run: Run) -> None:
    write({"a.txt": CURES})
    ran = run("check", "--explain", "--ignore", "cure")
    assert ran.status == 0
    assert "error: flagged by us/cures-disease, left out of this report" in ran.out


def test_explain_adds_to_json_and_leaves_sarif_alone(run: Run) -> None:
    write({"a.txt": CURES, "b.txt": "Open daily.", "c.txt": ""})
    plain = json.loads(run("check", "--format", "json").out)
    explained = json.loads(run("check", "--format", "json", "--explain").out)
    for file in explained["files"][:2]:
        assert list(file) == ["path", "findings", "error", "speaker", "explained"]
        del file["speaker"], file["explained"]
    assert explained == plain
    assert run("check", "--format", "sarif", "--explain").out == run("check", "--format", "sarif").out


def test_explain_and_quiet_exclude_each_other(run: Run) -> None:
    write({"a.txt": CURES})
    ran = run("check", "--explain", "--quiet")
    assert ran.status == 2
    assert "--explain and --quiet" in ran.err


def test_explain_has_no_colour_in_a_pipe(run: Run) -> None:
    write({"a.txt": CURES})
    assert "\x1b" not in run("check", "--explain").out
