"""The one thread that looks at watches again: a search first, and the models only where it finds something else to read."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
import logging
import threading
from typing import Any, Protocol
import uuid

import numpy as np

from service.application.ports import EncoderOnTime, VerificationRecord
from service.application.turns import Stopped, Turns
from service.application.verify import Verify
from service.application.watches.ports import Look, NewChange, WatchStore
from service.domain.dates import timestamp
from service.domain.errors import ModelsBusy, NotFound, StorageFailure
from service.domain.watches.standing import difference, standing_of
from service.domain.watches.watch import Watch, change_event

PERIOD_SECONDS = 1.0  # between looks at the corpus' number: articles that come together are looked at together
PAUSE_SECONDS = 5.0  # after the store failed
REMEMBERED = 4_096  # vectors of claims and parts

UNMOVED, SAME, CHANGED, FAILED = "unmoved", "same", "changed", "failed"

logger = logging.getLogger(__name__)


class Corpus(Protocol):
    """The corpus that is watched."""

    def sequence(self) -> int:
        """How many changes it has seen."""
        ...


class Thread(Protocol):
    """Who sends what is due."""

    def wake(self) -> None:
        """Say that there is something to do."""
        ...


class RememberingEncoder:
    """An encoder that encodes no claim twice, of the last some thousand."""

    def __init__(self, encoder: EncoderOnTime) -> None:
        self._encoder = encoder
        self.name, self.revision, self.runtime, self.dimension = (
            encoder.name,
            encoder.revision,
            encoder.runtime,
            encoder.dimension,
        )
        self._known: OrderedDict[str, np.ndarray] = OrderedDict()

    def encode(self, texts: Sequence[str], deadline: float | None = None) -> np.ndarray:
        """Encode what is not known; one thread calls this."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode(new, deadline), strict=True))
        vectors = np.stack([self._known[text] for text in texts]) if texts else np.empty((0, self.dimension), np.float32)
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return vectors


class WatchWorker:
    """Looks at every watch after the corpus changed, and at each start; what it keeps survives any end of the process."""

    def __init__(
        self,
        store: WatchStore,
        corpus: Corpus,
        verify: Verify,
        turns: Turns,
        sender: Thread,
        told: Callable[[str], None] = lambda _: None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._corpus = corpus
        self._verify = verify
        self._turns = turns
        self._sender = sender
        self._told = told
        self._clock = clock
        self._all = True  # at the start: models or thresholds may be others
        self._last = 0
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Work in a thread from now on."""
        self._thread = threading.Thread(target=self._run, name="watches", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End between two calls of a model: what was not looked at is left for the next start."""
        self._turns.stop()
        self._ending.set()
        if self._thread is not None:
            self._thread.join()

    def step(self) -> str | None:
        """Look at the next watch that the corpus has left behind; says what came of it, None when there is none.

        Raises Stopped, ModelsBusy, StorageFailure.
        """
        sequence = self._corpus.sequence()
        watch = self._store.next_watch(self._last, None if self._all else sequence)
        if watch is None and self._last:  # once around
            self._last, self._all = 0, False
            watch = self._store.next_watch(0, sequence)
        if watch is None:
            self._all = False
            return None
        try:
            outcome = self._look(watch, sequence)
        except NotFound:  # erased meanwhile
            outcome = UNMOVED
        except (Stopped, StorageFailure, ModelsBusy):
            raise
        except Exception:  # one watch that breaks something must not keep the others waiting for ever
            logger.exception("a watch could not be looked at", extra={"watch": watch.id})
            outcome = FAILED
            self._seen(watch, "", sequence)
        self._last = watch.place
        self._told(outcome)
        return outcome

    def _look(self, watch: Watch, sequence: int) -> str:
        if self._verify.outlook(watch.question) == watch.outlook:
            self._seen(watch, watch.outlook, sequence)
            return UNMOVED
        outlooks: list[str] = []
        outcome = SAME

        def keep(identity: str, created_at: str, record: Mapping[str, Any]) -> None:
            nonlocal outcome
            # Up to where the search saw is known before it, so that what came meanwhile is looked at the next time.
            standing, at = standing_of(record), timestamp(self._clock())
            look = Look(watch.id, outlooks[-1] if outlooks else "", sequence, at)
            changed = difference(watch.standing, standing)
            if changed is None:
                self._store.looked(look)
                return
            outcome = CHANGED
            event = change_event(watch, changed, record, at)
            change = NewChange(f"msg_{uuid.uuid4().hex}", standing, event, self._clock().timestamp())
            self._store.changed(look, change, VerificationRecord(identity, created_at, record))

        self._verify(watch.question, keep, looked=outlooks.append)
        if outcome == CHANGED:
            logger.info("a watched claim changed", extra={"watch": watch.id})
            self._sender.wake()
        return outcome

    def _seen(self, watch: Watch, outlook: str, sequence: int) -> None:
        self._store.looked(Look(watch.id, outlook, sequence, timestamp(self._clock())))

    def _run(self) -> None:
        wait = 0.0
        while not self._ending.wait(wait):
            wait = PERIOD_SECONDS
            try:
                while not self._ending.is_set() and self.step():
                    pass
            except Stopped:
                return
            except ModelsBusy:  # the same watch comes again
                wait = PAUSE_SECONDS
            except Exception:  # of the store: the same watch comes again
                logger.exception("watches pause, for the store failed")
                wait = PAUSE_SECONDS
