"""What may be fetched: which URLs, and which addresses behind them."""

from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
import re
from urllib.parse import quote, urljoin, urlsplit

import idna

from service.domain.errors import InvalidInput

PORTS = {"http": 80, "https": 443}
MAX_URL = 2_048
_NOT_IN_URL = re.compile(r"[\s\x00-\x20\x7f\\]")
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)+{_LABEL}\Z", re.ASCII)
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)\Z", re.ASCII)
_KEPT_IN_TARGET = "!#$%&'()*+,/:;=?@[]~"  # characters that a path or query may hold; % begins what is quoted already


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads: ``host`` is a name in ASCII or an address without brackets, ``path`` has the query."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def named(self) -> str:
        """Host and port as the header Host has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def read_target(url: str, *, base: str | None = None, ports: frozenset[int] = frozenset(PORTS.values())) -> Target:
    """Take a URL apart, strictly; a relative one is resolved at ``base``. Raises InvalidInput that says what is allowed.

    Forms that libraries read in different ways (backslashes, numbers that are no dotted quad, zone ids, percent signs in the
    host, user names) are refused, since what one of them checks another may not connect to.
    """
    if _NOT_IN_URL.search(url):
        raise _refused("has spaces, backslashes or control characters in it")
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refused("cannot be read") from error
    if parts.scheme not in PORTS:
        raise _refused(f"begins with '{parts.scheme[:20]}:'" if parts.scheme else "begins with no scheme")
    if "@" in parts.netloc:
        raise _refused("holds a user name or a password")
    if port is not None and port not in ports:
        raise _refused(f"names port {port}", "; allowed are 80 and 443")
    host = _host(host, bracketed=parts.netloc.startswith("["))
    target = Target("", parts.scheme, host, PORTS[parts.scheme] if port is None else port, _path(parts.path, parts.query))
    whole = f"{target.scheme}://{target.named}{target.path}"
    if len(whole) > MAX_URL:
        raise _refused(f"has {len(whole)} characters", f"; at most {MAX_URL} are allowed")
    return Target(whole, target.scheme, target.host, target.port, target.path)


def _host(host: str, *, bracketed: bool) -> str:
    if not host:
        raise _refused("names no host")
    if bracketed:
        try:
            return str(IPv6Address(host if "%" not in host else ""))
        except ValueError as error:
            raise _refused("has no plain IPv6 address between the brackets") from error
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError) as error:
            raise _refused("has a host name that is none (IDNA)") from error
    host = host.lower().removesuffix(".")
    if _NUMBER.match(host.rpartition(".")[2]):
        try:
            return str(IPv4Address(host))
        except ValueError as error:
            raise _refused("has an address that is no plain one of four numbers, such as 192.0.2.7") from error
    if not _HOST.match(host):
        raise _refused("names no host of the public internet")
    return host


def _path(path: str, query: str) -> str:
    target = (path or "/") + (f"?{query}" if query else "")
    return quote(target, safe=_KEPT_IN_TARGET)


def _refused(what: str, allowed: str = "; allowed is an address such as https://news.example/story") -> InvalidInput:
    return InvalidInput("url", f"{what}{allowed}")


def literal(host: str) -> IPv4Address | IPv6Address | None:
    """The address that ``host`` is; None when it is a name."""
    try:
        return ip_address(host)
    except ValueError:
        return None
