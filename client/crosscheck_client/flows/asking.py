"""Requests as the interface has them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
import json
from typing import Any, TypeVar
from urllib.parse import quote
import uuid

from crosscheck_client.reading import R, read
from crosscheck_client.retries import Retry
from crosscheck_client.steps import JSON, NDJSON, Flow, Item, Request, Steps, answer, value

T = TypeVar("T")


def one(kind: type[R], request: Request, retry: Retry) -> Flow[R]:
    """A call that is answered with one ``kind``."""

    def steps() -> Steps[None]:
        yield Item(read(kind, (yield from value(request, retry))))

    return Flow(steps())


def nothing(request: Request, retry: Retry) -> Flow[None]:
    """A call that is answered with nothing."""

    def steps() -> Steps[None]:
        yield from answer(request, retry)
        yield Item(None)

    return Flow(steps())


def pages(kind: type[R], path: str, query: Mapping[str, Any], page_size: int, retry: Retry) -> Flow[R]:
    """Every item of a list, page by page."""

    def steps() -> Steps[None]:
        asked = {**{name: text(each) for name, each in query.items() if each is not None}, "limit": str(page_size)}
        while True:
            page = yield from value(Request("GET", path, asked), retry)
            for item in page["items"]:
                yield Item(read(kind, item))
            if not page["next_cursor"]:
                return
            asked["cursor"] = page["next_cursor"]

    return Flow(steps())


def post(path: str, body: Any, *, key: str | None = None) -> Request:
    """A POST of JSON. Its Idempotency-Key, made here if there is none, lets it be sent again after a lost connection."""
    return Request("POST", path, body=to_json(body), key=key or new_key())


def post_lines(path: str, lines: Iterable[bytes], *, accept: str = JSON, key: str | None = None) -> Request:
    """A POST of NDJSON."""
    body = b"".join(line + b"\n" for line in lines)
    return Request("POST", path, body=body, content_type=NDJSON, accept=accept, key=key or new_key())


def new_key() -> str:
    """An Idempotency-Key that nobody else has."""
    return str(uuid.uuid4())


def place(*names: str) -> str:
    """A path; every name is one segment of it. Raises ValueError for an empty one, which would name the list instead."""
    if not all(names):
        raise ValueError("The id is empty.")
    return "/v1/" + "/".join(quote(name, safe="") for name in names)


def to_json(body: Any) -> bytes:
    """``body`` as JSON in ASCII: a lone surrogate, for which UTF-8 has no form, goes as its escape."""
    return json.dumps(body, default=text).encode("ascii")


def text(thing: Any) -> str:
    """A value as the interface writes it. Raises TypeError for what has no form there."""
    if isinstance(thing, date):  # datetime is one
        return thing.isoformat()
    if isinstance(thing, (str, int)):
        return str(thing)
    raise TypeError(f"{type(thing).__name__} cannot be sent; allowed is what JSON has, and dates.")


def chunks(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of ``size`` things; the last may be shorter."""
    left = iter(things)
    while chunk := list(islice(left, size)):
        yield chunk


def listed(things: Iterable[T], what: str) -> Iterable[T]:
    """``things`` unless it is a single text, whose letters would be taken one by one. Raises TypeError."""
    if isinstance(things, (str, bytes, Mapping)):
        raise TypeError(f"{what} is one {type(things).__name__}; several are needed, such as a list.")
    return things
