"""Busy, starting anew, breaking off, not there at all."""

from collections.abc import Callable, Iterable, Iterator
import socket
from typing import Any

import pytest

from crosscheck_client import Busy, ConnectionFailed, JobNotEnded, Retry, TimedOut
from crosscheck_client.retries import Attempts, retry_after
from crosscheck_client.steps import Request
from service.bootstrap import Service
from tests.client.conftest import Connect, Wsgi
from tests.http.answers import BRIDGE, CLAIM, TRAM
from tests.serving import listening


def refusing(app: Wsgi, refusals: int, status: str, retry: str | None) -> tuple[Wsgi, list[str | None]]:
    """The application behind something that refuses the first requests; and the Idempotency-Key of each."""
    keys: list[str | None] = []

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        keys.append(environ.get("HTTP_IDEMPOTENCY_KEY"))
        if len(keys) > refusals:
            return app(environ, start_response)
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        start_response(status, [("Content-Type", "text/plain"), *([("Retry-After", retry)] if retry else [])])
        return [b"later"]

    return answer, keys


def breaking(app: Wsgi, path: str, after: int) -> tuple[Wsgi, list[bytes]]:
    """The application whose first answer at ``path`` breaks off within the line after so many; and the bodies sent there."""
    bodies: list[bytes] = []

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterator[bytes]:
        lines = iter(app(environ, start_response))
        if environ["PATH_INFO"].endswith(path):
            bodies.append(environ.get("QUERY_STRING", "").encode())
            if len(bodies) == 1:
                for _ in range(after):
                    yield next(lines)
                yield next(lines)[:50]
                return
        yield from lines

    return answer, bodies


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_busy_service_is_asked_again(service: Service, connect: Connect, waited: list[float], status: str) -> None:
    """After what Retry-After asks for, under the same Idempotency-Key."""
    app, keys = refusing(service.app, 2, status, "7")
    with listening(app) as url:
        assert connect(url).verify(CLAIM).claim == CLAIM
    assert waited == [7.0, 7.0]
    assert len(set(keys)) == 1
    assert keys[0]


def test_without_retry_after_the_waits_grow(service: Service, connect: Connect, waited: list[float]) -> None:
    """Each is drawn from the upper half of twice the one before."""
    app, _ = refusing(service.app, 4, "503 Service Unavailable", None)
    with listening(app) as url:
        connect(url).about()
    assert [0.5 * 2**number / 2 <= wait <= 0.5 * 2**number for number, wait in enumerate(waited)] == [True] * 4


def test_a_service_that_stays_busy_is_given_up(service: Service, connect: Connect, waited: list[float]) -> None:
    """After the last try its problem is raised."""
    app, keys = refusing(service.app, 100, "503 Service Unavailable", "1")
    with listening(app) as url, pytest.raises(Busy) as told:
        connect(url, retry=Retry(times=2)).about()
    assert (told.value.status, told.value.retry_after, len(keys), len(waited)) == (503, 1.0, 3, 2)


def test_a_wait_that_is_too_long_is_not_waited(service: Service, connect: Connect, waited: list[float]) -> None:
    """Who asks for a day gets its refusal told at once."""
    app, keys = refusing(service.app, 1, "429 Too Many Requests", "86400")
    with listening(app) as url, pytest.raises(Busy):
        connect(url).about()
    assert (len(keys), waited) == (1, [])


def test_a_service_that_is_not_there(connect: Connect, waited: list[float]) -> None:
    """Is tried as often as it is said, and then told with its address."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{found.getsockname()[1]}"
    with pytest.raises(ConnectionFailed, match=url):
        connect(url, retry=Retry(times=3)).verify(CLAIM)
    assert len(waited) == 3


def test_a_silent_service_is_not_asked_twice(connect: Connect, waited: list[float]) -> None:
    """It may still be working on the first."""
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(TimedOut):
        connect(f"http://127.0.0.1:{server.getsockname()[1]}", timeout=0.2).verify(CLAIM)
    assert waited == []


def test_a_request_without_a_key_is_not_repeated() -> None:
    """Of a POST nobody knows what became of it, unless it has a key."""
    assert not Request("POST", "/v1/verify").repeatable
    assert Request("POST", "/v1/verify", key="k").repeatable
    assert Request("DELETE", "/v1/articles/a").repeatable


def test_a_broken_batch_is_gone_on_with(service: Service, connect: Connect, waited: list[float]) -> None:
    """What came is kept, the rest is sent again, and each claim has one result in its place."""
    app, asked = breaking(service.app, "/v1/verify/batch", 2)
    claims = [f"Claim {number} is here." for number in range(5)]
    with listening(app) as url:
        found = list(connect(url).verify_batch(claims))
    assert [(each.index, each.claim) for each in found] == list(enumerate(claims))
    assert (len(asked), len(waited)) == (2, 1)


def test_a_broken_batch_of_articles_is_gone_on_with(service: Service, connect: Connect, waited: list[float]) -> None:
    """Each article has one receipt."""
    app, asked = breaking(service.app, "/v1/articles/batch", 1)
    with listening(app) as url:
        found = list(connect(url).articles.add_batch([BRIDGE, TRAM]))
    assert [each.article.id for each in found] == ["bridge", "tram"]
    assert (len(asked), len(waited)) == (2, 1)


def test_broken_results_are_gone_on_with(service: Service, connect: Connect) -> None:
    """From the index after the last whole line."""
    app, asked = breaking(service.app, "/results", 2)
    claims = [f"Claim {number} is here." for number in range(5)]
    with listening(app) as url:
        client = connect(url, retry=Retry(first=0.01))
        job = client.jobs.create(claims)
        client.jobs.wait(job.id, every=0.01)
        assert [each.claim for each in client.jobs.results(job.id)] == claims
    assert asked == [b"from=0", b"from=2"]


def test_waiting_for_a_job_has_an_end(crosscheck: Any, service: Service) -> None:
    """The error says how far the job is."""
    service.worker.stop()
    job = crosscheck.jobs.create([CLAIM] * 3)
    with pytest.raises(JobNotEnded) as told:
        crosscheck.jobs.wait(job.id, every=0.01, timeout=0.05)
    assert (told.value.job.id, told.value.job.ended) == (job.id, False)


def test_who_stops_reading_leaves_nothing_open(crosscheck: Any) -> None:
    """A stream that is left in the middle gives its connection back."""
    claims = [f"Claim {number} is here." for number in range(20)]
    found = crosscheck.verify_batch(claims)
    assert next(found).claim == claims[0]
    found.close()
    assert crosscheck.verify(CLAIM).claim == CLAIM


@pytest.mark.parametrize(("value", "seconds"), [(None, None), ("3", 3.0), ("soon", None), ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0)])
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    """As RFC 9110 has it; what it has not says nothing."""
    assert retry_after(value) == seconds


def test_waits_stay_below_the_longest() -> None:
    """However often it is tried."""
    attempts = Attempts(Retry(times=50, first=1.0, longest=4.0))
    assert all((attempts.wait() or 9.0) <= 4.0 for _ in range(50))
    assert attempts.wait() is None
