"""What holds for every command: help, pipes, colours, progress."""

from argparse import _SubParsersAction
import io
import json
import os
from pathlib import Path
import subprocess
import sys

import pytest

from service.cli.console import Console, clean, open_console
from service.cli.main import COMMANDS, parser
from service.cli.progress import LOG_SECONDS, Progress
from tests.cli.conftest import VARIABLES, Run
from tests.crash.child import ROOT

HEAVY = {"torch", "faiss", "transformers", "sentence_transformers", "trafilatura", "numpy", "flask", "marshmallow"}


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def names() -> list[str]:
    """The names of all commands."""
    (subparsers,) = (action for action in parser()._actions if isinstance(action, _SubParsersAction))
    return list(subparsers.choices)


def test_every_command_has_help(crosscheck: Run) -> None:
    """The list of all names each, and each has a help of its own that describes every option."""
    listed = crosscheck("--help")
    assert listed.status == 0
    assert len(names()) == len(COMMANDS)
    for name in names():
        assert f"\n    {name} " in listed.out
        shown = crosscheck(name, "--help")
        assert shown.status == 0
        assert f" {name} " in shown.out.splitlines()[0]
    (subparsers,) = (action for action in parser()._actions if isinstance(action, _SubParsersAction))
    assert all(action.help for each in subparsers.choices.values() for action in each._actions)


def test_help_loads_nothing_heavy() -> None:
    """It is there at once."""
    code = "import sys; from service.cli.main import parser; parser().format_help(); print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert HEAVY & set(loaded) == set()


def test_the_launcher_works_from_any_folder(tmp_path: Path) -> None:
    """Through a link, in a folder with packages of our names, with the folder's own paths."""
    (tmp_path / "service").mkdir()
    (tmp_path / "service" / "__init__.py").write_text("raise SystemExit('the wrong one')", encoding="utf-8")
    (tmp_path / "crosscheck").symlink_to(ROOT / "scripts" / "crosscheck")
    ended = subprocess.run(
        [str(tmp_path / "crosscheck"), "verify", "--file", "none.csv"],
        cwd=tmp_path, env={**os.environ, "PYTHON": sys.executable}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (2, "crosscheck: none.csv cannot be read: No such file or directory.\n")


@pytest.mark.long
def test_a_reader_that_has_enough_ends_the_command_silently(crosscheck: Run, tmp_path: Path) -> None:
    """As head does: no message, no trace."""
    articles = "".join(json.dumps({"text": "It rained in Halmere. " * 5_000, "id": str(number)}) + "\n" for number in range(3))
    assert crosscheck("ingest", "--data", "corpus", "-", stdin=articles.encode()).status == 0
    process = subprocess.Popen(
        [sys.executable, "-m", "service", "export", "--data", str(tmp_path / "corpus")],
        cwd=ROOT, env={**os.environ, **VARIABLES}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout, process.stderr:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.wait(60) == 141


@pytest.mark.parametrize(
    ("terminal", "variables", "colours"),
    [(True, {}, True), (False, {}, False), (True, {"NO_COLOR": "1"}, False), (True, {"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, variables: dict[str, str], colours: bool
) -> None:
    """And not where somebody said that they want none."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert ("\x1b[" in open_console(quiet=False).paint("supported", "good")) == colours


def test_quiet_keeps_problems() -> None:
    """Notes are left out, problems are not."""
    console = Console(io.StringIO(), io.StringIO(), quiet=True, colour=False)
    console.note("nice to know")
    console.problem("went wrong")
    assert console.err.getvalue() == "went wrong\n"


def test_text_of_others_is_one_line() -> None:
    """Control characters become visible, white space one blank each."""
    assert clean("a\tb\nc\x1b[1m\x07é") == "a b c\ufffd[1m\ufffdé"


def test_progress_says_rate_and_rest() -> None:
    """Of this run alone, what was there before it being counted too."""
    now = [0.0]
    progress = Progress("claims", 200, None, before=50, clock=lambda: now[0])
    now[0] = 5.0
    progress.add(1, 1)
    assert progress.line() == "51 claims  0 %  0.2/s"
    now[0] = 10.0
    progress.add(39, 39)
    assert progress.line() == "90 claims  20 %  4.0/s  0:40 left"
    assert Progress("articles", None, None, clock=lambda: now[0]).line() == "0 articles  0.0/s"


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()], ids=["terminal", "log"])
def test_progress_is_one_line_on_a_terminal_and_lines_in_a_log(stream: io.StringIO) -> None:
    """The terminal's line is written over and at last emptied; a log gets a whole line every half minute."""
    now = [0.0]
    progress = Progress("claims", 4, stream, clock=lambda: now[0])
    for _ in range(4):
        now[0] += LOG_SECONDS / 2
        progress.add(1, 1)
    progress.end()
    said = stream.getvalue()
    if stream.isatty():
        assert (said.count("\n"), said.count("claims")) == (0, 4)
        assert said.endswith("\r" + " " * 79 + "\r")
    else:
        assert said.splitlines() == ["2 claims  50 %  0.1/s  0:30 left", "4 claims  100 %  0.1/s  0:00 left"]
