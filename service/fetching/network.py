"""Connections that end at public addresses, and end in time."""

from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address
import logging
import queue
import socket
import ssl
import threading
import time
from typing import Any

import httpcore2

from service.domain.errors import FetchFailed, InvalidInput
from service.domain.public_addresses import is_public
from service.fetching.addresses import PORTS, literal

Resolve = Callable[[str], Sequence[str]]
Place = tuple[str, int]  # an address and a port

logger = logging.getLogger(__name__)


def resolve(host: str) -> list[str]:
    """All addresses of ``host``, as the system knows them. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]


class Deadline:
    """One moment until which everything of a fetch has to be done; ``end`` breaks it off from another thread."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._socket: socket.socket | None = None
        self._ended = False

    def left(self, most: float | None = None) -> float:
        """The seconds that are left, at most ``most``; a very short time when there are none."""
        seconds = 0.0 if self._ended else self._until - time.monotonic()
        return max(0.001, seconds if most is None else min(seconds, most))

    @property
    def passed(self) -> bool:
        """Whether there is no time left."""
        return self._ended or time.monotonic() >= self._until

    def holds(self, connected: socket.socket | None) -> None:
        """What ``end`` has to shut down."""
        self._socket = connected

    def end(self) -> None:
        """Break off."""
        self._ended = True
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                logger.debug("a connection had ended already")


class PublicNetwork(httpcore2.NetworkBackend):
    """Looks a host up once, checks every address that it has, and connects to one that was checked.

    The name still goes into Host and, for https, into SNI and the check of the certificate, for which httpcore2 cares. A name
    that has one address which is not public is refused whole. ``also`` are places of this machine that tests serve at.
    """

    def __init__(self, resolve: Resolve, deadline: Deadline, connect_seconds: float, also: frozenset[Place]) -> None:
        self._resolve, self._deadline, self._also = resolve, deadline, also
        self._connect_seconds = connect_seconds
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline says how long
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect. Raises InvalidInput for an address that is not public, FetchFailed, httpcore2's errors."""
        connecting = Deadline(self._deadline.left(self._connect_seconds))
        addresses = self._addresses(host, connecting)
        for address in addresses:
            if not self._allowed(address, port):
                raise InvalidInput("url", f"leads to '{host}', whose address is not one of the public internet")
        problem: Exception = FetchFailed(f"'{host}' has no address")
        for address in addresses:
            try:
                stream = self._sockets.connect_tcp(address, port, connecting.left(), local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                problem = error
                if connecting.passed:
                    break
                continue
            self._deadline.holds(stream.get_extra_info("socket"))
            return _TimedStream(stream, self._deadline, self._connect_seconds)
        raise problem

    def _addresses(self, host: str, connecting: Deadline) -> Sequence[str]:
        """The addresses of ``host``: itself, or what the resolver says in time."""
        if literal(host) is not None:
            return [host]
        answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, name="resolver", daemon=True).start()  # the system's resolver knows no time limit
        try:
            answer = answers.get(timeout=connecting.left())
        except queue.Empty:
            raise FetchFailed(f"the name '{host}' could not be looked up in time") from None
        if isinstance(answer, Exception):
            raise FetchFailed(f"there is no host '{host}'") from answer
        return answer

    def _allowed(self, address: str, port: int) -> bool:
        if (address, port) in self._also:
            return True
        try:
            return port in PORTS.values() and is_public(ip_address(address))
        except ValueError:
            return False


class _TimedStream(httpcore2.NetworkStream):
    """A stream of which no read, however little it brings, goes beyond the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline, connect_seconds: float) -> None:
        self._stream, self._deadline, self._connect_seconds = stream, deadline, connect_seconds

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._deadline.passed:
            raise httpcore2.ReadTimeout("the time is up")
        data = self._stream.read(max_bytes, self._deadline.left(timeout))
        if not data and self._deadline.passed:  # broken off by ``end``: not the end of a page
            raise httpcore2.ReadTimeout("broken off")
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._deadline.holds(None)
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        seconds = self._deadline.left(self._connect_seconds if timeout is None else timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, seconds)
        self._deadline.holds(stream.get_extra_info("socket"))
        return _TimedStream(stream, self._deadline, self._connect_seconds)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
