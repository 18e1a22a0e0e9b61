"""Jobs: each claim a row, its result beside it. What a job becomes is decided by ``service/domain/job.py``."""

from collections.abc import Mapping, Sequence
import json
from typing import Any

import apsw

from service.application.ports import AwaitedClaim, JobPage, Outcome, Repeatable, SentClaim, VerificationRecord
from service.domain.errors import InvalidInput, NotFound, ResultNotAwaited, TooManyJobs
from service.domain.job import OPEN, Job, JobState, cancel, expect, next_in_turn, settle, take_result
from service.store.embedded.database import Readers
from service.store.embedded.verifications import put_verification
from service.store.embedded.writer import Writer

ERASED_AT_ONCE = 5_000  # rows; other writers get their turn in between

_COLUMNS = "id, key, state, total, done, failed, created_at, started_at, ended_at"
_OPEN = f"state IN ({', '.join(repr(state.value) for state in sorted(OPEN))})"


class EmbeddedJobs:
    """The jobs of a store, over its writer and its readers."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        """Erase what a process that ended left half received or half erased."""
        self._writer, self._readers = writer, readers
        with readers.snapshot() as connection:
            left = connection.execute("SELECT key FROM jobs WHERE state IS NULL").fetchall()
        for (key,) in left:
            self._erase_rows(key)

    # Coming in

    def begin(self, identity: str, created_at: str) -> None:
        """Make room for a job, which nobody sees before ``queue``."""
        self._writer.run(
            lambda connection: connection.execute(
                "INSERT INTO jobs(id, options, total, done, failed, created_at) VALUES(?, '{}', 0, 0, 0, ?)",
                (identity, created_at),
            ).fetchall()
        )

    def add(self, identity: str, first: int, claims: Sequence[SentClaim]) -> None:
        """Add claims to a job that was begun; the first of them has the index ``first``."""
        rows = [(number, json.dumps(claim.sent), *_values(claim.outcome)) for number, claim in enumerate(claims, start=first)]

        def change(connection: apsw.Connection) -> None:
            key = connection.execute("SELECT key FROM jobs WHERE id = ? AND state IS NULL", (identity,)).get
            connection.executemany(
                "INSERT INTO job_claims(job, number, sent, status, verification, error) VALUES(?, ?, ?, ?, ?, ?)",
                ((key, *row) for row in rows),
            )

        self._writer.run(change)

    def queue(self, identity: str, options: Mapping[str, Any], at: str, most: int, repeatable: Repeatable | None) -> Job:
        """Let a job that was begun take its turn.

        Gives the job that came with the same key before, if there is one. Raises InvalidInput when another body came
        with that key, TooManyJobs when ``most`` are open already.
        """

        def change(connection: apsw.Connection) -> Job:
            earlier = _repeated(connection, repeatable) if repeatable else None
            if earlier is not None:
                return earlier
            if connection.execute(f"SELECT count(*) FROM jobs WHERE {_OPEN}").get >= most:
                raise TooManyJobs(most)
            key, created_at = connection.execute("SELECT key, created_at FROM jobs WHERE id = ?", (identity,)).get
            total, failed = connection.execute("SELECT count(*), count(status) FROM job_claims WHERE job = ?", (key,)).get
            job = Job(identity, key, JobState.QUEUED, total, 0, failed, created_at)
            connection.execute(
                "UPDATE jobs SET options = ?, idempotency_key = ?, digest = ? WHERE key = ?",
                (json.dumps(options), repeatable and repeatable.key, repeatable and repeatable.digest, key),
            )
            return _write(connection, settle(job, _first_unsettled(connection, job, 0), at))

        return self._writer.run(change)

    # What there is

    def job(self, identity: str) -> Job:
        """One job. Raises NotFound."""
        with self._readers.snapshot() as connection:
            return _find(connection, identity)

    def page(self, before: int | None, limit: int) -> JobPage:
        """A page of the jobs whose place is below ``before``, newest first."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM jobs WHERE state IS NOT NULL AND key < ? ORDER BY key DESC LIMIT ?",
                (2**62 if before is None else before, limit + 1),
            ).fetchall()
        items = [_read(row) for row in rows[:limit]]
        return JobPage(items, items[-1].place if len(rows) > limit else None)

    def open_jobs(self) -> Sequence[Job]:
        """The jobs that are queued or running, oldest first."""
        with self._readers.snapshot() as connection:
            return _open_jobs(connection)

    def awaited(self, last: int) -> AwaitedClaim | None:
        """The claim whose turn it is after one of the job at place ``last``; None when nothing is left to do."""
        with self._readers.snapshot() as connection:
            jobs = {job.place: job for job in _open_jobs(connection)}
            place = next_in_turn(list(jobs), last)
            if place is None:
                return None
            job = jobs[place]
            sent, options = connection.execute(
                "SELECT c.sent, j.options FROM job_claims c JOIN jobs j ON j.key = c.job WHERE c.job = ? AND c.number = ?",
                (place, job.done),
            ).get
        return AwaitedClaim(job.id, place, job.done, json.loads(sent), json.loads(options))

    def options(self, identity: str) -> Mapping[str, Any]:
        """What the claims of a job share, as it was sent. Raises NotFound."""
        with self._readers.snapshot() as connection:
            place = _find(connection, identity).place
            options: Mapping[str, Any] = json.loads(connection.execute("SELECT options FROM jobs WHERE key = ?", (place,)).get)
            return options

    def results(self, identity: str, start: int, limit: int) -> Sequence[SentClaim]:
        """Claims with their outcomes from the index ``start`` on: those that are done, at most ``limit``. Raises NotFound."""
        with self._readers.snapshot() as connection:
            job = _find(connection, identity)
            rows = connection.execute(
                "SELECT sent, status, verification, error FROM job_claims WHERE job = ? AND number >= ? AND number < ? "
                "ORDER BY number",
                (job.place, start, min(start + limit, job.done)),
            ).fetchall()
        return [
            SentClaim(json.loads(sent), Outcome(status, verification, json.loads(error) if error else None))
            for sent, status, verification, error in rows
        ]

    # What becomes of it

    def save(self, identity: str, number: int, outcome: Outcome, at: str, verification: VerificationRecord | None = None) -> Job:
        """Keep the outcome of a claim, and the record of its verification, in one transaction. Raises ResultNotAwaited.

        Either both are there after a crash or neither, so no claim has two records and none is passed over.
        """

        def change(connection: apsw.Connection) -> Job:
            try:
                job = _find(connection, identity)
            except NotFound as error:  # erased meanwhile
                raise ResultNotAwaited(identity, number) from error
            expect(job, number)
            if verification is not None:
                put_verification(connection, verification.id, verification.created_at, verification.record)
            connection.execute(
                "UPDATE job_claims SET status = ?, verification = ?, error = ? WHERE job = ? AND number = ?",
                (*_values(outcome), job.place, number),
            )
            after = _first_unsettled(connection, job, number + 1)
            return _write(connection, take_result(job, number, after, at, failed=outcome.error is not None))

        return self._writer.run(change)

    def cancel(self, identity: str, at: str) -> Job:
        """End a job's work; one that has ended stays as it is. Raises NotFound."""
        return self._writer.run(lambda connection: _write(connection, cancel(_find(connection, identity), at)))

    def erase(self, identity: str) -> None:
        """Erase a job with its claims, also one that was begun and never queued. Raises NotFound."""

        def hide(connection: apsw.Connection) -> int:
            key = connection.execute("SELECT key FROM jobs WHERE id = ?", (identity,)).get
            if key is None:
                raise NotFound("job", identity)
            connection.execute("UPDATE jobs SET state = NULL, idempotency_key = NULL WHERE key = ?", (key,))
            return int(key)

        self._erase_rows(self._writer.run(hide))

    def _erase_rows(self, key: int) -> None:
        def erase_some(connection: apsw.Connection) -> bool:
            connection.execute(
                "DELETE FROM job_claims WHERE rowid IN (SELECT rowid FROM job_claims WHERE job = ? LIMIT ?)",
                (key, ERASED_AT_ONCE),
            )
            return bool(connection.changes())

        while self._writer.run(erase_some):
            pass
        self._writer.run(lambda connection: connection.execute("DELETE FROM jobs WHERE key = ?", (key,)).fetchall(), erases=True)


def _values(outcome: Outcome | None) -> tuple[int | None, str | None, str | None]:
    if outcome is None:
        return None, None, None
    return outcome.status, outcome.verification, json.dumps(outcome.error) if outcome.error is not None else None


def _read(row: Sequence[Any]) -> Job:
    """From _COLUMNS."""
    identity, key, state, *rest = row
    return Job(identity, key, JobState(state), *rest)


def _find(connection: apsw.Connection, identity: str) -> Job:
    row = connection.execute(f"SELECT {_COLUMNS} FROM jobs WHERE id = ? AND state IS NOT NULL", (identity,)).get
    if row is None:
        raise NotFound("job", identity)
    return _read(row)


def _open_jobs(connection: apsw.Connection) -> list[Job]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM jobs WHERE {_OPEN} ORDER BY key").fetchall()
    return [_read(row) for row in rows]


def _repeated(connection: apsw.Connection, repeatable: Repeatable) -> Job | None:
    """The job that came with the same key before. Raises InvalidInput when its body was another."""
    row = connection.execute(f"SELECT digest, {_COLUMNS} FROM jobs WHERE idempotency_key = ?", (repeatable.key,)).get
    if row is None:
        return None
    digest, *job = row
    if digest != repeatable.digest:
        raise InvalidInput("Idempotency-Key", "came with another body before; a new body needs a new key")
    return _read(job)


def _first_unsettled(connection: apsw.Connection, job: Job, start: int) -> int:
    """The index of the first claim from ``start`` on that has no result; ``job.total`` when there is none."""
    number = connection.execute(
        "SELECT number FROM job_claims WHERE job = ? AND number >= ? AND status IS NULL ORDER BY number LIMIT 1",
        (job.place, start),
    ).get
    return job.total if number is None else int(number)


def _write(connection: apsw.Connection, job: Job) -> Job:
    connection.execute(
        "UPDATE jobs SET state = ?, total = ?, done = ?, failed = ?, started_at = ?, ended_at = ? WHERE key = ?",
        (job.state.value, job.total, job.done, job.failed, job.started_at, job.ended_at, job.place),
    )
    return job
