"""``reviews import``: reviews by others in, from files of ClaimReview."""

from argparse import Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
import json
from pathlib import Path
import sys
from typing import Any

from service.cli.commands import Commands, add_command, add_json, add_quiet
from service.cli.console import Console, clean
from service.cli.interface import to_json
from service.cli.place import add_place, connect
from service.cli.progress import Progress
from service.cli.stops import WrongUsage
from service.domain.errors import InvalidInput
from service.domain.reviews.reading import SHAPES, find_reviews

CHUNK = 128  # reviews that are sent together
LINES = (".jsonl", ".ndjson")
MORE = f"""\
A file is {SHAPES}, in JSON; or JSON lines ({" ".join(LINES)}) with one of these a line.
What cannot be taken in is told by its place, and the others go on. A review that is there already is brought up to date, so
the same file may be imported again. Reviews are shown beside a verification of the same claim; they are never evidence."""
EXAMPLES = """\
examples:
  crosscheck reviews import feed.json
  crosscheck reviews import --server http://127.0.0.1:8080 reviews.jsonl

exit status: 0 all is in, 1 something was not taken in, 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "reviews", _run, "take reviews by others in (ClaimReview)", MORE, EXAMPLES)
    actions = parser.add_subparsers(
        dest="action", required=True, metavar="ACTION", title="actions", help="what to do with reviews"
    )
    taking = actions.add_parser(
        "import",
        help="take the reviews of files in",
        description=f"Take the reviews of files in.\n\n{MORE}",
        epilog=EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    taking.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="JSON or JSON lines; - is standard input (JSON lines)"
    )
    add_place(taking)
    add_json(taking, "the report")
    add_quiet(taking)


def _run(arguments: Namespace, console: Console) -> int:
    counts = {"new": 0, "changed": 0, "unchanged": 0}
    problems: list[dict[str, str]] = []
    progress = Progress("reviews", None, None if console.quiet else console.err)

    def problem(place: str, words: str) -> None:
        problems.append({"place": place, "problem": words})
        progress.clear()
        console.problem(clean(f"{place}: {words}"))

    with connect(arguments, console, creates=True) as interface:
        for chunk in _chunks(_found(arguments.files, problem)):
            for (place, _), entry in zip(chunk, interface.take_reviews_in([node for _, node in chunk]), strict=True):
                receipt = entry.get("review")
                if receipt is None:
                    problem(place, str(entry["error"]["detail"]))
                else:
                    counts["new" if receipt["created"] else "changed" if receipt["changed"] else "unchanged"] += 1
                progress.add(1, 1)
    progress.end()
    if arguments.json:
        console.data(to_json({**counts, "problems": problems}) + b"\n")
    else:
        said = ", ".join(f"{number:,} {name}" for name, number in counts.items())
        console.note(f"reviews: {said}; {len(problems):,} not taken in.")
    return 1 if problems else 0


def _found(files: list[Path], problem: Any) -> Iterator[tuple[str, Any]]:
    """Each ClaimReview of the files with its place; what is none is told."""
    for file in files:
        for place, document in _documents(file, problem):
            some = False
            for within, found in find_reviews(document):
                some = True
                where = f"{place}{', ' + within if within else ''}"
                if isinstance(found, InvalidInput):
                    problem(where, str(found.reason))
                else:
                    yield where, found
            if not some:
                problem(place, f"it holds no ClaimReview; allowed is {SHAPES}")


def _documents(file: Path, problem: Any) -> Iterator[tuple[str, Any]]:
    standard = str(file) == "-"
    if not standard and not file.is_file():
        raise WrongUsage(f"There is no file {file}.")
    data = sys.stdin.buffer.read() if standard else file.read_bytes()
    parts = data.split(b"\n") if standard or file.suffix.lower() in LINES else [data]
    for number, part in enumerate(parts, 1):
        place = f"{file}, line {number}" if len(parts) > 1 else str(file)
        if len(parts) > 1 and not part.strip():
            continue
        try:
            yield place, json.loads(part.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            problem(place, f"it is no JSON: {error}")


def _chunks(found: Iterator[tuple[str, Any]]) -> Iterator[list[tuple[str, Any]]]:
    chunk: list[tuple[str, Any]] = []
    for each in found:
        chunk.append(each)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
