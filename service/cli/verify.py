"""``verify``: one claim, or a file of claims."""

from argparse import Namespace
import json
from pathlib import Path
import sys

from service.cli.asking import add_options, options
from service.cli.claims.formats import CsvResults, JsonResults, ResultFormat
from service.cli.claims.reading import ENDINGS, KINDS, Claims, read_claims
from service.cli.claims.results import Results, ResultsOut, open_results
from service.cli.claims.running import verify_rows
from service.cli.commands import Commands, add_command, add_json, add_quiet
from service.cli.console import Console
from service.cli.place import add_place, connect
from service.cli.progress import Progress
from service.cli.showing import show_verification
from service.cli.stops import Interrupted, Unreachable, WrongUsage

MORE = """\
One claim is answered on the terminal. A file of claims becomes a file of results: the columns of the input with verdict,
confidence, reason, explanation, the best passage of each side, the verification's id, or an error, in the order of the input.
A row that cannot be verified carries its error; the others go on."""
EXAMPLES = """\
examples:
  crosscheck verify "Signe Orrbeck is mayor of Halmere."
  crosscheck verify --as-of 2024-03-01 --source "Radio Vesker" --json "The bridge is closed." | jq .verdict
  echo "The bridge is closed." | crosscheck verify -
  crosscheck verify --file claims.csv --column statement --out results.csv
  crosscheck verify --file claims.csv --column statement --out results.csv --resume     after a stop
  crosscheck verify --server http://127.0.0.1:8080 --file claims.jsonl --out results.jsonl --full
  cut -f2 notes.tsv | crosscheck verify --file - > results.csv

exit status: 0 all verified, 1 some rows have an error, 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "verify", _run, "verify a claim, or a file of claims", MORE, EXAMPLES)
    parser.add_argument("claim", nargs="?", metavar="CLAIM", help="the sentence to verify; - reads it from standard input")
    files = parser.add_argument_group("a file of claims")
    files.add_argument("--file", metavar="FILE", help="CSV, JSON lines, or one claim a line; - is standard input")
    files.add_argument("--out", metavar="FILE", help="results, as .csv or .jsonl (default: standard output)")
    files.add_argument("--resume", action="store_true", help="go on after the last whole row of --out")
    files.add_argument("--overwrite", action="store_true", help="write over an --out that exists")
    files.add_argument("--column", metavar="NAME", help="where the claim stands: a name or a number (default: claim, text, ...)")
    files.add_argument("--as-of-column", metavar="NAME", help="where each claim's own --as-of stands")
    files.add_argument("--input-format", choices=KINDS, help="default: by the file's ending, else by its first line")
    files.add_argument("--output-format", choices=("csv", "jsonl"), help="default: by the ending of --out, else as the input")
    files.add_argument("--full", action="store_true", help="with JSON lines: the whole answer of each claim")
    add_options(parser)
    add_place(parser)
    add_json(parser, "the answer of the HTTP interface")
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    if (arguments.claim is None) == (arguments.file is None):
        raise WrongUsage("verify takes a claim, or --file with a file of claims; 'crosscheck verify --help' shows both.")
    if arguments.file is None:
        given = [name for name in ("out", "resume", "overwrite", "column", "as_of_column", "full") if getattr(arguments, name)]
        if given:
            raise WrongUsage(f"--{given[0].replace('_', '-')} goes with --file.")
        return _one(arguments, console)
    if arguments.json:
        raise WrongUsage("--json goes with one claim; for a file, say --output-format jsonl.")
    return _many(arguments, console)


def _one(arguments: Namespace, console: Console) -> int:
    claim = sys.stdin.read().strip() if arguments.claim == "-" else arguments.claim
    body = {"claim": claim, **options(arguments)}
    with connect(arguments, console) as interface:
        answer = interface.verify(body)
    if arguments.json:
        console.data(answer.rstrip(b"\n") + b"\n")
    else:
        show_verification(json.loads(answer), console)
    return 0


def _many(arguments: Namespace, console: Console) -> int:
    asked = options(arguments)
    claims = _read(arguments)
    form = _form(arguments, claims)
    if arguments.out is None or arguments.out == "-":
        if arguments.resume:
            raise WrongUsage("--resume needs --out with the file to go on with.")
        return _verify(arguments, console, claims, ResultsOut(console, form), asked)
    out = Path(arguments.out)
    if arguments.file != "-" and out.exists() and out.samefile(arguments.file):
        raise WrongUsage("--out is the file of claims itself; it would be written over.")
    with open_results(out, form, claims.rows, resume=arguments.resume, overwrite=arguments.overwrite) as results:
        return _verify(arguments, console, claims, results, asked)


def _verify(arguments: Namespace, console: Console, claims: Claims, results: Results, asked: dict[str, object]) -> int:
    rows, failed = claims.rows[results.done :], results.failed
    if claims.encoding == "cp1252":
        console.note(f"{arguments.file} is not in UTF-8; it is read as Windows-1252.")
    console.note(
        f"{len(rows):,} claims from column '{claims.column}'" + (f", {results.done:,} done before" if results.done else "")
    )
    progress = Progress("claims", len(rows), None if console.quiet else console.err, before=results.done)
    try:
        if rows:
            with connect(arguments, console) as interface:
                failed += verify_rows(interface, rows, asked, results, progress)
    except KeyboardInterrupt:
        raise Interrupted(f"\nstopped. {_how_to_go_on(arguments)}") from None
    except Unreachable as error:
        raise Unreachable(f"{error} {_how_to_go_on(arguments) if results.done or progress.count else ''}".rstrip()) from error
    finally:
        progress.end()
    if failed:
        console.problem(f"{failed:,} of {len(claims.rows):,} rows have an error: see the column 'error'.")
    console.note(
        f"{len(claims.rows) - failed:,} of {len(claims.rows):,} claims are verified"
        + (f": {arguments.out}" if arguments.out else ".")
    )
    return 1 if failed else 0


def _how_to_go_on(arguments: Namespace) -> str:
    if arguments.out is None or arguments.out == "-":
        return "What was printed is whole; with --out, a later run could go on from there."
    return "The same command with --resume goes on after the last row." if not arguments.resume else "The same command goes on."


def _read(arguments: Namespace) -> Claims:
    name = arguments.file
    if name == "-":
        data, ending = sys.stdin.buffer.read(), ""
    else:
        try:
            data, ending = Path(name).read_bytes(), Path(name).suffix.lower()
        except OSError as error:
            raise WrongUsage(f"{name} cannot be read: {error.strerror}.") from error
    kind = arguments.input_format or ENDINGS.get(ending)
    return read_claims(data, "standard input" if name == "-" else name, kind, arguments.column, arguments.as_of_column)


def _form(arguments: Namespace, claims: Claims) -> ResultFormat:
    ending = Path(arguments.out or "").suffix.lower()
    kind = arguments.output_format or {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".tsv": "csv"}.get(ending)
    kind = kind or ("jsonl" if claims.kind == "jsonl" else "csv")
    if kind == "jsonl":
        return JsonResults(claims, full=arguments.full)
    if arguments.full:
        raise WrongUsage("--full goes with JSON lines: --out results.jsonl, or --output-format jsonl.")
    return CsvResults(claims, "\t" if ending == ".tsv" else claims.delimiter)
