"""claimcheck explain: what was seen in a text and why it was flagged or cleared, or a rule's page."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimcheck.cli.shared import chosen, configured, look, ruleset_options, voice_option

if TYPE_CHECKING:
    from claimcheck.files import Source

RULE = re.compile(r"[a-z0-9-]+/[a-z0-9/-]+")


@click.command()
@click.argument("text", metavar="TEXT|RULE|-", required=False)
@click.option("--file", "file", metavar="FILE", help="Explain a file instead.")
@ruleset_options
@voice_option
def explain(
    text: str | None, file: str | None, ruleset: tuple[str, ...], rules: tuple[str, ...], voice: str | None
) -> int:
    """Show the claims seen in a TEXT (- for standard input), the verdict on each, and the words that decided it.

    A TEXT is read as copy that sells, for a sentence alone seldom tells who speaks. For the id of a RULE, show its
    page.
    """
    from claimcheck.check import examine, load, read
    from claimcheck.report.explained import explained
    from claimcheck.report.page import page

    if (text is None) == (file is None):
        raise click.UsageError("give a text, a rule, - for standard input, or --file FILE")
    config = configured(ruleset=ruleset, rules=rules, voice=voice or (None if text in (None, "-") else "seller"))
    rulesets = load(config.ruleset, config.rules)
    if text is not None and RULE.fullmatch(text):
        click.echo(page(chosen((text,), rulesets)[0], look()), nl=False, color=True)
        return 0
    annotation, matched = examine(read(_source(text, file)), rulesets, config.voice)
    click.echo(explained(annotation, matched, look()), nl=False, color=True)
    return 0


def _source(text: str | None, file: str | None) -> Source:
    """The file, standard input for -, or the text itself, which is read as Markdown: plain text nearly always is."""
    from claimcheck.files import Source

    if file is not None:
        return Source(Path(file).as_posix())
    return Source("-", sys.stdin.buffer.read() if text == "-" else (text or "").encode(errors="replace"), ".md")
