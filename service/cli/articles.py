"""``articles``: what the corpus holds."""

from argparse import Namespace

from service.cli.commands import Commands, add_command, add_filters, add_json, add_quiet, filters
from service.cli.console import Console, clean
from service.cli.interface import to_json
from service.cli.place import add_place, connect
from service.cli.stops import WrongUsage

DEFAULT_LIMIT = 100
EXAMPLES = """\
examples:
  crosscheck articles --source "Radio Vesker" --from 2024-01-01
  crosscheck articles --q bridge --limit 10
  crosscheck articles --limit 0 --json | jq -r '.items[].url'
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "articles", _run, "list the articles of the corpus, in the order in which they came", "", EXAMPLES
    )
    parser.add_argument(
        "--limit", type=int, default=DEFAULT_LIMIT, metavar="N", help="at most so many; 0 for all (default %(default)s)"
    )
    add_filters(parser)
    add_place(parser)
    add_json(parser, 'the list as {"items": [...]}')
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    limit = arguments.limit
    if limit < 0:
        raise WrongUsage(f"--limit is {limit}; allowed is 0 (all) or more.")
    with connect(arguments, console, models=False) as interface:
        found = interface.articles(filters(arguments), limit + 1 if limit else None)  # one more tells whether there are more
        if arguments.json:
            items = list(found)
            console.data(to_json({"items": items[: limit or None]}) + b"\n")
            return 0
        shown = 0
        for article in found:
            if limit and shown == limit:
                console.note(f"There are more: --limit {limit * 10}, or --limit 0 for all.")
                break
            shown += 1
            day = (article["published_at"] or "")[:10]
            about = "  ".join(clean(part) for part in (article["source"], article["title"]) if part)
            version = f"  (version {article['version']})" if article["version"] > 1 else ""
            console.print(f"{day:10}  {console.paint(clean(article['id']), 'strong')}  {about}{version}")
        if not shown:
            console.note("No article." if not filters(arguments) else "No article is like that.")
    return 0
