"""What the tests of jobs send and read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from tests.conftest import UNCALIBRATED, settings_for
from tests.http.answers import NDJSON, lines, read
from tests.http.conftest import client_of


class Office:
    """A service on which jobs stand still until ``work`` is called, over a directory that outlives it."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.service = self._build()

    def restart(self) -> None:
        """End the service and start it again over the same data."""
        self.service.close()
        self.service = self._build()

    @property
    def client(self) -> FlaskClient:
        """A client of the service that runs now."""
        return client_of(self.service)

    def work(self, claims: int = 10_000) -> int:
        """Verify so many claims of jobs, or all that there are; gives how many."""
        return next((done for done in range(claims) if not self.service.worker.step()), claims)

    def send(self, claims: list[Any], kind: str = "application/json", **shared: Any) -> str:
        """Send a job, which must be taken; gives its path."""
        if kind == NDJSON:
            response = self.client.post("/v1/jobs", data=lines(claims), content_type=NDJSON)
        else:
            response = self.client.post("/v1/jobs", json={"claims": claims, **shared})
        assert response.status_code == 202, response.text
        return response.headers["Location"]

    def job(self, path: str) -> dict[str, Any]:
        """The job at ``path``."""
        response = self.client.get(path)
        assert response.status_code == 200, response.text
        return response.json

    def results(self, path: str, start: int | None = None) -> list[dict[str, Any]]:
        """Its results that are there now."""
        return read(self.client.get(f"{path}/results", query_string={} if start is None else {"from": start}))

    def _build(self) -> Service:
        return build(settings_for(self._place), encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED)


@contextmanager
def office_in(place: Path) -> Iterator[Office]:
    """An office whose last service is closed at the end."""
    office = Office(place)
    try:
        yield office
    finally:
        office.service.close()
