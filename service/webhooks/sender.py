"""One webhook out: to a checked address, within a few seconds, without following redirects."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from http.client import HTTPConnection, HTTPException
import socket
import ssl
import threading

from service import __version__
from service.application.watches.ports import Sent
from service.domain.errors import InvalidInput
from service.webhooks.addresses import Addresses, NotAllowed, Target

CONNECT_SECONDS = 5.0
TOTAL_SECONDS = 15.0  # of a try, connecting included, looking the name up not
READ_BYTES = 4_096  # of an answer's body: nothing hangs on it


class CheckWebhook:
    """Whether a webhook may be sent to an address, asked when a watch comes in."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses

    def __call__(self, url: str) -> None:
        """Raises InvalidInput that says what is allowed."""
        try:
            self._addresses.target(url)
        except NotAllowed as error:
            raise InvalidInput("webhook.url", str(error)) from error


class HttpSender:
    """Sends webhooks; the address is checked at every try."""

    def __init__(self, addresses: Addresses, total_seconds: float = TOTAL_SECONDS) -> None:
        self._addresses = addresses
        self._total_seconds = total_seconds

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Sent:
        """POST ``body``; whatever goes wrong is told, not raised."""
        try:
            return self._send(self._addresses.target(url), headers, body)
        except NotAllowed as error:
            return Sent(None, f"the address {error}")
        except TimeoutError:
            return Sent(None, f"no answer within {self._total_seconds:.0f} seconds")
        except (OSError, HTTPException, ValueError) as error:
            return Sent(None, f"{type(error).__name__}: {str(error)[:200]}")

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        """What the machine trusts, read when the first webhook is sent: it takes longer than the rest of a start."""
        return ssl.create_default_context()

    def _send(self, target: Target, headers: Mapping[str, str], body: bytes) -> Sent:
        plain = socket.create_connection((target.address, target.port), CONNECT_SECONDS)
        guard = plain.dup()  # TLS takes the other handle over
        late = threading.Event()

        def end() -> None:  # an answer that comes byte by byte never exceeds the time for one byte
            late.set()
            _shut(guard)

        watchdog = threading.Timer(self._total_seconds, end)
        watchdog.daemon = True
        watchdog.start()
        connected = plain
        try:
            plain.settimeout(self._total_seconds)
            if target.secure:
                connected = self._tls.wrap_socket(plain, server_hostname=target.host)
            sent = _exchange(connected, target, headers, body)
        except (OSError, HTTPException) as error:
            if late.is_set():
                raise TimeoutError from error
            raise
        else:
            if late.is_set():  # headers that were cut off read like headers that have ended
                raise TimeoutError
            return sent
        finally:
            watchdog.cancel()
            connected.close()
            plain.close()
            guard.close()


def _exchange(connected: socket.socket, target: Target, headers: Mapping[str, str], body: bytes) -> Sent:
    connection = HTTPConnection(target.host, target.port)
    connection.sock = connected
    connection.request(
        "POST",
        target.path,
        body,
        {
            "Host": target.authority,
            "Content-Type": "application/json",
            "User-Agent": f"Crosscheck/{__version__}",
            "Connection": "close",
            **headers,
        },
    )
    response = connection.getresponse()
    response.read(READ_BYTES)
    return Sent(response.status, retry_after=_seconds(response.headers.get("Retry-After")))


def _seconds(retry_after: str | None) -> float | None:
    """What ``Retry-After`` asks for, in seconds: a number of them, or a date (RFC 9110, 10.2.3)."""
    if retry_after is None:
        return None
    if retry_after.strip().isdecimal():
        return float(retry_after.strip()[:9])
    try:
        moment = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError):
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _shut(plain: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        plain.shutdown(socket.SHUT_RDWR)
