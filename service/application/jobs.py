"""Jobs: many claims taken in at once, worked on one after another, their results read at any time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Protocol
import uuid

from service.application.ports import JobPage, JobStore, Outcome, Repeatable, SentClaim
from service.domain.dates import timestamp
from service.domain.errors import NotFound, TooManyJobs
from service.domain.job import MAX_OPEN_JOBS, Job, claims_until_done

ADDED_AT_ONCE = 500  # claims in memory, and in one transaction
READ_AT_ONCE = 100  # results in memory


class Again(Protocol):
    """Earlier verifications. Raises NotFound."""

    def __call__(self, identity: str) -> Mapping[str, Any]:
        """The verification as it was answered, by its id."""
        ...


class Worker(Protocol):
    """Who works on the jobs."""

    @property
    def seconds_per_claim(self) -> float | None:
        """How long a claim takes; None when that is not known yet."""
        ...

    def wake(self) -> None:
        """Say that there is something to do."""
        ...


@dataclass(slots=True)
class Sent:
    """Claims as they come in. ``options`` and ``digest`` are known when the last claim has been taken."""

    claims: Iterator[SentClaim]
    options: Mapping[str, Any]
    digest: str = ""


@dataclass(frozen=True, slots=True)
class JobStatus:
    """A job, and how many seconds it may take from now on; None when it has ended, or nothing is known yet."""

    job: Job
    eta_seconds: float | None


@dataclass(frozen=True, slots=True)
class Result:
    """One line of a job's results; ``verification`` is there when ``outcome.status`` is 200 and it was not erased since."""

    number: int
    sent: Any
    outcome: Outcome
    verification: Mapping[str, Any] | None


class Jobs:
    """Takes jobs in and tells of them; ``worker`` works on them."""

    def __init__(
        self,
        store: JobStore,
        again: Again,
        worker: Worker,
        most_open: int = MAX_OPEN_JOBS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._again = again
        self._worker = worker
        self._most_open = most_open
        self._clock = clock

    def create(self, sent: Sent, key: str | None = None) -> JobStatus:
        """Take a job in, some claims at a time; it is there once all of them are.

        The same claims under the same ``key`` give the job that they gave before. Raises InvalidInput, TooManyJobs,
        StorageFailure, and what reading the claims raises; then nothing is left of it.
        """
        if key is None and len(self._store.open_jobs()) >= self._most_open:
            raise TooManyJobs(self._most_open)  # before all of it was read; whoever sends it again may be told of the first
        identity = uuid.uuid4().hex
        self._store.begin(identity, self._now())
        job = None
        try:
            number = 0
            while claims := list(islice(sent.claims, ADDED_AT_ONCE)):
                self._store.add(identity, number, claims)
                number += len(claims)
            repeatable = Repeatable(key, sent.digest) if key is not None else None
            job = self._store.queue(identity, sent.options, self._now(), self._most_open, repeatable)
        finally:
            if job is None or job.id != identity:
                self._store.erase(identity)
        self._worker.wake()
        return self._status(job)

    def get(self, identity: str) -> JobStatus:
        """One job. Raises NotFound."""
        return self._status(self._store.job(identity))

    def page(self, before: int | None, limit: int) -> tuple[list[JobStatus], JobPage]:
        """A page of jobs, newest first, each with what is left of it."""
        page = self._store.page(before, limit)
        return [self._status(job) for job in page.items], page

    def results(self, identity: str, start: int) -> tuple[Mapping[str, Any], Iterator[Result]]:
        """The options that the claims share, and the results from the index ``start`` on that are there now, in order.

        Raises NotFound.
        """
        end = self._store.job(identity).done
        return self._store.options(identity), self._results(identity, start, end)

    def cancel(self, identity: str) -> JobStatus:
        """End a job's work; its results stay. One that has ended stays as it is. Raises NotFound, StorageFailure."""
        return self._status(self._store.cancel(identity, self._now()))

    def erase(self, identity: str) -> None:
        """Erase a job, ended or not; its verifications stay. Raises NotFound, StorageFailure."""
        self._store.erase(identity)

    def _results(self, identity: str, start: int, end: int) -> Iterator[Result]:
        for first in range(start, end, READ_AT_ONCE):
            try:
                found = self._store.results(identity, first, min(READ_AT_ONCE, end - first))
            except NotFound:  # erased while it was read
                return
            for number, claim in enumerate(found, start=first):
                if claim.outcome is not None:
                    yield self._result(number, claim.sent, claim.outcome)

    def _result(self, number: int, sent: Any, outcome: Outcome) -> Result:
        if outcome.verification is None:
            return Result(number, sent, outcome, None)
        try:
            return Result(number, sent, outcome, self._again(outcome.verification))
        except NotFound:  # erased since
            return Result(number, sent, outcome, None)

    def _status(self, job: Job) -> JobStatus:
        pace = self._worker.seconds_per_claim
        if not job.is_open or pace is None:
            return JobStatus(job, None)
        others = (other for other in self._store.open_jobs() if other.id != job.id)
        return JobStatus(job, round(pace * claims_until_done(job, others), 1))

    def _now(self) -> str:
        return timestamp(self._clock())
