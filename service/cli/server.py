"""A connection to a running service, over HTTP."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
import re
import time
from urllib.parse import urlsplit

from service.cli.connection import JSON, NDJSON, Answer, ConnectionLost
from service.cli.stops import Unreachable, WrongUsage

CONNECT_SECONDS, ANSWER_SECONDS = 10.0, 600.0
BACKOFF = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 30.0)  # seconds before each further try: a minute and a half in all
LONGEST_WAIT = 120.0  # a Retry-After beyond it is not waited for
TRY_AGAIN = (429, 503)
BLOCK = 65_536


class Server:
    """Sends requests to the service at ``url``; waits and tries again while it is busy or just starting anew.

    A service that was never reached is told at once. ``sleep`` waits, ``say`` tells why it does.
    """

    def __init__(
        self,
        url: str,
        *,
        sleep: Callable[[float], None] = time.sleep,
        say: Callable[[str], None] = lambda _: None,
        backoff: Sequence[float] = BACKOFF,
    ) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError:
            port = -1
        if parts.scheme not in ("http", "https") or not parts.hostname or port == -1:
            raise WrongUsage(f"'{url}' is no address of a service; allowed is one such as http://127.0.0.1:8080.")
        self.url = url.rstrip("/")
        self._host, self._port, self._prefix = parts.hostname, port, parts.path.rstrip("/")
        self._make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection: HTTPConnection | None = None
        self._reached = False
        self._sleep, self._say, self._backoff = sleep, say, backoff

    def send(self, method: str, target: str, body: bytes | None = None, content_type: str = JSON) -> Answer:
        """Send one request."""
        for wait in (*self._backoff, None):
            try:
                response = self._ask(method, target, body, content_type)
            except (OSError, HTTPException) as error:
                self.close()
                if wait is None or not self._reached:
                    raise self._unreachable(error) from error
                self._say(f"{self.url} does not answer; trying again")
                self.pause(wait)
                continue
            self._reached = True
            headers = {name.lower(): value for name, value in response.getheaders()}
            asked = retry_after(headers.get("retry-after"))
            if response.status in TRY_AGAIN and wait is not None and (asked or 0) <= LONGEST_WAIT:
                response.read()
                self._say(f"{self.url} is busy; trying again")
                self.pause(max(wait, asked) if asked is not None else wait)
                continue
            return Answer(response.status, headers, self._blocks(response))
        raise AssertionError("the last try returns or raises")

    def pause(self, seconds: float) -> None:
        """Wait before trying again."""
        self._sleep(seconds)

    def close(self) -> None:
        """Close the connection; the next request opens another."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _ask(self, method: str, target: str, body: bytes | None, content_type: str) -> HTTPResponse:
        headers = {"Accept": NDJSON if content_type == NDJSON else JSON}
        if body is not None:
            headers["Content-Type"] = content_type
        while True:
            kept = self._connection is not None
            connection = self._connection or self._open()
            try:
                connection.request(method, self._prefix + target, body, headers)
                return connection.getresponse()
            except (OSError, HTTPException):
                self.close()
                if not kept:  # a connection that was kept open may have been closed on the other side meanwhile
                    raise

    def _open(self) -> HTTPConnection:
        self._connection = self._make(self._host, self._port, timeout=CONNECT_SECONDS)
        self._connection.connect()
        self._connection.sock.settimeout(ANSWER_SECONDS)
        return self._connection

    def _blocks(self, response: HTTPResponse) -> Iterator[bytes]:
        whole = False
        try:
            while block := response.read1(BLOCK):
                yield block
            whole = True
        except (OSError, HTTPException) as error:
            raise ConnectionLost(str(error)) from error
        finally:
            if not whole:  # what is left of the answer would stand before the next one
                self.close()

    def _unreachable(self, error: Exception) -> Unreachable:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        hint = "" if self._reached else " Is it running? 'crosscheck serve' starts it."
        return Unreachable(f"The service at {self.url} cannot be reached: {why}.{hint}")


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
