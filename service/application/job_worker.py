"""The one thread that works on jobs: a claim at a time, of each open job in turn."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
import logging
import threading
import time
from typing import Any, Protocol

from service.application.ports import AwaitedClaim, JobStore, Outcome, VerificationRecord
from service.application.turns import Stopped, Turns
from service.application.verify import Keep
from service.domain.dates import timestamp
from service.domain.errors import CrosscheckError, ResultNotAwaited, StorageFailure
from service.domain.verification import Question

PAUSE_SECONDS = 5.0  # after the store failed, a full disk say
WEIGHT = 0.1  # of the newest claim in the mean time that a claim takes

logger = logging.getLogger(__name__)


class Reading(Protocol):
    """How the interface reads claims, and words what is wrong with them."""

    def read(self, sent: Any, options: Mapping[str, Any]) -> Question | Outcome:
        """The question, or the outcome that says what is wrong with it."""
        ...

    def failure(self, error: Exception) -> Outcome:
        """The outcome of a claim that could not be verified."""
        ...


class JobWorker:
    """Works while there is something to do; after a restart it goes on where the store says that it stopped."""

    def __init__(
        self,
        store: JobStore,
        verify: Callable[[Question, Keep], object],
        reading: Reading,
        turns: Turns,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        stopwatch: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._verify = verify
        self._reading = reading
        self._turns = turns
        self._clock = clock
        self._stopwatch = stopwatch
        self._last = 0
        self._mean: float | None = None
        self._changed = threading.Condition()
        self._work = True  # perhaps: what was left by the process before
        self._stopping = False
        self._thread: threading.Thread | None = None

    @property
    def seconds_per_claim(self) -> float | None:
        """How long a claim takes, its waiting for requests included: a mean that forgets; None before the first."""
        return self._mean

    def start(self) -> None:
        """Work in a thread from now on."""
        self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        with self._changed:
            self._work = True
            self._changed.notify_all()

    def stop(self) -> None:
        """End between two calls of a model: the claim that is being verified is left for the next start."""
        self._turns.stop()
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()

    def step(self) -> bool:
        """Work on the claim whose turn it is; says whether there was one. Raises Stopped, StorageFailure."""
        claim = self._store.awaited(self._last)
        if claim is None:
            return False
        self._last = claim.place
        started = self._stopwatch()
        try:
            self._work_on(claim)
        except ResultNotAwaited:  # cancelled or erased meanwhile
            return True
        spent = self._stopwatch() - started
        self._mean = spent if self._mean is None else (1 - WEIGHT) * self._mean + WEIGHT * spent
        return True

    def _work_on(self, claim: AwaitedClaim) -> None:
        def keep(identity: str, created_at: str, record: Mapping[str, object]) -> None:
            self._save(claim, Outcome(200, identity), VerificationRecord(identity, created_at, record))

        question = self._reading.read(claim.sent, claim.options)
        if isinstance(question, Outcome):
            self._save(claim, question)
            return
        try:
            self._verify(question, keep)
        except (Stopped, StorageFailure, ResultNotAwaited):
            raise
        except CrosscheckError as error:
            self._save(claim, self._reading.failure(error))
        except Exception as error:  # one claim that breaks something must not keep the others waiting for ever
            logger.exception("a job's claim failed", extra={"job": claim.job, "claim_index": claim.number})
            self._save(claim, self._reading.failure(error))

    def _save(self, claim: AwaitedClaim, outcome: Outcome, verification: VerificationRecord | None = None) -> None:
        job = self._store.save(claim.job, claim.number, outcome, timestamp(self._clock()), verification)
        if not job.is_open:
            logger.info("job finished", extra={"job": job.id, "claims": job.total, "failed": job.failed})

    def _run(self) -> None:
        while self._wait():
            try:
                while not self._stopping and self.step():
                    pass
            except Stopped:
                return
            except Exception:  # of the store: the same claim comes again
                logger.exception("jobs pause, for the store failed")
                with self._changed:
                    self._work = True
                    self._changed.wait_for(lambda: self._stopping, timeout=PAUSE_SECONDS)

    def _wait(self) -> bool:
        """Wait until there may be work; says whether to go on."""
        with self._changed:
            self._changed.wait_for(lambda: self._work or self._stopping)
            self._work = False
            return not self._stopping
