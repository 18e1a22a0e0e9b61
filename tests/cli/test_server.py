"""Talking to a server: busy, starting anew, breaking off, not there at all; and the directory that it holds."""

from collections.abc import Callable, Iterable, Iterator
import json
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import Any

import pytest

from service.bootstrap import Service
from service.cli.server import BACKOFF, Server, retry_after
from service.cli.stops import Unreachable
from tests.cli.conftest import VARIABLES, Run
from tests.crash.child import ROOT
from tests.http.answers import BRIDGE, CLAIM, DENIAL
from tests.serving import listening

WAIT_SECONDS = 120.0
Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Gate:
    """Lets the first ``open_for`` lines of batches through, and the others once it is opened."""

    def __init__(self, app: Wsgi, open_for: int) -> None:
        self._app, self._left = app, open_for
        self.opened = threading.Event()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterator[bytes]:
        """Answer a request."""
        for line in self._app(environ, start_response):
            if environ["PATH_INFO"].endswith("/batch"):
                if self._left == 0 and not self.opened.is_set():
                    self.opened.wait(WAIT_SECONDS)
                self._left = max(self._left - 1, 0)
            yield line


def busy(app: Wsgi, refusals: int, status: str, retry: str | None) -> tuple[Wsgi, list[str]]:
    """The application behind something that refuses the first requests; and the paths that were asked for."""
    asked: list[str] = []

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        if len(asked) > refusals:
            return app(environ, start_response)
        start_response(status, [("Content-Type", "text/plain"), *([("Retry-After", retry)] if retry else [])])
        return [b"later"]

    return answer, asked


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
@pytest.mark.parametrize(("retry", "waits"), [("7", [7.0, 7.0]), (None, list(BACKOFF[:2])), ("0", list(BACKOFF[:2]))])
def test_a_busy_service_is_asked_again_when_it_says(service: Service, status: str, retry: str | None, waits: list[float]) -> None:
    """The wait is what Retry-After asks for, and never shorter than our own."""
    app, asked = busy(service.app, 2, status, retry)
    waited: list[float] = []
    with listening(app) as url:
        answer = Server(url, sleep=waited.append).send("GET", "/healthz")
        assert (answer.status, json.loads(answer.whole())) == (200, {"status": "up"})
    assert waited == waits
    assert asked == ["/healthz"] * 3


def test_a_service_that_stays_busy_is_given_up(service: Service) -> None:
    """After the last try its answer is what it is."""
    app, asked = busy(service.app, 1_000, "503 Service Unavailable", None)
    waited: list[float] = []
    with listening(app) as url:
        assert Server(url, sleep=waited.append).send("GET", "/healthz").status == 503
    assert waited == list(BACKOFF)
    assert len(asked) == len(BACKOFF) + 1


def test_a_wait_that_is_too_long_is_not_waited(service: Service) -> None:
    """Who asks for a day gets its refusal told at once."""
    app, asked = busy(service.app, 1, "429 Too Many Requests", "86400")
    with listening(app) as url:
        assert Server(url, sleep=lambda _: pytest.fail("waited")).send("GET", "/healthz").status == 429
    assert len(asked) == 1


@pytest.mark.parametrize(("value", "seconds"), [(None, None), ("3", 3.0), ("soon", None), ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0)])
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    """As RFC 9110 has it; what it has not says nothing."""
    assert retry_after(value) == seconds


def test_a_service_that_is_not_there_is_told_at_once(crosscheck: Run) -> None:
    """Status 3 and one line, without waiting."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    ended = crosscheck("verify", "--server", f"http://127.0.0.1:{port}", CLAIM)
    assert (ended.status, ended.out) == (3, "")
    assert ended.err.startswith(f"crosscheck: The service at http://127.0.0.1:{port} cannot be reached: ")
    assert len(ended.err.splitlines()) == 1


def test_a_service_that_goes_away_is_waited_for_and_then_given_up(service: Service) -> None:
    """Once reached, it may just be starting anew."""
    waited: list[float] = []
    with listening(service.app) as url:
        server = Server(url, sleep=waited.append)
        assert server.send("GET", "/healthz").whole()
        server.close()
    with pytest.raises(Unreachable):
        server.send("GET", "/healthz")
    assert waited == list(BACKOFF)


def test_an_answer_that_breaks_off_is_asked_for_again(service: Service, crosscheck: Run) -> None:
    """What came is kept, the rest is sent again, and each claim has one row in its place."""
    asked = []

    def breaking(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterator[bytes]:
        lines = iter(service.app(environ, start_response))
        if environ["PATH_INFO"] == "/v1/verify/batch":
            asked.append(environ["PATH_INFO"])
            if len(asked) == 1:
                yield next(lines)
                yield next(lines)[:50]
                return
        yield from lines

    claims = [f"Claim {number} is here." for number in range(5)]
    with listening(breaking) as url:
        ended = crosscheck("verify", "--server", url, "--file", "-", "--output-format", "jsonl", stdin="\n".join(claims).encode())
    assert ended.status == 0, ended.err
    assert [json.loads(line)["claim"] for line in ended.out.splitlines()] == claims
    assert len(asked) == 2


def test_a_directory_that_a_service_holds_is_used_through_it(service: Service, crosscheck: Run, tmp_path: Path) -> None:
    """Status 3, and the option that helps; doctor looks at it all the same."""
    for command in (["verify", CLAIM], ["articles"], ["export"], ["ingest", "-"]):
        ended = crosscheck(*command, "--data", tmp_path / "data")
        assert (ended.status, ended.out) == (3, "")
        assert f"in use by process {os.getpid()}" in ended.err
        assert "--server http://127.0.0.1:8080" in ended.err
    looked = crosscheck("doctor", "--data", tmp_path / "data")
    assert f"held by process {os.getpid()}" in looked.out
    service.store.check()


def test_the_setting_names_the_service(address: str, crosscheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """CROSSCHECK_SERVER stands for --server, and --data goes before it."""
    monkeypatch.setenv("CROSSCHECK_SERVER", address)
    assert crosscheck("ingest", "-", stdin=json.dumps(BRIDGE).encode()).status == 0
    assert "bridge" in crosscheck("articles").out
    assert crosscheck("articles", "--data", "nowhere").status == 3


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Processes begin with the default for SIGINT: a shell's background job, which this run may be, hands on that it is ignored.

    A handler of ours is reset by exec, an ignored signal is not; setting it here needs no code between fork and exec, which
    with the server's thread beside it could hang.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def start(url: str, folder: Path, *options: str) -> subprocess.Popen[str]:
    """``crosscheck verify --file`` as a process."""
    command = [sys.executable, "-m", "service", "verify", "--server", url, "--file", str(folder / "claims.csv")]
    return subprocess.Popen(
        [*command, "--out", str(folder / "results.jsonl"), *options],
        cwd=ROOT,
        env={**os.environ, **VARIABLES},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def claims(service: Service, tmp_path: Path) -> list[str]:
    """A file of claims over more than one request, and a service that has an article to hold them against."""
    service.app.test_client().post("/v1/articles", json=BRIDGE)
    wanted = [(CLAIM, DENIAL)[number % 2].replace("2024", f"{number}") for number in range(100)]
    (tmp_path / "claims.csv").write_text("claim\n" + "".join(f"{claim}\n" for claim in wanted), encoding="utf-8")
    return wanted


@pytest.mark.usefixtures("_interruptible")
@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)], ids=["kill", "interrupt"]
)
def test_a_run_that_is_stopped_in_the_middle_is_gone_on_with(
    service: Service, crosscheck: Run, tmp_path: Path, claims: list[str], number: int, status: int
) -> None:
    """After kill -9 or Ctrl-C the rows that are there stay, and --resume adds each other claim exactly once, in order."""
    gate = Gate(service.app, open_for=70)  # in the second request
    results = tmp_path / "results.jsonl"
    with listening(gate) as url:
        process = start(url, tmp_path)
        deadline = time.monotonic() + WAIT_SECONDS
        while process.poll() is None and time.monotonic() < deadline:
            if results.exists() and results.read_bytes().count(b"\n") == 70:
                break
            time.sleep(0.02)
        process.send_signal(number)
        _, said = process.communicate(timeout=WAIT_SECONDS)
        gate.opened.set()
        assert process.returncode == status, said
        before = results.read_bytes()
        assert before.count(b"\n") == 70
        if number == signal.SIGINT:
            assert said.splitlines()[-1] == "stopped. The same command with --resume goes on after the last row."
            assert "Traceback" not in said
        options = ["--server", url, "--file", tmp_path / "claims.csv", "--out", results]
        assert crosscheck("verify", *options, "--resume").status == 0
    after = results.read_bytes()
    assert after.startswith(before)
    assert [json.loads(line)["claim"] for line in after.splitlines()] == claims
