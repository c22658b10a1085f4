"""The example pages, through the public function: those in clean/ stay silent, the others show many kinds of claims."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck import Document, Finding, Rule, check
from claimcheck.claim import Claim

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"


def pages(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())


@pytest.mark.parametrize("page", pages(EXAMPLES / "clean"), ids=lambda page: page.name)
def test_a_clean_page_is_silent(page: Path) -> None:
    (file,) = check([page]).files
    assert isinstance(file.document, Document)
    assert [f"{finding.rule}: {finding.text}" for finding in file.findings] == []


@pytest.mark.parametrize("page", pages(EXAMPLES), ids=lambda page: page.name)
def test_a_sellers_page_shows_many_kinds_of_claims(page: Path) -> None:
    (file,) = check([page]).files
    assert file.document is not None
    assert len({finding.category for finding in file.findings}) >= 10
    assert {finding.severity for finding in file.findings} == {"error", "warning", "notice"}
    assert all(isinstance(finding, Finding) for finding in file.findings)
    assert any(isinstance(finding.claim, Claim) for finding in file.findings)
    for finding in file.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(file.document.source)
        assert finding.citations
        assert finding.why


def test_the_report_knows_its_rules() -> None:
    report = check([EXAMPLES / "clean"], select=["cure"])
    assert [ruleset.name for ruleset in report.rulesets] == ["us"]
    assert all(isinstance(rule, Rule) for rule in report.rulesets[0].rules)


def run(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Runs the command line; the seed of Python's hashes decides the order of sets, which nothing may depend on."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_the_command_line_gives_the_same_bytes_each_time_and_with_any_number_of_jobs() -> None:
    first = run("check", "examples", "--format", "json", seed="0")
    assert first.returncode == 1
    for seed, jobs in (("5", "1"), ("77", "2")):
        assert run("check", "examples", "--format", "json", "--jobs", jobs, seed=seed).stdout == first.stdout
    files = json.loads(first.stdout)["files"]
    assert [file["path"] for file in files] == sorted(file["path"] for file in files)
    for file in files:
        starts = [finding["start"] for finding in file["findings"]]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["check", "--help"], ["rules", "list"], ["rules", "show", "us/cures-disease"]]
)
def test_what_reads_no_text_never_pays_for_spacy(arguments: list[str]) -> None:
    code = (
        "import sys; from claimcheck.__main__ import main; status = main(sys.argv[1:]); "
        "print([name for name in ('spacy', 'thinc', 'numpy', 'turbohtml') if name in sys.modules]); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_explain_tells_why_a_denial_is_cleared() -> None:
    done = run("explain", "Our stem cells do not cure arthritis.")
    assert done.returncode == 0
    assert "cleared: denied" in done.stdout
    assert "'not'" in done.stdout
