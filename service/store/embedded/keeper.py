"""Keeps the index in step with SQLite: fills it at start, and builds new generations in the background."""

from collections.abc import Iterator
from itertools import islice
import logging
from pathlib import Path
import threading
from typing import Any

import apsw
import faiss
import numpy as np

from service.store.embedded.articles import NewRows
from service.store.embedded.database import Readers
from service.store.embedded.generation import load_generation, write_generation
from service.store.embedded.index import VectorIndex

BLOCK = 20_000  # rows read at once while building
TAIL_AT_LEAST = 5_000  # a smaller tail costs less than a new generation
TAIL_SHARE = 0.25  # of the generation: the tail is searched at the same price per row, but copied at each change
INDEX_WAIT_SECONDS = 5.0
DEAD_SHARE = 0.20  # rows of deleted articles that are worth a new generation

logger = logging.getLogger(__name__)


class IndexKeeper:
    """Owns the ``VectorIndex`` of a store and the generations in ``home``."""

    def __init__(self, home: Path, readers: Readers, encoder: str, dimension: int) -> None:
        """Load the current generation and add the rows that SQLite has beyond it."""
        home.mkdir(exist_ok=True)
        self._home, self._readers, self._encoder = home, readers, encoder
        with readers.snapshot() as connection:
            corpus, sequence = _corpus(connection)
            generation = load_generation(home, corpus=corpus, sequence=sequence, encoder=encoder, dimension=dimension)
            self.index = VectorIndex(dimension, generation)
            for keys, versions, vectors in self._rows(connection, self.index.last_passage):
                self.index.add(keys, versions, vectors)
        self._applied = sequence
        self._change = threading.Condition()
        self._wake = threading.Event()
        self._stopping = False
        self._building = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="index-keeper", daemon=True)
        self._thread.start()

    def take_in(self, new: NewRows) -> None:
        """Add the rows of a change that SQLite has committed."""
        try:
            if len(new.passages):
                self.index.add(new.passages, new.versions, new.vectors)
        finally:
            self.applied(new.sequence)  # also when it failed: nobody waits for what will not come; readiness tells it

    def applied(self, sequence: int) -> None:
        """Say that the index has all changes up to ``sequence``; a new generation may be due."""
        with self._change:
            self._applied = max(self._applied, sequence)
            self._change.notify_all()
        self._wake.set()

    def wait_for(self, sequence: int) -> None:
        """Wait until the index has the changes that a reader of SQLite saw: between commit and index lies a moment."""
        with self._change:
            self._change.wait_for(lambda: self._applied >= sequence, timeout=INDEX_WAIT_SECONDS)

    def close(self) -> None:
        """Stop the background work and leave a generation of all there is."""
        self._stopping = True
        self._wake.set()
        self._thread.join()
        try:
            if self.index.sizes()[1]:
                self.build()
        except Exception:  # nothing is lost: the next start reads the rows from the database
            logger.exception("index generation could not be written at the end")

    def build(self) -> None:
        """Write a generation of everything that SQLite holds, and search it from now on."""
        with self._building, self._readers.snapshot() as connection:
            corpus, sequence = _corpus(connection)
            index = faiss.IndexFlatIP(self.index.dimension)
            rows = [np.empty((0, 2), dtype=np.int64)]
            for keys, versions, vectors in self._rows(connection, after=0):
                index.add(vectors)
                rows.append(np.column_stack((keys, versions)))
            # the highest key ever given out: rows beyond the highest live one are of deleted articles
            last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").get or 0
            generation = write_generation(
                self._home, index, np.concatenate(rows),
                corpus=corpus, sequence=sequence, encoder=self._encoder, last_passage=last,
            )  # fmt: skip
            self.index.switch(generation)
        logger.info("index generation built", extra={"generation": generation.name, "rows": index.ntotal})

    def due(self) -> bool:
        """Whether the tail or the rows of deleted articles have grown enough for a new generation."""
        built, tail = self.index.sizes()
        if tail >= max(TAIL_AT_LEAST, TAIL_SHARE * built):
            return True
        with self._readers.snapshot() as connection:
            live = connection.execute("SELECT count(*) FROM passages").get
        return built + tail - live >= max(TAIL_AT_LEAST, DEAD_SHARE * (built + tail))

    def missing(self) -> int:
        """How many passages of SQLite the index lacks; 0 unless something is broken."""
        with self._readers.snapshot() as connection:
            live = np.array([key for (key,) in connection.execute("SELECT key FROM passages")], dtype=np.int64)
        return int(np.count_nonzero(~np.isin(live, self.index.passages())))

    def _run(self) -> None:
        while True:
            self._wake.wait()
            self._wake.clear()
            if self._stopping:
                return
            try:
                if self.due():
                    self.build()
            except Exception:  # the tail goes on serving; the next change tries again
                logger.exception("index generation could not be built")

    def _rows(self, connection: apsw.Connection, after: int) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Yield blocks of (passage keys, version keys, vectors) with keys beyond ``after``, in order of key."""
        cursor = connection.execute(
            "SELECT p.key, p.version, v.value FROM passages p JOIN vectors v ON v.passage = p.key "
            "WHERE p.key > ? AND v.encoder = ? ORDER BY p.key",
            (after, self._encoder),
        )
        while rows := list(islice(cursor, BLOCK)):
            keys = np.array([row[0] for row in rows], dtype=np.int64)
            versions = np.array([row[1] for row in rows], dtype=np.int64)
            vectors = np.frombuffer(b"".join(row[2] for row in rows), dtype="<f2").reshape(len(rows), -1)
            yield keys, versions, vectors.astype(np.float32)


def _corpus(connection: apsw.Connection) -> tuple[str, int]:
    values: dict[str, Any] = dict(connection.execute("SELECT name, value FROM meta").fetchall())
    return values["corpus"], values["sequence"]
