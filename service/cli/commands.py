"""How a command is declared: its name, its help, and the options that several commands share."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from typing import Any

from service.cli.console import Console

Commands = Any  # argparse's own type for subparsers is private


def add_command(
    commands: Commands, name: str, run: Callable[[Namespace, Console], int], meaning: str, more: str = "", examples: str = ""
) -> ArgumentParser:
    """Declare a command; ``meaning`` stands in the list of all, ``more`` and ``examples`` in its own help."""
    description = f"{meaning[0].upper()}{meaning[1:]}." + (f"\n\n{more}" if more else "")
    parser: ArgumentParser = commands.add_parser(
        name, help=meaning, description=description, epilog=examples or None, formatter_class=RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def add_quiet(parser: ArgumentParser) -> None:
    """The option --quiet."""
    parser.add_argument("--quiet", "-q", action="store_true", help="say nothing but results and problems")


def add_json(parser: ArgumentParser, what: str) -> None:
    """The option --json."""
    parser.add_argument("--json", action="store_true", help=f"print {what} and nothing else on standard output")


def add_filters(parser: ArgumentParser) -> None:
    """The filters of a list of articles."""
    group = parser.add_argument_group("which articles")
    group.add_argument("--source", metavar="NAME", help="of this source")
    group.add_argument("--language", metavar="TAG", help="in this language; en lets en-GB through")
    group.add_argument("--from", dest="published_from", metavar="DATE", help="published on this day or later (ISO 8601)")
    group.add_argument("--to", dest="published_to", metavar="DATE", help="published on this day or earlier")
    group.add_argument("--q", metavar="TEXT", help="with this in title or text")


def filters(arguments: Namespace) -> dict[str, str]:
    """The filters that were given, as the interface names them."""
    names = ("source", "language", "published_from", "published_to", "q")
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}
