"""The configuration: where it is found, what it may say, and what is said of mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from stand_ins import write

from claimcheck.config import Config, find
from claimcheck.errors import ConfigError


def test_without_a_file_the_defaults_hold(here: Path) -> None:
    assert find(here) == Config()
    assert Config().ruleset == ("us",)


def test_lists_and_texts_with_commas_are_the_same(here: Path) -> None:
    write({".claimcheck.yaml": "ruleset: us, us-fl\nselect: [cure, proof]\nfail-on: warning\n"})
    config = find(here)
    assert (config.ruleset, config.select, config.fail_on) == (("us", "us-fl"), ("cure", "proof"), "warning")


def test_the_nearest_file_counts_and_its_folders_are_its_own(here: Path) -> None:
    write({".claimcheck.yaml": "rules: [house]\npaths: [copy, /srv/pages]\n", "copy/june/a.txt": "x"})
    config = find(here / "copy" / "june")
    assert config.rules == (str(Path("../../house")),)
    assert config.paths == (str(Path("..")), "/srv/pages")


def test_pyproject_counts_when_it_has_the_table(here: Path) -> None:
    write({"pyproject.toml": "[project]\nname = 'x'\n", ".claimcheck.yaml": "fail_on: never\n"})
    write({"site/pyproject.toml": "[tool.claimcheck]\nruleset = ['uk']\nmin-severity = 'error'\n", "site/in/a.txt": ""})
    write({"other/pyproject.toml": "[tool.ruff]\n"})
    assert find(here / "site" / "in") == Config(ruleset=("uk",), min_severity="error")
    assert find(here / "other").fail_on == "never"


def test_words_stay_words(here: Path) -> None:
    write({".claimcheck.yaml": "ignore: [no, on, 1.10]\n"})
    assert find(here).ignore == ("no", "on", "1.10")


@pytest.mark.parametrize("text", ["", "# ruleset: us\n\n  # more\n"])
def test_a_file_that_says_nothing_leaves_the_defaults(here: Path, text: str) -> None:
    write({".claimcheck.yaml": text})
    assert find(here) == Config()


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        (".claimcheck.yaml", "a: b\n", ".claimcheck.yaml:1: unknown key 'a'"),
        (".claimcheck.yaml", "\nfail_in: x\n", ".claimcheck.yaml:2: unknown key 'fail_in'; did you mean 'fail_on'?"),
        (".claimcheck.yaml", "fail_on: fatal\n", ".claimcheck.yaml:1: fail_on: input should be 'error', 'warning'"),
        (".claimcheck.yaml", "ruleset: {us: yes}\n", ".claimcheck.yaml:1: ruleset: input should be a valid tuple"),
        (".claimcheck.yaml", "ruleset: [us\n", ".claimcheck.yaml:2: not YAML"),
        (".claimcheck.yaml", "- us\n", ".claimcheck.yaml:1: a configuration is keys with values"),
        (
            "pyproject.toml",
            "[tool.claimcheck]\n\nvioce = 'seller'\n",
            "pyproject.toml:3: unknown key 'vioce'; did you mean",
        ),
        (
            "pyproject.toml",
            "[tool.claimcheck]\nselect = 3\n",
            "pyproject.toml:2: select: input should be a valid tuple",
        ),
        ("pyproject.toml", "[tool.claimcheck]\nselect =\n", "pyproject.toml: not TOML"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(here: Path, file: str, text: str, message: str) -> None:
    write({file: text})
    with pytest.raises(ConfigError) as raised:
        find(here)
    assert str(raised.value).startswith(message)


def test_every_mistake_is_told_at_once(here: Path) -> None:
    write({".claimcheck.yaml": "a: b\nvoice: loud\nc: d\n"})
    with pytest.raises(ConfigError) as raised:
        find(here)
    assert len(str(raised.value).splitlines()) == 3


def test_a_broken_pyproject_of_others_is_none_of_our_business(here: Path) -> None:
    write({"pyproject.toml": "[project\n"})
    assert find(here) == Config()


def test_a_file_that_is_not_text(here: Path) -> None:
    Path(".claimcheck.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"^\.claimcheck\.yaml: cannot be read as UTF-8 text"):
        find(here)
