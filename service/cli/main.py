"""The command line as a table of contents, and how every command ends."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable
import os
from pathlib import Path
import sys
from typing import TypeAlias

from service import __version__
from service.cli import articles, check, doctor, export, feeds, ingest, mcp, operate, reviews, verify, watches
from service.cli.console import Console, open_console
from service.cli.stops import BROKEN_PIPE, CANNOT_START, INTERRUPTED, SOME_FAILED, STATUSES, CommandStop
from service.domain.errors import CrosscheckError, StartupError

DESCRIPTION = "Crosscheck: verifies claims against a corpus of articles that you own."
EXAMPLES = """\
examples:
  crosscheck ingest articles/ archive.jsonl         take articles in
  crosscheck verify "The bridge reopened in May."   one claim, with its evidence
  crosscheck verify --file claims.csv --out results.csv
  crosscheck check speech.txt                       a whole text, sentence by sentence
  crosscheck serve                                  the HTTP interface
  crosscheck verify --server http://127.0.0.1:8080 "The bridge reopened in May."

'crosscheck COMMAND --help' tells more about each.

"""
COMMANDS = (
    operate.add_serve,
    ingest.add,
    verify.add,
    check.add,
    articles.add,
    export.add,
    reviews.add,
    watches.add,
    feeds.add,
    mcp.add,
    doctor.add,
    operate.add_settings,
    operate.add_openapi,
)

Run: TypeAlias = Callable[..., int]


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    options = parser().parse_args(arguments)
    console = open_console(quiet=getattr(options, "quiet", False))
    run: Run = options.run
    try:
        status = run(options, console)
        sys.stdout.flush()
    except KeyboardInterrupt:
        console.problem("\nstopped")
        return INTERRUPTED
    except BrokenPipeError:  # whoever reads our output has read enough
        _forget_output()
        return BROKEN_PIPE
    except Exception as error:
        ended = _told(error, console)
        if ended is None:
            raise
        return ended
    return status


def parser() -> ArgumentParser:
    """All commands and options."""
    name = "python -m service" if Path(sys.argv[0]).name == "__main__.py" else "crosscheck"
    made = ArgumentParser(
        prog=name, description=DESCRIPTION, epilog=EXAMPLES + STATUSES, formatter_class=RawDescriptionHelpFormatter
    )
    made.add_argument("--version", action="version", version=f"Crosscheck {__version__}")
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    for add in COMMANDS:
        add(commands)
    return made


def _told(error: Exception, console: Console) -> int | None:
    """The exit status of an error that has words for people; None when it has none."""
    if isinstance(error, CommandStop):
        console.problem(f"crosscheck: {error}")
        return error.status
    if isinstance(error, StartupError):
        console.problem(f"Crosscheck cannot start: {error}")
        return CANNOT_START
    if isinstance(error, CrosscheckError):
        console.problem(f"crosscheck: {error}")
        return SOME_FAILED
    if isinstance(error, OSError) and error.filename is not None:  # a file or a disk of the user's
        console.problem(f"crosscheck: {error.filename}: {error.strerror}")
        return SOME_FAILED
    return None


def _forget_output() -> None:
    """Let the interpreter's last flush go nowhere, instead of failing with a trace."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
