"""How far a long command is: one line that is written over on a terminal, a plain line now and then in a log."""

from collections.abc import Callable
import time
from typing import TextIO

TERMINAL_SECONDS, LOG_SECONDS = 0.2, 30.0
WIDTH = 79
FORETOLD_FROM = 0.05  # of the work: the first of it includes what is done once, and foretells nothing


class Progress:
    """Counts ``what``; ``total`` is the whole amount of work in any unit, None when it is not known.

    The rate is of this run; what an earlier one did is ``before``. ``end`` has to be called, also on the way out.
    """

    def __init__(
        self,
        what: str,
        total: float | None,
        stream: TextIO | None,
        *,
        before: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._what, self._total, self._stream, self._clock = what, total, stream, clock
        self._before, self.count, self._amount = before, 0, 0.0
        self._terminal = stream is not None and stream.isatty()
        self._started = self._told = clock()

    def add(self, count: int, amount: float) -> None:
        """``count`` more are done, and ``amount`` of the work."""
        self.count += count
        self._amount += amount
        now = self._clock()
        if now - self._told >= (TERMINAL_SECONDS if self._terminal else LOG_SECONDS):
            self._told = now
            self._write(self.line())

    def clear(self) -> None:
        """Make room for a line of something else."""
        if self._terminal:
            self._write("")

    def end(self) -> None:
        """Leave the terminal's line empty."""
        self.clear()

    def line(self) -> str:
        """What is done, how fast, and how long it will take."""
        seconds = max(self._clock() - self._started, 1e-9)
        parts = [f"{self._before + self.count:,} {self._what}", f"{self.count / seconds:,.1f}/s"]
        if self._total:
            parts.insert(1, f"{100 * min(self._amount / self._total, 1):.0f} %")
            if self._amount >= FORETOLD_FROM * self._total:
                parts.append(f"{_duration(seconds * max(self._total - self._amount, 0) / self._amount)} left")
        return "  ".join(parts)

    def _write(self, line: str) -> None:
        if self._stream is not None:
            self._stream.write(f"\r{line[:WIDTH]:<{WIDTH}}" + ("\r" if not line else "") if self._terminal else line + "\n")
            self._stream.flush()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
