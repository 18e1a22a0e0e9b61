"""Connections to the SQLite file: one that writes, a pool that reads.

Readers are opened read-only and never checkpoint, so a single connection both writes and checkpoints; that, and the
library version asked for here, keep clear of the WAL-reset corruption (sqlite.org/wal.html#walresetbug).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import queue

import apsw

from service.domain.errors import StorageFailure, StoreError
from service.store.embedded.schema import migrate

SQLITE_AT_LEAST = (3, 51, 3)
MAX_IDLE_READERS = 16
BUSY_MILLISECONDS = 5_000


def open_writer(path: Path) -> apsw.Connection:
    """Open, check and migrate the database. Raises StoreError."""
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
    if version < SQLITE_AT_LEAST:
        wanted = ".".join(map(str, SQLITE_AT_LEAST))
        raise StoreError(f"SQLite {apsw.sqlite_lib_version()} can corrupt its log; at least {wanted} is needed (apsw brings it).")
    try:
        connection = apsw.Connection(str(path))
        connection.set_busy_timeout(BUSY_MILLISECONDS)
        connection.pragma("journal_mode", "wal")
        connection.pragma("synchronous", "full")
        connection.pragma("foreign_keys", True)
        connection.pragma("secure_delete", True)
        migrate(connection)
        for terms in ("passage_terms", "claim_terms"):
            connection.execute(f"INSERT INTO {terms}({terms}, rank) VALUES('secure-delete', 1)")
    except apsw.Error as error:
        raise StoreError(f"The database {path} cannot be opened: {error}. If it is damaged, restore it from a backup.") from error
    return connection


class Readers:
    """A pool of read-only connections; each use is one read transaction, a consistent view of the corpus."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: queue.LifoQueue[apsw.Connection] = queue.LifoQueue()

    @contextmanager
    def snapshot(self) -> Iterator[apsw.Connection]:
        """Lend a connection inside a read transaction. Raises StorageFailure when SQLite cannot read."""
        connection: apsw.Connection | None = None
        try:
            connection = self._take()
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")
        except apsw.Error as error:
            if connection is not None:
                connection.close(True)
                connection = None
            raise StorageFailure(f"The database could not be read: {error}") from error
        finally:
            if connection is not None:
                self._give_back(connection)

    def close(self) -> None:
        """Close the idle connections."""
        while True:
            try:
                self._idle.get_nowait().close()
            except queue.Empty:
                return

    def _take(self) -> apsw.Connection:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            connection = apsw.Connection(str(self._path), flags=apsw.SQLITE_OPEN_READONLY)
            connection.set_busy_timeout(BUSY_MILLISECONDS)
            connection.pragma("query_only", True)
            return connection

    def _give_back(self, connection: apsw.Connection) -> None:
        if self._idle.qsize() < MAX_IDLE_READERS:
            self._idle.put(connection)
        else:
            connection.close()
