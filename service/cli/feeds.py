"""``feeds``: RSS and Atom feeds whose articles a running service takes in."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Any

from service.cli.actions import Actions, add_limit, print_all, run_action, tell_removed
from service.cli.commands import Commands, add_command
from service.cli.console import Console, clean
from service.cli.interface import Interface, to_json
from service.domain.feeds import LEAST_MINUTES, MINUTES, MOST_MINUTES

MORE = """\
A running service polls them, where fetching is on (CROSSCHECK_FETCH=on). On a data directory that none has open, feeds are
kept for the service that opens it next."""
EXAMPLES = """\
examples:
  crosscheck feeds add https://news.example/rss --every 60 --server http://127.0.0.1:8080
  crosscheck feeds list
  crosscheck feeds list --limit 0 --json | jq -r '.items[] | select(.error) | .url + ": " + .error'

exit status: 0 done, 1 refused (such as an unknown ID), 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "feeds", run_action, "take in articles as feeds bring them", MORE, EXAMPLES)
    actions = Actions(command, "feeds", EXAMPLES)
    adding = actions.add("add", _add, "poll a feed from now on, and take in the pages of its entries", "the feed")
    adding.add_argument("url", metavar="URL", help="of an RSS or Atom feed")
    adding.add_argument(
        "--every", type=int, default=MINUTES, metavar="MINUTES",
        help=f"between polls, {LEAST_MINUTES} to {MOST_MINUTES:,} (default %(default)s)",
    )  # fmt: skip
    add_limit(actions.add("list", _list, "list the feeds, newest first", 'the list as {"items": [...]}'))
    _add_id(actions.add("show", _show, "show how a feed stands", "the feed"))
    _add_id(actions.add("remove", _remove, "poll a feed no more; the articles that it brought stay", "the id"))


def _add_id(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of the feed, as 'feeds list' shows it")


def _add(arguments: Namespace, console: Console, interface: Interface) -> None:
    _tell(interface.add_feed({"url": arguments.url, "every_minutes": arguments.every}), arguments, console)


def _list(arguments: Namespace, console: Console, interface: Interface) -> None:
    print_all(interface.feeds(), _line, arguments, console)


def _show(arguments: Namespace, console: Console, interface: Interface) -> None:
    _tell(interface.feed(arguments.id), arguments, console)


def _remove(arguments: Namespace, console: Console, interface: Interface) -> None:
    interface.remove_feed(arguments.id)
    tell_removed(arguments.id, "The feed is polled no more.", arguments, console)


def _line(feed: Mapping[str, Any], console: Console) -> str:
    state = console.paint("failing", "bad") if feed["error"] and feed["state"] == "active" else feed["state"]
    return f"{feed['id']}  {state:7}  {feed['taken']:6,} taken  {clean(feed['url'])}"


def _tell(feed: Mapping[str, Any], arguments: Namespace, console: Console) -> None:
    if arguments.json:
        console.data(to_json(feed) + b"\n")
        return
    console.print(_line(feed, console))
    if feed["title"]:
        console.print(clean(feed["title"]))
    console.print(
        f"every {feed['every_minutes']} minutes; last polled {feed['polled_at'] or 'never'}, next {feed['next_at'] or 'never'}"
    )
    console.print(f"{feed['taken']:,} taken in, {feed['known']:,} known already, {feed['refused']:,} not to be had")
    for name, meaning in (("error", "the last poll"), ("problem", "the last entry that could not be had")):
        if feed[name]:
            console.print(f"{meaning}: {clean(feed[name])}")
