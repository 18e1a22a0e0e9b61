"""The worker: behind requests, after failures, at the end."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
import threading
from typing import Any

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from models.judge import Judgement
from service.application.job_worker import JobWorker
from service.application.jobs import Sent
from service.application.ports import JobStore, SentClaim
from service.bootstrap import Service, build
from service.domain.errors import StorageFailure
from service.domain.job import JobState
from service.domain.scope import Scope
from service.domain.verification import Question
from service.http.schemas.articles import ArticlePostSchema
from tests.application.test_turns import until
from tests.conftest import UNCALIBRATED, settings_for

TEXT = "The old bridge was closed for good."
WAIT = 30


class Gate:
    """Where a model stops at a text that is named, until it is let go."""

    def __init__(self) -> None:
        self.at = ""
        self.inside, self.go = threading.Event(), threading.Event()

    def hold(self, text: str) -> None:
        """From now on stop at ``text``."""
        self.inside.clear()
        self.go.clear()
        self.at = text

    def passed(self, text: str) -> None:
        """The model has come to ``text``."""
        if self.at and self.at in text:
            self.inside.set()
            assert self.go.wait(WAIT)


class Encoder(HashingEncoder):
    """Notes what is encoded, and stops at its gate."""

    def __init__(self) -> None:
        self.gate, self.read = Gate(), list[str]()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Note, perhaps wait, encode."""
        self.read += texts
        self.gate.passed(" ".join(texts))
        return super().encode(texts)


class Judge(WordJudge):
    """Notes the claims that are judged, stops at its gate, and breaks at the claims that are named."""

    def __init__(self) -> None:
        self.gate, self.read, self.breaks_at = Gate(), list[str](), ""

    def judge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Judgement:
        """Note, perhaps wait or break, judge."""
        for claim in dict.fromkeys(claim for _, claim in pairs):
            self.read.append(claim)
            self.gate.passed(claim)
            if self.breaks_at and self.breaks_at in claim:
                raise RuntimeError("weights gone")
        return super().judge_pairs(pairs)


class House:
    """A service whose models can be held, over one data directory."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.encoder, self.judge = Encoder(), Judge()
        self.service: Service | None = None

    def open(self, *, work_on_jobs: bool = True) -> Service:
        """Start it, after closing what runs."""
        self.close()
        self.service = build(
            settings_for(self.place), encoder=self.encoder, judge=self.judge, policy=UNCALIBRATED, work_on_jobs=work_on_jobs
        )
        if not self.service.store.counts()["articles"]:
            self.service.use_cases.ingest.one(ArticlePostSchema().load({"id": "bridge", "text": TEXT}))
        return self.service

    def close(self) -> None:
        """End it."""
        if self.service is not None:
            self.service.close()
            self.service = None


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """One whose models let everything pass."""
    house = House(tmp_path / "data")
    yield house
    for gate in (house.encoder.gate, house.judge.gate):
        gate.go.set()
    house.close()


def claims(name: str, count: int) -> list[str]:
    """Claims that the article supports, each with words of its own."""
    return [f"{name} {number}: the old bridge was closed for good." for number in range(count)]


def send(service: Service, sent: Sequence[Any]) -> str:
    """Queue a job; gives its id."""
    return service.use_cases.jobs.create(Sent(iter([SentClaim(each) for each in sent]), {})).job.id


def finished(service: Service, job: str) -> Callable[[], bool]:
    """Whether the job is finished."""
    return lambda: service.use_cases.jobs.get(job).job.state is JobState.FINISHED


def ask(service: Service, claim: str) -> threading.Thread:
    """Ask in a thread, as a request does."""
    thread = threading.Thread(target=service.use_cases.verify, args=(Question(claim, Scope(), 5),))
    thread.start()
    return thread


def test_no_claim_of_a_job_is_read_while_a_request_is_there(house: House) -> None:
    """A job waits for a request that is being judged and for those that come meanwhile; then it goes on."""
    service = house.open()
    house.judge.gate.hold("Person 0")
    first = ask(service, claims("Person", 3)[0])
    assert house.judge.gate.inside.wait(WAIT)
    job = send(service, claims("Job", 2))
    until(lambda: service.turns._waiting)
    others = [ask(service, claim) for claim in claims("Person", 3)[1:]]
    until(lambda: service.turns._requests == 3)
    assert not any("Job" in text for text in house.encoder.read)
    house.judge.gate.go.set()
    for thread in (first, *others):
        thread.join(WAIT)
    until(finished(service, job))
    assert sorted(house.judge.read[:3]) == claims("Person", 3)
    assert house.judge.read[3:] == claims("Job", 2)


def test_a_request_is_answered_in_the_middle_of_a_jobs_claim(house: House) -> None:
    """A request that comes while a job's claim is encoded is judged before that claim."""
    service = house.open()
    house.encoder.gate.hold("Job 0")
    job = send(service, claims("Job", 2))
    assert house.encoder.gate.inside.wait(WAIT)
    person = ask(service, claims("Person", 1)[0])
    until(lambda: service.turns._requests == 1)
    house.encoder.gate.go.set()
    person.join(WAIT)
    until(finished(service, job))
    assert house.judge.read == [*claims("Person", 1), *claims("Job", 2)]


def test_the_end_comes_between_two_calls_of_a_model(house: House) -> None:
    """Closed while a claim is encoded, the service ends without judging it; the next start verifies it, once."""
    service = house.open()
    house.encoder.gate.hold("Job 1")
    job = send(service, claims("Job", 3))
    assert house.encoder.gate.inside.wait(WAIT)
    closing = threading.Thread(target=house.close)
    closing.start()
    until(lambda: service.turns._stopped)
    house.encoder.gate.go.set()
    closing.join(WAIT)
    assert house.judge.read == claims("Job", 1)
    service = house.open()
    until(finished(service, job))
    assert house.judge.read == claims("Job", 3)
    assert service.store.counts()["verifications"] == 3


def test_a_claim_that_breaks_the_judge_harms_no_other(house: House) -> None:
    """A claim at which a model raises has the status 500 and no word of ours in its error; the next one is verified."""
    service = house.open(work_on_jobs=False)
    house.judge.breaks_at = "Job 1"
    job = send(service, claims("Job", 3))
    while service.worker.step():
        pass
    results = list(service.use_cases.jobs.results(job, 0)[1])
    assert [result.outcome.status for result in results] == [200, 500, 200]
    assert "weights" not in str(results[1].outcome.error)
    assert service.use_cases.jobs.get(job).job.failed == 1


def test_a_job_that_is_cancelled_while_a_claim_is_read_keeps_what_it_had(house: House) -> None:
    """The claim that was being judged has no result and no record, and the worker goes on with another job."""
    service = house.open()
    house.judge.gate.hold("Job 1")
    job = send(service, claims("Job", 3))
    assert house.judge.gate.inside.wait(WAIT)
    service.use_cases.jobs.cancel(job)
    house.judge.gate.go.set()
    other = send(service, claims("Other", 1))
    until(finished(service, other))
    assert [result.number for result in service.use_cases.jobs.results(job, 0)[1]] == [0]
    assert service.store.counts()["verifications"] == 2


def test_a_job_that_is_erased_while_a_claim_is_read_stops_nothing(house: House) -> None:
    """The worker goes on with another job at once."""
    service = house.open()
    house.judge.gate.hold("Job 0")
    job = send(service, claims("Job", 3))
    assert house.judge.gate.inside.wait(WAIT)
    service.use_cases.jobs.erase(job)
    house.judge.gate.go.set()
    other = send(service, claims("Other", 1))
    until(finished(service, other))
    assert house.judge.read == [*claims("Job", 1), *claims("Other", 1)]


class FullDisk:
    """The jobs of a store whose first result cannot be written."""

    def __init__(self, jobs: JobStore) -> None:
        self._jobs, self.full = jobs, True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._jobs, name)

    def save(self, *args: Any) -> Any:
        """Fail as the embedded store does, once."""
        if self.full:
            self.full = False
            raise StorageFailure("The change could not be written: database or disk is full")
        return self._jobs.save(*args)


def test_a_result_that_cannot_be_written_is_no_error_of_the_claim(house: House) -> None:
    """When the disk is full the claim is left as it was, and verified again when there is room."""
    service = house.open(work_on_jobs=False)
    working = service.worker
    worker = JobWorker(FullDisk(service.store.jobs), working._verify, working._reading, service.turns)
    job = send(service, claims("Job", 2))
    with pytest.raises(StorageFailure):
        worker.step()
    assert service.use_cases.jobs.get(job).job.done == 0
    while worker.step():
        pass
    assert [result.outcome.status for result in service.use_cases.jobs.results(job, 0)[1]] == [200, 200]
    assert service.store.counts()["verifications"] == 2


def test_time_left_counts_the_turns_of_others(house: House) -> None:
    """With a claim measured, the small job's time is that of its own claims and as many of the large one's."""
    service = house.open(work_on_jobs=False)
    jobs = service.use_cases.jobs
    large, small = send(service, claims("Large", 6)), send(service, claims("Small", 2))
    assert (jobs.get(large).eta_seconds, jobs.get(small).eta_seconds) == (None, None)
    service.worker._mean = 10.0  # what a claim took
    assert (jobs.get(large).eta_seconds, jobs.get(small).eta_seconds) == (80.0, 40.0)
    jobs.cancel(large)
    assert (jobs.get(large).eta_seconds, jobs.get(small).eta_seconds) == (None, 20.0)


def test_the_pace_is_measured(house: House) -> None:
    """After a claim a job says how long the others may take."""
    service = house.open(work_on_jobs=False)
    job = send(service, claims("Job", 1000))
    assert service.worker.step()
    eta = service.use_cases.jobs.get(job).eta_seconds
    assert eta is not None
    assert eta > 0
