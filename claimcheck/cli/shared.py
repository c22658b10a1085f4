"""What several commands need: options, the configuration with the command line over it, and how output should look."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.report.options import Options

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.rule import Rule, Ruleset

WIDEST = 120  # longer lines of prose are hard to read
PIPED = 100

Command = TypeVar("Command", bound=Callable[..., Any])


voice_option = click.option(
    "--voice",
    type=click.Choice(["auto", "seller", "third-party"]),
    help="Who speaks; auto goes by the words of each page.  [default: auto]",
)


def ruleset_options(command: Command) -> Command:
    """Adds --ruleset and --rules."""
    rules = click.option("--rules", multiple=True, metavar="DIR", help="Folder of rules of your own; may be repeated.")
    names = click.option("--ruleset", multiple=True, metavar="NAME[,NAME]", help="Rulesets to judge by.  [default: us]")
    return names(rules(command))


def configured(**given: Any) -> Config:
    """The configuration found from the working directory upwards, with what the command line gave put over it."""
    from claimcheck.config import find

    config = find(Path.cwd())
    asked = {key: _flat(value) for key, value in given.items() if value not in (None, ())}
    return config.model_copy(update=asked)


def _flat(value: Any) -> Any:
    """The names of a repeated option, each of which may be several with commas between them."""
    if not isinstance(value, tuple):
        return value
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


def look(stream: TextIO | None = None, **asked: bool) -> Options:
    """How to write to a stream (standard output when None): its width, colour for a terminal, and what is asked for."""
    stream = stream or sys.stdout
    width = shutil.get_terminal_size((PIPED, 24)).columns
    return Options(max(40, min(width, WIDEST)), _coloured(stream), **asked)


def _coloured(stream: TextIO) -> bool:
    """Colour on a terminal; NO_COLOR forbids it, FORCE_COLOR asks for it, in this order (no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def all_rules(rulesets: Iterable[Ruleset]) -> list[Rule]:
    """Each rule once, by id; rulesets may include the same one."""
    known = {rule.id: rule for ruleset in rulesets for rule in ruleset.rules}
    return [known[name] for name in sorted(known)]


def chosen(names: Sequence[str], rulesets: Iterable[Ruleset]) -> list[Rule]:
    """The rules of these ids; ConfigError for one that is not there."""
    known = {rule.id: rule for rule in all_rules(rulesets)}
    for name in names:
        if name not in known:
            raise ConfigError(f"{name!r} is no rule{did_you_mean(name, known)}")
    return [known[name] for name in names]
