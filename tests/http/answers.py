"""What the tests of the interface send, and what every answer must look like."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
import json
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NDJSON = "application/x-ndjson"
PROBLEM = "application/problem+json"

# The claim of most tests; the doubles support it by the first sentence and refute it by the second.
CLAIM = "The Lantern Bridge reopened to traffic in May 2024."
DENIAL = "The Lantern Bridge never reopened to traffic in May 2024."

BRIDGE: Mapping[str, Any] = {
    "id": "bridge",
    "text": CLAIM,
    "title": "Bridge open again",
    "url": "https://courier.example/bridge",
    "source": "Courier",
    "published_at": "2024-05-03",
    "language": "en",
}
TRAM: Mapping[str, Any] = {
    "id": "tram",
    "text": "Halmere bought twelve trams from Torrenby.",
    "url": "https://sentinel.example/tram",
    "source": "Sentinel",
    "published_at": "2024-06-10",
    "language": "en-GB",
}

KINDS = {
    400: "malformed",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    415: "unsupported-media-type",
    422: "invalid",
    429: "too-many",
    500: "internal",
    503: "unavailable",
}


def counts(client: FlaskClient) -> dict[str, int]:
    """How large the corpus is, and how many changes it has seen."""
    corpus = client.get("/v1/about").json["corpus"]
    return {name: corpus[name] for name in ("articles", "versions", "passages", "verifications", "sequence")}


def store(client: FlaskClient, *articles: Mapping[str, Any]) -> list[str]:
    """Take articles in that must be new; returns their ids."""
    ids = []
    for article in articles:
        response = client.post("/v1/articles", json=article)
        assert response.status_code == 201, response.text
        ids.append(response.json["id"])
    return ids


def verify(client: FlaskClient, claim: str = CLAIM, **options: Any) -> dict[str, Any]:
    """Verify ``claim``; the answer must be 200."""
    response = client.post("/v1/verify", json={"claim": claim, **options})
    assert response.status_code == 200, response.text
    return response.json


def cited(answer: Mapping[str, Any]) -> set[str]:
    """The ids of the articles that an answer cites, copies included, on whatever side."""
    items = [item for side in ("supporting", "contradicting", "neutral") for item in answer[side]]
    passages = [passage for item in items for passage in (item["passage_id"], *item["copies"])]
    return {passage.split(":")[0] for passage in passages}


def lines(entries: Iterable[Any]) -> bytes:
    """Entries as NDJSON."""
    return b"".join(json.dumps(entry).encode() + b"\n" for entry in entries)


def read(response: TestResponse) -> list[dict[str, Any]]:
    """The entries of an NDJSON answer, which must be 200."""
    assert (response.status_code, response.content_type) == (200, NDJSON), response.text
    return [json.loads(line) for line in response.text.splitlines()]


def assert_problem(response: TestResponse, status: int, field: str | None = None, says: str = "") -> None:
    """A whole problem answer: status, content type, all fields, the request's id, and ``field`` alone in ``errors``."""
    assert response.status_code == status, response.text[:500]
    assert response.content_type == PROBLEM
    assert_problem_body(response.json, status, field, says)
    assert response.json["request_id"] == response.headers["X-Request-ID"]


def assert_problem_body(body: Mapping[str, Any], status: int, field: str | None = None, says: str = "") -> None:
    """The body of a problem, as an answer of its own or in a batch."""
    assert set(body) - {"errors"} == {"type", "title", "status", "detail", "request_id"}
    assert body["type"] == f"urn:crosscheck:problem:{KINDS[status]}"
    assert (body["title"], body["status"]) == (HTTPStatus(status).phrase, status)
    assert says in body["detail"]
    assert body["detail"]
    assert list(body.get("errors", {})) == ([field] if field else [])
    if field:
        assert says in f"{field}: {' '.join(body['errors'][field])}"
