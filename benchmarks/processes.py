"""Services as child processes: start, wait until ready, memory, end."""

import atexit
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

ROOT = Path(__file__).parent.parent
START_SECONDS = 300
_running: list["Served"] = []


class Served:
    """A service that listens on ``port``; its process group ends with ``stop``."""

    def __init__(self, command: list[str], environment: Mapping[str, str], port: int, log: Path, ready: str) -> None:
        self.port, self.log = port, log
        started = time.perf_counter()
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as file:
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=dict(environment), stdout=file, stderr=file, start_new_session=True
            )
        _running.append(self)
        self._wait(ready)
        self.seconds_to_ready = time.perf_counter() - started

    def _wait(self, ready: str) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
            try:
                connection.request("GET", ready)
                if connection.getresponse().status == 200:
                    return
            except (OSError, HTTPException):
                pass  # it does not listen yet
            finally:
                connection.close()
            time.sleep(0.02)
        self.stop()
        raise RuntimeError(
            f"{self.log.stem} did not start; the end of {self.log}: {self.log.read_text(errors='replace')[-1500:]}"
        )

    def pss(self) -> int:
        """Bytes of memory of all its processes, shared pages by share (proportional set size)."""
        return sum(_pss(pid) for pid in _group(self._process.pid))

    def stop(self) -> None:
        """End it: asked to first, killed after a minute."""
        if self in _running:
            _running.remove(self)
        if self._process.poll() is None:
            self._process.terminate()  # the leader alone: it ends its workers in order
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait(60)


def end_with_this_process() -> None:
    """Let no service outlive this process, unless that one is killed by SIGKILL: they end at its exit, SIGTERM and SIGHUP."""
    atexit.register(_end_all)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _ended_by)


def _ended_by(number: int, _frame: object) -> None:
    _end_all()  # first: what waits for an answer has an error now, and no thread keeps the process
    raise SystemExit(128 + number)


def _end_all() -> None:
    for each in tuple(_running):
        each.stop()


@contextmanager
def crosscheck(data: Path, **variables: str) -> Iterator[Served]:
    """Crosscheck as users run it, over ``data``."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    environment |= {
        "CROSSCHECK_DATA": str(data),
        "CROSSCHECK_BIND": f"127.0.0.1:{port}",
        "CROSSCHECK_LOG_LEVEL": "warning",
        "HF_HUB_OFFLINE": "1",
        **variables,
    }
    served = Served([sys.executable, "-m", "service", "serve"], environment, port, data.parent / f"{data.name}.log", "/readyz")
    try:
        yield served
    finally:
        served.stop()


def ask(port: int, path: str, body: Any) -> Any:
    """POST JSON on a connection of its own; the answer's JSON. Raises RuntimeError for another status than 2xx."""
    connection = HTTPConnection("127.0.0.1", port, timeout=600)
    try:
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        response = connection.getresponse()
        content = response.read()
    finally:
        connection.close()
    if response.status // 100 != 2:
        raise RuntimeError(f"{path} answered {response.status}: {content[:500]!r}")
    return json.loads(content)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _pss(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has just ended
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def _group(leader: int) -> list[int]:
    """The processes of a process group."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                if os.getpgid(int(folder.name)) == leader:
                    found.append(int(folder.name))
            except OSError:
                continue
    return found
