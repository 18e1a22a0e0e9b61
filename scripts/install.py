"""Says before an installation what it lacks: ``python scripts/install.py before``. Standard library only, any Python 3."""

import os
import shutil
import sys

PYTHON_AT_LEAST = (3, 11)
DISK_GIGABYTES = 3


def main():
    """Check the interpreter and the disk; exit with a message when one will not do."""
    if sys.version_info < PYTHON_AT_LEAST:
        stop(
            "This is Python %s; Crosscheck needs %d.%d or newer. Name another: make install PYTHON=python3.11"
            % (".".join(map(str, sys.version_info[:3])), PYTHON_AT_LEAST[0], PYTHON_AT_LEAST[1])
        )
    if sys.platform == "win32":
        stop("Crosscheck is served by gunicorn, which does not run on Windows; use WSL or the container.")
    if not os.path.exists(".venv"):
        free = shutil.disk_usage(".").free / 1e9
        if free < DISK_GIGABYTES:
            stop("%.1f GB are free here; the installation needs %d GB." % (free, DISK_GIGABYTES))


def stop(message):
    """End with ``message``."""
    sys.stderr.write(message + "\n")
    sys.exit(1)


if __name__ == "__main__":
    main()
