"""``check``: a whole text, sentence by sentence."""

from argparse import Namespace
from collections import Counter
from collections.abc import Mapping
import json
from pathlib import Path
import sys
from typing import Any

from service.cli.asking import add_options, options
from service.cli.commands import Commands, add_command, add_json, add_quiet
from service.cli.console import Console, clean
from service.cli.place import add_place, connect
from service.cli.showing import STYLES, print_wrapped
from service.cli.stops import SOME_FAILED, WrongUsage

MORE = """\
Finds the sentences of a plain text that state something to check and verifies each; the others are listed with the reason why
not. Where a sentence leaves open who or what is meant and those before say it, the claim that was verified stands below it."""
EXAMPLES = """\
examples:
  crosscheck check speech.txt
  pdftotext leaflet.pdf - | crosscheck check -
  crosscheck check --as-of 2024-03-01 --json speech.txt | jq '.sentences[] | select(.checkable) | .verification.verdict'

exit status: 0 all verified, 1 some sentences have an error, 2 wrong usage, 3 cannot start or service unreachable, 130 Ctrl-C
"""


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = add_command(commands, "check", _run, "check a whole text, sentence by sentence", MORE, EXAMPLES)
    parser.add_argument("file", metavar="FILE", help="a plain text in UTF-8; - is standard input")
    add_options(parser)
    add_place(parser)
    add_json(parser, "the answer of the HTTP interface")
    add_quiet(parser)


def _run(arguments: Namespace, console: Console) -> int:
    body = {"text": _read(arguments.file), **options(arguments)}
    with connect(arguments, console) as interface:
        answer = interface.check(body)
    sentences = json.loads(answer)["sentences"]
    if arguments.json:
        console.data(answer.rstrip(b"\n") + b"\n")
    else:
        for sentence in sentences:
            _show(sentence, console)
    failed = sum(sentence["error"] is not None for sentence in sentences)
    console.note(_summary(sentences))
    return SOME_FAILED if failed else 0


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise WrongUsage(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise WrongUsage(f"{name} is no text in UTF-8: byte {error.start} is not valid.") from error


def _show(sentence: Mapping[str, Any], console: Console) -> None:
    found, error = sentence["verification"], sentence["error"]
    if found is not None:
        words = f"{found['verdict'].replace('_', ' ')} {found['confidence']:.2f}"
        mark = console.paint(words, STYLES.get(found["verdict"], "strong"))
    else:
        words = "error" if error else f"not checked: {sentence['reason'].replace('_', ' ')}"
        mark = console.paint(words, "bad" if error else "faint")
    console.print(f"{mark}   {sentence['start']}-{sentence['end']}")
    print_wrapped(console, f"  {clean(sentence['text'])}", style=None if sentence["checkable"] else "faint")
    if sentence["claim"] is not None and sentence["claim"] != " ".join(sentence["text"].split()):
        print_wrapped(console, f"  as: {clean(sentence['claim'])}", style="faint")
    if found is not None:
        print_wrapped(console, f"  {clean(found['explanation'])}")
        console.print(console.paint(f"  verification {found['id']}", "faint"))
    if error is not None:
        print_wrapped(console, f"  {clean(error['detail'])}")
    console.print()


def _summary(sentences: list[Mapping[str, Any]]) -> str:
    verdicts = Counter(each["verification"]["verdict"].replace("_", " ") for each in sentences if each["verification"])
    left = sum(not each["checkable"] for each in sentences)
    failed = sum(each["error"] is not None for each in sentences)
    counts = [f"{count} {name}" for name, count in verdicts.most_common()]
    counts += [f"{left} not checked"] if left else []
    counts += [f"{failed} with an error"] if failed else []
    return f"{len(sentences)} sentences: {', '.join(counts)}."
