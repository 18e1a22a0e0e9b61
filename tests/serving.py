"""An application that listens, for tests that need an address."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
import threading
from typing import Any

from werkzeug.serving import make_server


@contextmanager
def listening(app: Callable[..., Any]) -> Iterator[str]:
    """The address of a server over ``app`` on a free port."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))  # seconds until it sees that it is to stop
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
