"""The command line: ``python -m service COMMAND``."""

import argparse
from collections.abc import Callable
import os
from pathlib import Path
import sys

from service import __version__
from service.domain.errors import StartupError
from service.settings import read_settings, settings_page

ROOT = Path(__file__).parent.parent


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m service", description="Crosscheck: verifies claims against your own corpus.")
    parser.add_argument("--version", action="version", version=f"Crosscheck {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (command, meaning) in COMMANDS.items():
        commands.add_parser(name, help=meaning, description=meaning).set_defaults(run=command)
    try:
        run: Callable[[], int] = parser.parse_args(arguments).run
        return run()
    except StartupError as error:
        print(f"Crosscheck cannot start: {error}", file=sys.stderr)
        return 3


def serve() -> int:
    """Become gunicorn: one process more would only stand between the operator's signals and the server."""
    read_settings()
    configuration = str(ROOT / "gunicorn.conf.py")
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", "--config", configuration, "--pythonpath", str(ROOT)])  # noqa: S606


def settings() -> int:
    """Print docs/settings.md."""
    print(settings_page(), end="")
    return 0


def openapi() -> int:
    """Print openapi.yaml."""
    from service.specification import specification

    print(specification(), end="")
    return 0


COMMANDS = {
    "serve": (serve, "serve in the foreground; ends cleanly on SIGTERM"),
    "settings": (settings, "print docs/settings.md: every setting, its meaning and default"),
    "openapi": (openapi, "print openapi.yaml, written from the code"),
}

if __name__ == "__main__":
    sys.exit(main())
