"""Commands that are several actions on one kind of thing: watches, feeds."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from service.cli.commands import add_json, add_quiet
from service.cli.console import Console
from service.cli.interface import Interface, to_json
from service.cli.place import add_place, connect
from service.cli.stops import WrongUsage

DEFAULT_LIMIT = 100

Act = Callable[[Namespace, Console, Interface], None]


class Actions:
    """The actions of a command, in its help."""

    def __init__(self, command: ArgumentParser, things: str, examples: str) -> None:
        self._examples = examples
        self._added = command.add_subparsers(
            dest="action", required=True, metavar="ACTION", title="actions", help=f"what to do with {things}"
        )

    def add(self, name: str, act: Act, meaning: str, what: str) -> ArgumentParser:
        """An action; ``what`` is written with --json."""
        parser: ArgumentParser = self._added.add_parser(
            name, help=meaning, description=f"{meaning[0].upper()}{meaning[1:]}.", epilog=self._examples,
            formatter_class=RawDescriptionHelpFormatter,
        )  # fmt: skip
        parser.set_defaults(act=act)
        add_place(parser)
        add_json(parser, what)
        add_quiet(parser)
        return parser


def add_limit(parser: ArgumentParser) -> None:
    """The option --limit of a list."""
    parser.add_argument(
        "--limit", type=int, default=DEFAULT_LIMIT, metavar="N", help="at most so many; 0 for all (default %(default)s)"
    )


def run_action(arguments: Namespace, console: Console) -> int:
    """Do what the action says, on the corpus that the options name. Raises CommandStop, StartupError."""
    if getattr(arguments, "limit", 0) < 0:
        raise WrongUsage(f"--limit is {arguments.limit}; allowed is 0 (all) or more.")
    with connect(arguments, console) as interface:
        arguments.act(arguments, console, interface)
    return 0


def print_all(
    found: Iterator[Mapping[str, Any]], line: Callable[[Mapping[str, Any], Console], str], arguments: Namespace, console: Console
) -> None:
    """A line for each thing up to --limit, or all as JSON; says where there is none, and where there are more."""
    items = islice(found, arguments.limit or None)
    if arguments.json:
        console.data(to_json({"items": list(items)}) + b"\n")
        return
    some = False
    for item in items:
        some = True
        console.print(line(item, console))
    if not some:
        console.note("There is none.")
    elif next(found, None) is not None:
        console.note(f"There are more: --limit {arguments.limit * 10}, or --limit 0 for all.")


def tell_removed(identity: str, what: str, arguments: Namespace, console: Console) -> None:
    """That something is gone, as a note or its id as JSON."""
    if arguments.json:
        console.data(to_json({"id": identity}) + b"\n")
    console.note(what)
