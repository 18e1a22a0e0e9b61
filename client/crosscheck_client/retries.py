"""When a request is sent again, and after how long: exponential backoff with jitter, and what Retry-After asks for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
import random
import re

TRY_AGAIN = (429, 503)


@dataclass(frozen=True, slots=True)
class Retry:
    """How often, and how long in between; times in seconds.

    The wait before the n-th further try is drawn from the upper half of ``first * 2**n``, at most ``longest``: clients that were
    refused together do not come back together. A Retry-After is never undercut; one beyond ``patience`` is not waited for.
    """

    times: int = 6
    first: float = 0.5
    longest: float = 30.0
    patience: float = 120.0

    def __post_init__(self) -> None:
        if self.times < 0 or min(self.first, self.longest, self.patience) < 0:
            raise ValueError(f"{self} has a negative number; allowed are 0 and more.")


class Attempts:
    """How often one request was tried."""

    def __init__(self, retry: Retry) -> None:
        self._retry, self._count = retry, 0

    def reset(self) -> None:
        """Begin to count anew: there was progress."""
        self._count = 0

    def wait(self, asked: float | None = None) -> float | None:
        """Seconds until the next try, ``asked`` at least; None when there is none."""
        if self._count >= self._retry.times or (asked or 0.0) > self._retry.patience:
            return None
        whole = min(self._retry.longest, self._retry.first * 2.0**self._count)
        self._count += 1
        drawn = random.uniform(whole / 2, whole)  # noqa: S311 - nothing secret hangs on it
        return max(drawn, asked or 0.0)


def retry_after(value: str | None) -> float | None:
    """The seconds that a Retry-After header asks for (RFC 9110, 10.2.3: a number or a date); None when it says nothing."""
    if value is None:
        return None
    if re.fullmatch(r"\d{1,9}", value.strip()):
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
