"""Offline: the default models are prepared and load without a single connection."""

import os
from pathlib import Path
import subprocess
import sys

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
SCRIPT = """
import socket, sys

def refuse(*arguments, **options):
    raise AssertionError(f"a connection was tried: {arguments[1:]}")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
from models.prepare import main
raise SystemExit(main(["--into", sys.argv[1]]))
"""


def test_default_models_are_prepared_without_a_connection(tmp_path: Path) -> None:
    """Converting, loading and proving the default models opens no socket, with no offline switch set."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.count("done in") == 2, result.stdout
