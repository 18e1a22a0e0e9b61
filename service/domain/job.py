"""A job: many claims that are verified one after another, and the states it goes through.

::

    queued --> running --> finished
       |          |
       `----------`------> cancelled

Everything here is a pure function from a job to the job that it becomes; a store keeps what they give.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.errors import ResultNotAwaited

MAX_JOB_CLAIMS = 100_000
MAX_OPEN_JOBS = 16


class JobState(StrEnum):
    """Where a job stands; the last two are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


STATES = {
    JobState.QUEUED: "no claim of it has been verified yet",
    JobState.RUNNING: "some of its claims have been verified",
    JobState.FINISHED: "every claim has its result",
    JobState.CANCELLED: "it was cancelled; the results that it had can be read",
}
OPEN = frozenset({JobState.QUEUED, JobState.RUNNING})


@dataclass(frozen=True, slots=True)
class Job:
    """What is known of a job.

    ``place`` grows from job to job and orders them. ``done`` counts the claims from the first one on that have a result:
    the results that can be read are those with an index below it. ``failed`` counts the claims that are known to end in an
    error; those that were refused as they came are among them before their turn. Times are ISO 8601 in UTC.
    """

    id: str
    place: int
    state: JobState
    total: int
    done: int
    failed: int
    created_at: str
    started_at: str | None = None
    ended_at: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is work left to do on it."""
        return self.state in OPEN

    @property
    def left(self) -> int:
        """How many claims have no result yet; none are awaited once it has ended."""
        return self.total - self.done if self.is_open else 0


def settle(job: Job, first_unsettled: int, at: str) -> Job:
    """The job when every claim before ``first_unsettled`` has a result; with the last one it is finished."""
    if first_unsettled < job.total:
        return replace(job, done=first_unsettled)
    return replace(job, done=job.total, state=JobState.FINISHED, started_at=job.started_at or at, ended_at=at)


def expect(job: Job, number: int) -> None:
    """Make sure that the job waits for the result of claim ``number``. Raises ResultNotAwaited.

    A job that was cancelled waits for none, and no job takes a second result for one claim.
    """
    if not job.is_open or number != job.done:
        raise ResultNotAwaited(job.id, number)


def take_result(job: Job, number: int, first_unsettled: int, at: str, *, failed: bool) -> Job:
    """The job with the result of claim ``number``. Raises ResultNotAwaited."""
    expect(job, number)
    running = replace(job, state=JobState.RUNNING, started_at=job.started_at or at, failed=job.failed + failed)
    return settle(running, first_unsettled, at)


def cancel(job: Job, at: str) -> Job:
    """The job without the rest of its work; one that has ended stays as it is."""
    return replace(job, state=JobState.CANCELLED, ended_at=at) if job.is_open else job


def next_in_turn(places: Sequence[int], last: int) -> int | None:
    """Which of the open jobs' ``places`` (ascending) is worked on after ``last``: the next one, and then from the front.

    One claim of each in turn: a job of ten claims that comes after one of a hundred thousand is done within twenty claims.
    """
    return next((place for place in places if place > last), places[0] if places else None)


def claims_until_done(job: Job, others: Iterable[Job]) -> int:
    """How many claims are verified until ``job`` is done, those of the other open jobs that come in between included."""
    return job.left + sum(min(other.left, job.left) for other in others)
