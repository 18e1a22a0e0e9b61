"""Who may call a model: whoever waits for an answer goes before a job; a watch that is looked at again waits as a job does.

A request says that it is there for as long as it works (``Turns.request``). A job asks before each call of a model
(``Turns.job``) and is held back while any request is there; a call that it has begun is not cut off, so a request waits for one
call of a job's at most. Lest a job stand still for ever under requests that never end, every tenth request that overtakes a
waiting call lets that call go too.

Requests among themselves are not ordered here: the models' lines do that (``models/calls.py``), and there ingestion yields.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
import threading

import numpy as np

from service.application.ports import EncoderOnTime, Judgement, JudgeOnTime

PATIENCE = 10  # requests that overtake a waiting call of a job before it goes too

Turn = Callable[[], AbstractContextManager[None]]


class Stopped(Exception):
    """The process ends: the job's claim is left, and verified after the next start."""


class Turns:
    """Counts the requests that are there, and holds jobs back."""

    def __init__(self, patience: int = PATIENCE) -> None:
        self._patience = patience
        self._changed = threading.Condition()
        self._requests = 0
        self._came = 0  # requests so far
        self._waiting = 0
        self._stopped = False

    @property
    def requests(self) -> int:
        """How many requests are there."""
        return self._requests

    @property
    def job_waits(self) -> bool:
        """Whether a job's call is held back."""
        return self._waiting > 0

    @contextmanager
    def request(self) -> Iterator[None]:
        """The block works on a request."""
        with self._changed:
            self._requests += 1
            self._came += 1
            self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._requests -= 1
                self._changed.notify_all()

    @contextmanager
    def job(self) -> Iterator[None]:
        """The block is one call of a model for a job, or for a watch; waits before it. Raises Stopped."""
        with self._changed:
            self._waiting, since = self._waiting + 1, self._came
            self._changed.wait_for(lambda: self._stopped or not self._requests or self._came - since >= self._patience)
            self._waiting -= 1
            if self._stopped:
                raise Stopped
        yield

    def stop(self) -> None:
        """Let no call of a job begin any more."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()


class EncoderInTurn:
    """An encoder that is called in its turn."""

    def __init__(self, encoder: EncoderOnTime, turn: Turn) -> None:
        self._encoder, self._turn = encoder, turn
        self.name, self.revision, self.runtime, self.dimension = (
            encoder.name,
            encoder.revision,
            encoder.runtime,
            encoder.dimension,
        )

    def encode(self, texts: Sequence[str], deadline: float | None = None) -> np.ndarray:
        """Wait, then encode."""
        with self._turn():
            return self._encoder.encode(texts, deadline)


class JudgeInTurn:
    """A judge that is called in its turn."""

    def __init__(self, judge: JudgeOnTime, turn: Turn) -> None:
        self._judge, self._turn = judge, turn
        self.name, self.revision, self.runtime, self.calibrated = judge.name, judge.revision, judge.runtime, judge.calibrated

    def judge_pairs(self, pairs: Sequence[tuple[str, str]], deadline: float | None = None) -> Judgement:
        """Wait, then judge."""
        if not pairs:  # nothing to wait for
            return self._judge.judge_pairs(pairs)
        with self._turn():
            return self._judge.judge_pairs(pairs, deadline)
