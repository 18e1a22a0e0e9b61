"""Offline: the default models load without a single connection."""

import os
from pathlib import Path
import subprocess
import sys

ROOT = Path(__file__).parents[2]
SCRIPT = """
import socket

def refuse(*arguments, **options):
    raise AssertionError(f"a connection was tried: {arguments[1:]}")

socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
from models.prepare import main
raise SystemExit(main())
"""


def test_default_models_load_without_a_connection() -> None:
    """Loading and proving the default models opens no socket, with no offline switch set."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert "all-MiniLM-L6-v2" in result.stdout
