"""Where the rulesets that ship with claimcheck are."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from claimcheck.errors import ConfigError


def rulesets() -> Path:
    """The folder of shipped rulesets: inside an installed package, beside the package in a checkout."""
    package = Path(str(files("claimcheck")))
    for folder in (package / "rulesets", package.parent / "rulesets"):
        if folder.is_dir():
            return folder
    raise ConfigError(f"no rulesets beside {package}; install claimcheck-lint again")


def lexicon() -> Path:
    """The folder of the shipped lexicon."""
    return rulesets() / "lexicon"
