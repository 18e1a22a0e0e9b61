"""The service killed twice under a file of claims: the command waits for it, and each claim has one row, in order."""

import csv
import os
from pathlib import Path
import subprocess
import sys
import time

import pytest

from tests.crash.child import ROOT, Child, free_port, serving

pytestmark = pytest.mark.long

CLAIMS = 300
KILLED_AT = (120, 290)  # rows: in the middle, and near the end
SECONDS = 120.0


def rows(path: Path) -> int:
    """How many rows of results are whole."""
    return max(path.read_bytes().count(b"\n") - 1, 0) if path.exists() else 0


def wait_for(path: Path, wanted: int, command: subprocess.Popen[str], child: Child) -> None:
    """Wait until so many rows are there."""
    deadline = time.monotonic() + SECONDS
    while rows(path) < wanted:
        assert command.poll() is None, command.communicate()
        assert time.monotonic() < deadline, child.said()[-2000:]
        time.sleep(0.005)


def test_each_claim_has_one_row_whatever_becomes_of_the_service(tmp_path: Path) -> None:
    """One run of the command outlives two SIGKILLs of the service and leaves every claim once, in order, with its verdict."""
    claims = [f"Ferry number {number} took people to the quay." for number in range(CLAIMS)]
    (tmp_path / "claims.csv").write_text("claim\n" + "".join(f"{claim}\n" for claim in claims), encoding="utf-8")
    results, data, port = tmp_path / "results.csv", tmp_path / "data", free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    asked = ["verify", "--server", f"http://127.0.0.1:{port}", "--file", str(tmp_path / "claims.csv"), "--out", str(results)]
    command, ends = None, []
    try:
        for wanted in KILLED_AT:
            with serving(data, port) as child:
                if command is None:
                    with child.client() as client:
                        client.ask("POST", "/v1/articles", {"text": "Ferry number 7 took people to the quay."})
                    command = subprocess.Popen(
                        [sys.executable, "-m", "service", *asked],
                        cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True,
                    )  # fmt: skip
                wait_for(results, wanted, command, child)
                child.kill()
                ends.append(rows(results))
        assert command is not None
        with serving(data, port):
            _, said = command.communicate(timeout=SECONDS)
    finally:
        if command is not None and command.poll() is None:
            command.kill()
            command.communicate()
    assert command.returncode == 0, said
    assert KILLED_AT[0] <= ends[0] < ends[1] < CLAIMS
    with results.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["claim"] for row in found] == claims
    assert [row["error"] for row in found] == [""] * CLAIMS
    assert len({row["verification_id"] for row in found}) == CLAIMS
