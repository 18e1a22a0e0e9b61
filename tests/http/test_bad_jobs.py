"""POST /v1/jobs with what is not allowed: the whole is refused, and nothing of it stays."""

from collections.abc import Iterator
import json
from pathlib import Path
import sqlite3
from typing import Any

import pytest

from service.http import jobs
from tests.http.answers import CLAIM, NDJSON, assert_problem, lines
from tests.http.jobs import Office, office_in


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office that has no job, neither before a test nor after it, not even a hidden one."""
    with office_in(tmp_path / "data") as office:
        yield office
        assert office.client.get("/v1/jobs").json["items"] == []
    with sqlite3.connect(tmp_path / "data" / "crosscheck.db") as connection:
        assert connection.execute("SELECT (SELECT count(*) FROM jobs), (SELECT count(*) FROM job_claims)").fetchone() == (0, 0)


@pytest.mark.parametrize(
    ("sent", "field", "says"),
    [
        ({}, "claims", "Missing"),
        ({"claims": []}, "claims", "between 1 and 100000"),
        ({"claims": None}, "claims", "null"),
        ({"claims": CLAIM}, "claims", "list"),
        ({"claims": {"claim": CLAIM}}, "claims", "list"),
        ({"claims": [CLAIM], "claim": CLAIM}, "claim", "allowed are as_of, filters, claim_source, top_k, include, claims"),
        ({"claims": [CLAIM], "top_k": 51}, "top_k", "50"),
        ({"top_k": "5", "claims": [CLAIM]}, "top_k", "integer"),
        ({"claims": [CLAIM], "filters": {"colour": "red"}}, "filters.colour", "allowed are sources"),
        ({"claims": [CLAIM], "as_of": "soon"}, "as_of", "ISO 8601"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_wrong_with_the_whole_is_answered_at_once(office: Office, sent: Any, field: str, says: str) -> None:
    """Missing claims, bad shared options and unknown fields are a 422 that names them."""
    assert_problem(office.client.post("/v1/jobs", json=sent), 422, field, says)


@pytest.mark.parametrize("body", [b"", b"\n \n"])
def test_lines_without_a_claim_are_refused(office: Office, body: bytes) -> None:
    """An NDJSON body of nothing but empty lines is a 422."""
    assert_problem(office.client.post("/v1/jobs", data=body, content_type=NDJSON), 422, says="no claim")


@pytest.mark.parametrize("kind", ["application/json", NDJSON])
def test_too_many_claims_are_refused(office: Office, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One claim more than allowed is a 422 that says how many are; the last that is allowed is taken."""
    monkeypatch.setattr(jobs, "MAX_JOB_CLAIMS", 600)
    for count, status in ((601, 422), (600, 202)):
        claims = [CLAIM] * count
        body = lines(claims) if kind == NDJSON else json.dumps({"claims": claims}).encode()
        response = office.client.post("/v1/jobs", data=body, content_type=kind)
        assert response.status_code == status, response.text
    assert response.json["total"] == 600
    office.client.delete(f"{response.headers['Location']}?erase=true")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('{"claims": ["a b", ', "Expecting value"),
        ('{"claims": ["a b"', "']' is expected"),
        ('{"claims": ["a b"] "top_k": 3}', "'}' is expected"),
        ('{"claims": ["a b",]}', "Expecting value"),
        ('{"claims" ["a b"]}', "':' is expected"),
        ('{claims: ["a b"]}', "name of a member"),
        ('{"claims": ["a b"], }', "name of a member"),
        ('{"claims": ["a b"]} x', "something follows"),
        ('{"claims": [1e999]}', "beyond what a double holds"),
        ('{"claims": ["a b", nul]}', "Expecting value"),
        ('{"claims": ["a b", "' + "x" * 1_100_000 + '"]}', "longer than the 1,048,576"),
        ('{"claims": ["a b", ' + "[" * 63 + "]" * 63 + "]}", "nested too deeply"),
    ],
    ids=lambda value: value[:28],
)
def test_what_is_no_json_is_refused_wherever_it_begins(office: Office, body: str, says: str) -> None:
    """A body that stops being JSON after good claims is a 400 that says why."""
    for filler in ("", '"a b", ' * 10_000):  # in the first block, and in a later one
        sent = body.replace('["a b"', f'[{filler}"a b"').encode()
        response = office.client.post("/v1/jobs", data=sent, content_type="application/json")
        assert response.status_code == 400, response.text
        assert says in response.json["detail"]
        if not filler and "a b" not in body:
            break


def test_claims_that_are_there_twice_are_refused(office: Office) -> None:
    """A second ``claims`` is a 422, whatever it holds."""
    for second in (b'["a b"]', b"5"):
        body = b'{"claims": ["a b"], "claims": ' + second + b"}"
        assert_problem(office.client.post("/v1/jobs", data=body, content_type="application/json"), 422, says="twice")


@pytest.mark.parametrize("erase", ["", "yes", "True", "1"])
def test_erase_is_true_or_false(office: Office, erase: str) -> None:
    """Any other value of ``erase`` is a 422, and the job stays as it is."""
    path = office.send([CLAIM])
    assert_problem(office.client.delete(path, query_string={"erase": erase}), 422, "erase")
    assert office.job(path)["state"] == "queued"
    office.client.delete(f"{path}?erase=true")
