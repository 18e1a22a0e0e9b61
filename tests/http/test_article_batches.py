"""Many articles at once: JSON and NDJSON in, JSON and NDJSON out."""

from typing import Any

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from tests.http.answers import (
    BRIDGE,
    CLAIM,
    NDJSON,
    TRAM,
    assert_problem_body,
    counts,
    lines,
    read,
    store,
)

GOOD = [dict(BRIDGE), dict(TRAM)]


def send(client: FlaskClient, entries: list[Any], kind: str, accept: str = "application/json") -> list[dict[str, Any]]:
    """Send ``entries`` as ``kind`` and give back the entries of the answer, which must be JSON."""
    if kind == NDJSON:
        response = client.post("/v1/articles/batch", data=lines(entries), content_type=NDJSON, headers={"Accept": accept})
    else:
        response = client.post("/v1/articles/batch", json={"articles": entries}, headers={"Accept": accept})
    assert (response.status_code, response.content_type) == (200, "application/json"), response.text
    assert list(response.json) == ["results"]
    return response.json["results"]


@pytest.fixture(params=["application/json", NDJSON])
def kind(request: pytest.FixtureRequest) -> str:
    """Either way of sending a batch."""
    return request.param


def test_a_batch_answers_what_single_posts_would(client: FlaskClient, kind: str) -> None:
    """Each entry of the answer has the receipt that GET then confirms, in the order sent."""
    results = send(client, GOOD, kind)
    assert [(entry["index"], entry["status"], entry["article"]["id"]) for entry in results] == [
        (0, 201, "bridge"),
        (1, 201, "tram"),
    ]
    for entry in results:
        article = client.get(f"/v1/articles/{entry['article']['id']}").json
        receipt = {name: article[name] for name in ("id", "version", "sha256", "passages")}
        assert entry["article"] == {**receipt, "created": True}


def test_what_was_there_is_unchanged(client: FlaskClient, kind: str) -> None:
    """An entry that repeats an article is 200 with ``created`` false beside a new one with 201."""
    store(client, BRIDGE)
    results = send(client, GOOD, kind)
    assert [(entry["status"], entry["article"]["created"]) for entry in results] == [(200, False), (201, True)]


def test_a_bad_entry_harms_no_other(client: FlaskClient, kind: str) -> None:
    """A bad entry between good ones is a 422 in its place that names the field, and the others are stored."""
    results = send(client, [GOOD[0], {"text": "It is so.", "language": "en_GB"}, GOOD[1]], kind)
    assert [entry["status"] for entry in results] == [201, 422, 201]
    assert set(results[1]) == {"index", "status", "error"}
    assert_problem_body(results[1]["error"], 422, "language", "BCP 47")
    assert counts(client)["articles"] == 2


def test_a_lone_surrogate_harms_no_other_article(client: FlaskClient, kind: str) -> None:
    """An entry whose field name or date holds a lone surrogate is a 422 in its place beside stored ones."""
    bad = [{"text": CLAIM, "\ud800": 1}, {"text": CLAIM, "published_at": "\ud800"}]
    results = send(client, [GOOD[0], *bad, GOOD[1]], kind)
    assert [entry["status"] for entry in results] == [201, 422, 422, 201]


def test_null_harms_no_other_article(client: FlaskClient, kind: str) -> None:
    """``null`` among articles is a 422 in its place."""
    results = send(client, [GOOD[0], None, GOOD[1]], kind)
    assert [entry["status"] for entry in results] == [201, 422, 201]


@pytest.mark.parametrize(
    ("entry", "field", "says"),
    [
        ("It is so.", "body", "JSON object"),
        (5, "body", "JSON object"),
        ([], "body", "JSON object"),
        ({}, "text", "neither is given"),
        ({"text": "It is so.", "html": "<p>It is so.</p>"}, "text", "both are given"),
        ({"text": "It is so.", "colour": "red"}, "colour", "Unknown field; allowed are id, text"),
        ({"text": "It is so.", "published_at": "2021-02-30"}, "published_at", "no date that exists"),
        ({"text": "Menu"}, "text", "no sentence"),
        ({"html": "<p></p>"}, "html", "no main text"),
        ({"text": "x" * 200_001}, "text", "200000"),
    ],
    ids=str,
)
def test_each_bad_entry_says_what_is_wrong(untouched: FlaskClient, kind: str, entry: Any, field: str, says: str) -> None:
    """A bad entry alone in a batch is answered within 200 by the problem that a single post would get, and stores nothing."""
    (result,) = send(untouched, [entry], kind)
    assert (result["index"], result["status"]) == (0, 422)
    assert_problem_body(result["error"], 422, field, says)


def test_a_broken_line_is_named_and_harms_no_other(client: FlaskClient) -> None:
    """A line that is no JSON is a 400 that gives its number, empty lines counted, and the others are stored."""
    body = lines(GOOD[:1]) + b'\n{"text": "It is\n' + lines(GOOD[1:])
    response = client.post("/v1/articles/batch", data=body, content_type=NDJSON)
    results = response.json["results"]
    assert [(entry["index"], entry["status"]) for entry in results] == [(0, 201), (1, 400), (2, 201)]
    assert_problem_body(results[1]["error"], 400, says="Line 3 is no JSON")


@pytest.mark.parametrize("line", [b"\xff\xfe", b'{"text": NaN}', b"[" * 100_000], ids=["bytes", "NaN", "nested"])
def test_a_line_that_cannot_be_parsed_is_named(client: FlaskClient, line: bytes) -> None:
    """Bytes that are no UTF-8, NaN and endless nesting are each a 400 of their own line."""
    body = line + b"\n" + lines(GOOD[:1])
    results = client.post("/v1/articles/batch", data=body, content_type=NDJSON).json["results"]
    assert [entry["status"] for entry in results] == [400, 201]
    assert_problem_body(results[0]["error"], 400, says="Line 1 is no JSON")


def test_a_problem_in_a_batch_has_the_id_of_the_request(client: FlaskClient) -> None:
    """The ``request_id`` of an entry's problem is the X-Request-ID of the whole answer."""
    response = client.post("/v1/articles/batch", json={"articles": [{}]}, headers={"X-Request-ID": "batch-1"})
    assert response.headers["X-Request-ID"] == response.json["results"][0]["error"]["request_id"] == "batch-1"


def test_versions_of_one_article_in_one_batch_are_kept_in_order(client: FlaskClient, kind: str) -> None:
    """Two texts under one id in one batch are versions 1 and 2, and the same again is unchanged."""
    closed = {"id": "bridge", "text": "The Lantern Bridge closed again."}
    results = send(client, [GOOD[0], closed, closed], kind)
    assert [(entry["status"], entry["article"]["version"]) for entry in results] == [(201, 1), (201, 2), (200, 2)]


def test_more_than_one_group_keeps_the_order(client: FlaskClient) -> None:
    """600 articles with a bad one among them come back as 600 entries, each in its place."""
    entries: list[Any] = [{"id": f"n{number}", "text": f"Number {number} is here."} for number in range(600)]
    entries[300] = {"text": ""}
    results = send(client, entries, NDJSON)
    assert [entry["index"] for entry in results] == list(range(600))
    assert [entry["status"] for entry in results] == [422 if number == 300 else 201 for number in range(600)]
    assert [entry["article"]["id"] for entry in results[:2] + results[-1:]] == ["n0", "n1", "n599"]


def test_accept_gets_the_answer_as_lines(client: FlaskClient, kind: str) -> None:
    """With ``Accept: application/x-ndjson`` the answer is one entry a line, the same entries as in JSON."""
    headers = {"Accept": NDJSON, "X-Request-ID": "batch-1"}
    entries = [GOOD[0], {"text": ""}]
    if kind == NDJSON:
        streamed = read(client.post("/v1/articles/batch", data=lines(entries), content_type=NDJSON, headers=headers))
    else:
        streamed = read(client.post("/v1/articles/batch", json={"articles": entries}, headers=headers))
    assert [(entry["index"], entry["status"]) for entry in streamed] == [(0, 201), (1, 422)]
    assert streamed[0]["article"]["id"] == "bridge"
    assert_problem_body(streamed[1]["error"], 422, "text", "Is empty")
    assert streamed[1]["error"]["request_id"] == "batch-1"


def test_lines_that_are_not_accepted_are_not_sent(client: FlaskClient, kind: str) -> None:
    """``application/x-ndjson;q=0`` asks for no NDJSON."""
    (entry,) = send(client, GOOD[:1], kind, accept="application/json, application/x-ndjson;q=0")
    assert entry["status"] == 201


def test_lines_come_while_the_batch_is_worked_on(service: Service) -> None:
    """When the first line is out, the last group of a streamed batch is not stored yet."""
    entries = [{"id": f"n{number}", "text": f"Number {number} is here."} for number in range(600)]
    client = service.app.test_client()
    with client.post("/v1/articles/batch", data=lines(entries), content_type=NDJSON, headers={"Accept": NDJSON}) as response:
        stream = response.iter_encoded()
        assert b'"n0"' in next(stream)
        assert service.store.counts()["articles"] < 600
        assert len([*stream]) == 599
    assert service.store.counts()["articles"] == 600
