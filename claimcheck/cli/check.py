"""claimcheck check: the findings of files and folders."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.shared import configured, look, ruleset_options, voice_option
from claimcheck.errors import ConfigError
from claimcheck.report import FORMATS, Options
from claimcheck.rule import SEVERITIES

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.files import Source
    from claimcheck.finding import Checked, Report

MANY = 20  # files, from which on a progress bar is worth its line


@click.command()
@click.argument("paths", nargs=-1)
@ruleset_options
@voice_option
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="Output format."
)
@click.option("--output", multiple=True, metavar="FORMAT=FILE", help="Write a report to a file too; may be repeated.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="Least severity that gives exit status 1.  [default: error]",
)
@click.option("--min-severity", type=click.Choice(SEVERITIES), help="Least severity to report.  [default: notice]")
@click.option("--select", multiple=True, metavar="RULE,CATEGORY", help="Report only these rules and categories.")
@click.option("--ignore", multiple=True, metavar="RULE,CATEGORY", help="Leave these rules and categories out.")
@click.option(
    "--stdin-filename", metavar="NAME", help="Name of what comes by standard input; its suffix says how to read it."
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to check files in.")
@click.option("--explain", is_flag=True, help="Say of each sentence what was seen in it, and why it is flagged or not.")
@click.option("--quiet", "-q", is_flag=True, help="One line a finding and nothing else.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
def check(
    paths: tuple[str, ...],
    ruleset: tuple[str, ...],
    rules: tuple[str, ...],
    voice: str | None,
    form: str,
    output: tuple[str, ...],
    fail_on: str | None,
    min_severity: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    stdin_filename: str | None,
    jobs: int,
    explain: bool,
    quiet: bool,
    statistics: bool,
) -> int:
    """Check files, folders (but for what git ignores) or - for standard input.

    Exit status: 0 nothing at or above --fail-on; 1 findings at or above it; 2 a mistake in what was asked for, or a
    file that could not be read (the others are still checked); 3 a fault of claimcheck's own.
    """
    if explain and quiet:
        raise click.UsageError("--explain and --quiet: one of them, not both")
    outputs = [_output(text) for text in output]
    config = configured(
        ruleset=ruleset,
        rules=rules,
        fail_on=fail_on,
        min_severity=min_severity,
        select=select,
        ignore=ignore,
        voice=voice,
    )
    report = _run(_sources(paths or config.paths, stdin_filename), config, jobs, explain)
    for name, file in outputs:
        _write(file, FORMATS[name](report, Options()))
    click.echo(FORMATS[form](report, look(quiet=quiet, statistics=statistics)), nl=False, color=True)
    _tell(report, form)
    return _status(report, config.fail_on)


def _output(text: str) -> tuple[str, Path]:
    name, equals, file = text.partition("=")
    if not equals or not file or name not in FORMATS:
        raise click.UsageError(f"--output {text}: write FORMAT=FILE, where FORMAT is one of {', '.join(FORMATS)}")
    return name, Path(file)


def _sources(paths: Sequence[str], stdin_filename: str | None) -> list[Source]:
    from claimcheck.check import sources
    from claimcheck.files import standard_input

    piped = [standard_input(sys.stdin.buffer.read(), stdin_filename)] if "-" in paths else []
    return sources([*(path for path in paths if path != "-"), *piped])


def _run(sources: list[Source], config: Config, jobs: int, explain: bool) -> Report:
    from claimcheck import __version__
    from claimcheck.check import check_sources, load
    from claimcheck.finding import Report
    from claimcheck.selection import Selection, verify

    rulesets = load(config.ruleset, config.rules)
    selection = Selection(
        verify(config.select, rulesets, "select"), verify(config.ignore, rulesets, "ignore"), config.min_severity
    )
    checked = check_sources(sources, rulesets, config.voice, min(jobs, len(sources)), explain=explain)
    return Report(__version__, rulesets, tuple(selection.of(file) for file in _shown(checked, len(sources))))


def _shown(checked: Iterable[Checked], number: int) -> Iterable[Checked]:
    """The results as they come, with a progress bar on standard error when many are awaited at a terminal."""
    if number < MANY or not sys.stderr.isatty():
        yield from checked
        return
    with click.progressbar(checked, length=number, label="Checking", file=sys.stderr) as shown:
        yield from shown


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise ConfigError(f"--output: {file} cannot be written: {error.strerror}") from error


def _tell(report: Report, form: str) -> None:
    """On standard error: that nothing was checked, and files' errors where the format is not for people to read."""
    if not report.files:
        click.echo("claimcheck: no file to check there; name a file, or a folder that holds some", err=True)
    if form != "text":
        for file in report.files:
            if file.error is not None:
                click.echo(f"claimcheck: {file.path}: {file.error}", err=True)


def _status(report: Report, fail_on: str) -> int:
    if any(file.error is not None for file in report.files):
        return 2
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    return int(any(report.count(severity) for severity in grave))
