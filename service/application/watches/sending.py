"""The one thread that sends webhooks: what is due, one after another, until the receiver has it or the tries are used up."""

from collections.abc import Callable
from datetime import UTC, datetime
import logging
import random
import threading

from service.application.watches.ports import DueDelivery, Outbox, SendWebhook, Sent, Tried
from service.domain.dates import timestamp
from service.domain.watches.retries import GONE, DeliveryState, is_delivered, wait_after
from service.domain.watches.signing import headers

IDLE_SECONDS = 60.0  # at most between two looks at what is due
PAUSE_SECONDS = 5.0  # after the store failed
DISABLED_BY_RECEIVER = "the receiver answered 410 Gone"

logger = logging.getLogger(__name__)


class Sender:
    """Sends at least once: a try whose end was not kept is made again after the next start, under the same id."""

    def __init__(
        self,
        outbox: Outbox,
        send: SendWebhook,
        told: Callable[[str], None] = lambda _: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._outbox = outbox
        self._send = send
        self._told = told
        self._clock = clock
        self._chance = chance
        self._woken = threading.Event()
        self._ending = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Send in a thread from now on."""
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        self._woken.set()

    def stop(self) -> None:
        """End after the try that is being made."""
        self._ending = True
        self._woken.set()
        if self._thread is not None:
            self._thread.join()

    def step(self) -> bool:
        """Make the try whose turn it is; says whether there was one. Raises StorageFailure."""
        due = self._outbox.due(self._now())
        if due is None:
            return False
        seconds = int(self._now())
        sent = self._send(due.url, headers(due.secrets, due.id, seconds, due.body), due.body)
        tried = self._judge(due, sent)
        self._outbox.tried(tried)
        outcome = "delivered" if tried.state is DeliveryState.DELIVERED else "gone" if tried.disabled else "failed"
        self._told(outcome)
        if tried.state is DeliveryState.DEAD:
            extra = {"watch": due.watch, "webhook": due.id, "problem": tried.problem}
            logger.warning("a webhook was given up", extra=extra)
        return True

    def _judge(self, due: DueDelivery, sent: Sent) -> Tried:
        at = timestamp(self._clock())
        if is_delivered(sent.status):
            return Tried(due.id, DeliveryState.DELIVERED, None, sent.status, None, at)
        problem = sent.problem or f"the receiver answered {sent.status}"
        if sent.status == GONE:
            return Tried(due.id, DeliveryState.DEAD, None, sent.status, problem, at, DISABLED_BY_RECEIVER)
        wait = wait_after(due.tries + 1, self._chance(), sent.retry_after)
        if wait is None:
            return Tried(due.id, DeliveryState.DEAD, None, sent.status, problem, at)
        return Tried(due.id, DeliveryState.PENDING, self._now() + wait, sent.status, problem, at)

    def _now(self) -> float:
        return self._clock().timestamp()

    def _run(self) -> None:
        while not self._ending:
            self._woken.clear()
            try:
                while not self._ending and self.step():
                    pass
                due = self._outbox.next_at()
                wait = IDLE_SECONDS if due is None else max(0.05, min(IDLE_SECONDS, due - self._now()))
            except Exception:  # of the store: the same webhook comes again
                logger.exception("webhooks pause, for the store failed")
                wait = PAUSE_SECONDS
            if not self._ending:
                self._woken.wait(wait)
