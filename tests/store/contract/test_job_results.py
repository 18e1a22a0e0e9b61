"""A job's claims take their turns, and each has one result."""

import pytest

from service.application.ports import Outcome, SentClaim, Store
from service.domain.errors import NotFound, ResultNotAwaited
from service.domain.job import JobState
from tests.store.jobs import AT, OPTIONS, REFUSED, queue, record, verify
from tests.store.stores import OpenStore


def turns(store: Store, count: int) -> list[tuple[str, int]]:
    """Work on so many claims; gives job and index of each, in order."""
    seen, last = [], 0
    for _ in range(count):
        claim = store.jobs.awaited(last)
        if claim is None:
            break
        verify(store.jobs, claim.job, claim.number)
        seen.append((claim.job, claim.number))
        last = claim.place
    return seen


def test_the_awaited_claim_is_as_it_was_sent(store: Store) -> None:
    """It is the first without a result, any JSON, with the options that the job's claims share."""
    queue(store.jobs, "a", [{"claim": "Größe 😀 \ud800 \x00", "top_k": 3}])
    claim = store.jobs.awaited(0)
    assert claim is not None
    assert (claim.job, claim.number, claim.sent) == ("a", 0, {"claim": "Größe 😀 \ud800 \x00", "top_k": 3})
    assert claim.options == OPTIONS


def test_asking_whose_turn_it_is_changes_nothing(store: Store) -> None:
    """Until its result is saved the same claim is awaited."""
    queue(store.jobs, "a", ["One.", "Two."])
    assert store.jobs.awaited(0) == store.jobs.awaited(0)


def test_jobs_take_turns_claim_by_claim(store: Store) -> None:
    """A job of two claims is done after four, beside one of five that came before it."""
    queue(store.jobs, "large", ["One."] * 5)
    queue(store.jobs, "small", ["One."] * 2)
    assert turns(store, 9) == [
        ("large", 0),
        ("small", 0),
        ("large", 1),
        ("small", 1),
        ("large", 2),
        ("large", 3),
        ("large", 4),
    ]


def test_a_result_is_kept_with_its_verification(store: Store) -> None:
    """After ``save`` the record is found under its id, and the result names it."""
    queue(store.jobs, "a", ["One.", "Two."])
    job = verify(store.jobs, "a", 0)
    assert (job.state, job.done) == (JobState.RUNNING, 1)
    assert store.verification("a-0")["claim"] == "Größe 😀?"
    assert store.jobs.results("a", 0, 10) == [SentClaim("One.", Outcome(200, "a-0"))]


def test_an_error_is_a_result_too(store: Store) -> None:
    """The outcome of a claim that could not be verified comes back equal, and counts as failed."""
    queue(store.jobs, "a", ["One.", "Two."])
    outcome = Outcome(422, error={"detail": "Größe 😀", "errors": {"claim": ["Is blank."]}})
    assert store.jobs.save("a", 0, outcome, AT).failed == 1
    assert store.jobs.results("a", 0, 10) == [SentClaim("One.", outcome)]


def test_results_are_those_from_the_front_that_are_done(store: Store) -> None:
    """A claim that was refused as it came is read when those before it are done, and is passed over in its turn."""
    store.jobs.begin("a", AT)
    store.jobs.add("a", 0, [SentClaim("One."), SentClaim("", REFUSED), SentClaim("", REFUSED), SentClaim("Two.")])
    store.jobs.queue("a", {}, AT, 16, None)
    assert store.jobs.results("a", 0, 10) == []
    assert verify(store.jobs, "a", 0).done == 3
    assert [claim.outcome for claim in store.jobs.results("a", 0, 10)] == [Outcome(200, "a-0"), REFUSED, REFUSED]
    claim = store.jobs.awaited(0)
    assert claim is not None
    assert claim.number == 3


def test_results_are_read_in_parts(store: Store) -> None:
    """From an index so many: the parts together are the whole, in order, and beyond the end there is nothing."""
    queue(store.jobs, "a", [str(number) for number in range(5)])
    turns(store, 4)
    parts = [store.jobs.results("a", start, 2) for start in (0, 2, 4, 99)]
    assert [[claim.sent for claim in part] for part in parts] == [["0", "1"], ["2", "3"], [], []]


def test_a_claim_has_one_result(store: Store) -> None:
    """A second result for a claim is ResultNotAwaited, and leaves no record."""
    queue(store.jobs, "a", ["One.", "Two."])
    verify(store.jobs, "a", 0)
    with pytest.raises(ResultNotAwaited):
        store.jobs.save("a", 0, Outcome(200, "again"), AT, record("again"))
    with pytest.raises(NotFound):
        store.verification("again")
    assert store.counts()["verifications"] == 1


def test_a_cancelled_job_takes_no_result(store: Store) -> None:
    """The result of a claim that was being verified meanwhile is refused with its record; those before it stay."""
    queue(store.jobs, "a", ["One.", "Two."])
    verify(store.jobs, "a", 0)
    store.jobs.cancel("a", AT)
    with pytest.raises(ResultNotAwaited):
        verify(store.jobs, "a", 1)
    with pytest.raises(NotFound):
        store.verification("a-1")
    assert [claim.outcome for claim in store.jobs.results("a", 0, 10)] == [Outcome(200, "a-0")]
    assert store.jobs.awaited(0) is None


def test_an_erased_job_takes_no_result(store: Store) -> None:
    """Nor is a record kept; the verifications that it had stay."""
    queue(store.jobs, "a", ["One.", "Two."])
    verify(store.jobs, "a", 0)
    store.jobs.erase("a")
    with pytest.raises(ResultNotAwaited):
        verify(store.jobs, "a", 1)
    assert store.counts()["verifications"] == 1
    assert store.verification("a-0")["id"] == "a-0"


def test_work_goes_on_after_a_restart(open_store: OpenStore) -> None:
    """A store that is opened again awaits the first claim without a result, and has every result before it."""
    store = open_store()
    queue(store.jobs, "a", ["One.", "Two.", "Three."])
    job = verify(store.jobs, "a", 0)
    store = open_store()
    assert store.jobs.job("a") == job
    assert turns(store, 9) == [("a", 1), ("a", 2)]
    assert store.jobs.job("a").state is JobState.FINISHED
    assert [claim.outcome.verification for claim in store.jobs.results("a", 0, 9) if claim.outcome] == ["a-0", "a-1", "a-2"]
