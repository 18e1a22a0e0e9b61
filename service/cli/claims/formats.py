"""Results as CSV or as JSON lines, and how such a file is read again to go on with it."""

from collections.abc import Mapping, Sequence
import csv
import io
import json
from typing import Any, Protocol

from service.cli.claims.answers import RESULT_COLUMNS, result_names
from service.cli.claims.reading import Claims, Row
from service.cli.interface import to_json
from service.cli.tables import MAX_CELL_CHARACTERS

MARK = b"\xef\xbb\xbf"


class ResultFormat(Protocol):
    """Rows to bytes and back. A result that was written whole ends with a line end of its own."""

    def head(self) -> bytes:
        """What stands before the first row."""
        ...

    def line(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> bytes:
        """A row with its result."""
        ...

    def whole(self, content: bytes) -> int:
        """How many bytes of ``content`` are whole rows, the head included."""
        ...

    def written(self, content: bytes) -> list[tuple[str, bool]]:
        """For each row of whole ``content``: the claim's cell, and whether it has an error."""
        ...

    def claim_of(self, row: Row) -> str:
        """The claim's cell of a row, as ``written`` would give it back."""
        ...


class CsvResults:
    """The input's columns with the results behind them, under a header."""

    def __init__(self, claims: Claims, delimiter: str) -> None:
        self._names = result_names(claims.columns)
        self._columns, self._delimiter = claims.columns, delimiter
        self._column, self._marked = claims.column, claims.marked

    def head(self) -> bytes:
        """The header."""
        return (MARK if self._marked else b"") + self._encode([*self._columns, *self._names.values()])

    def line(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> bytes:  # noqa: ARG002
        """A record; line ends within a cell become those of Unix."""
        return self._encode([*(row.cells.get(name) for name in self._columns), *(result[name] for name in RESULT_COLUMNS)])

    def whole(self, content: bytes) -> int:
        """A line end within quotes ends no record."""
        end = at = 0
        quoted = False
        for line in io.BytesIO(content):
            at += len(line)
            quoted ^= bool(line.count(b'"') % 2)
            if line.endswith(b"\n") and not quoted:
                end = at
        return end

    def written(self, content: bytes) -> list[tuple[str, bool]]:
        """The records behind the header."""
        csv.field_size_limit(MAX_CELL_CHARACTERS)
        text = content[len(self.head()) :].decode("utf-8")
        records = csv.reader(io.StringIO(text, newline=""), delimiter=self._delimiter)
        place = list(self._columns).index(self._column)
        return [(record[place], record[-1] != "") for record in records]

    def claim_of(self, row: Row) -> str:
        """As a cell."""
        return _cell(row.cells.get(self._column))

    def _encode(self, values: Sequence[Any]) -> bytes:
        text = io.StringIO()
        csv.writer(text, delimiter=self._delimiter, lineterminator="\n").writerow([_cell(value) for value in values])
        return text.getvalue().encode("utf-8")


class JsonResults:
    """The input's fields with the results beside them, an object a line; ``full`` adds the whole answer."""

    def __init__(self, claims: Claims, *, full: bool) -> None:
        self._names = result_names(claims.columns)
        self._column = claims.column
        self._full_name = (
            ("verification" if "verification" not in claims.columns else "crosscheck_verification") if full else None
        )

    def head(self) -> bytes:
        """Nothing."""
        return b""

    def line(self, row: Row, result: Mapping[str, Any], answer: Mapping[str, Any] | None) -> bytes:
        """An object."""
        more = {self._full_name: answer} if self._full_name else {}
        return to_json({**row.cells, **{self._names[name]: value for name, value in result.items()}, **more}) + b"\n"

    def whole(self, content: bytes) -> int:
        """Up to the last line end."""
        return content.rfind(b"\n") + 1

    def written(self, content: bytes) -> list[tuple[str, bool]]:
        """The lines' objects."""
        objects = [json.loads(line) for line in content.splitlines()]
        return [(_cell(each.get(self._column)), each[self._names["error"]] is not None) for each in objects]

    def claim_of(self, row: Row) -> str:
        """As a cell."""
        return _cell(row.cells.get(self._column))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode("utf-8")
