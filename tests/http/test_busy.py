"""Requests that the models cannot come to."""

from flask.testing import FlaskClient
import pytest

from models.sharing import MOST_WAITING
from service.bootstrap import Service
from service.http import verifications
from tests.http.answers import BRIDGE, CLAIM, assert_problem, store


def test_a_claim_that_waited_too_long_is_503(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim to which the models do not come in time is refused with Retry-After, alone and as an entry of a batch."""
    store(client, BRIDGE)
    monkeypatch.setattr(verifications, "WAIT_SECONDS", -1.0)
    answer = client.post("/v1/verify", json={"claim": CLAIM})
    assert_problem(answer, 503, says="in time")
    assert answer.headers["Retry-After"] == "1"
    (entry,) = client.post("/v1/verify/batch", json={"claims": [CLAIM]}).json["results"]
    assert (entry["status"], entry["error"]["status"]) == (503, 503)
    monkeypatch.undo()
    assert client.post("/v1/verify", json={"claim": CLAIM}).status_code == 200


def test_articles_have_no_deadline(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a claim may wait does not hold for an article."""
    monkeypatch.setattr(verifications, "WAIT_SECONDS", -1.0)
    store(client, BRIDGE)


def test_a_claim_is_refused_where_too_much_waits(client: FlaskClient, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the line before the encoder full a claim is a 503 with Retry-After; articles are taken in all the same."""
    monkeypatch.setattr(type(service.models.encoder.line), "waiting", MOST_WAITING)
    store(client, BRIDGE)
    answer = client.post("/v1/verify", json={"claim": CLAIM})
    assert_problem(answer, 503, says="Too much waits")
    assert answer.headers["Retry-After"] == "1"
