"""``export``: the articles as JSON lines that ``ingest`` takes again."""

from argparse import Namespace
from collections.abc import Iterator
import os
from pathlib import Path
from typing import Any

from service.cli.commands import Commands, add_command, add_filters, add_quiet, filters
from service.cli.console import Console
from service.cli.interface import Interface, to_json
from service.cli.place import add_place, connect
from service.cli.progress import Progress
from service.cli.stops import Interrupted

FIELDS = ("id", "title", "url", "source", "author", "published_at", "language", "metadata", "text")
MORE = """\
The current version of each article, one a line, in the fields of POST /v1/articles. Earlier versions and verifications are
not exported: a copy of the data directory of a stopped service holds everything."""
EXAMPLES = """\
examples:
  crosscheck export --out corpus.jsonl
  crosscheck export --source "Radio Vesker" | gzip > vesker.jsonl.gz
  crosscheck export --data old | crosscheck ingest --data new -
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "export", _run, "write the articles as JSON lines that ingest takes again", MORE, EXAMPLES)
    parser.add_argument("--out", type=Path, metavar="FILE", help="write here, whole or not at all (default: standard output)")
    add_filters(parser)
    add_place(parser)
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    with connect(arguments, console, models=False) as interface:
        lines = _lines(interface, filters(arguments))
        if arguments.out is None or str(arguments.out) == "-":
            for line in lines:
                console.data(line + b"\n")
            return 0
        out: Path = arguments.out
        temporary = out.with_name(f".{out.name}.tmp")
        progress = Progress("articles", None, None if console.quiet else console.err)
        try:
            with temporary.open("wb") as file:
                for line in lines:
                    file.write(line + b"\n")
                    progress.add(1, 1)
            os.replace(temporary, out)
        except KeyboardInterrupt:
            raise Interrupted(f"\nstopped; {out} is as it was. Run the command again for the whole of it.") from None
        finally:
            progress.end()
            temporary.unlink(missing_ok=True)
    console.note(f"{progress.count:,} articles in {out}")
    return 0


def _lines(interface: Interface, chosen: dict[str, str]) -> Iterator[bytes]:
    for summary in interface.articles(chosen):
        article: dict[str, Any] | None = interface.article(summary["id"])
        if article is not None:  # else it was deleted meanwhile
            yield to_json({name: article[name] for name in FIELDS if article[name] is not None})
