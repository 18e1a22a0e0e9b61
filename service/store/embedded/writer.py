"""The one thread that writes: a bounded queue, several pieces of work in one durable transaction.

One writer is faster than four that contend, and has no busy errors (docs/decisions/0003-store.md).
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
import logging
import queue
import threading
from typing import Any, TypeVar

import apsw

from service.domain.errors import CrosscheckError, StorageFailure

T = TypeVar("T")

logger = logging.getLogger(__name__)

QUEUE_LIMIT = 256
GROUP_LIMIT = 32


@dataclass(slots=True)
class _Work:
    change: Callable[[apsw.Connection], Any]
    committed: Callable[[Any], None] | None
    erases: bool
    future: Future[Any]


class Writer:
    """Runs changes one after another on its own connection; ``reopen`` gives a new one after an input/output error."""

    def __init__(self, reopen: Callable[[], apsw.Connection]) -> None:
        self._reopen = reopen
        self._connection: apsw.Connection | None = reopen()
        self._queue: queue.Queue[_Work | None] = queue.Queue(QUEUE_LIMIT)
        self._door = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="sqlite-writer", daemon=True)
        self._thread.start()

    def run(
        self, change: Callable[[apsw.Connection], T], committed: Callable[[T], None] | None = None, *, erases: bool = False
    ) -> T:
        """Run ``change`` in a transaction and give its result once it is durable and ``committed`` has seen it.

        With ``erases`` the log is taken into the database and emptied too: what was deleted is not left in it.

        Raises what ``change`` raises (CrosscheckError), or StorageFailure; either way nothing of it was kept.
        """
        work = _Work(change, committed, erases, Future())
        with self._door:  # nothing is queued behind the end
            if self._closed:
                raise StorageFailure("The store is closed.")
            self._queue.put(work)
        return work.future.result()

    def finish(self) -> None:
        """Finish what is queued and take nothing more."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()

    def close(self) -> None:
        """Finish, and close the connection; as the last one of the file it takes the log into the database."""
        self.finish()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _run(self) -> None:
        open_for_work = True
        while open_for_work:
            group = [self._queue.get()]
            while len(group) < GROUP_LIMIT and group[-1] is not None:
                try:
                    group.append(self._queue.get_nowait())
                except queue.Empty:
                    break
            open_for_work = group[-1] is not None
            self._commit([work for work in group if work is not None])

    def _commit(self, group: list[_Work]) -> None:
        done: list[tuple[_Work, Any]] = []
        refused: list[tuple[_Work, Exception]] = []
        try:
            if self._connection is None:
                self._connection = self._reopen()
            self._connection.execute("BEGIN IMMEDIATE")
            for work in group:
                try:
                    with self._connection:  # a savepoint: one refusal harms no other
                        done.append((work, work.change(self._connection)))
                except CrosscheckError as error:
                    refused.append((work, error))
            self._connection.execute("COMMIT")
        except Exception as error:  # nothing of the group was kept: everyone who waits is told
            self._drop_connection()
            for work in group:
                work.future.set_exception(StorageFailure(f"The change could not be written: {error}"))
            return
        for work, refusal in refused:
            work.future.set_exception(refusal)
        # The index first, for a search may be waiting for it; then the log; only then is anybody told.
        problems = [_pass_on(work, result) for work, result in done]
        if any(work.erases for work, _ in done):
            self._empty_log(self._connection)
        for (work, result), problem in zip(done, problems, strict=True):
            if problem is None:
                work.future.set_result(result)
            else:
                work.future.set_exception(problem)

    @staticmethod
    def _empty_log(connection: apsw.Connection) -> None:
        try:
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except apsw.Error as error:  # a reader still needs the log, say: the next deletion, or the end, empties it
            logger.warning("the log of the database could not be emptied yet", extra={"problem": str(error)})

    def _drop_connection(self) -> None:
        """After a failed commit the handle's state is unknown: the next change opens a new one."""
        if self._connection is not None:
            self._connection.close(True)
            self._connection = None


def _pass_on(work: _Work, result: Any) -> StorageFailure | None:
    """Let ``committed`` see the result; returns what went wrong."""
    try:
        if work.committed is not None:
            work.committed(result)
    except Exception as error:  # durable, but not searchable before a restart: readiness says so too
        return StorageFailure(f"The change was written, but the index could not take it in: {error}")
    return None
