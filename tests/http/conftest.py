"""Clients that end every answer as a server does, and a corpus that bad requests must leave as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
import json
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
import pytest
from werkzeug.test import TestResponse

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from tests.conftest import UNCALIBRATED, settings_for
from tests.http.answers import BRIDGE, TRAM, counts, store, verify


class ServedClient(FlaskClient):
    """Reads and closes each answer before the next request, as a server does: only then is the request's slot free.

    JSON goes out in ASCII, so that a lone surrogate is sent as its escape.
    """

    def open(self, *args: Any, buffered: bool = True, follow_redirects: bool = False, **kwargs: Any) -> TestResponse:
        """Make one request."""
        if "json" in kwargs:
            kwargs |= {"data": json.dumps(kwargs.pop("json")), "content_type": "application/json"}
        return super().open(*args, buffered=buffered, follow_redirects=follow_redirects, **kwargs)


def client_of(service: Service) -> FlaskClient:
    """A client of ``service`` that closes its answers."""
    return ServedClient(service.app, service.app.response_class)


@pytest.fixture
def client(service: Service) -> FlaskClient:
    """A client of a service with an empty corpus."""
    return client_of(service)


@contextmanager
def opened(directory: Path) -> Iterator[Service]:
    """A service over the doubles for tests that share one."""
    running = build(settings_for(directory), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED, work_on_jobs=True)
    yield running
    running.close()


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service that holds two articles and one verification, shared by a module's bad requests."""
    with opened(tmp_path_factory.mktemp("settled")) as running:
        client = client_of(running)
        store(client, BRIDGE, TRAM)
        verify(client)
        yield running


@pytest.fixture
def untouched(settled: Service) -> Iterator[FlaskClient]:
    """A client of the settled service; the test fails when the corpus is not as it was before."""
    client = client_of(settled)
    before = counts(client)
    yield client
    assert counts(client) == before
