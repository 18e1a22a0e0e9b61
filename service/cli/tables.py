"""CSV in any reasonable dialect, record by record: a broken record costs itself and no other."""

from collections.abc import Iterable, Iterator, Sequence
import csv
from dataclasses import dataclass
from itertools import islice
import re

DELIMITERS = (",", ";", "\t", "|")
NO_DELIMITER = "\x1f"  # of a table with one column, whose cells may hold any of the above without quotes
MAX_CELL_CHARACTERS = 16 * 1024 * 1024
MAX_RECORD_LINES = 5_000  # a quote that is open for longer was never closed
SNIFFED_RECORDS, SNIFFED_LINES = 50, 500


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart; ``escaped``: a quote within quotes is written with a backslash, not twice."""

    delimiter: str
    escaped: bool = False
    spaced: bool = False

    def reader(self, lines: Iterable[str]) -> "Iterator[list[str]]":
        """The csv module's reader."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            doublequote=not self.escaped,
            escapechar="\\" if self.escaped else None,
            skipinitialspace=self.spaced,
        )


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a record and the line where it begins, from 1; ``problem`` says what is wrong with it."""

    line: int
    cells: Sequence[str]
    problem: str | None = None

    @property
    def blank(self) -> bool:
        """Whether the line is empty."""
        return self.problem is None and not any(cell.strip() for cell in self.cells)


def sniff(lines: Sequence[str]) -> Dialect:
    """The dialect under which most records are as wide as the header."""
    text = "".join(lines[:SNIFFED_LINES])
    escaped = '\\"' in text and '""' not in text
    best, dialect = (0.0, 1), Dialect(NO_DELIMITER, escaped)
    for delimiter in DELIMITERS:
        spaced = re.search(rf'{re.escape(delimiter)} +"', text) is not None
        tried = Dialect(delimiter, escaped, spaced)
        records = [each for each in islice(read_records(lines[:SNIFFED_LINES], tried), SNIFFED_RECORDS) if not each.blank]
        width = len(records[0].cells) if records else 0
        if width > 1:
            score = (sum(len(each.cells) == width for each in records) / len(records), width)
            if score > best:
                best, dialect = score, tried
    return dialect


def read_records(lines: Iterable[str], dialect: Dialect, first_line: int = 1) -> Iterator[Record]:
    """The records of a table, the header among them; ``lines`` keep their ends.

    A quote that never closes would swallow everything behind it: its line is given back as one broken record, and the next
    line begins another.
    """
    csv.field_size_limit(MAX_CELL_CHARACTERS)
    source, waiting, line = iter(lines), _Waiting(), first_line
    while True:
        reader = dialect.reader(waiting.feed(source))
        problem = None
        try:
            cells = next(reader)
            used = reader.line_num  # type: ignore[attr-defined]
        except StopIteration:
            return
        except csv.Error as error:
            cells, used, problem = [], 1, f"the line is no CSV: {error}"
        if waiting.ended:  # the reader asked for more lines in the middle of a record
            cells, used, problem = [], 1, "a quote opens here and never closes"
        yield Record(line, cells or ([waiting.lines[0].rstrip("\r\n")] if problem else []), problem)
        del waiting.lines[:used]
        line += used


def fit(record: Record, width: int, delimiter: str) -> Record:
    """The record with ``width`` cells; one that has another number says so and keeps what it has."""
    cells = list(record.cells)
    while len(cells) > width and not cells[-1].strip():
        cells.pop()  # spreadsheets write empty cells behind the last column
    problem = record.problem
    if problem is None and len(cells) != width:
        hint = "; a cell that holds the delimiter needs quotes" if len(cells) > width else ""
        problem = f"the line has {len(cells)} cells, the header has {width}{hint}"
    if len(cells) > width:
        cells = [*cells[: width - 1], delimiter.join(cells[width - 1 :])]
    return Record(record.line, [*cells, *[""] * (width - len(cells))], problem)


def header_names(cells: Sequence[str]) -> list[str]:
    """The columns' names, made different where they are alike."""
    names: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {number}"
        count = 2
        while name in names:
            name = f"{cell.strip() or f'column {number}'} {count}"
            count += 1
        names.append(name)
    return names


class _Waiting:
    """Lines that were read and may be read again as the beginning of another record."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.ended = False

    def feed(self, source: Iterator[str]) -> Iterator[str]:
        """The waiting lines and then those of ``source``, as many as one record may have."""
        self.ended = False
        number = 0
        while number < MAX_RECORD_LINES:
            if number == len(self.lines):
                following = next(source, None)
                if following is None:
                    break
                self.lines.append(following)
            yield self.lines[number]
            number += 1
        self.ended = True
