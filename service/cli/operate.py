"""``serve``, ``settings`` and ``openapi``."""

from argparse import Namespace
import os
from pathlib import Path
import sys

from service.cli.commands import Commands, add_command
from service.cli.console import Console
from service.settings import read_settings, settings_page

ROOT = Path(__file__).parents[2]


def add_serve(commands: Commands) -> None:
    """Declare ``serve``."""
    add_command(commands, "serve", _serve, "serve in the foreground; ends cleanly on SIGTERM")


def add_settings(commands: Commands) -> None:
    """Declare ``settings``."""
    add_command(commands, "settings", _settings, "print docs/settings.md: every setting, its meaning and default")


def add_openapi(commands: Commands) -> None:
    """Declare ``openapi``."""
    add_command(commands, "openapi", _openapi, "print openapi.yaml, written from the code")


def _serve(_: Namespace, __: Console) -> int:
    """Become gunicorn: one process more would only stand between the operator's signals and the server."""
    read_settings()
    configuration = str(ROOT / "gunicorn.conf.py")
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "--config", configuration, "--pythonpath", str(ROOT)])  # noqa: S606


def _settings(_: Namespace, console: Console) -> int:
    console.out.write(settings_page())
    return 0


def _openapi(_: Namespace, console: Console) -> int:
    from service.specification import specification

    console.out.write(specification())
    return 0
