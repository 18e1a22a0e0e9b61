"""Both clients, over a service with the doubles that listens on a free port."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest

from crosscheck_client import AsyncCrosscheck, Crosscheck
from tests.client.blocking import Blocking

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Connect = Callable[..., Any]


@contextmanager
def both_ways(kind: str, *arguments: Any, **options: Any) -> Iterator[Any]:
    """A client of ``kind``, called as the blocking one is."""
    if kind == "blocking":
        with Crosscheck(*arguments, **options) as client:
            yield client
        return
    with asyncio.Runner() as runner:
        client = Blocking(AsyncCrosscheck(*arguments, **options), runner)
        yield client
        client.close()


@pytest.fixture(params=["blocking", "asyncio"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """Opens a client; each test runs with either kind."""
    with ExitStack() as stack:
        yield lambda *arguments, **options: stack.enter_context(both_ways(request.param, *arguments, **options))


@pytest.fixture
def crosscheck(connect: Connect, address: str) -> Any:
    """A client of the service."""
    return connect(address)


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The waits that clients asked for, none of which was waited."""
    waits: list[float] = []

    async def noted(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("crosscheck_client.client.sleep", waits.append)
    monkeypatch.setattr("crosscheck_client.aio.asyncio.sleep", noted)
    return waits
