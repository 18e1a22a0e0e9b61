"""/v1/jobs: taken in, listed, cancelled, erased, gone on with after a restart."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from service.domain.job import MAX_OPEN_JOBS
from tests.http.answers import BRIDGE, CLAIM, DENIAL, NDJSON, TRAM, assert_problem, counts, lines, store
from tests.http.jobs import Office, office_in

FIELDS = {"id", "state", "done", "total", "failed", "eta_seconds", "created_at", "started_at", "ended_at"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with two articles."""
    with office_in(tmp_path / "data") as office:
        store(office.client, BRIDGE, TRAM)
        yield office


@pytest.mark.parametrize(
    "sent",
    [{"json": {"claims": [CLAIM, DENIAL]}}, {"data": lines([CLAIM, DENIAL]), "content_type": NDJSON}],
    ids=["json", "lines"],
)
def test_a_job_is_taken_in(office: Office, sent: dict[str, Any]) -> None:
    """The answer is 202 with where the job is, that nothing is done, and how much there is; GET answers the same."""
    response = office.client.post("/v1/jobs", **sent)
    assert response.status_code == 202
    assert set(response.json) == FIELDS
    assert response.headers["Location"] == f"/v1/jobs/{response.json['id']}"
    job = office.job(response.headers["Location"])
    assert job == response.json
    assert (job["state"], job["done"], job["total"], job["failed"]) == ("queued", 0, 2, 0)
    assert (job["eta_seconds"], job["started_at"], job["ended_at"]) == (None, None, None)


def test_a_job_runs_and_is_finished(office: Office) -> None:
    """It says how far it is after each claim, for how long yet, and in the end when that was."""
    path = office.send([CLAIM, DENIAL, CLAIM])
    office.work(1)
    running = office.job(path)
    assert (running["state"], running["done"], running["ended_at"]) == ("running", 1, None)
    assert running["eta_seconds"] >= 0
    assert office.work() == 2
    finished = office.job(path)
    assert (finished["state"], finished["done"], finished["eta_seconds"]) == ("finished", 3, None)
    times = [datetime.fromisoformat(finished[name]) for name in ("created_at", "started_at", "ended_at")]
    assert times == sorted(times)


def test_jobs_are_listed_newest_first(office: Office) -> None:
    """Three jobs by two are two pages, each item as GET of the job answers it."""
    paths = [office.send([CLAIM]) for _ in range(3)]
    office.work(1)
    first = office.client.get("/v1/jobs?limit=2").json
    second = office.client.get("/v1/jobs", query_string={"cursor": first["next_cursor"], "limit": 2}).json
    assert [*first["items"], *second["items"]] == [office.job(path) for path in reversed(paths)]
    assert second["next_cursor"] is None


def test_a_cursor_of_another_list_is_refused(office: Office) -> None:
    """The cursor of the articles is none of the jobs."""
    cursor = office.client.get("/v1/articles?limit=1").json["next_cursor"]
    assert_problem(office.client.get("/v1/jobs", query_string={"cursor": cursor}), 422, "cursor")


def test_a_cancelled_job_keeps_its_results(office: Office) -> None:
    """After DELETE nothing more is verified, and what was can be read."""
    path = office.send([CLAIM, DENIAL, CLAIM])
    office.work(1)
    response = office.client.delete(path)
    assert (response.status_code, response.json) == (200, office.job(path))
    assert (response.json["state"], response.json["done"], response.json["total"]) == ("cancelled", 1, 3)
    assert response.json["ended_at"] is not None
    assert office.work() == 0
    assert [entry["claim"] for entry in office.results(path)] == [CLAIM]


@pytest.mark.parametrize("ended", ["cancelled", "finished"])
def test_cancelling_what_has_ended_changes_nothing(office: Office, ended: str) -> None:
    """DELETE may be repeated, and a finished job stays finished."""
    path = office.send([CLAIM])
    office.work(1 if ended == "finished" else 0)
    office.client.delete(path)
    before = office.job(path)
    assert before["state"] == ended
    response = office.client.delete(path)
    assert (response.status_code, response.json) == (200, before)


def test_an_erased_job_is_gone(office: Office) -> None:
    """With erase=true the answer is 204, then 404 on every route; the verifications stay."""
    path = office.send([CLAIM, DENIAL])
    office.work(1)
    (entry,) = office.results(path)
    assert office.client.delete(f"{path}?erase=true").status_code == 204
    for response in (office.client.get(path), office.client.get(f"{path}/results"), office.client.delete(path)):
        assert_problem(response, 404, says="no job")
    assert office.client.get("/v1/jobs").json["items"] == []
    assert office.work() == 0
    assert office.client.get(f"/v1/verifications/{entry['verification']['id']}").status_code == 200


def test_a_job_goes_on_after_a_restart(office: Office) -> None:
    """Started again, the service has every result and goes on with the next claim; none is verified twice."""
    path = office.send([CLAIM, "", DENIAL, CLAIM, DENIAL])
    office.work(2)
    before = office.results(path)
    office.restart()
    assert office.results(path) == before
    assert office.job(path)["state"] == "running"
    assert office.work() == 2
    assert [(entry["index"], entry["claim"]) for entry in office.results(path)] == list(
        enumerate([CLAIM, "", DENIAL, CLAIM, DENIAL])
    )
    assert counts(office.client)["verifications"] == 4


def test_a_small_job_does_not_wait_for_a_large_one(office: Office) -> None:
    """A job of two claims that came after one of twenty is finished after four."""
    large, small = office.send([CLAIM] * 20), office.send([CLAIM] * 2)
    office.work(4)
    assert [office.job(path)["done"] for path in (large, small)] == [2, 2]
    assert office.job(small)["state"] == "finished"


def test_so_many_jobs_may_be_open(office: Office) -> None:
    """One more than allowed is a 429 that says when to try again, and leaves nothing; when one has ended it is taken."""
    paths = [office.send([CLAIM]) for _ in range(MAX_OPEN_JOBS)]
    for headers in ({}, {"Idempotency-Key": "key"}):
        response = office.client.post("/v1/jobs", json={"claims": [CLAIM]}, headers=headers)
        assert_problem(response, 429, says=f"at most {MAX_OPEN_JOBS}")
        assert response.headers["Retry-After"] == "60"
    assert len(office.client.get("/v1/jobs").json["items"]) == MAX_OPEN_JOBS
    office.client.delete(paths[3])
    office.send([CLAIM])


def test_the_same_body_under_a_key_is_one_job(office: Office) -> None:
    """Sent again under its Idempotency-Key a job is answered as it is now, also when no other would be taken."""
    for _ in range(MAX_OPEN_JOBS - 1):
        office.send([CLAIM])
    answers = [
        office.client.post("/v1/jobs", json={"claims": [DENIAL]}, headers={"Idempotency-Key": "night-1"}) for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json == answers[1].json
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert len(office.client.get("/v1/jobs").json["items"]) == MAX_OPEN_JOBS


@pytest.mark.parametrize(
    "other",
    [{"json": {"claims": [DENIAL]}}, {"json": {"claims": [CLAIM], "top_k": 3}}, {"data": lines([CLAIM]), "content_type": NDJSON}],
    ids=["claim", "option", "kind"],
)
def test_another_body_under_a_key_is_refused(office: Office, other: dict[str, Any]) -> None:
    """Under the key of another job a body is a 422 that names the header, and there is one job."""
    headers = {"Idempotency-Key": "night-1"}
    office.client.post("/v1/jobs", json={"claims": [CLAIM]}, headers=headers)
    assert_problem(office.client.post("/v1/jobs", headers=headers, **other), 422, "Idempotency-Key", "another body")
    assert len(office.client.get("/v1/jobs").json["items"]) == 1


@pytest.mark.parametrize("key", ["", " ", "a b", "é", "x" * 201])
def test_a_key_that_is_none_is_refused(office: Office, key: str) -> None:
    """A key that is empty, too long, or not visible ASCII is a 422 that names the header."""
    response = office.client.post("/v1/jobs", json={"claims": [CLAIM]}, headers={"Idempotency-Key": key})
    assert_problem(response, 422, "Idempotency-Key", "visible ASCII")
