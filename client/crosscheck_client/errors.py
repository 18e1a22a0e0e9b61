"""What can go wrong.

CrosscheckError
|-- Problem             the service answered with a problem (RFC 9457)
|   |-- Invalid         400, 413, 415, 422: what was sent is not allowed; ``errors`` says it by field
|   |-- NotAllowed      401, 403: no key, or one that may not do this
|   |-- NotFound        404: there is no such thing
|   `-- Busy            429, 503: not now, and not after the retries either
|-- ConnectionFailed    the service cannot be reached, or its answer broke off
|   `-- TimedOut        it was reached and did not answer in time; it may still be working
|-- UnexpectedAnswer    the answer is none of Crosscheck's
`-- JobNotEnded         a job still runs when the time to wait for it is over
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from crosscheck_client.results import Job


class CrosscheckError(Exception):
    """Whatever this package raises on its own account."""


class Problem(CrosscheckError):
    """The service refused; a body by RFC 9457, or what is known where there was none.

    ``errors`` names the fields that were wrong and says for each what is allowed; ``request_id`` is what the service's log
    has it under; ``retry_after`` is in seconds.
    """

    def __init__(self, body: Mapping[str, Any], status: int, retry_after: float | None = None) -> None:
        self.status = status
        self.type = str(body.get("type") or "about:blank")
        self.title = str(body.get("title") or _phrase(status))
        self.detail = str(body.get("detail") or f"The service answered with status {status} and no explanation.")
        errors = body.get("errors")
        self.errors: Mapping[str, list[str]] = errors if isinstance(errors, dict) else {}
        request_id = body.get("request_id")
        self.request_id: str | None = None if request_id is None else str(request_id)
        self.retry_after = retry_after
        self.raw = body
        super().__init__(f"{self.status} {self.title}: {self.detail}")

    @classmethod
    def of(cls, body: Any, status: int, retry_after: float | None = None) -> Problem:
        """The problem that belongs to ``status``, whatever ``body`` is."""
        kind = _KINDS.get(status, Problem)
        return kind(body if isinstance(body, dict) else {}, status, retry_after)

    def __reduce__(self) -> tuple[type[Self], tuple[Mapping[str, Any], int, float | None]]:
        return type(self), (self.raw, self.status, self.retry_after)  # Exception alone would call it with the message


class Invalid(Problem):
    """What was sent is not allowed."""


class NotAllowed(Problem):
    """No key, or one that may not do this."""


class NotFound(Problem):
    """There is no such thing."""


class Busy(Problem):
    """The service had too much to do, and still had after the retries."""


class ConnectionFailed(CrosscheckError):
    """The service cannot be reached, or its answer broke off."""


class TimedOut(ConnectionFailed):
    """The service was reached and did not answer in time. Not tried again: it may still be working on it."""


class UnexpectedAnswer(CrosscheckError):
    """The answer is none of Crosscheck's: most likely the address is another server's, or a proxy answered."""


class JobNotEnded(CrosscheckError):
    """The time to wait for a job is over and it still runs; ``job`` says how far it is."""

    def __init__(self, job: Job) -> None:
        self.job = job
        super().__init__(f"Job {job.id} is {job.state}: {job.done} of {job.total} claims are done.")

    def __reduce__(self) -> tuple[type[Self], tuple[Job]]:
        return type(self), (self.job,)


_KINDS: dict[int, type[Problem]] = {
    400: Invalid,
    413: Invalid,
    415: Invalid,
    422: Invalid,
    401: NotAllowed,
    403: NotAllowed,
    404: NotFound,
    429: Busy,
    503: Busy,
}


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Problem"
