"""File operations that survive a crash, and the lock that keeps a second process out."""

from collections.abc import Callable
import fcntl
import os
from pathlib import Path
import time

from service.domain.errors import DirectoryInUse

LOCK = "lock"


def sync(path: Path) -> None:
    """Flush a file or a directory to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_text(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` so that after a crash it is the old or the new content, never part of either."""
    temporary = path.with_name(f".{path.name}.tmp")
    with temporary.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    sync(path.parent)


class DirectoryLock:
    """An exclusive lock on a data directory, held until closed or until the process ends."""

    def __init__(self, directory: Path, wait_seconds: float, waiting: Callable[[], None] = lambda: None) -> None:
        """Take the lock, waiting for a process that is just ending. Raises DirectoryInUse when it stays taken."""
        self._file = (directory / LOCK).open("a+")
        deadline = time.monotonic() + wait_seconds
        told = False
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() >= deadline:
                    self._file.seek(0)
                    holder = self._file.read().strip() or "unknown"
                    self._file.close()
                    raise DirectoryInUse(str(directory), holder) from None
                if not told:
                    waiting()
                    told = True
                time.sleep(0.05)
        self._file.truncate(0)
        self._file.write(str(os.getpid()))
        self._file.flush()

    def close(self) -> None:
        """Let the lock go."""
        self._file.close()
