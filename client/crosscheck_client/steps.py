"""Calls without input and output: a call is a generator that asks for steps and is told their outcomes.

``Crosscheck`` and ``AsyncCrosscheck`` only carry steps out, each in its own way (the pattern of httpx's ``auth_flow``), so that
requests, retries, pages and streams are written once. The carrier throws ConnectionFailed into the flow where a step fails.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
import json
from typing import Any, Generic, TypeAlias, TypeVar

from crosscheck_client.errors import ConnectionFailed, Problem, TimedOut, UnexpectedAnswer
from crosscheck_client.retries import TRY_AGAIN, Attempts, Retry, retry_after

JSON, NDJSON = "application/json", "application/x-ndjson"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """One request; ``key`` is its Idempotency-Key."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    content_type: str = JSON
    accept: str = JSON
    key: str | None = None

    @property
    def repeatable(self) -> bool:
        """Whether it may be sent again when nobody knows what became of it."""
        return self.method != "POST" or self.key is not None


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of an answer; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Open:
    """Send a request, letting go of the answer before. Outcome: a Head."""

    request: Request


@dataclass(frozen=True, slots=True)
class Read:
    """Read on in the answer. Outcome: bytes, None at its end."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Wait so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Item(Generic[T]):
    """Hand out a result."""

    value: T


Step: TypeAlias = Open | Read | Wait | Item[Any]
Steps: TypeAlias = Generator[Step, Any, T]


class Flow(Generic[T]):
    """The steps of one call whose results are of type T."""

    def __init__(self, steps: Steps[None]) -> None:
        self.steps = steps


def answer(request: Request, retry: Retry) -> Steps[bytes]:
    """The whole body of the answer to ``request``. Raises Problem, ConnectionFailed, UnexpectedAnswer."""
    attempts = Attempts(retry)
    while True:
        try:
            yield from opened(request, attempts)
            return (yield from _rest())
        except ConnectionFailed as error:
            yield from pause(attempts, request, error)


def value(request: Request, retry: Retry) -> Steps[Any]:
    """The JSON value that ``request`` is answered with."""
    return parse((yield from answer(request, retry)))


def entries(ask: Callable[[int], Request], read: Callable[[int, Any], Any], least: int, retry: Retry) -> Steps[int]:
    """Hand out the lines of an NDJSON answer as Items made by ``read``; returns how many there were.

    ``ask`` makes the request for the lines after the first n: where an answer breaks off before ``least`` lines, the rest is
    asked for again.
    """
    done = 0
    attempts = Attempts(retry)
    while True:
        request = ask(done)
        try:
            yield from opened(request, attempts)
            lines = _Lines()
            while (line := (yield from lines.next())) is not None:
                yield Item(read(done, parse(line)))
                done += 1
                attempts.reset()
            if done >= least:
                return done
            raise ConnectionFailed(f"The answer to {request.method} {request.path} ended after {done} of {least} lines.")
        except ConnectionFailed as error:
            yield from pause(attempts, request, error)


def opened(request: Request, attempts: Attempts) -> Steps[None]:
    """Send ``request`` until it is not refused as too much; then its body can be read."""
    while True:
        head: Head = yield Open(request)
        if 200 <= head.status < 300:
            return
        if head.status < 400:
            raise UnexpectedAnswer(
                f"{request.method} {request.path} was answered with {head.status}, to go to {head.headers.get('location')}: "
                "give the address that the service itself has."
            )
        body = yield from _rest()
        asked = retry_after(head.headers.get("retry-after"))
        wait = attempts.wait(asked) if head.status in TRY_AGAIN else None
        if wait is None:
            raise Problem.of(_parsed(body), head.status, asked)
        yield Wait(wait)


def pause(attempts: Attempts, request: Request, error: ConnectionFailed) -> Steps[None]:
    """Wait before ``request`` is sent again. Raises ``error`` when it is not to be."""
    wait = attempts.wait() if request.repeatable and not isinstance(error, TimedOut) else None
    if wait is None:
        raise error
    yield Wait(wait)


def parse(body: bytes) -> Any:
    """``body`` as JSON. Raises UnexpectedAnswer."""
    try:
        return json.loads(body)
    except ValueError as error:
        raise UnexpectedAnswer(f"The answer is no JSON: {body[:80]!r}. Is this the address of a Crosscheck service?") from error


class _Lines:
    """Whole lines out of blocks of any length."""

    def __init__(self) -> None:
        self._begun = b""
        self._whole: list[bytes] = []

    def next(self) -> Steps[bytes | None]:
        """The next line; None at the end of the answer."""
        while not self._whole:
            block = yield Read()
            if block is None:
                if self._begun:
                    raise ConnectionFailed("The answer broke off within a line.")
                return None
            *whole, self._begun = (self._begun + block).split(b"\n")
            self._whole = whole[::-1]
        return self._whole.pop()


def _rest() -> Steps[bytes]:
    blocks: list[bytes] = []
    while (block := (yield Read())) is not None:
        blocks.append(block)
    return b"".join(blocks)


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None
