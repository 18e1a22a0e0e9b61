"""Batches: one entry out for each entry in, in order, as JSON or as NDJSON while it is made."""

from collections.abc import Iterable, Iterator
from typing import Any

from flask import Response, json, request, stream_with_context

from service.http.bodies import NDJSON

Entry = dict[str, Any]


def batch_response(entries: Iterable[Entry], *, ndjson: bool, name: str = "results") -> Response:
    """Answer with the entries: streamed, a line each, or as one list under ``name`` when all are there."""
    if ndjson:
        return Response(stream_with_context(_lines(entries)), content_type=NDJSON)
    return Response(json.dumps({name: list(entries)}), content_type="application/json")


def wants_ndjson() -> bool:
    """Whether the caller asks for NDJSON by its Accept header."""
    return any(kind == NDJSON and quality > 0 for kind, quality in request.accept_mimetypes)


def _lines(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield json.dumps(entry) + "\n"
