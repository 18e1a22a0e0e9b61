"""The bytes of a web archive: gzip members one by one, lines that do not grow without end, and where the next record begins."""

import io
import re
from typing import Any, BinaryIO
import zlib

GZIP = b"\x1f\x8b\x08"
MAX_HEADER_BYTES = 256 * 1024
_BLOCK = 64 * 1024
_WINDOW_BITS = 31  # zlib's number for gzip
_BEGINS = re.compile(rb"(?:\A|(?<=\n))WARC/\d\.\d+\r?\n")


class Broken(Exception):
    """The archive cannot be read on from here; the message says why."""


class Member(io.RawIOBase):
    """What is packed in the gzip member that begins where ``file`` stands; ``end`` is where it ends, once it was read."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__()
        self._file, self._unpack, self.end = file, zlib.decompressobj(_WINDOW_BITS), file.tell()

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Raises Broken."""
        while not self._unpack.eof:
            packed = self._unpack.unconsumed_tail or self._file.read(_BLOCK)
            if not packed:
                raise Broken("the archive breaks off in it")
            try:
                data = self._unpack.decompress(packed, len(buffer))
            except zlib.error as error:
                raise Broken("it is damaged: what is packed does not fit together") from error
            if data:
                buffer[: len(data)] = data
                return len(data)
        self.end = self._file.tell() - len(self._unpack.unused_data)
        return 0


class Lines:
    """A stream for warcio's parsers: ``at`` counts what was read, ``first`` is the first line of the coming record."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream, self._left, self.at, self.first = stream, MAX_HEADER_BYTES, 0, b""

    def read(self, length: int) -> bytes:
        """Raises Broken, as ``readline`` does."""
        data = self._stream.read(length)
        self.at += len(data)
        return data

    def readline(self, length: int = MAX_HEADER_BYTES) -> bytes:
        """A line of the headers, which are bounded together."""
        line = self._stream.readline(min(length, self._left))
        self.at += len(line)
        self._left -= len(line)
        if self._left <= 0:
            raise Broken(f"its headers are longer than {MAX_HEADER_BYTES // 1024} KB")
        return line

    def tell(self) -> int:
        """How much was read."""
        return self.at

    def advance(self) -> None:
        """Go to the next record, over the blank lines before it; ``first`` is then empty at the end. Raises Broken."""
        self._left = MAX_HEADER_BYTES
        while (line := self.readline()) and not line.strip():
            pass
        if line and not _BEGINS.match(line):
            raise Broken("its end is not where its Content-Length says")
        self.first, self._left = line, MAX_HEADER_BYTES


def open_lines(file: BinaryIO, offset: int, *, packed: bool) -> tuple[Lines, Member | None]:
    """The lines from ``offset`` on: of one gzip member, or of all that follows."""
    file.seek(offset)
    member = Member(file) if packed else None
    # A second reader over an open file would close it when it is let go: a plain file is one already.
    stream = io.BufferedReader(member, _BLOCK) if member else file
    return Lines(stream), member  # type: ignore[arg-type]


def find_record(file: BinaryIO, offset: int, *, packed: bool) -> int | None:
    """Where the next record, or gzip member with one, begins at ``offset`` or behind it."""
    kept = 32  # bytes that a beginning could have in the block before
    start = max(offset - 1, 0)
    file.seek(start)
    block = file.read(_BLOCK)
    while block:
        at = block.find(GZIP) if packed else _plain(block, 0)
        while at != -1:
            if start + at >= offset and (not packed or _holds_record(file, start + at)):
                return start + at
            at = block.find(GZIP, at + 1) if packed else _plain(block, at + 1)
        file.seek(start + len(block))
        more = file.read(_BLOCK)
        if not more:
            return None
        tail = block[-kept:]
        start, block = start + len(block) - len(tail), tail + more
    return None


def _plain(block: bytes, at: int) -> int:
    found = _BEGINS.search(block, at)
    return found.start() if found else -1


def _holds_record(file: BinaryIO, offset: int) -> bool:
    """Whether a gzip member begins here that holds a record: its three first bytes also occur by chance."""
    file.seek(offset)
    try:
        return zlib.decompressobj(_WINDOW_BITS).decompress(file.read(4_096), 5) == b"WARC/"
    except zlib.error:
        return False
