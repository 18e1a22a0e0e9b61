"""Which addresses may be called: public ones alone, unless the operator names a host.

A name is looked up once, every address that it has is checked, and the connection goes to one that was checked: a name that
answers with another address a moment later (DNS rebinding) gains nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
import ipaddress
import re
import socket
from urllib.parse import urlsplit

from service.domain.public_addresses import is_public

HTTPS_PORT = 443
ALLOWED = "an https address on port 443 whose host has public addresses alone"

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?\.?\Z")

Resolve = Callable[[str, int], Sequence[str]]  # host and port to addresses. Raises OSError


class NotAllowed(Exception):
    """An address may not be called; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: the host's name for certificate and header, and an address of it that was checked."""

    host: str
    port: int
    secure: bool
    path: str
    address: str

    @property
    def authority(self) -> str:
        """The Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (HTTPS_PORT if self.secure else 80) else f"{host}:{self.port}"


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system's resolver gives them. Raises OSError."""
    return list(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


class Addresses:
    """Checks addresses; ``allowed`` are hosts that may be private, and where they are this machine, spoken to without TLS."""

    def __init__(self, allowed: Sequence[str] = (), resolve: Resolve = resolve) -> None:
        self._allowed = frozenset(allowed)
        self._resolve = resolve

    def target(self, url: str) -> Target:
        """Where a request to ``url`` goes. Raises NotAllowed; looks names up."""
        try:
            parts = urlsplit(url)
            host, port = (parts.hostname or "").lower(), parts.port
        except ValueError as error:
            raise NotAllowed(f"is no web address; allowed is {ALLOWED}") from error
        secure = parts.scheme == "https"
        named = host in self._allowed
        port = port or (HTTPS_PORT if secure else 80)
        if parts.scheme not in ("https", "http") or not host or not (_is_literal(host) or _NAME.match(host)):
            raise NotAllowed(f"is no web address; allowed is {ALLOWED}")
        if parts.username is not None or parts.password is not None:
            raise NotAllowed("has a user name or a password in it; a webhook is known by its signature")
        if parts.fragment:
            raise NotAllowed("has a fragment (#), which is never sent")
        if not named and (not secure or port != HTTPS_PORT):
            raise NotAllowed(f"goes to port {port} by {parts.scheme}; allowed is {ALLOWED}")
        found = self._look_up(host, port)
        if not named:
            private = [each for each in found if not is_public(ipaddress.ip_address(each))]
            if private:
                raise NotAllowed(f"leads to {private[0]}, which is not public; allowed is {ALLOWED}")
        elif not secure and not all(ipaddress.ip_address(each).is_loopback for each in found):
            raise NotAllowed("is not on this machine, and http is allowed there alone; allowed is https")
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(host, port, secure, path, found[0])

    def _look_up(self, host: str, port: int) -> list[str]:
        try:
            found = [each.partition("%")[0] for each in self._resolve(host, port)]
        except (OSError, UnicodeError) as error:
            raise NotAllowed(f"has a host without an address: {host[:80]}") from error
        if not found:
            raise NotAllowed(f"has a host without an address: {host[:80]}")
        return found


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
