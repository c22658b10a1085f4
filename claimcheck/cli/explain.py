"""claimcheck explain: what was seen in a text or a file and why it was flagged or cleared, or a rule's page."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.shared import chosen, configured, look, ruleset_options, voice_option
from claimcheck.errors import ReadError

if TYPE_CHECKING:
    from claimcheck.files import Source
    from claimcheck.finding import Checked
    from claimcheck.report import Options
    from claimcheck.rule import Ruleset

RULE = re.compile(r"[a-z0-9-]+/[a-z0-9/-]+")


@click.command()
@click.argument("text", metavar="TEXT|FILE|RULE|-", required=False)
@click.option("--file", "file", metavar="FILE", help="Explain a file, whatever its name looks like.")
@click.option("--parse", is_flag=True, help="Show how each sentence was parsed: word, tag, label, head.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@ruleset_options
@voice_option
def explain(
    text: str | None,
    file: str | None,
    parse: bool,
    form: str,
    ruleset: tuple[str, ...],
    rules: tuple[str, ...],
    voice: str | None,
) -> int:
    """Show the claims seen in a TEXT (- for standard input) or a FILE, the verdict on each, and what decided it.

    Each slot of a claim comes with its words and with the list and the entry of the lexicon that they stand in. A TEXT
    is read as copy that sells, for a sentence alone seldom tells who speaks. For the id of a RULE, show its page.
    """
    from claimcheck.check import check_source, load
    from claimcheck.report.page import page

    if (text is None) == (file is None):
        raise click.UsageError("give a text, a file, a rule, or - for standard input")
    if text is not None and os.path.isfile(text):
        text, file = None, text
    config = configured(ruleset=ruleset, rules=rules, voice=voice or (None if text in (None, "-") else "seller"))
    rulesets = load(config.ruleset, config.rules)
    if text is not None and RULE.fullmatch(text):
        click.echo(page(chosen((text,), rulesets)[0], look()), nl=False, color=True)
        return 0
    checked = check_source(_source(text, file), rulesets, config.voice, explain=True)
    if checked.error is not None:
        raise ReadError(f"{checked.path}: {checked.error}")
    click.echo(_written(checked, rulesets, form, look(parse=parse)), nl=False, color=True)
    return 0


def _source(text: str | None, file: str | None) -> Source:
    """The file, standard input for -, or the text itself, which is read as Markdown: plain text nearly always is."""
    from claimcheck.files import Source

    if file is not None:
        return Source(Path(file).as_posix())
    return Source("-", sys.stdin.buffer.read() if text == "-" else (text or "").encode(errors="replace"), ".md")


def _written(checked: Checked, rulesets: tuple[Ruleset, ...], form: str, options: Options) -> str:
    """The explanation for reading, or as the JSON report of the one file."""
    from claimcheck import __version__
    from claimcheck.finding import Report
    from claimcheck.report import FORMATS
    from claimcheck.report.explained import as_text

    if form == "json":
        return FORMATS["json"](Report(__version__, rulesets, (checked,)), options)
    return as_text(checked, options)
