"""A file of claims: CSV, JSON lines, or one claim a line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
import io
import json
from typing import Any

from service.cli.stops import WrongUsage
from service.cli.tables import NO_DELIMITER, Dialect, fit, header_names, read_records, sniff
from service.cli.texts import NotText, decode

KINDS = ("csv", "jsonl", "txt")
ENDINGS = {".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".txt": "txt"}
NAMES = ("claim", "text", "statement", "sentence", "claims", "statements", "quote", "assertion")
EMPTY = "the line is empty"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the input: what it holds by column, and its claim, or why it has none."""

    line: int
    cells: Mapping[str, Any]
    claim: str = ""
    as_of: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """A file of claims; ``column`` is where the claim stands, ``marked`` whether the file began with a byte order mark."""

    kind: str
    columns: Sequence[str]
    column: str
    rows: Sequence[Row]
    delimiter: str = ","
    encoding: str = "utf-8"

    @property
    def marked(self) -> bool:
        """Whether it began with a byte order mark, as Excel wants it."""
        return self.encoding == "utf-8-sig"


def read_claims(data: bytes, name: str, kind: str | None = None, column: str | None = None, as_of: str | None = None) -> Claims:
    """The claims of a file's bytes; ``column`` and ``as_of`` name columns, by name or number. Raises WrongUsage."""
    try:
        text, encoding = decode(data)
    except NotText as error:
        raise WrongUsage(f"{name} cannot be read: {error}.") from error
    lines = list(io.StringIO(text, newline=""))
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        raise WrongUsage(f"{name} holds no claim.")
    kind = kind or _guess(lines)
    if kind == "txt":
        if column or as_of:
            raise WrongUsage(f"{name} is read as one claim a line, which has no columns; --input-format csv says otherwise.")
        return Claims(
            kind, ("claim",), "claim", [_plain(number, line.strip()) for number, line in enumerate(lines, 1)], ",", encoding
        )
    return (_table if kind == "csv" else _objects)(lines, name, encoding, column, as_of)


def _guess(lines: Sequence[str]) -> str:
    first = lines[0].lstrip()
    if first.startswith("{"):
        return "jsonl"
    names = header_names(next(read_records(lines, sniff(lines))).cells)
    return "csv" if any(name.casefold() in NAMES for name in names) else "txt"


def _plain(line: int, text: str) -> Row:
    return Row(line, {"claim": text}, text, problem=None if text else EMPTY)


def _table(lines: Sequence[str], name: str, encoding: str, column: str | None, as_of: str | None) -> Claims:
    dialect: Dialect = sniff(lines)
    records = read_records(lines, dialect)
    header = next(records)
    if header.problem or header.blank:
        raise WrongUsage(f"{name}, line 1: {header.problem or 'the line is empty'}; the first line has to name the columns.")
    names = header_names(header.cells)
    claim_column = _find(names, column, name)
    as_of_column = _named(names, as_of, name) if as_of else None
    delimiter = "," if dialect.delimiter == NO_DELIMITER else dialect.delimiter
    rows = []
    for record in records:
        fitted = fit(record, len(names), delimiter)
        cells = dict(zip(names, fitted.cells, strict=True))
        if record.problem:  # the whole line stands where the claim would be
            cells = {**dict.fromkeys(names, ""), claim_column: record.cells[0]}
        problem = EMPTY if record.blank else fitted.problem
        rows.append(_row(record.line, cells, cells[claim_column], as_of_column and cells[as_of_column], problem))
    return Claims("csv", names, claim_column, rows, delimiter, encoding)


def _objects(lines: Sequence[str], name: str, encoding: str, column: str | None, as_of: str | None) -> Claims:
    parsed = [_parse(line) for line in lines]
    columns = list(dict.fromkeys(key for value, problem in parsed if not problem and isinstance(value, dict) for key in value))
    texts_only = not columns and any(isinstance(value, str) for value, problem in parsed if not problem)
    claim_column = "claim" if texts_only and not column else _find(columns, column, name)
    as_of_column = _named(columns, as_of, name) if as_of else None
    rows = []
    for number, (value, broken) in enumerate(parsed, 1):
        problem = broken
        if isinstance(value, str) and not broken:
            cells: Mapping[str, Any] = {claim_column: value}
        elif isinstance(value, dict):
            cells = value
        else:
            cells, problem = {claim_column: lines[number - 1].strip()}, broken or "the line is no JSON object"
        rows.append(_row(number, cells, cells.get(claim_column), as_of_column and cells.get(as_of_column), problem))
    return Claims("jsonl", columns or ["claim"], claim_column, rows, ",", encoding)


def _parse(line: str) -> tuple[Any, str | None]:
    if not line.strip():
        return "", EMPTY
    try:
        return json.loads(line, parse_constant=_no_number), None
    except (ValueError, RecursionError) as error:
        return line.strip(), f"the line is no JSON: {error}"


def _no_number(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")


def _row(line: int, cells: Mapping[str, Any], claim: Any, as_of: Any, problem: str | None) -> Row:
    if problem is None and not isinstance(claim, str):
        problem = "there is no claim" if claim is None else "the claim is no text"
    elif problem is None and not claim.strip():
        problem = "the claim is empty"
    if problem is None and as_of is not None and not isinstance(as_of, str):
        problem = "the day (--as-of-column) is no text"
    if problem:
        return Row(line, cells, problem=problem)
    return Row(line, cells, claim.strip(), (as_of or "").strip() or None)


def _find(names: Sequence[str], wanted: str | None, file: str) -> str:
    """The column of the claim: as wanted, else by its name."""
    if wanted is not None:
        return _named(names, wanted, file)
    for name in NAMES:
        for column in names:
            if column.casefold() == name:
                return column
    raise WrongUsage(
        f"{file} has no column that is plainly the claim's ({', '.join(NAMES[:4])}). Its columns are: {_listed(names)}. "
        "Name one with --column; for one claim a line and no header, say --input-format txt."
    )


def _named(names: Sequence[str], wanted: str, file: str) -> str:
    matches: Sequence[Callable[[str], bool]] = (
        lambda name: name == wanted,
        lambda name: name.casefold() == wanted.strip().casefold(),
    )
    for match in matches:
        for name in names:
            if match(name):
                return name
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise WrongUsage(f"{file} has no column '{wanted}'. Its columns are: {_listed(names)}.")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"{number} '{name[:60]}'" for number, name in enumerate(names, 1))
