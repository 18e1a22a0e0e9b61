"""The states of a job, whose turn it is, and how much lies before its end."""

import pytest

from service.domain.errors import ResultNotAwaited
from service.domain.job import OPEN, Job, JobState, cancel, claims_until_done, expect, next_in_turn, settle, take_result

NOON, LATER = "2021-03-11T12:00:00Z", "2021-03-11T13:00:00Z"


def job(state: JobState = JobState.QUEUED, total: int = 3, done: int = 0, place: int = 1) -> Job:
    """A job in that state."""
    return Job("j", place, state, total, done, 0, NOON)


def test_the_first_result_makes_it_run() -> None:
    """A queued job with one of three results runs, since then, and has not ended."""
    running = take_result(job(), 0, 1, LATER, failed=False)
    assert (running.state, running.done, running.failed) == (JobState.RUNNING, 1, 0)
    assert (running.started_at, running.ended_at) == (LATER, None)


def test_the_last_result_finishes_it() -> None:
    """With every claim settled a job is finished at that moment, and its start stays what it was."""
    running = take_result(job(total=2), 0, 1, NOON, failed=False)
    finished = take_result(running, 1, 2, LATER, failed=True)
    assert (finished.state, finished.done, finished.failed) == (JobState.FINISHED, 2, 1)
    assert (finished.started_at, finished.ended_at) == (NOON, LATER)


def test_claims_that_were_settled_before_are_passed_over() -> None:
    """A result before claims that were refused as they came settles those too."""
    assert take_result(job(total=5), 0, 3, NOON, failed=False).done == 3


def test_a_job_of_refused_claims_alone_is_finished_at_once() -> None:
    """When nothing is left to verify, a job that is queued has ended."""
    ended = settle(job(total=2), 2, NOON)
    assert (ended.state, ended.started_at, ended.ended_at) == (JobState.FINISHED, NOON, NOON)


@pytest.mark.parametrize("number", [0, 2, 3])
def test_only_the_next_claim_has_a_result_coming(number: int) -> None:
    """A result that is there already, and one that is ahead of its turn, are not awaited."""
    with pytest.raises(ResultNotAwaited):
        take_result(job(JobState.RUNNING, done=1), number, number + 1, NOON, failed=False)


@pytest.mark.parametrize("state", sorted(set(JobState) - OPEN))
def test_an_ended_job_awaits_nothing(state: JobState) -> None:
    """No result is taken after the end, be it the next one."""
    with pytest.raises(ResultNotAwaited):
        expect(job(state, done=1), 1)


@pytest.mark.parametrize("state", sorted(OPEN))
def test_an_open_job_can_be_cancelled(state: JobState) -> None:
    """A cancelled job has ended then, and keeps what is done."""
    cancelled = cancel(job(state, done=1), LATER)
    assert (cancelled.state, cancelled.done, cancelled.ended_at, cancelled.left) == (JobState.CANCELLED, 1, LATER, 0)


@pytest.mark.parametrize("state", sorted(set(JobState) - OPEN))
def test_cancelling_what_has_ended_changes_nothing(state: JobState) -> None:
    """The same call twice leaves the job as the first made it."""
    assert cancel(job(state), LATER) == job(state)


def test_open_jobs_take_turns() -> None:
    """Three jobs come one after another and from the front again, also when one of them is gone meanwhile."""
    assert [next_in_turn([2, 5, 9], last) for last in (0, 2, 5, 9)] == [2, 5, 9, 2]
    assert [next_in_turn([2, 9], last) for last in (5, 9)] == [9, 2]
    assert next_in_turn([], 4) is None


def test_a_small_job_waits_for_as_many_claims_of_others() -> None:
    """Ten claims beside a hundred thousand are done after twenty; the large job has all of both before its end."""
    small, large = job(total=10), job(JobState.RUNNING, total=100_000, done=1_000)
    assert claims_until_done(small, [large]) == 20
    assert claims_until_done(large, [small]) == 99_010


def test_ended_jobs_take_no_time() -> None:
    """What was cancelled lies before no other job's end."""
    assert claims_until_done(job(total=10), [cancel(job(total=500), NOON)]) == 10
