"""Requests at a service, and how long each took."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
import time
from typing import Any

from benchmarks.arithmetic import percentile


@dataclass(frozen=True, slots=True)
class Load:
    """What became of some requests: seconds of each, seconds of all together, the answers in order."""

    seconds: tuple[float, ...]
    whole: float
    answers: tuple[Any, ...]

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.seconds) / self.whole

    def milliseconds(self, share: float) -> float:
        """A percentile of the latencies."""
        return percentile(self.seconds, share) * 1000


def drive(call: Callable[[Any], Any], items: Sequence[Any], clients: int = 1) -> Load:
    """Give ``items`` to ``call``, ``clients`` at once, each client the next one as soon as it has its answer."""

    def timed(item: Any) -> tuple[float, Any]:
        begun = time.perf_counter()
        answer = call(item)
        return time.perf_counter() - begun, answer

    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        done = list(pool.map(timed, items))
    return Load(tuple(spent for spent, _ in done), time.perf_counter() - started, tuple(answer for _, answer in done))
