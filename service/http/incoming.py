"""Bodies that are read as they come: claims one by one, never all of them in memory."""

import codecs
from collections.abc import Iterator
import json
from typing import Any

from flask import Request, abort
from werkzeug.exceptions import HTTPException

from service.http.bodies import (
    MAX_DEPTH,
    MEGABYTE,
    TOO_DEEP,
    Malformed,
    depth_exceeds,
    parse_json,
    refuse_compressed,
    strict_decoder,
)

BLOCK = 64 * 1024
MAX_CLAIM_BYTES = MEGABYTE  # one claim with its options, as POST /v1/verify takes it
_TOO_LONG = f"a claim or an option is longer than the {MAX_CLAIM_BYTES:,} characters that are allowed"
_SPACE = " \t\n\r"
_LONGEST_TOKEN = 16  # characters: what is wrong this close to the end of the text may only be cut there


def read_blocks(request: Request) -> Iterator[bytes]:
    """The body in blocks. Answers 413 beyond the route's limit, 400 when it cannot be read to its end."""
    refuse_compressed(request)
    try:
        while block := request.stream.read(BLOCK):
            yield block
    except HTTPException:
        raise
    except Exception as error:  # what a server raises for broken chunks or a client that went away
        abort(400, f"The body could not be read to its end ({type(error).__name__}).")
    # Without a length, werkzeug stops reading at the limit and says nothing: what lies beyond it must not be dropped.
    if request.content_length is None and request.environ["wsgi.input"].read(1):
        abort(413)


def each_line(blocks: Iterator[bytes]) -> Iterator[Any]:
    """The entries of an NDJSON body, each parsed or ``Malformed``; empty lines are passed over."""
    for number, line in enumerate(_lines(blocks), start=1):
        if len(line) > MAX_CLAIM_BYTES:
            yield Malformed(f"Line {number} is longer than the {MAX_CLAIM_BYTES:,} bytes that are allowed.")
        elif line.strip():
            try:
                yield parse_json(line)
            except ValueError as error:
                yield Malformed(f"Line {number} is no JSON in UTF-8: {error}.")


def _lines(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Lines without their ends; of one that is too long only so much that this can be seen."""
    parts: list[bytes] = []
    size = 0
    for block in blocks:
        first, *more = block.split(b"\n")
        for piece in (first, *more):
            if piece is not first:
                yield b"".join(parts)
                parts, size = [], 0
            if size <= MAX_CLAIM_BYTES:
                parts.append(piece)
            size += len(piece)
    yield b"".join(parts)


class JsonObject:
    """A JSON object read member by member; an array among them entry by entry. Raises ValueError where it is no JSON."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._json = strict_decoder()
        self._text, self._at, self._read, self._ended = "", 0, 0, False

    def members(self) -> Iterator[str]:
        """The names of the members; before the next one ``value`` or ``entries`` is to be called, and read to the end."""
        self._expect("{")
        if self.peek() == "}":
            self._expect("}")
        else:
            while True:
                if self.peek() != '"':
                    raise ValueError(f"the name of a member is missing at character {self._at} of what is left")
                name = self.value()
                self._expect(":")
                yield name
                if self.peek() != ",":
                    break
                self._expect(",")
            self._expect("}")
        self.end()

    def entries(self) -> Iterator[Any]:
        """The entries of an array, which comes next."""
        self._expect("[")
        if self.peek() != "]":
            while True:
                yield self.value()
                if self.peek() != ",":
                    break
                self._expect(",")
        self._expect("]")

    def value(self) -> Any:
        """The value that comes next, whole."""
        self.peek()
        while True:
            try:
                value, end = self._json.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                cut = error.msg.startswith("Unterminated") or error.pos + _LONGEST_TOKEN >= len(self._text)
                if self._ended or not cut:
                    raise ValueError(error.msg) from error
            except RecursionError as error:
                raise ValueError(TOO_DEEP) from error
            else:
                if end - self._at > MAX_CLAIM_BYTES:
                    raise ValueError(_TOO_LONG)
                if end < len(self._text) or self._ended:  # a number at the end of the text may go on
                    self._at = end
                    if depth_exceeds(value, MAX_DEPTH - 2):
                        raise ValueError(TOO_DEEP)
                    return value
            if len(self._text) - self._at > MAX_CLAIM_BYTES:
                raise ValueError(_TOO_LONG)
            self._more()

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if self._ended:
                return ""
            self._more()

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self.peek():
            raise ValueError("something follows the end of the value")

    def _expect(self, character: str) -> None:
        found = self.peek()
        if found != character:
            raise ValueError(f"'{character}' is expected where {repr(found) if found else 'the body ends'}")
        self._at += 1

    def _more(self) -> None:
        """Take one more block, and forget what has been read."""
        block = next(self._blocks, b"")
        self._ended = not block
        start = self._read - len(self._decoder.getstate()[0])  # of what is decoded now: the end of a block may wait
        try:
            text = self._decoder.decode(block, final=self._ended)
        except UnicodeDecodeError as error:
            raise ValueError(f"byte {start + error.start} is not valid UTF-8") from error
        self._read += len(block)
        self._text, self._at = self._text[self._at :] + text, 0
