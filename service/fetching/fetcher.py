"""The fetcher: one GET, a few redirects, bounded in time and size, to public addresses alone."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
import re
import ssl
import threading
import time

import certifi
import httpcore2

from service import __version__
from service.application.fetching import Fetched, Stamp, Wanted
from service.domain.errors import FetchFailed, InvalidInput
from service.domain.public_addresses import is_public
from service.fetching.addresses import PORTS, Target, literal, read_target
from service.fetching.bodies import content_type, read_body, too_large
from service.fetching.network import Deadline, Place, PublicNetwork, Resolve, resolve

CONNECT_SECONDS, WHOLE_SECONDS = 5.0, 15.0
MAX_BYTES = 5 * 1024 * 1024
MAX_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")
_XML = (*_FEEDS, "application/xml", "text/xml")
ACCEPTED = {Wanted.PAGE: _PAGES, Wanted.FEED: (*_XML, *_PAGES)}  # many feeds are sent as a page or as plain text

_Headers = Mapping[str, str]


class Fetcher:
    """Fetches from the public web; satisfies ``service.application.fetching.Fetch``.

    Neither proxies nor anything else of the environment is looked at; no cookie and no credential is ever sent. ``also`` are
    places of this machine that tests serve at: no setting names them.
    """

    def __init__(
        self,
        *,
        resolve: Resolve = resolve,
        also: frozenset[Place] = frozenset(),
        trusted: ssl.SSLContext | None = None,
        connect_seconds: float = CONNECT_SECONDS,
        whole_seconds: float = WHOLE_SECONDS,
        most_bytes: int = MAX_BYTES,
    ) -> None:
        self._resolve, self._also, self._trusted = resolve, also, trusted
        self._ports = frozenset(PORTS.values()) | {port for _, port in also}
        self._connect_seconds, self._whole_seconds, self._most = connect_seconds, whole_seconds, most_bytes
        self._running: set[Deadline] = set()
        self._lock = threading.Lock()
        self._closed = False

    def __call__(self, url: str, wanted: Wanted, stamp: Stamp = Stamp()) -> Fetched:  # noqa: B008 - frozen
        """Fetch. Raises InvalidInput for an address that is not allowed, FetchFailed."""
        target = read_target(url, ports=self._ports)
        deadline = Deadline(self._whole_seconds)
        with self._lock:
            if self._closed:
                raise FetchFailed("the service is stopping")
            self._running.add(deadline)
        try:
            for _ in range(MAX_REDIRECTS + 1):
                found = self._ask(target, wanted, stamp, deadline)
                if isinstance(found, Fetched):
                    return found
                target = found
            raise FetchFailed(f"it redirects more than {MAX_REDIRECTS} times")
        finally:
            with self._lock:
                self._running.discard(deadline)

    def check(self, url: str) -> None:
        """Raises InvalidInput for an address that is not allowed, as far as it can be told without asking for it."""
        target = read_target(url, ports=self._ports)
        address = literal(target.host)
        if address is not None and not is_public(address) and (str(address), target.port) not in self._also:
            raise InvalidInput("url", f"leads to {address}, which is not an address of the public internet")

    def close(self) -> None:
        """Break off what is being fetched, and fetch no more."""
        with self._lock:
            self._closed = True
            for deadline in self._running:
                deadline.end()

    def _ask(self, target: Target, wanted: Wanted, stamp: Stamp, deadline: Deadline) -> Fetched | Target:
        """One request: what was found, or where it leads."""
        url = httpcore2.URL(
            scheme=target.scheme.encode(), host=target.host.encode(), port=target.port, target=target.path.encode()
        )
        network = PublicNetwork(self._resolve, deadline, self._connect_seconds, self._also)
        try:
            with (
                httpcore2.ConnectionPool(
                    ssl_context=self._trust() if target.scheme == "https" else None, network_backend=network
                ) as pool,
                pool.stream("GET", url, headers=_headers(target, wanted, stamp)) as response,
            ):
                headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                if response.status in _REDIRECTS:
                    return self._redirect(target, headers)
                return self._read(response, headers, target, wanted)
        except httpcore2.TimeoutException as error:
            raise FetchFailed(f"'{target.host}' did not answer to the end within {self._whole_seconds:.0f} seconds") from error
        except httpcore2.NetworkError as error:
            raise FetchFailed(_network_words(target.host, error)) from error
        except httpcore2.ProtocolError as error:
            raise FetchFailed(f"what '{target.host}' answered is no HTTP, or broke off") from error

    def _redirect(self, target: Target, headers: _Headers) -> Target:
        if "location" not in headers:
            raise FetchFailed("it redirects and does not say where to")
        try:
            return read_target(headers["location"], base=target.url, ports=self._ports)
        except InvalidInput as error:
            raise FetchFailed(f"it redirects to an address that is not allowed: one that {error.reason}") from error

    def _read(self, response: httpcore2.Response, headers: _Headers, target: Target, wanted: Wanted) -> Fetched:
        kind, charset = content_type(headers.get("content-type", ""))
        stamp = Stamp(_short(headers.get("etag")), _short(headers.get("last-modified")))
        if response.status == 304:
            return Fetched(target.url, None, kind, charset, stamp)
        if response.status != 200:
            waits = retry_after(headers.get("retry-after"))
            raise FetchFailed(f"'{target.host}' answered with status {response.status}", response.status, waits)
        if kind not in ACCEPTED[wanted]:
            allowed = ", ".join(ACCEPTED[wanted])
            hint = ". It is a feed: POST /v1/feeds or 'crosscheck feeds add' follows it" if kind in _FEEDS else ""
            raise FetchFailed(f"its content type is '{kind[:60]}'; allowed for a {wanted.value} is {allowed}{hint}")
        stated = headers.get("content-length", "")
        if stated.isdecimal() and len(stated) < 20 and int(stated) > self._most:
            raise too_large(self._most)
        body = read_body(response.iter_stream(), headers.get("content-encoding", "").strip().lower(), self._most)
        return Fetched(target.url, body, kind, charset, stamp)

    def _trust(self) -> ssl.SSLContext:
        """Whose certificates are believed: the system's list and certifi's."""
        if self._trusted is None:
            context = ssl.create_default_context()
            context.load_verify_locations(certifi.where())
            self._trusted = context
        return self._trusted


def retry_after(header: str | None) -> float | None:
    """The seconds that a Retry-After asks for (RFC 9110, 10.2.3: a number or a date); None when it says nothing."""
    if header is None:
        return None
    if re.fullmatch(r"\d{1,9}", header.strip()):
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _headers(target: Target, wanted: Wanted, stamp: Stamp) -> list[tuple[str, str]]:
    headers = [
        ("Host", target.named),
        ("User-Agent", f"Crosscheck/{__version__}"),
        ("Accept", ", ".join(ACCEPTED[wanted])),
        ("Accept-Encoding", "gzip"),
        ("Connection", "close"),
    ]
    if stamp.etag:
        headers.append(("If-None-Match", stamp.etag))
    if stamp.last_modified:
        headers.append(("If-Modified-Since", stamp.last_modified))
    return headers


def _short(header: str | None) -> str | None:
    """A stamp to keep; one that is no plain short text is not worth keeping."""
    return header if header and len(header) <= 300 and header.isascii() and header.isprintable() else None


def _network_words(host: str, error: Exception) -> str:
    cause = error.args[0] if error.args and isinstance(error.args[0], Exception) else error  # so httpcore2 tells it
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"the certificate of '{host}' is not valid: {cause.verify_message}"
    if isinstance(cause, ssl.SSLError):
        return f"no secure connection to '{host}' could be made"
    why = getattr(cause, "strerror", None)
    return f"'{host}' cannot be reached{f': {why}' if why else ''}"
