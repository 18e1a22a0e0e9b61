"""Web archives (WARC 1.0 and 1.1, ISO 28500), record by record, through warcio's parsers.

What is damaged is told by record and offset, and the next record is looked for: warcio's own iterator ends there.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, replace
import re
from typing import Any, BinaryIO
import zlib

from warcio.bufferedreaders import ChunkedDataReader
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader

from service.cli.sources.members import GZIP, MAX_HEADER_BYTES, Broken, Lines, find_record, open_lines
from service.cli.texts import NotText, decode_page
from service.domain.dates import parse_moment
from service.domain.errors import InvalidInput

_PAGES = ("text/html", "application/xhtml+xml")
_WINDOW_BITS = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's numbers
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_LATIN = {"ascii", "iso8859-1", "cp1252", "utf-8"}  # stated without being so: decode_page looks at the bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A record: the ``article`` that it is, or the ``problem`` with it, or neither where it is no page.

    ``number`` counts from 1; ``offset`` is the byte where it begins, or the gzip member that it is in.
    """

    number: int
    offset: int
    article: dict[str, Any] | None = None
    problem: str | None = None


def read_archive(file: BinaryIO, most: int) -> Iterator[Record]:
    """The records of an archive; ``most`` is the bytes that a page may have. Raises NotText when it is none."""
    if not file.seekable():
        raise NotText("an archive is read from a file, not from a pipe: after damage its next record is looked for")
    begun = file.read(len(GZIP))
    if not begun:
        raise NotText("it is empty")
    packed = begun == GZIP
    if find_record(file, 0, packed=packed) != 0:
        raise NotText("it does not begin with a WARC record")
    loader, number = ArcWarcRecordLoader(verify_http=False, arc2warc=False), 0
    offset: int | None = 0
    while offset is not None:
        lines, member = open_lines(file, offset, packed=packed)
        at, end = offset, None
        number += 1
        try:
            lines.advance()
            while lines.first:
                at = offset if packed else offset + lines.at - len(lines.first)
                record = replace(_read(loader, lines, most), number=number, offset=at)
                lines.advance()
                yield record
                number += 1
            number -= 1
            if member is None:
                return
            end = member.end
            offset = find_record(file, end, packed=True)
            if offset != end and _size(file) > end:
                number += 1
                yield Record(number, end, problem=f"no record begins where the last one ended; {_goes_on(offset)}")
        except Broken as error:
            offset = find_record(file, at + 1, packed=packed)
            yield Record(number, at, problem=f"{error}; {_goes_on(offset)}")


def _read(loader: ArcWarcRecordLoader, lines: Lines, most: int) -> Record:
    """The record whose first line was read, to its end. Raises Broken."""
    try:
        record = loader.parse_record_stream(lines, lines.first, "warc")
    except Broken:
        raise
    except Exception as error:  # warcio's parsers fail in many ways on damaged headers
        raise Broken(f"its headers cannot be read ({type(error).__name__})") from error
    if not re.fullmatch(r"\d{1,18}", (record.rec_headers.get_header("Content-Length") or "").strip(), re.ASCII):
        raise Broken("its headers state no Content-Length")
    article, problem = None, None
    if _is_page(record):
        try:
            if record.length > most + MAX_HEADER_BYTES:
                raise NotText(_too_large(most))
            article = _article(record, most)
        except NotText as error:
            problem = str(error)
    while record.raw_stream.read(MAX_HEADER_BYTES):
        pass
    if record.raw_stream.limit > 0:
        raise Broken(f"the archive breaks off in it, {record.raw_stream.limit:,} bytes before its end")
    return Record(0, 0, article, problem)


def _is_page(record: ArcWarcRecord) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    kind = headers.get_header("Content-Type") or record.rec_headers.get_header("WARC-Identified-Payload-Type") or ""
    return kind.split(";", maxsplit=1)[0].strip().lower() in _PAGES


def _article(record: ArcWarcRecord, most: int) -> dict[str, Any]:
    """The page as it is sent to the service. Raises NotText."""
    headers = record.http_headers
    chunked = (headers.get_header("Transfer-Encoding") or "").strip().lower() == "chunked"
    data = (ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream).read()
    for encoding in reversed((headers.get_header("Content-Encoding") or "").lower().split(",")):
        data = _unpacked(data, encoding.strip(), most)
    if len(data) > most:
        raise NotText(_too_large(most))
    if not data.strip():
        raise NotText("its page is empty")
    article: dict[str, Any] = {
        "html": _text(data, headers.get_header("Content-Type") or ""),
        "url": record.rec_headers.get_header("WARC-Target-URI"),
    }
    page = {}
    date = (record.rec_headers.get_header("WARC-Date") or "").strip()
    try:
        parse_moment("WARC-Date", date)
        page["retrieved_at"] = date
    except InvalidInput:
        pass  # when the page was fetched is told where the archive knows it
    if truncated := record.rec_headers.get_header("WARC-Truncated"):
        page["truncated"] = truncated[:100]  # the crawler kept only its beginning
    return {**article, "metadata": {"page": page}} if page else article


def _unpacked(data: bytes, encoding: str, most: int) -> bytes:
    """``data`` without its content encoding; crawlers that unpack it leave the header as it was. Raises NotText."""
    if encoding in {"", "identity"} or (encoding.endswith("gzip") and not data.startswith(GZIP)):
        return data
    if encoding not in _WINDOW_BITS:
        raise NotText(f"its Content-Encoding '{encoding[:40]}' is not read; {', '.join(_WINDOW_BITS)} are")
    for bits in (_WINDOW_BITS[encoding], -15):  # many send deflate without zlib's frame
        unpack = zlib.decompressobj(bits)
        try:
            page = unpack.decompress(data, most + 1)
        except zlib.error:
            continue
        if len(page) <= most and not unpack.eof:
            raise NotText(f"its page breaks off: what is packed as {encoding} has no end")
        return page
    raise NotText(f"its page is damaged: it cannot be unpacked as {encoding}")


def _text(data: bytes, kind: str) -> str:
    """The page in the charset that its server states, where that fits, else as the page itself tells. Raises NotText."""
    stated = _CHARSET.search(kind)
    try:
        name = codecs.lookup(stated[1]).name if stated else "utf-8"
        return data.decode(name) if name not in _LATIN else decode_page(data)
    except (LookupError, UnicodeDecodeError):
        return decode_page(data)


def _too_large(most: int) -> str:
    return f"its page is larger than {most // 1024 // 1024} MB"


def _goes_on(offset: int | None) -> str:
    return "no record was found behind it" if offset is None else f"reading goes on at byte {offset}"


def _size(file: BinaryIO) -> int:
    return file.seek(0, 2)
