"""Vectors as SQLite keeps them, one row for a version: float16 of shape (passages, dimension), the truth of every score.

Each passage's own is kept; they are read in context, which is what is searched and scored (``service.application.context``).

Keys of a version's passages follow each other, since one writer gives them out in one change: passage ``number`` of a
version has key ``first_passage + number``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import json

import apsw
import numpy as np

from service.application.context import in_context
from service.store.embedded.database import Readers

BLOCK_ROWS = 8_192  # rows read in one transaction: a long one would keep deletions from emptying the log


@dataclass(frozen=True, slots=True)
class VersionRows:
    """Versions with vectors, in order of key: arrays of shape (n,)."""

    versions: np.ndarray
    firsts: np.ndarray
    counts: np.ndarray

    def keys(self) -> np.ndarray:
        """The passage keys of all of them, in order."""
        starts = np.repeat(self.firsts - np.concatenate(([0], np.cumsum(self.counts)[:-1])), self.counts)
        return starts + np.arange(len(starts))


@dataclass(frozen=True, slots=True)
class Block:
    """Rows in order of key: keys of shape (n,), vectors in context, float32 of shape (n, dimension)."""

    passages: np.ndarray
    versions: np.ndarray
    vectors: np.ndarray


class StoredVectors:
    """Reads the vectors of a corpus; all of them are one encoder's."""

    def __init__(self, readers: Readers, dimension: int) -> None:
        self._readers = readers
        self._dimension = dimension

    def state(self) -> tuple[int, int]:
        """How many changes the corpus has seen, and the highest passage key ever given out."""
        with self._readers.snapshot() as connection:
            return _state(connection)

    def version_rows(self, after: int = 0) -> VersionRows:
        """The versions whose passages have keys beyond ``after``."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT version, first_passage, length(value) FROM vectors WHERE first_passage > ? ORDER BY first_passage",
                (after,),
            ).fetchall()
        table = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return VersionRows(table[:, 0], table[:, 1], table[:, 2] // (2 * self._dimension))

    def blocks(self, after: int, last: int) -> Iterator[Block]:
        """All rows with keys beyond ``after`` up to ``last``, each block in a transaction of its own."""
        while True:
            with self._readers.snapshot() as connection:
                taken: list[tuple[int, int, bytes]] = []
                rows = 0
                for version, first, value in connection.execute(
                    "SELECT version, first_passage, value FROM vectors WHERE first_passage > ? AND first_passage <= ? "
                    "ORDER BY first_passage",
                    (after, last),
                ):
                    taken.append((version, first, value))
                    rows += len(value) // (2 * self._dimension)
                    if rows >= BLOCK_ROWS:
                        break
            if not taken:
                return
            after = taken[-1][1]
            yield self._block(taken)

    def sample(self, count: int, seed: int) -> np.ndarray:
        """About ``count`` vectors in context of versions taken at random, or all when there are not so many."""
        rows = self.version_rows()
        order = np.random.default_rng(seed).permutation(len(rows.versions))
        enough = int(np.searchsorted(np.cumsum(rows.counts[order]), count)) + 1
        values = []
        taken = np.sort(order[:enough])
        for version in rows.versions[taken]:
            with self._readers.snapshot() as connection:
                value = connection.execute("SELECT value FROM vectors WHERE version = ?", (int(version),)).get
            values.append(value or b"")
        vectors = self._decode(b"".join(values))
        return in_context(vectors, np.repeat(taken, [len(value) // (2 * self._dimension) for value in values]))[:count]

    def read(self, keys: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
        """The vectors of passages in context: keys of those that are there, shape (n,), and float32 of shape (n, dimension)."""
        size = 2 * self._dimension
        found: list[int] = []
        values: list[bytes] = []  # of each its neighbours' too
        own: list[int] = []  # its place among them
        with self._readers.snapshot() as connection:
            places = connection.execute(
                "SELECT key, version, number FROM passages WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key",
                (json.dumps([int(key) for key in keys]),),
            ).fetchall()
            blob = None
            opened = None
            try:
                for key, version, number in places:
                    if blob is None:
                        blob = connection.blob_open("main", "vectors", "value", version, False)
                    elif version != opened:
                        blob.reopen(version)
                    opened = version
                    first = max(number - 1, 0)
                    blob.seek(first * size)
                    values.append(blob.read((number + 2 - first) * size))
                    own.append(number - first)
                    found.append(key)
            finally:
                if blob is not None:
                    blob.close(True)
        counts = np.array([len(value) // size for value in values], dtype=np.int64)
        vectors = in_context(self._decode(b"".join(values)), np.repeat(np.arange(len(values)), counts))
        rows = np.cumsum(counts) - counts + np.array(own, dtype=np.int64)
        return np.array(found, dtype=np.int64), vectors[rows]

    def similarities(self, vector: np.ndarray, keys: Sequence[int]) -> dict[int, float]:
        """The inner product of ``vector`` with each passage of ``keys`` that there is, in context."""
        found, vectors = self.read(keys)
        return {int(key): float(score) for key, score in zip(found, vectors @ vector, strict=True)}

    def _block(self, taken: Sequence[tuple[int, int, bytes]]) -> Block:
        vectors = self._decode(b"".join(value for _, _, value in taken))
        counts = np.array([len(value) // (2 * self._dimension) for _, _, value in taken])
        versions = np.array([version for version, _, _ in taken], dtype=np.int64)
        firsts = np.array([first for _, first, _ in taken], dtype=np.int64)
        of_each = np.repeat(versions, counts)
        return Block(VersionRows(versions, firsts, counts).keys(), of_each, in_context(vectors, of_each))

    def _decode(self, value: bytes) -> np.ndarray:
        return np.frombuffer(value, dtype="<f2").reshape(-1, self._dimension).astype(np.float32)


def _state(connection: apsw.Connection) -> tuple[int, int]:
    sequence = connection.execute("SELECT value FROM meta WHERE name = 'sequence'").get
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").get
    return int(sequence), int(last or 0)
