"""The README's promises: its commands are those of CI, its options those of the command line, its output a real one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from claimcheck.check import load
from claimcheck.examples import outcomes
from claimcheck.report.json import SCHEMA

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_exactly_the_readmes_commands() -> None:
    block = re.search(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert block is not None
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    extract = next(line for line in script.splitlines() if line.startswith("sed ")).split(" >")[0]
    taken = subprocess.run(["bash", "-c", extract], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert taken == block[1]
    assert len(taken.splitlines()) == 2
    assert "pytest" in taken


def test_every_option_of_check_is_told() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    options = set(re.findall(r"--[a-z-]+", help_text)) - {"--help"}
    assert {option for option in options if f"`{option}" not in README} == set()


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_the_output_shown_is_real() -> None:
    shown = re.findall(r"^examples/.*: (?:error|warning|notice): .*$", README, re.MULTILINE)
    command = [sys.executable, "-m", "claimcheck", "check", "--quiet", "examples/knee.txt"]
    real = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False).stdout.splitlines()
    assert len(shown) == 2
    assert set(shown) <= set(real)


def test_the_explanation_shown_is_real() -> None:
    (block,) = (block for block in blocks("console") if "explain --parse" in block)
    command, *shown = block.splitlines()
    text = re.search(r'"(.*)"', command)
    assert text is not None
    asked = [sys.executable, "-m", "claimcheck", "explain", "--parse", text[1]]
    real = subprocess.run(asked, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    # The lexicon grows, and its lines move.
    assert {_unnumbered(line) for line in shown} - {"...", *map(_unnumbered, real.splitlines())} == set()


def _unnumbered(line: str) -> str:
    return re.sub(r"yaml:\d+", "yaml", line)


def test_the_json_shown_is_json_of_this_schema() -> None:
    (block,) = blocks("json")
    assert json.loads(block)["schema"] == SCHEMA


def test_the_rule_shown_loads_and_passes_its_own_examples(tmp_path: Path) -> None:
    (block,) = (block for block in blocks("yaml") if block.startswith("title:"))
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "nickname.yaml").write_text(block, encoding="utf-8")
    rulesets = load(["us"], [tmp_path / "house"])
    rule = next(rule for rule in rulesets[0].rules if rule.id == "house/nickname")
    done = list(outcomes(rule, rulesets))
    assert len(done) == 6
    assert [outcome for outcome in done if not outcome.passed] == []
