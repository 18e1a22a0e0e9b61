"""``crosscheck mcp`` as an assistant starts it or reaches it, by the SDK's own client."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import signal
import socket
import subprocess
import sys
import time
from typing import Any
import urllib.error
import urllib.request

from mcp import Client, StdioServerParameters
import pytest

from service.bootstrap import Service
from tests.cli.conftest import VARIABLES, Run
from tests.crash.child import ROOT
from tests.http.answers import BRIDGE, CLAIM

pytestmark = pytest.mark.long

WAIT_SECONDS = 120.0


def environment(folder: Path) -> dict[str, str]:
    """Of a process over the doubles."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    return {**kept, **VARIABLES, "PYTHONPATH": str(ROOT), "CROSSCHECK_DATA": str(folder / "nothing")}


async def verdict_of(where: Any) -> str:
    """The verdict on the claim, from a server that lists its tools first, as assistants do."""
    async with Client(where, read_timeout_seconds=WAIT_SECONDS) as assistant:
        assert assistant.server_info.name == "crosscheck"
        assert "word for word" in (assistant.instructions or "")
        assert len((await assistant.list_tools()).tools) == 4
        result = await assistant.call_tool("verify_claim", {"claim": CLAIM})
        assert not result.is_error, result.content
        checked = await assistant.call_tool("check_text", {"text": f"Good evening! {CLAIM}"})
        assert [each["start"] for each in checked.structured_content["sentences"]] == [0, 14], checked.content
        assert checked.structured_content["sentences"][1]["verdict"]["verdict"] == result.structured_content["verdict"]
        return str(result.structured_content["verdict"])


def started(folder: Path, *options: str) -> StdioServerParameters:
    """The command as an assistant's configuration names it."""
    return StdioServerParameters(
        command=sys.executable, args=["-m", "service", "mcp", *options], env=environment(folder), cwd=str(folder)
    )


def test_over_standard_input_on_a_data_directory(crosscheck: Run, tmp_path: Path) -> None:
    """The corpus opens in the process itself; what it logs does not get between the messages."""
    (tmp_path / "bridge.txt").write_text(f"{BRIDGE['text']}\n", encoding="utf-8")
    assert crosscheck("ingest", "--data", "corpus", "bridge.txt").status == 0
    assert asyncio.run(verdict_of(started(tmp_path, "--data", "corpus"))) == "supported"


def test_over_standard_input_through_a_service(service: Service, address: str, tmp_path: Path) -> None:
    """No model is loaded; the service answers."""
    service.app.test_client().post("/v1/articles", json=BRIDGE)
    assert asyncio.run(verdict_of(started(tmp_path, "--server", address))) == "supported"


@contextmanager
def serving(folder: Path, server: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """``crosscheck mcp --http`` on a free port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "service", "mcp", "--http", f"127.0.0.1:{port}", "--server", server]
    process = subprocess.Popen(command, cwd=folder, env=environment(folder), stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + WAIT_SECONDS
        while process.poll() is None and time.monotonic() < deadline:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/mcp", process
    finally:
        process.kill()
        process.communicate()


def status_of(url: str, **headers: str) -> int:
    """The status that a tool listing gets with these headers."""
    body = b'{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}'
    sent = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream", **headers}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, body, sent)) as response:
            return int(response.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def test_over_http(service: Service, address: str, tmp_path: Path) -> None:
    """It answers several assistants at once, ends on SIGTERM, and lets no page of another host in (DNS rebinding)."""
    service.app.test_client().post("/v1/articles", json=BRIDGE)

    async def several(url: str) -> list[str]:
        return await asyncio.gather(*(verdict_of(url) for _ in range(4)))

    with serving(tmp_path, address) as (url, process):
        assert asyncio.run(several(url)) == ["supported"] * 4
        assert status_of(url, Host="evil.example") == 421
        assert status_of(url, Origin="https://evil.example") == 403
        process.send_signal(signal.SIGTERM)
        assert process.wait(WAIT_SECONDS) in (0, -signal.SIGTERM)


def test_a_service_that_is_not_there_is_a_tools_error(tmp_path: Path) -> None:
    """The assistant is told; the server goes on."""

    async def called() -> Any:
        async with Client(started(tmp_path, "--server", "http://127.0.0.1:9"), read_timeout_seconds=WAIT_SECONDS) as assistant:
            return [await assistant.call_tool("verify_claim", {"claim": CLAIM}) for _ in range(2)]

    for result in asyncio.run(called()):
        assert result.is_error
        assert "http://127.0.0.1:9 cannot be reached" in result.content[0].text


@pytest.mark.parametrize(
    "where", ["0.0.0.0:8765", "192.168.1.4:8765", "8765", "127.0.0.1:0", "127.0.0.1:99999", "example.org:80"]
)
def test_an_address_that_others_reach_is_refused(crosscheck: Run, where: str) -> None:
    """Whoever reaches it may ask the corpus: it is for this machine alone."""
    ended = crosscheck("mcp", "--http", where)
    assert ended.status == 2
    assert "no address of this machine alone" in ended.err


def test_without_the_sdk_the_command_says_what_to_install(crosscheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, before any model is loaded."""
    monkeypatch.setattr("service.cli.mcp.find_spec", lambda _: None)
    ended = crosscheck("mcp")
    assert (ended.status, ended.out) == (3, "")
    assert "requirements-mcp.txt" in ended.err
