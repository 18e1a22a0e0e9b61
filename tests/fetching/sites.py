"""Sites on loopback for tests of fetching, and the connections that this process makes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import ssl
import sys
import threading
from typing import Any

from service.fetching.fetcher import Fetcher

HOST = "news.example"  # resolves to the site of a test
_watched: list[list[Any]] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        for seen in _watched:
            seen.append(arguments[1])


sys.addaudithook(_hook)  # the interpreter tells it of every connect(2), whoever asks for it


@contextmanager
def connections() -> Iterator[list[Any]]:
    """The addresses that this process connects to meanwhile, as the socket is given them."""
    seen: list[Any] = []
    _watched.append(seen)
    try:
        yield seen
    finally:
        _watched.remove(seen)


@dataclass
class Page:
    """What a site answers at a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    blocks: Callable[[], Iterator[bytes]] | None = None


@dataclass
class Site:
    """A site that serves ``pages``; ``asked`` holds the requests that it got, as (path, headers)."""

    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def place(self) -> tuple[str, int]:
        """What a fetcher has to be allowed."""
        return "127.0.0.1", self.port

    def url(self, path: str = "/", host: str = HOST, scheme: str = "http") -> str:
        """The address of a path."""
        return f"{scheme}://{host}:{self.port}{path}"

    def fetcher(self, resolve: Callable[[str], Sequence[str]] = lambda _: ["127.0.0.1"], **options: Any) -> Fetcher:
        """A fetcher that may come to this site, and to no other place of this machine."""
        return Fetcher(resolve=resolve, also=frozenset({self.place}), **options)


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            page = site.pages.get(self.path, Page(status=404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            try:
                for block in page.blocks() if page.blocks else [page.body]:
                    self.wfile.write(block)
                    self.wfile.flush()
            except OSError:
                return  # the fetcher has seen enough

        def log_message(self, *_: Any) -> None:
            return

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            return  # a handshake that was broken off

    server = Server(("127.0.0.1", 0), Handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
