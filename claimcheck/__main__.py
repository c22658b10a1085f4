"""The command line's one error boundary: a mistake gives a message and status 2, a fault of our own status 3."""

from __future__ import annotations

import io
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence

import click

from claimcheck import __version__
from claimcheck.errors import ClaimcheckError

MISTAKE, FAULT, INTERRUPTED, PIPE_CLOSED = 2, 3, 130, 141  # the last two as shells count signals 2 and 13


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of a command line; nothing is raised."""
    for stream in (sys.stdout, sys.stderr):
        _steady(stream)
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Whoever read the output has gone; what is left of it goes nowhere, so that Python's own flush is quiet too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED


def _run(arguments: Sequence[str] | None) -> int:
    from claimcheck.cli import claimcheck

    try:
        return claimcheck.main(arguments, prog_name="claimcheck", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return MISTAKE
    except ClaimcheckError as error:
        click.echo("\n".join(f"claimcheck: {line}" for line in str(error).splitlines()), err=True)
        return MISTAKE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit as error:
        # click ends so when whoever read the output has gone; its status 1 would mean findings here.
        raise BrokenPipeError from error
    except BrokenPipeError:
        raise
    except Exception as error:
        _report(error)
        return FAULT


def _report(error: Exception) -> None:
    """Says how to report a fault; the traceback goes to a file, to the terminal only with CLAIMCHECK_DEBUG=1."""
    story = "".join(traceback.format_exception(error))
    if os.environ.get("CLAIMCHECK_DEBUG") == "1":
        click.echo(story, err=True)
    with tempfile.NamedTemporaryFile(
        "w", prefix="claimcheck-fault-", suffix=".txt", encoding="utf-8", errors="backslashreplace", delete=False
    ) as file:
        file.write(f"claimcheck {__version__}, Python {sys.version}, {sys.platform}\n\n{story}")
    click.echo(
        f"claimcheck: a fault of claimcheck's own ({type(error).__name__}: {error})\n"
        f"Please report it where you got claimcheck, together with {file.name}\n"
        "and, if you may share it, the text that was checked.",
        err=True,
    )


def _steady(stream: object) -> None:
    """Makes a stream take any character: UTF-8 into files and pipes, escapes for what a terminal's own set lacks."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
