"""What the client makes of answers: of problems, of a newer service, of something that is no service at all."""

from collections.abc import Callable, Iterable
import json
import pickle
from typing import Any

import pytest

from crosscheck_client import Crosscheck, CrosscheckError, Invalid, NotAllowed, NotFound, Problem, UnexpectedAnswer
from crosscheck_client.reading import read
from crosscheck_client.results import Job, Verification
from service.bootstrap import Service
from tests.client.conftest import Connect, Wsgi
from tests.http.answers import BRIDGE, CLAIM
from tests.serving import listening

JOB = {"id": "j", "state": "queued", "done": 0, "total": 1, "failed": 0, "eta_seconds": None}
TIMES = {"created_at": "2024-05-03T00:00:00Z", "started_at": None, "ended_at": None}


def saying(status: str, content_type: str, body: bytes, **headers: str) -> tuple[Wsgi, list[dict[str, Any]]]:
    """A server that answers everything alike; and what it was asked."""
    asked: list[dict[str, Any]] = []

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        asked.append(environ)
        start_response(status, [("Content-Type", content_type), *headers.items()])
        return [body]

    return answer, asked


def test_a_problem_says_what_was_wrong(crosscheck: Any) -> None:
    """Status, title, detail, errors by field, and the id that the log has."""
    with pytest.raises(Invalid) as told:
        crosscheck.verify("x" * 2_001, top_k=0)
    problem = told.value
    assert (problem.status, problem.title, problem.type) == (422, "Unprocessable Entity", "urn:crosscheck:problem:invalid")
    assert set(problem.errors) == {"claim", "top_k"}
    assert problem.detail in str(problem)
    assert problem.request_id
    copy = pickle.loads(pickle.dumps(problem))
    assert (type(copy), str(copy), copy.errors) == (Invalid, str(problem), problem.errors)


def test_what_is_not_there_is_not_found(crosscheck: Any) -> None:
    """Also under ids that mean something in a path."""
    for name in ("none", "a/b", "a?b=c", "ü"):
        with pytest.raises(NotFound):
            crosscheck.articles.get(name)
    for call in (crosscheck.articles.delete, crosscheck.jobs.get, crosscheck.verifications.get):
        with pytest.raises(ValueError, match="empty"):
            call("")


def test_a_single_text_is_no_list_of_claims(crosscheck: Any) -> None:
    """Its letters would be verified one by one."""
    with pytest.raises(TypeError, match="claims is one str"):
        crosscheck.verify_batch(CLAIM)
    with pytest.raises(TypeError, match="articles is one dict"):
        crosscheck.articles.add_batch(dict(BRIDGE))


def test_a_newer_service_breaks_nothing(crosscheck: Any) -> None:
    """Fields and words that are new are kept in raw and otherwise passed over."""
    crosscheck.articles.add(**BRIDGE)
    body = json.loads(json.dumps(crosscheck.verify(CLAIM).raw))
    body |= {"verdict": "disputed", "mood": 1}
    body["supporting"][0]["mood"] = 2
    found = read(Verification, body)
    assert found.verdict == "disputed"
    assert found.raw["mood"] == 1
    assert found.supporting[0].raw["mood"] == 2


def test_what_is_missing_or_wrong_is_named() -> None:
    """By its place."""
    with pytest.raises(UnexpectedAnswer, match=r"Job\.created_at is missing"):
        read(Job, JOB)
    with pytest.raises(UnexpectedAnswer, match=r"Job\.done is str"):
        read(Job, {**JOB, **TIMES, "done": "0"})
    assert not read(Job, {**JOB, **TIMES}).ended


def test_another_server_is_told_from_the_service(connect: Connect) -> None:
    """A page, a redirection and a problem without a body each have a clear end."""
    page, _ = saying("200 OK", "text/html", b"<html>Welcome")
    with listening(page) as url, pytest.raises(UnexpectedAnswer, match="Welcome"):
        connect(url).about()
    moved, _ = saying("301 Moved", "text/plain", b"", Location="https://elsewhere.example/")
    with listening(moved) as url, pytest.raises(UnexpectedAnswer, match=r"elsewhere\.example"):
        connect(url).about()
    broken, _ = saying("502 Bad Gateway", "text/html", b"<html>")
    with listening(broken) as url, pytest.raises(Problem, match="502 Bad Gateway: The service answered with status 502"):
        connect(url).about()


def test_the_key_is_sent(connect: Connect) -> None:
    """As a bearer token; without one, none is."""
    refused, asked = saying("401 Unauthorized", "application/problem+json", b'{"detail": "A key is needed."}')
    with listening(refused) as url:
        for key in (None, "k-123"):
            with pytest.raises(NotAllowed, match="A key is needed"):
                connect(url, api_key=key).about()
    assert [environ.get("HTTP_AUTHORIZATION") for environ in asked] == [None, "Bearer k-123"]


def test_a_service_below_a_path_is_reached(service: Service, connect: Connect) -> None:
    """As behind a proxy."""

    def below(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        assert environ["PATH_INFO"].startswith("/check/")
        return service.app({**environ, "PATH_INFO": environ["PATH_INFO"].removeprefix("/check")}, start_response)

    with listening(below) as url:
        assert connect(f"{url}/check/").about().name == "Crosscheck"


@pytest.mark.parametrize("url", ["", "127.0.0.1:8080", "ftp://host", "http://", "http://[::1"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    """Before anything is sent."""
    with pytest.raises(ValueError, match="is no address"):
        Crosscheck(url)


def test_a_key_that_is_none_is_refused() -> None:
    """A line's end in it would be a header of its own."""
    with pytest.raises(ValueError, match="API key"):
        Crosscheck(api_key="a\nb")
    assert not issubclass(ValueError, CrosscheckError)
