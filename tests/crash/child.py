"""The real service as a child process, over the doubles."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
import json
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import time
from typing import Any

ROOT = Path(__file__).parents[2]
START_SECONDS = 60
STOP_SECONDS = 60
NDJSON = "application/x-ndjson"


class Client:
    """One kept-alive connection to the service."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """Status and JSON of the answer. Raises OSError or HTTPException when the answer did not come whole."""
        self._connection.request(
            method, path, json.dumps(body) if body is not None else None, {"Content-Type": "application/json"}
        )
        response = self._connection.getresponse()
        content = response.read()
        return response.status, json.loads(content) if content else None

    def stream(self, path: str, entries: list[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
        """Send a batch as NDJSON and yield each line of the answer as it comes; half a line is none."""
        body = "".join(json.dumps(entry) + "\n" for entry in entries).encode()
        self._connection.request("POST", path, body, {"Content-Type": NDJSON, "Accept": NDJSON})
        response = self._connection.getresponse()
        if response.status != 200:
            raise HTTPException(f"{response.status}: {response.read()!r}")
        while (line := response.readline()).endswith(b"\n"):
            yield json.loads(line)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


class Child:
    """``python -m service serve`` on ``port``, else on a free one, with its data in ``data``."""

    def __init__(self, data: Path, port: int | None = None, **variables: str) -> None:
        self.data = data
        self.port = port or free_port()
        self.log = data.parent / f"serve-{self.port}.log"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
        environment |= {
            "CROSSCHECK_DATA": str(data),
            "CROSSCHECK_BIND": f"127.0.0.1:{self.port}",
            "CROSSCHECK_ENCODER": "double",
            "CROSSCHECK_ENTAILMENT": "double",
            "CROSSCHECK_MODEL_THREADS": "1",
            **variables,
        }
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "service", "serve"],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,  # a process group of its own, to be killed as one
            )

    def wait_ready(self) -> dict[str, Any]:
        """The answer of /readyz once it is 200."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            with self.client() as client:
                try:
                    status, body = client.ask("GET", "/readyz")
                    if status == 200:
                        return body
                except (OSError, HTTPException):
                    pass  # it does not listen yet
            time.sleep(0.05)
        raise AssertionError(f"not ready, exit status {self._process.poll()}: {self.said()}")

    @contextmanager
    def client(self) -> Iterator[Client]:
        """A connection of one's own."""
        client = Client(self.port)
        try:
            yield client
        finally:
            client.close()

    def kill(self) -> None:
        """SIGKILL to every process of the group."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(STOP_SECONDS)

    def terminate(self) -> int:
        """SIGTERM as an operator sends it; gives the exit status."""
        self._process.terminate()
        return self.wait()

    def wait(self) -> int:
        """The exit status, once it has ended by itself."""
        return self._process.wait(STOP_SECONDS)

    def said(self) -> str:
        """What it wrote to standard output and standard error."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serving(data: Path, port: int | None = None, **variables: str) -> Iterator[Child]:
    """A child that is ready; whatever is left of it at the end is killed."""
    child = Child(data, port, **variables)
    try:
        child.wait_ready()
        yield child
    finally:
        child.kill()


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
