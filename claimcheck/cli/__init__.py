"""The command line: one file a command; each imports the rooms only when it runs."""

from __future__ import annotations

import click

from claimcheck import __version__
from claimcheck.cli.check import check
from claimcheck.cli.explain import explain
from claimcheck.cli.rules import rules


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimcheck")
def claimcheck() -> None:
    """Find the health claims in copy that sells regenerative therapies.

    Everything runs on this machine; nothing is sent anywhere. What is found is a reason to look, not legal advice.
    """


for command in (check, explain, rules):
    claimcheck.add_command(command)
