"""A receiver of webhooks on this machine, and a service whose watches stand still until they are asked to work."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
import threading
from typing import Any

from flask.testing import FlaskClient

from models.doubles import HashingEncoder, WordJudge
from service.bootstrap import Service, build
from tests.conftest import UNCALIBRATED, settings_for
from tests.http.conftest import client_of

Answer = tuple[int, dict[str, str]]


@dataclass(slots=True)
class Receiver:
    """What came in, and what is answered: the answers in turn, the last one for ever."""

    port: int = 0
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=lambda: [(204, {})])

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}/hook"

    def next_answer(self) -> Answer:
        """The answer to the request that has come."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver that listens on a free port."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            status, headers = receiver.next_answer()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Post:
    """A service whose watches and webhooks stand still until ``look`` and ``send`` are called."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self.service = self._build()

    @property
    def client(self) -> FlaskClient:
        """A client of the service that runs now."""
        return client_of(self.service)

    def restart(self) -> None:
        """End the service and start it again over the same data."""
        self.service.close()
        self.service = self._build()

    def look(self) -> list[str]:
        """Look at every watch that the corpus has left behind; what came of each."""
        return list(iter(self.service.watcher.step, None))

    def send(self) -> int:
        """Make the tries that are due; how many there were."""
        return sum(1 for _ in iter(self.service.sender.step, False))

    def watch(self, claim: str, url: str | None = None, **more: Any) -> dict[str, Any]:
        """Watch a claim; the answer must be 201."""
        webhook = {"webhook": {"url": url, **more.pop("webhook", {})}} if url else {}
        response = self.client.post("/v1/watches", json={"claim": claim, **webhook, **more})
        assert response.status_code == 201, response.text
        return dict(response.json)

    def get(self, path: str) -> Any:
        """The JSON at ``path``, which must be there."""
        response = self.client.get(path)
        assert response.status_code == 200, response.text
        return response.json

    def _build(self) -> Service:
        settings = settings_for(self._place, CROSSCHECK_WEBHOOK_HOSTS="127.0.0.1")
        return build(settings, encoder=HashingEncoder(), judge=WordJudge(), policy=UNCALIBRATED)


@contextmanager
def post_in(place: Path) -> Iterator[Post]:
    """A post whose last service is closed at the end."""
    post = Post(place)
    try:
        yield post
    finally:
        post.service.close()
