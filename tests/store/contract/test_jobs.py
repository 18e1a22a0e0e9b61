"""Jobs come in, are listed, cancelled and erased."""

import pytest

from service.application.ports import JobStore, Outcome, Repeatable, SentClaim, Store
from service.domain.errors import InvalidInput, NotFound, TooManyJobs
from service.domain.job import JobState
from tests.store.jobs import AT, OPTIONS, REFUSED, begin, queue
from tests.store.stores import OpenStore


@pytest.fixture
def jobs(store: Store) -> JobStore:
    """The jobs of an empty store."""
    return store.jobs


def test_a_queued_job_has_what_was_sent(jobs: JobStore) -> None:
    """A job that was added in slices counts all of them, is queued, and keeps its options."""
    jobs.begin("j", AT)
    jobs.add("j", 0, [SentClaim("One."), SentClaim({"claim": "Größe 😀 \ud800 \x00"})])
    jobs.add("j", 2, [SentClaim(None, REFUSED)])
    job = jobs.queue("j", OPTIONS, AT, 16, None)
    assert (job.id, job.state, job.total, job.done, job.failed) == ("j", JobState.QUEUED, 3, 0, 1)
    assert (job.created_at, job.started_at, job.ended_at) == (AT, None, None)
    assert jobs.job("j") == job
    assert jobs.options("j") == OPTIONS


def test_nobody_sees_a_job_before_it_is_queued(jobs: JobStore) -> None:
    """A job that is coming in is not found, not listed, not worked on, and does not count as open."""
    begin(jobs, "j", ["One."])
    with pytest.raises(NotFound):
        jobs.job("j")
    with pytest.raises(NotFound):
        jobs.results("j", 0, 10)
    with pytest.raises(NotFound):
        jobs.cancel("j", AT)
    assert jobs.page(None, 10).items == []
    assert jobs.open_jobs() == []
    assert jobs.awaited(0) is None


def test_a_job_that_was_never_queued_is_gone_after_a_restart(open_store: OpenStore) -> None:
    """Its id can be used again, and nothing of its claims is found under it."""
    begin(open_store().jobs, "j", ["One.", "Two."])
    job = queue(open_store().jobs, "j", ["Three."])
    assert job.total == 1


def test_refused_claims_alone_finish_a_job(jobs: JobStore) -> None:
    """A job whose every claim was refused as it came has ended with its last one."""
    jobs.begin("j", AT)
    jobs.add("j", 0, [SentClaim("", REFUSED), SentClaim("", REFUSED)])
    job = jobs.queue("j", {}, AT, 16, None)
    assert (job.state, job.done, job.failed, job.ended_at) == (JobState.FINISHED, 2, 2, AT)
    assert jobs.awaited(0) is None


def test_more_than_so_many_open_jobs_are_refused(jobs: JobStore) -> None:
    """The third job of at most two is TooManyJobs; when one has ended there is room again."""
    queue(jobs, "a", ["One."], most=2)
    queue(jobs, "b", ["One."], most=2)
    begin(jobs, "c", ["One."])
    with pytest.raises(TooManyJobs):
        jobs.queue("c", {}, AT, 2, None)
    with pytest.raises(NotFound):
        jobs.job("c")
    jobs.cancel("a", AT)
    assert jobs.queue("c", {}, AT, 2, None).state is JobState.QUEUED


def test_the_same_body_under_a_key_gives_the_same_job(jobs: JobStore) -> None:
    """A second job with key and digest of a first is not queued: the answer is the first, whatever it has become."""
    first = queue(jobs, "a", ["One."], most=1, repeatable=Repeatable("key", "digest"))
    assert queue(jobs, "b", ["One."], most=1, repeatable=Repeatable("key", "digest")) == first
    cancelled = jobs.cancel("a", AT)
    assert queue(jobs, "c", ["One."], repeatable=Repeatable("key", "digest")) == cancelled
    assert [job.id for job in jobs.page(None, 10).items] == ["a"]


def test_another_body_under_a_key_is_refused(jobs: JobStore) -> None:
    """The same key with another digest is InvalidInput that names the key's header."""
    queue(jobs, "a", ["One."], repeatable=Repeatable("key", "digest"))
    with pytest.raises(InvalidInput, match="Idempotency-Key"):
        queue(jobs, "b", ["Two."], repeatable=Repeatable("key", "other"))
    assert queue(jobs, "c", ["Two."], repeatable=Repeatable("other key", "other")).id == "c"


def test_pages_are_newest_first(jobs: JobStore) -> None:
    """Five jobs by two are pages of 2, 2 and 1; one that comes while paging is on none of the later ones."""
    for name in "abcde":
        queue(jobs, name, ["One."])
    first = jobs.page(None, 2)
    queue(jobs, "f", ["One."])
    second = jobs.page(first.next_before, 2)
    third = jobs.page(second.next_before, 2)
    assert [[job.id for job in page.items] for page in (first, second, third)] == [["e", "d"], ["c", "b"], ["a"]]
    assert third.next_before is None


def test_open_jobs_are_those_not_ended(jobs: JobStore) -> None:
    """A finished and a cancelled job are not among the open ones, which come oldest first."""
    for name in "abcd":
        queue(jobs, name, ["One."])
    jobs.save("b", 0, Outcome(422, error={}), AT)
    jobs.cancel("c", AT)
    assert [job.id for job in jobs.open_jobs()] == ["a", "d"]


def test_an_erased_job_is_gone(open_store: OpenStore) -> None:
    """Nothing of it is found any more, before and after a restart; others stay, and its key is free."""
    jobs = open_store().jobs
    queue(jobs, "a", ["One."], repeatable=Repeatable("key", "digest"))
    queue(jobs, "b", ["Two."])
    jobs.erase("a")
    for restarted in (False, True):
        jobs = open_store().jobs if restarted else jobs
        with pytest.raises(NotFound):
            jobs.job("a")
        with pytest.raises(NotFound):
            jobs.erase("a")
        assert [job.id for job in jobs.page(None, 10).items] == ["b"]
    assert queue(jobs, "c", ["Three."], repeatable=Repeatable("key", "other")).id == "c"


@pytest.mark.parametrize("call", ["job", "options", "erase"])
def test_an_unknown_job_is_not_found(jobs: JobStore, call: str) -> None:
    """Every question about a job that there is not is NotFound."""
    with pytest.raises(NotFound):
        getattr(jobs, call)("nowhere")
    with pytest.raises(NotFound):
        jobs.cancel("nowhere", AT)
    with pytest.raises(NotFound):
        jobs.results("nowhere", 0, 1)
