"""A connection to a corpus in this process: the same application that a server serves, without a socket between."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
import time

from flask import Flask
from werkzeug.test import EnvironBuilder, run_wsgi_app

from service.bootstrap import build, build_without_models
from service.cli.connection import JSON, NDJSON, Answer
from service.settings import Settings


class Embedded:
    """Sends requests to ``app`` as a server would."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def send(self, method: str, target: str, body: bytes | None = None, content_type: str = JSON) -> Answer:
        """Make one request; the answer is made while its blocks are read."""
        path, _, query = target.partition("?")
        builder = EnvironBuilder(
            path=path, query_string=query, method=method, data=body, content_type=content_type if body is not None else None,
            headers=[("Accept", NDJSON if content_type == NDJSON else JSON)],
        )  # fmt: skip
        try:
            environment = builder.get_environ()
        finally:
            builder.close()
        blocks, status, headers = run_wsgi_app(self._app, environment)
        return Answer(int(status.split(" ", 1)[0]), {name.lower(): value for name, value in headers}, _read(blocks))

    def pause(self, seconds: float) -> None:
        """Wait before trying again."""
        time.sleep(seconds)


@contextmanager
def open_embedded(settings: Settings, *, models: bool) -> Iterator[Embedded]:
    """The corpus of ``settings.data`` in this process. Raises StartupError.

    Without ``models`` it only lists and shows articles, and is open in a second.
    """
    service = (None if models else build_without_models(settings)) or build(settings)
    try:
        yield Embedded(service.app)
    finally:
        service.close()


def _read(blocks: Iterable[bytes]) -> Iterator[bytes]:
    try:
        yield from blocks
    finally:
        close = getattr(blocks, "close", None)
        if close is not None:
            close()
