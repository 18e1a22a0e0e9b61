"""Requests that gunicorn cannot read."""

from http.client import HTTPResponse
import logging
import socket

from gunicorn.http.errors import InvalidRequestLine, LimitRequestHeaders, LimitRequestLine, UnsupportedTransferCoding
import pytest

from service.http.worker import ProblemWorker
from tests.http.answers import PROBLEM


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InvalidRequestLine("GARBAGE"), 400),
        (LimitRequestLine(5_000, 4_094), 414),
        (LimitRequestHeaders("too many"), 431),
        (UnsupportedTransferCoding("brotli"), 501),
        (RuntimeError("a secret"), 500),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_request_that_is_no_http_gets_a_problem(error: Exception, status: int) -> None:
    """The status is gunicorn's, the body is a problem, and nothing of an inner error is told."""
    worker = ProblemWorker.__new__(ProblemWorker)
    worker.log = logging.getLogger("test")
    ours, theirs = socket.socketpair()
    with ours, theirs:
        worker.handle_error(None, ours, ("127.0.0.1", 1), error)
        response = HTTPResponse(theirs)
        response.begin()
        body = response.read().decode()
    assert (response.status, response.getheader("Content-Type")) == (status, PROBLEM)
    assert f'"status": {status}' in body
    assert "secret" not in body
