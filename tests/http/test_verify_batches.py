"""POST /v1/verify/batch: many claims, each for itself, in order."""

from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient
import pytest

from service.bootstrap import Service
from tests.http.answers import (
    BRIDGE,
    CLAIM,
    DENIAL,
    NDJSON,
    TRAM,
    assert_problem_body,
    cited,
    counts,
    lines,
    read,
    store,
    verify,
)
from tests.http.conftest import client_of, opened

VOLATILE = ("id", "provenance", "timings_ms")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service with two articles, which no test changes."""
    with opened(tmp_path_factory.mktemp("corpus")) as running:
        store(client_of(running), BRIDGE, TRAM)
        yield running


@pytest.fixture
def client(corpus: Service) -> FlaskClient:
    """A client of that service."""
    return client_of(corpus)


@pytest.fixture(params=["application/json", NDJSON])
def kind(request: pytest.FixtureRequest) -> str:
    """Either way of sending claims."""
    return request.param


def send(client: FlaskClient, claims: list[Any], kind: str = "application/json", **shared: Any) -> list[dict[str, Any]]:
    """The entries of the answer: JSON for JSON, NDJSON for NDJSON."""
    if kind == NDJSON:
        return read(client.post("/v1/verify/batch", data=lines(claims), content_type=NDJSON))
    response = client.post("/v1/verify/batch", json={"claims": claims, **shared})
    assert (response.status_code, response.content_type) == (200, "application/json"), response.text
    assert list(response.json) == ["results"]
    return response.json["results"]


def test_each_claim_is_answered_as_a_single_post_would(client: FlaskClient, kind: str) -> None:
    """Texts and objects mixed are answered in order, each with its claim and the verification that POST /v1/verify gives."""
    claims = [CLAIM, {"claim": DENIAL}, {"claim": CLAIM, "filters": {"sources": ["Sentinel"]}}]
    results = send(client, claims, kind)
    assert [(entry["index"], entry["status"], entry["claim"]) for entry in results] == [
        (0, 200, CLAIM),
        (1, 200, DENIAL),
        (2, 200, CLAIM),
    ]
    singles = [verify(client, CLAIM), verify(client, DENIAL), verify(client, CLAIM, filters={"sources": ["Sentinel"]})]
    for entry, single in zip(results, singles, strict=True):
        for name in VOLATILE:
            del entry["verification"][name], single[name]
        assert entry["verification"] == single


def test_each_answer_of_a_batch_is_stored(client: FlaskClient, kind: str) -> None:
    """Every verification of a batch can be asked for under its id."""
    for entry in send(client, [CLAIM, DENIAL], kind):
        stored = client.get(f"/v1/verifications/{entry['verification']['id']}")
        assert (stored.status_code, stored.json["claim"]) == (200, entry["claim"])


def test_shared_options_hold_for_each_claim(client: FlaskClient) -> None:
    """Options beside ``claims`` hold for texts and for objects that say nothing else."""
    results = send(client, [CLAIM, {"claim": CLAIM}], as_of="2024-06-30", top_k=1, include=["timings"])
    assert [entry["verification"]["as_of"] for entry in results] == ["2024-06-30"] * 2
    assert [entry["verification"]["question"]["top_k"] for entry in results] == [1, 1]
    assert all(entry["verification"]["timings_ms"] for entry in results)


def test_an_entry_overrides_shared_options(client: FlaskClient) -> None:
    """An object's own option beats the shared one for that claim alone."""
    filters = {"sources": ["Sentinel"]}
    own = {"claim": CLAIM, "filters": {"sources": ["Courier"]}, "top_k": 2}
    results = send(client, [CLAIM, own, CLAIM], filters=filters, top_k=1)
    assert [entry["verification"]["question"]["top_k"] for entry in results] == [1, 2, 1]
    assert [entry["verification"]["verdict"] for entry in results] == ["not_enough_evidence", "supported", "not_enough_evidence"]


def test_lines_have_options_of_their_own(client: FlaskClient) -> None:
    """In NDJSON each line is an object with its own options."""
    results = send(client, [{"claim": CLAIM, "top_k": 3}, {"claim": CLAIM, "include": ["neutral"]}], NDJSON)
    assert [entry["verification"]["question"]["top_k"] for entry in results] == [3, 20]
    assert [cited(entry["verification"]) for entry in results] == [{"bridge"}, {"bridge", "tram"}]


def test_a_bad_claim_harms_no_other(client: FlaskClient, kind: str) -> None:
    """A bad claim between good ones is a 422 in its place, and the others have their verdicts."""
    results = send(client, [CLAIM, "", DENIAL], kind)
    assert [entry["status"] for entry in results] == [200, 422, 200]
    assert set(results[1]) == {"index", "status", "claim", "error"}
    assert_problem_body(results[1]["error"], 422, "claim")
    assert [results[0]["verification"]["verdict"], results[2]["verification"]["verdict"]] == ["supported", "refuted"]


@pytest.mark.parametrize(
    "bad", ["It is \ud800", {"claim": "It is \ud800"}, {"claim": CLAIM, "\ud800": 1}], ids=["text", "object", "name"]
)
def test_a_lone_surrogate_harms_no_other_claim(client: FlaskClient, kind: str, bad: Any) -> None:
    """A claim with a lone surrogate is a 422 in its place, and those before and after it are verified."""
    assert [entry["status"] for entry in send(client, [CLAIM, bad, DENIAL], kind)] == [200, 422, 200]


def test_null_harms_no_other_claim(client: FlaskClient, kind: str) -> None:
    """``null`` among claims is a 422 in its place."""
    results = send(client, [CLAIM, None], kind)
    assert [entry["status"] for entry in results] == [200, 422]
    assert_problem_body(results[1]["error"], 422, "claim")


@pytest.mark.parametrize(
    ("entry", "echo", "field", "says"),
    [
        (" \n", " \n", "claim", "Is blank"),
        ("x" * 2001, "x" * 2001, "claim", "2000"),
        ("a\x00b", "a\x00b", "claim", "NUL"),
        (5, 5, "claim", "string"),
        (True, True, "claim", "string"),
        ([CLAIM], [CLAIM], "claim", "string"),
        ({}, None, "claim", "required"),
        ({"claim": None}, None, "claim", "null"),
        ({"claim": {"claim": CLAIM}}, {"claim": CLAIM}, "claim", "string"),
        ({"claim": CLAIM, "colour": "red"}, CLAIM, "colour", "Unknown field; allowed are as_of"),
        ({"claim": CLAIM, "filters": {"colour": "red"}}, CLAIM, "filters.colour", "Unknown field; allowed are sources"),
        ({"claim": CLAIM, "top_k": 51}, CLAIM, "top_k", "50"),
        ({"claim": CLAIM, "as_of": "2021-02-30"}, CLAIM, "as_of", "no date that exists"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_each_bad_claim_says_what_is_wrong(client: FlaskClient, kind: str, entry: Any, echo: Any, field: str, says: str) -> None:
    """A bad entry is echoed as sent beside the problem that a single post would get, and nothing is stored for it."""
    before = counts(client)
    (result,) = send(client, [entry], kind)
    assert (result["index"], result["status"], result["claim"]) == (0, 422, echo)
    assert_problem_body(result["error"], 422, field, says)
    assert counts(client) == before


def test_a_broken_line_is_named_and_harms_no_other(client: FlaskClient) -> None:
    """A line that is no JSON is a 400 that gives its number, empty lines counted, and the others are verified."""
    body = lines([CLAIM]) + b'\n{"claim": "It is\n' + lines([DENIAL])
    results = read(client.post("/v1/verify/batch", data=body, content_type=NDJSON))
    assert [(entry["index"], entry["status"], entry["claim"]) for entry in results] == [
        (0, 200, CLAIM),
        (1, 400, None),
        (2, 200, DENIAL),
    ]
    assert_problem_body(results[1]["error"], 400, says="Line 3 is no JSON")


@pytest.mark.parametrize("line", [b"\xff\xfe", b'{"claim": NaN}', b"[" * 100_000], ids=["bytes", "NaN", "nested"])
def test_a_line_that_cannot_be_parsed_is_named(client: FlaskClient, line: bytes) -> None:
    """Bytes that are no UTF-8, NaN and endless nesting are each a 400 of their own line."""
    results = read(client.post("/v1/verify/batch", data=line + b"\n" + lines([CLAIM]), content_type=NDJSON))
    assert [entry["status"] for entry in results] == [400, 200]
    assert_problem_body(results[0]["error"], 400, says="Line 1 is no JSON")


def test_accept_gets_json_claims_as_lines(client: FlaskClient) -> None:
    """JSON in with ``Accept: application/x-ndjson`` is answered by one entry a line."""
    response = client.post("/v1/verify/batch", json={"claims": [CLAIM, ""]}, headers={"Accept": NDJSON, "X-Request-ID": "b-1"})
    results = read(response)
    assert [(entry["index"], entry["status"]) for entry in results] == [(0, 200), (1, 422)]
    assert results[1]["error"]["request_id"] == response.headers["X-Request-ID"] == "b-1"


def test_256_claims_keep_their_order(client: FlaskClient, kind: str) -> None:
    """The largest batch that is allowed is answered whole and in order."""
    claims = [f"Number {number} is a bridge." for number in range(256)]
    results = send(client, claims, kind)
    assert [entry["claim"] for entry in results] == claims
    assert {entry["status"] for entry in results} == {200}


def test_lines_come_while_the_batch_is_worked_on(corpus: Service) -> None:
    """When the first line of a batch of three is out, one claim is verified; when the last is out, all three."""
    before = corpus.store.counts()["verifications"]
    client = corpus.app.test_client()
    with client.post("/v1/verify/batch", data=lines([CLAIM] * 3), content_type=NDJSON) as response:
        stream = response.iter_encoded()
        next(stream)
        assert corpus.store.counts()["verifications"] == before + 1
        assert len([*stream]) == 2
    assert corpus.store.counts()["verifications"] == before + 3
