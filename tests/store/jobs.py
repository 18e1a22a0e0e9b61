"""Jobs for the tests of stores."""

from collections.abc import Sequence
from typing import Any

from service.application.ports import JobStore, Outcome, Repeatable, SentClaim, VerificationRecord
from service.domain.job import Job

AT = "2021-03-11T12:00:00Z"
OPTIONS = {"as_of": "2021-03-11", "filters": {"sources": ["Größe 😀"]}}
REFUSED = Outcome(422, error={"detail": "Is blank."})


def begin(jobs: JobStore, identity: str, claims: Sequence[Any]) -> None:
    """Take claims in."""
    jobs.begin(identity, AT)
    jobs.add(identity, 0, [SentClaim(claim) for claim in claims])


def queue(jobs: JobStore, identity: str, claims: Sequence[Any], *, most: int = 16, repeatable: Repeatable | None = None) -> Job:
    """Take claims in and queue them."""
    begin(jobs, identity, claims)
    return jobs.queue(identity, OPTIONS, AT, most, repeatable)


def record(identity: str) -> VerificationRecord:
    """A verification's record."""
    return VerificationRecord(identity, AT, {"id": identity, "claim": "Größe 😀?"})


def verify(jobs: JobStore, identity: str, number: int) -> Job:
    """Save a verification for a claim."""
    name = f"{identity}-{number}"
    return jobs.save(identity, number, Outcome(200, name), AT, record(name))
