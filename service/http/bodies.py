"""Request bodies: JSON and NDJSON, strictly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import json
import math
from typing import Any, ClassVar

from flask import Request, abort
import marshmallow as ma
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from service.http.problems import problem

MEGABYTE = 1024 * 1024
NDJSON = "application/x-ndjson"
JSON_OR_LINES = f"application/json or {NDJSON}"
MAX_DEPTH = 64
MAX_DIGITS = 100
TOO_DEEP = f"it is nested too deeply; at most {MAX_DEPTH} levels are allowed"


@dataclass(frozen=True, slots=True)
class Malformed:
    """An entry that is no JSON; ``detail`` says why."""

    detail: str


def read_json(request: Request, *, allowed: str = "application/json") -> Any:
    """The JSON body. Answers 415 for another content type, 400 for what is no JSON in UTF-8."""
    if request.mimetype != "application/json" and not request.mimetype.endswith("+json"):
        abort(415, f"The content type is '{request.mimetype[:80]}'; allowed is {allowed}.")
    try:
        return parse_json(_bytes(request))
    except ValueError as error:
        return abort(400, f"The body is no JSON in UTF-8: {error}.")


def read_lines(request: Request) -> Iterator[Any]:
    """The entries of an NDJSON body, each parsed or ``Malformed``; empty lines are passed over.

    The body is read at once, so that what is wrong with it as a whole is answered before the first entry.
    """
    return (entry for _, entry in read_numbered_lines(request))


def read_numbered_lines(request: Request) -> Iterator[tuple[int, Any]]:
    """The same, each with the number of its line from 1."""
    return _parse_lines(_bytes(request).split(b"\n"))


def is_ndjson(request: Request) -> bool:
    """Whether the body is NDJSON."""
    return request.mimetype == NDJSON


def parse_json(body: bytes) -> Any:
    """Parse JSON (RFC 8259), numbers within a double's range, nesting within reason. Raises ValueError."""
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_no_number, parse_float=_finite, parse_int=_of_reasonable_length)
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not valid UTF-8") from error
    except RecursionError as error:
        raise ValueError(TOO_DEEP) from error
    if depth_exceeds(value, MAX_DEPTH):
        raise ValueError(TOO_DEEP)
    return value


def malformed(entry: Malformed) -> dict[str, Any]:
    """The problem of an entry that is no JSON."""
    return problem(400, entry.detail)


class StrictParser(FlaskParser):
    """Arguments of a view: unknown fields are refused in bodies and in queries alike."""

    DEFAULT_UNKNOWN_BY_LOCATION: ClassVar[dict[str, str | None]] = {
        **FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION,
        "json": ma.RAISE,
        "query": ma.RAISE,
    }

    def load_json(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ARG002
        """The JSON body, or an answer of 400 or 415."""
        return read_json(req)


def refuse_compressed(request: Request) -> None:
    """Answer 415 for a compressed body."""
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        abort(415, "A compressed body (Content-Encoding) is not accepted; send it plain.")


def strict_decoder() -> json.JSONDecoder:
    """What ``parse_json`` admits, for text that is read piece by piece."""
    return json.JSONDecoder(parse_constant=_no_number, parse_float=_finite, parse_int=_of_reasonable_length)


def _bytes(request: Request) -> bytes:
    refuse_compressed(request)
    try:
        body = request.get_data(cache=False)
    except HTTPException:
        raise
    except Exception as error:  # what a server raises for broken chunks or a client that went away
        abort(400, f"The body could not be read to its end ({type(error).__name__}).")
    # Without a length, werkzeug stops reading at the limit and says nothing: what lies beyond it must not be dropped.
    if request.content_length is None and request.environ["wsgi.input"].read(1):
        abort(413)
    return body


def _parse_lines(lines: Sequence[bytes]) -> Iterator[tuple[int, Any]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, parse_json(line)
            except ValueError as error:
                yield number, Malformed(f"Line {number} is no JSON in UTF-8: {error}.")


def depth_exceeds(value: Any, most: int) -> bool:
    """Whether ``value`` is nested deeper than ``most`` levels."""
    level = [value]
    for _ in range(most):
        level = [
            child
            for parent in level
            if isinstance(parent, (dict, list))
            for child in (parent.values() if isinstance(parent, dict) else parent)
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True


def _no_number(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"the number {text[:40]} is beyond what a double holds")
    return number


def _of_reasonable_length(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"a number has {len(text)} digits; at most {MAX_DIGITS} are allowed")
    return int(text)
