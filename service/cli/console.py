"""What a command says: results on standard output, everything else on standard error."""

from dataclasses import dataclass
import os
import sys
from typing import TextIO
import unicodedata

_STYLES = {"good": "32", "bad": "31", "unsure": "33", "faint": "2", "strong": "1"}


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command writes; ``quiet`` leaves out everything but results and problems."""

    out: TextIO
    err: TextIO
    quiet: bool
    colour: bool

    def print(self, text: str = "") -> None:
        """A line of the result."""
        self.out.write(text + "\n")
        self.out.flush()

    def data(self, content: bytes) -> None:
        """A piece of the result that other programs read: in UTF-8, whatever the terminal's encoding."""
        self.out.flush()
        self.out.buffer.write(content)
        self.out.buffer.flush()

    def note(self, text: str) -> None:
        """What is nice to know."""
        if not self.quiet:
            self.problem(text)

    def problem(self, text: str) -> None:
        """What went wrong."""
        self.err.write(text + "\n")
        self.err.flush()

    def paint(self, text: str, style: str) -> str:
        """``text`` in a colour, where there are colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour else text


def open_console(*, quiet: bool) -> Console:
    """The console of this process: colours on a terminal alone, and not with NO_COLOR (no-color.org)."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")  # a terminal that lacks a letter is no reason to stop
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Console(sys.stdout, sys.stderr, quiet, colour)


def clean(text: str) -> str:
    """Text of others on one line, for a terminal: control characters could move its cursor or change its colours."""
    return "".join(" " if each.isspace() else "\ufffd" if unicodedata.category(each) == "Cc" else each for each in text)
