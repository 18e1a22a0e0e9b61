"""The command line and the start of the service as a process."""

import json
import os
from pathlib import Path
import subprocess
import sys

import pytest

from service.logs import JsonFormatter
from tests.crash.child import ROOT

DOUBLES = {"CROSSCHECK_ENCODER": "double", "CROSSCHECK_ENTAILMENT": "double"}


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """``python -m service`` with these arguments and settings, to its end."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CROSSCHECK_")}
    command = [sys.executable, "-m", "service", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**environment, **variables}, capture_output=True, text=True, check=False, timeout=120
    )


def test_help_lists_every_command() -> None:
    """``--help`` names each command with its meaning."""
    shown = run("--help")
    assert shown.returncode == 0
    assert all(
        name in shown.stdout for name in ("serve", "settings", "openapi", "ingest", "verify", "articles", "export", "doctor")
    )


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"CROSSCHECK_BIND": "0.0.0.0:8080"}, "CROSSCHECK_ALLOW_OPEN"),
        ({"CROSSCHECK_SAMPLE": "perhaps"}, "CROSSCHECK_SAMPLE is 'perhaps'"),
        ({"CROSSCHECK_ENTAILMENT": "/no/such/model", "CROSSCHECK_ENCODER": "double"}, "'/no/such/model' cannot be loaded"),
        (
            {"CROSSCHECK_DATA": "/dev/null/data", "CROSSCHECK_ENCODER": "double", "CROSSCHECK_ENTAILMENT": "double"},
            "/dev/null/data",
        ),
    ],
    ids=["open", "value", "model", "data"],
)
def test_what_cannot_start_says_why_and_ends(tmp_path: Path, variables: dict[str, str], says: str) -> None:
    """A start that is not possible ends with status 3 and one line for people, without a stack trace."""
    settings = {"CROSSCHECK_DATA": str(tmp_path), "CROSSCHECK_BIND": "127.0.0.1:18479", "HF_HUB_OFFLINE": "1", **variables}
    ended = run("serve", **settings)
    assert ended.returncode == 3
    told = [line for line in ended.stderr.splitlines() if line.startswith("Crosscheck cannot start: ")]
    assert len(told) == 1
    assert says in told[0]
    assert "Traceback" not in ended.stderr


def test_a_log_line_is_one_line_of_json() -> None:
    """Line ends and control characters of a message come out escaped; extra fields stand beside it."""
    import logging

    record = logging.LogRecord("service", logging.INFO, "file", 1, "first\nsecond \x1b[0m \u2028", None, None)
    record.request_id = "r1"
    line = JsonFormatter().format(record)
    assert "\n" not in line
    assert line.isascii()
    assert json.loads(line)["message"] == "first\nsecond \x1b[0m \u2028"
    assert json.loads(line)["request_id"] == "r1"
