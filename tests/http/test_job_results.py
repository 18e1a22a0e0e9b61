"""GET /v1/jobs/{id}/results: a line for each claim that is done, in the order sent."""

from collections.abc import Iterator
import json
from pathlib import Path
from typing import Any

import pytest

from service.application.ports import Outcome
from tests.http.answers import BRIDGE, CLAIM, DENIAL, NDJSON, TRAM, assert_problem, assert_problem_body, cited, store, verify
from tests.http.jobs import Office, office_in

VOLATILE = ("id", "provenance", "timings_ms")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with two articles."""
    with office_in(tmp_path / "data") as office:
        store(office.client, BRIDGE, TRAM)
        yield office


@pytest.fixture(params=["application/json", NDJSON])
def kind(request: pytest.FixtureRequest) -> str:
    """Either way of sending claims."""
    return request.param


def test_each_claim_is_answered_as_a_single_post_would(office: Office, kind: str) -> None:
    """Texts and objects mixed have their results in order, each the verification that POST /v1/verify gives."""
    only = {"claim": CLAIM, "filters": {"sources": ["Sentinel"]}, "include": ["neutral"]}
    path = office.send([CLAIM, {"claim": DENIAL}, only], kind)
    office.work()
    results = office.results(path)
    assert [(entry["index"], entry["status"], entry["claim"]) for entry in results] == [
        (0, 200, CLAIM),
        (1, 200, DENIAL),
        (2, 200, CLAIM),
    ]
    singles = [verify(office.client, CLAIM), verify(office.client, DENIAL), verify(office.client, **only)]
    assert singles[2]["neutral"]
    for entry, single in zip(results, singles, strict=True):
        assert set(entry) == {"index", "status", "claim", "verification"}
        for name in VOLATILE:
            del entry["verification"][name], single[name]
        assert entry["verification"] == single


def test_each_result_is_a_stored_verification(office: Office) -> None:
    """Every verification of a job can be asked for under its id."""
    path = office.send([CLAIM, DENIAL])
    office.work()
    for entry in office.results(path):
        stored = office.client.get(f"/v1/verifications/{entry['verification']['id']}")
        assert (stored.status_code, stored.json["claim"]) == (200, entry["claim"])


def test_shared_options_hold_unless_a_claim_has_its_own(office: Office) -> None:
    """Options beside ``claims`` hold for texts and objects, and an object's own beats them for that claim alone."""
    own = {"claim": CLAIM, "top_k": 2, "include": []}
    path = office.send([CLAIM, own, CLAIM], top_k=1, as_of="2024-06-30", include=["neutral"], filters={"sources": ["Sentinel"]})
    office.work()
    answers = [entry["verification"] for entry in office.results(path)]
    assert [answer["question"]["top_k"] for answer in answers] == [1, 2, 1]
    assert [answer["as_of"] for answer in answers] == ["2024-06-30"] * 3
    assert [cited(answer) for answer in answers] == [{"tram"}, set(), {"tram"}]


def test_options_may_follow_the_claims(office: Office) -> None:
    """The order of the body's members does not matter."""
    body = f'{{"claims": ["{CLAIM}"], "top_k": 3}}'
    response = office.client.post("/v1/jobs", data=body, content_type="application/json")
    assert response.status_code == 202, response.text
    office.work()
    (entry,) = office.results(response.headers["Location"])
    assert entry["verification"]["question"]["top_k"] == 3


@pytest.mark.parametrize(
    ("bad", "echo", "field"),
    [
        ("", "", "claim"),
        ("x" * 2001, "x" * 2001, "claim"),
        (5, 5, "claim"),
        (None, None, "claim"),
        ([CLAIM], [CLAIM], "claim"),
        ({}, None, "claim"),
        ({"claim": CLAIM, "top_k": 51}, CLAIM, "top_k"),
        ({"claim": CLAIM, "filters": {"colour": "red"}}, CLAIM, "filters.colour"),
        ({"claim": CLAIM, "as_of": "2021-02-30"}, CLAIM, "as_of"),
        ("It is \ud800", "It is \ud800", "claim"),
    ],
    ids=lambda value: str(value)[:30].encode("ascii", "replace").decode(),
)
def test_a_bad_claim_harms_no_other(office: Office, kind: str, bad: Any, echo: Any, field: str) -> None:
    """It is counted as failed at once, costs no turn, and its result is in its place, the problem of a single post."""
    path = office.send([CLAIM, bad, DENIAL], kind)
    assert (office.job(path)["total"], office.job(path)["failed"]) == (3, 1)
    assert office.work() == 2
    results = office.results(path)
    assert [(entry["index"], entry["status"]) for entry in results] == [(0, 200), (1, 422), (2, 200)]
    assert set(results[1]) == {"index", "status", "claim", "error"}
    assert results[1]["claim"] == echo
    assert_problem_body(results[1]["error"], 422, field)
    assert (office.job(path)["state"], office.job(path)["failed"]) == ("finished", 1)


def test_a_broken_line_is_named(office: Office) -> None:
    """A line that is no JSON is a 400 with its number, empty lines counted; one that is too long is another."""
    long = json.dumps({"claim": CLAIM, "as_of": "x" * 1024 * 1024})
    body = f'"{CLAIM}"\n\n{{"claim": \n{long}\n"{DENIAL}"'
    response = office.client.post("/v1/jobs", data=body, content_type=NDJSON)
    office.work()
    results = office.results(response.headers["Location"])
    assert [(entry["index"], entry["status"], entry["claim"]) for entry in results] == [
        (0, 200, CLAIM),
        (1, 400, None),
        (2, 400, None),
        (3, 200, DENIAL),
    ]
    assert_problem_body(results[1]["error"], 400, says="Line 3 is no JSON")
    assert_problem_body(results[2]["error"], 400, says="Line 4 is longer than the 1,048,576 bytes")


def test_results_end_at_what_is_done(office: Office) -> None:
    """While a job runs there are the results so far, and ``from`` goes on where the last reading ended."""
    claims = [CLAIM, "", DENIAL, CLAIM, DENIAL]
    path = office.send(claims)
    assert office.results(path) == []
    office.work(1)
    first = office.results(path)
    office.work()
    second = office.results(path, start=len(first))
    assert [entry["index"] for entry in first] == [0, 1]
    assert [entry["index"] for entry in second] == [2, 3, 4]
    assert office.results(path) == first + second


@pytest.mark.parametrize(("start", "expected"), [(0, [0, 1, 2]), (2, [2]), (3, []), (100_000, [])])
def test_results_from_an_index(office: Office, start: int, expected: list[int]) -> None:
    """``from`` is the index of the first result; beyond the last there is none."""
    path = office.send([CLAIM] * 3)
    office.work()
    assert [entry["index"] for entry in office.results(path, start)] == expected


@pytest.mark.parametrize("start", ["-1", "100001", "x", "1.5", ""])
def test_an_index_that_is_none_is_refused(office: Office, start: str) -> None:
    """Another value of ``from`` is a 422 that names it."""
    path = office.send([CLAIM])
    assert_problem(office.client.get(f"{path}/results", query_string={"from": start}), 422, "from")


def test_many_results_are_read_in_order(office: Office) -> None:
    """More results than are read at once come each once and in order."""
    path = office.send([""] * 250)
    assert [entry["index"] for entry in office.results(path)] == list(range(250))
    assert [entry["index"] for entry in office.results(path, 99)] == list(range(99, 250))


def test_a_deleted_article_is_gone_from_results(office: Office) -> None:
    """A passage whose article was deleted since is marked, and has no text."""
    path = office.send([CLAIM])
    office.work()
    office.client.delete("/v1/articles/bridge")
    ((passage,),) = (entry["verification"]["supporting"] for entry in office.results(path))
    assert (passage["deleted"], passage["text"]) == (True, None)


def test_an_erased_verification_is_a_404_in_its_place(office: Office) -> None:
    """A result whose verification is no longer there says so, as GET of it would."""
    path = office.send([CLAIM])
    office.service.store.jobs.save(path.split("/")[-1], 0, Outcome(200, "gone"), "2021-03-11T12:00:00Z")  # without its record
    (entry,) = office.results(path)
    assert (entry["index"], entry["status"], entry["claim"]) == (0, 404, CLAIM)
    assert_problem_body(entry["error"], 404, says="no verification 'gone'")
