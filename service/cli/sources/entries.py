"""The articles of a file, one entry for each, with what is wrong where something is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
import hashlib
import io
from itertools import chain, islice
import json
from pathlib import Path
import re
import sys
from typing import Any, BinaryIO

from service.cli.sources.columns import Columns
from service.cli.sources.finding import Found
from service.cli.sources.warc import read_archive
from service.cli.tables import SNIFFED_LINES, fit, header_names, read_records, sniff
from service.cli.texts import LOOKED_AT, NotText, decode, decode_page, refuse_binary

MAX_FILE_BYTES = 32 * 1024 * 1024  # of a file that is one article, and of a line that is one
_HEADING = re.compile(r"^#\s+(\S.*?)\s*#*\s*$", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._~-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article to send, or the ``problem`` with it.

    ``place`` names file and line; ``size`` is its share of the work, in bytes; ``same_as`` a file that was the same;
    ``alone``: it takes the service a while, so that it is sent without others before it; ``other``: it is a record of an
    archive that is no page.
    """

    file: str
    place: str
    size: int
    article: Mapping[str, Any] | None = None
    problem: str | None = None
    same_as: str | None = None
    alone: bool = False
    other: bool = False


class Reader:
    """Reads files one after another; remembers which it has seen, so that a copy of a file is not a second article."""

    def __init__(self, defaults: Mapping[str, str], columns: Columns, *, id_from_path: bool) -> None:
        self._defaults, self._columns, self._id_from_path = defaults, columns, id_from_path
        self._seen: dict[bytes, str] = {}

    def entries(self, found: Found) -> Iterator[Entry]:
        """The entries of a file; one that cannot be read at all is one entry with a problem."""
        try:
            if found.problem:
                raise NotText(found.problem)
            if found.path is None:
                yield from self._read(found, sys.stdin.buffer)
            else:
                with found.path.open("rb") as file:
                    yield from self._read(found, file)
        except (NotText, OSError) as error:
            problem = error.strerror or str(error) if isinstance(error, OSError) else str(error)
            yield Entry(found.name, found.name, found.size or 0, problem=problem)

    def _read(self, found: Found, file: BinaryIO) -> Iterator[Entry]:
        if found.kind == "jsonl":
            yield from self._lines(found, file)
        elif found.kind == "csv":
            yield from self._table(found, file)
        elif found.kind == "warc":
            yield from self._archive(found, file)
        else:
            yield self._whole(found, file)

    def _whole(self, found: Found, file: BinaryIO) -> Entry:
        """A file that is one article."""
        data = file.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            megabytes = (found.size or len(data)) // 1024 // 1024
            raise NotText(f"it has {megabytes:,} MB; a file that is one article has at most {MAX_FILE_BYTES // 1024 // 1024}")
        if not data.strip():
            raise NotText("it is empty")
        digest = hashlib.sha256(data).digest()
        same_as = self._seen.setdefault(digest, found.name)
        if same_as != found.name:
            return Entry(found.name, found.name, len(data), same_as=same_as)
        if found.kind == "html":
            article: dict[str, Any] = {"html": decode_page(data)}
        else:
            text, _ = decode(data)
            text = text.removeprefix("\ufeff")
            heading = _HEADING.search(text) if Path(found.name).suffix.lower() == ".md" else _HEADING.match(text.lstrip())
            article = {"text": text, "title": heading[1] if heading else Path(found.name).stem}
        if self._id_from_path and found.path is not None:
            article["id"] = path_id(found.inside)
        return Entry(found.name, found.name, len(data), {**self._defaults, **article})

    def _lines(self, found: Found, file: BinaryIO) -> Iterator[Entry]:
        for number, line in enumerate(_bounded(file), 1):
            if not line.strip():
                continue
            place = f"{found.name}, line {number}"
            try:
                article = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
            except (ValueError, RecursionError) as error:
                yield Entry(found.name, place, len(line), problem=f"it is no JSON: {error}")
                continue
            if isinstance(article, dict):
                yield Entry(found.name, place, len(line), {**self._defaults, **_filled(article)})
            else:
                yield Entry(found.name, place, len(line), problem="it is no JSON object")

    def _archive(self, found: Found, file: BinaryIO) -> Iterator[Entry]:
        before = 0
        for record in read_archive(file, MAX_FILE_BYTES):
            place = f"{found.name}, record {record.number} at byte {record.offset}"
            # The share of the work is the way from the last record; what waits in memory is the page.
            size = max(record.offset - before, len(record.article["html"]) if record.article else 0)
            before = record.offset
            article = {**self._defaults, **record.article} if record.article else None
            yield Entry(found.name, place, size, article, record.problem, other=not (article or record.problem))

    def _table(self, found: Found, file: BinaryIO) -> Iterator[Entry]:
        lines = _text_lines(file)
        first = list(islice(lines, SNIFFED_LINES))
        dialect = sniff(first)
        records = read_records(chain(first, lines), dialect)
        header = next(records, None)
        if header is None or header.problem or header.blank:
            raise NotText("it is empty" if header is None else "its first line does not name the columns")
        names = header_names(header.cells)
        fields = self._columns.fields(names)
        for record in records:
            if record.blank:
                continue
            fitted = fit(record, len(names), dialect.delimiter)
            size = sum(len(cell) for cell in record.cells)
            place = f"{found.name}, line {record.line}"
            try:
                if fitted.problem:
                    raise NotText(fitted.problem)
                cells = dict(zip(names, fitted.cells, strict=True))
                article = self._columns.article(fields, cells)
                yield Entry(found.name, place, size, {**self._defaults, **article})
            except NotText as error:
                yield Entry(found.name, place, size, problem=str(error))


def fetched(addresses: Iterable[str], defaults: Mapping[str, str]) -> Iterator[Entry]:
    """Addresses, for the service to fetch."""
    for address in addresses:
        yield Entry(address, address, len(address), {**defaults, "url": address}, alone=True)


def path_id(inside: str) -> str:
    """A path as an article's id: its own characters where they are allowed, and a digest where they are not."""
    plain = _NOT_IN_ID.sub("-", inside).strip("-.")
    if plain == inside and len(plain) <= 128:
        return plain
    return f"{plain[-100:].strip('-.')}-{hashlib.sha256(inside.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def _filled(article: Mapping[str, Any]) -> dict[str, Any]:
    """The article without fields that are null, for which a default may stand."""
    return {name: value for name, value in article.items() if value is not None}


def _bounded(file: BinaryIO, begun: bytes = b"") -> Iterator[bytes]:
    """The lines of a file of which ``begun`` was read already, none of them endless. Raises NotText."""
    begun += file.read(LOOKED_AT)
    refuse_binary(begun)
    first, ended, rest = begun.partition(b"\n")
    while ended:
        yield first + ended
        first, ended, rest = rest.partition(b"\n")
    line = first
    while True:
        line += file.readline(MAX_FILE_BYTES + 1)
        if len(line) > MAX_FILE_BYTES:
            raise NotText(f"a line is longer than {MAX_FILE_BYTES // 1024 // 1024} MB; what follows was not read")
        if not line:
            return
        yield line
        line = b""


def _text_lines(file: BinaryIO) -> Iterator[str]:
    """The lines of a table: each in UTF-8 or else Windows-1252; one that begins with a mark of UTF-16 is read whole."""
    begun = file.read(2)
    if begun in {b"\xff\xfe", b"\xfe\xff"}:
        yield from io.StringIO(decode(begun + file.read())[0], newline="")
        return
    for number, line in enumerate(_bounded(file, begun)):
        try:
            yield line.decode("utf-8-sig" if number == 0 else "utf-8")
        except UnicodeDecodeError:
            yield line.decode("cp1252", "replace")
