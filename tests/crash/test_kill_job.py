"""Killed or told to end in the middle of a job, the service goes on with it at the next start: every claim once, in order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection
import json
import threading
import time
from typing import Any

import pytest

from tests.crash.child import Child, serving

pytestmark = pytest.mark.long

CLAIMS = 150
ENDS = ("kill", "terminate")
SECONDS = 120


@dataclass(slots=True)
class Story:
    """What happened to one job."""

    claims: list[Any]
    done: list[int] = field(default_factory=list)  # how far it was at each end
    prefixes: list[list[Any]] = field(default_factory=list)  # index and verification's id of what was done after each start
    exit_statuses: list[int] = field(default_factory=list)
    results: list[dict[str, Any]] = field(default_factory=list)
    state: str = ""
    verifications: int = 0


def claims() -> list[Any]:
    """Claims with words of their own; every seventh is none."""
    return ["" if number % 7 == 3 else f"Ferry number {number} took people to the quay." for number in range(CLAIMS)]


def results(child: Child, path: str) -> list[dict[str, Any]]:
    """The results that are there now."""
    connection = HTTPConnection("127.0.0.1", child.port, timeout=60)
    connection.request("GET", f"{path}/results")
    body = connection.getresponse().read()
    connection.close()
    return [json.loads(line) for line in body.splitlines()]


def wait_for(child: Child, path: str, reached: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """The job once it has come so far."""
    deadline = time.monotonic() + SECONDS
    with child.client() as client:
        while time.monotonic() < deadline:
            _, job = client.ask("GET", path)
            if reached(job):
                return job
            threading.Event().wait(0.05)
    raise AssertionError(f"the job stands still: {child.said()[-2000:]}")


def known(found: list[dict[str, Any]]) -> list[Any]:
    """Index and id of each verification."""
    return [(entry["index"], entry["verification"]["id"]) for entry in found if entry["status"] == 200]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A job whose service came to an end several times, and which was finished after it."""
    data, story, path = tmp_path_factory.mktemp("job") / "data", Story(claims()), ""
    for number, end in enumerate(ENDS, start=1):
        with serving(data) as child:
            if not path:
                with child.client() as client:
                    client.ask("POST", "/v1/articles", {"text": "Ferry number 7 took people to the quay."})
                    status, job = client.ask("POST", "/v1/jobs", {"claims": story.claims})
                assert status == 202, job
                path = f"/v1/jobs/{job['id']}"
            enough = number * CLAIMS // (len(ENDS) + 1)
            wait_for(child, path, lambda job, enough=enough: job["done"] >= enough)
            found = results(child, path)
            story.prefixes.append(known(found))
            if end == "kill":
                child.kill()
            else:
                story.exit_statuses.append(child.terminate())
            story.done.append(len(found))
    with serving(data) as child:
        story.state = wait_for(child, path, lambda job: job["ended_at"] is not None)["state"]
        story.results = results(child, path)
        with child.client() as client:
            story.verifications = client.ask("GET", "/v1/about")[1]["corpus"]["verifications"]
    return story


def test_each_end_came_in_the_middle(story: Story) -> None:
    """Every time some claims were done, more than the time before, and not all."""
    assert story.done == sorted(set(story.done))
    assert story.done[0] > 0
    assert story.done[-1] < CLAIMS


def test_the_job_is_finished_by_itself(story: Story) -> None:
    """Nobody asked for it again, and it has the result of every claim, in the order sent, none twice."""
    assert story.state == "finished"
    assert [entry["index"] for entry in story.results] == list(range(CLAIMS))
    assert [entry["claim"] for entry in story.results] == story.claims
    assert [entry["status"] for entry in story.results] == [200 if claim else 422 for claim in story.claims]


def test_no_claim_is_verified_twice(story: Story) -> None:
    """There are as many verifications as claims that could be verified, not one more."""
    assert story.verifications == sum(1 for claim in story.claims if claim)


def test_what_could_be_read_before_the_end_stays(story: Story) -> None:
    """A verification that was among the results before a kill is at the same index in the end."""
    final = known(story.results)
    for before in story.prefixes:
        assert final[: len(before)] == before


def test_termination_in_the_middle_is_a_clean_exit(story: Story) -> None:
    """SIGTERM while a job runs ends with exit status 0."""
    assert story.exit_statuses == [0]
