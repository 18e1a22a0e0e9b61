"""``ingest``: articles in, from files of many kinds."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from service.cli.commands import Commands, add_command, add_json, add_quiet
from service.cli.console import Console
from service.cli.interface import Interface, to_json
from service.cli.place import add_place, connect
from service.cli.progress import Progress
from service.cli.sources.columns import Columns, read_mapping
from service.cli.sources.entries import Entry, Reader, fetched
from service.cli.sources.finding import ENDINGS, KINDS, find
from service.cli.sources.report import Report
from service.cli.stops import Interrupted, Unreachable, WrongUsage

ADDRESSES = ("http://", "https://")
CHUNK_ARTICLES, CHUNK_BYTES = 64, 4 * 1024 * 1024
MORE = f"""\
Files and folders of articles, and addresses of pages, http://... or https://... (fetched by the service, where
CROSSCHECK_FETCH is on). The address of a feed is for 'crosscheck feeds add'.
Kinds of files ({" ".join(ENDINGS)}):
  .txt .md     one article; its title is the first # heading (of .txt, its first line alone), or the file's name
  .html        one web page; its main text is kept, with the title, author and date that it states
  .jsonl       one article a line, in the fields of POST /v1/articles (what 'crosscheck export' writes)
  .csv .tsv    one article a line, columns named like the fields (text, title, url, source, published_at, ...) or by --map
  .warc .warc.gz  a web archive; its responses that are web pages with status 200, the other records are counted
What cannot be taken in is told by file and line or record, and the others go on. What is in already is passed over, so the same
command may be run again, after a stop or with new files."""
EXAMPLES = """\
examples:
  crosscheck ingest articles/
  crosscheck ingest --source "Radio Vesker" --language en vesker/*.txt
  crosscheck ingest --map text=story --map published_at=day archive.csv
  crosscheck ingest https://news.example/2024/bridge https://news.example/2024/tram
  zcat archive.jsonl.gz | crosscheck ingest --server http://127.0.0.1:8080 -

exit status: 0 all is in, 1 something was not taken in, 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "ingest", _run, "take articles in", MORE, EXAMPLES)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders and addresses; - is standard input (JSON lines)")
    parser.add_argument("--input-format", choices=KINDS, help="the kind of standard input and of files with another ending")
    parser.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="the column of a field, for CSV")
    parser.add_argument("--id-from-path", action="store_true", help="a text or page that changes is a new version of its file")
    given = parser.add_argument_group(
        "for articles that do not say it themselves (of a web page, it stands before what it states)"
    )
    given.add_argument("--source", metavar="NAME", help="who published them")
    given.add_argument("--language", metavar="TAG", help="such as en")
    given.add_argument("--published-at", metavar="DATE", help="ISO 8601")
    add_place(parser)
    add_json(parser, "the report, with everything that was not taken in,")
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    defaults = {name: value for name in ("source", "language", "published_at") if (value := getattr(arguments, name))}
    reader = Reader(defaults, Columns(read_mapping(arguments.map)), id_from_path=arguments.id_from_path)
    addresses = [path for path in arguments.paths if path.startswith(ADDRESSES)]
    found, passed_over = find([path for path in arguments.paths if not path.startswith(ADDRESSES)], arguments.input_format)
    if not found and not addresses:
        raise WrongUsage(f"There is no file to take in: known endings are {' '.join(ENDINGS)}.")
    sizes = [file.size for file in found if not file.problem]
    total = None if addresses or None in sizes else sum(size or 0 for size in sizes)
    progress = Progress("articles", total, None if console.quiet else console.err)
    report = Report(console, progress, len(found), passed_over, len(addresses))
    entries = chain(fetched(addresses, defaults), (entry for file in found for entry in reader.entries(file)))
    try:
        with connect(arguments, console, creates=True) as interface:
            _take_in(interface, entries, report, progress)
    except KeyboardInterrupt:
        raise Interrupted(f"\nstopped after {report.taken_in:,} articles. {AGAIN}") from None
    except Unreachable as error:
        raise Unreachable(f"{error} {AGAIN if report.taken_in else ''}".rstrip()) from error
    finally:
        progress.end()
    if arguments.json:
        console.data(to_json(report.summary()) + b"\n")
    else:
        console.note(report.sentence())
    return 1 if report.failed else 0


AGAIN = "The same command goes on: what is in already is passed over."


def _take_in(interface: Interface, entries: Iterable[Entry], report: Report, progress: Progress) -> None:
    for chunk in _chunks(entries):
        answers = interface.take_in([entry.article for entry in chunk if entry.article is not None])
        for entry in chunk:
            if entry.problem is not None:
                report.problem(entry, entry.problem)
            elif entry.same_as is not None:
                report.copy(entry)
            elif entry.other:
                report.other()
            else:
                report.answer(entry, next(answers))
            progress.add(entry.article is not None, entry.size)
        _end(answers)


def _end(answers: Iterator[dict[str, Any]]) -> None:
    """Let the answer come to its end, so that its connection is free for the next."""
    next(answers, None)


def _chunks(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    chunk: list[Entry] = []
    size = 0
    for entry in entries:
        if chunk and (entry.alone or len(chunk) == CHUNK_ARTICLES or size + entry.size > CHUNK_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(entry)
        size += entry.size
    if chunk:
        yield chunk
