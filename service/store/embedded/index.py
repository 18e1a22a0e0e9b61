"""Nearest passages by inner product of unit vectors: a generation on disk and a tail of newer rows in memory.

Search never takes a lock and never sees a change: it works on one immutable state. A row counts only when its version
is among those allowed, so filters and deletions hold inside the search and k results survive them.
"""

from dataclasses import dataclass, replace
import threading

import faiss
import numpy as np

from service.store.embedded.generation import Generation


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows that are searched together; row i is passage ``passages[i]`` of version ``versions[i]``."""

    index: faiss.Index
    passages: np.ndarray
    versions: np.ndarray


@dataclass(frozen=True, slots=True)
class _State:
    generation: Generation | None
    tail: _Part


class VectorIndex:
    """Exact search over unit vectors of ``dimension``."""

    def __init__(self, dimension: int, generation: Generation | None = None) -> None:
        self.dimension = dimension
        self._state = _State(generation, _empty(dimension))
        self._changing = threading.Lock()

    @property
    def generation(self) -> str:
        """The name of the generation in use, "memory" when there is none."""
        generation = self._state.generation
        return generation.name if generation else "memory"

    @property
    def last_passage(self) -> int:
        """The highest passage key that the generation accounts for; 0 when there is none."""
        generation = self._state.generation
        return generation.last_passage if generation else 0

    def sizes(self) -> tuple[int, int]:
        """Rows in the generation and in the tail, those of deleted articles included."""
        state = self._state
        return (state.generation.index.ntotal if state.generation else 0), state.tail.index.ntotal

    def add(self, passages: np.ndarray, versions: np.ndarray, vectors: np.ndarray) -> None:
        """Append rows: keys of shape (n,), vectors of shape (n, dimension). Later searches see them."""
        with self._changing:
            tail = self._state.tail
            new = passages > self.last_passage  # a generation built meanwhile may hold them already
            index = faiss.clone_index(tail.index)
            index.add(np.ascontiguousarray(vectors[new], dtype=np.float32))
            grown = _Part(index, np.concatenate((tail.passages, passages[new])), np.concatenate((tail.versions, versions[new])))
            self._state = replace(self._state, tail=grown)

    def switch(self, generation: Generation) -> None:
        """Put ``generation`` in place of the present one and drop the rows of the tail that it holds."""
        with self._changing:
            tail = self._state.tail
            keep = np.flatnonzero(tail.passages > generation.last_passage)
            index = faiss.IndexFlatIP(self.dimension)
            if len(keep):
                index.add(tail.index.reconstruct_n(0, tail.index.ntotal)[keep])
            self._state = _State(generation, _Part(index, tail.passages[keep], tail.versions[keep]))

    def search(self, vector: np.ndarray, allowed: np.ndarray, limit: int) -> list[tuple[int, float]]:
        """The nearest (passage key, inner product), best first, at most ``limit``.

        ``vector`` has shape (dimension,); ``allowed[v]`` says whether version key ``v`` counts.
        """
        found: list[tuple[int, float]] = []
        for part in self._parts():
            inside = _lookup(allowed, part.versions)
            count = int(np.count_nonzero(inside))
            if count == 0:
                continue
            bits = np.packbits(inside, bitorder="little")
            selector = faiss.IDSelectorBitmap(part.index.ntotal, faiss.swig_ptr(bits))
            parameters = faiss.SearchParameters(sel=selector)
            scores, rows = part.index.search(vector[None, :], min(limit, count), params=parameters)
            found += [(int(part.passages[row]), float(score)) for row, score in zip(rows[0], scores[0], strict=True) if row >= 0]
        found.sort(key=lambda pair: (-pair[1], pair[0]))
        return found[:limit]

    def similarities(self, vector: np.ndarray, keys: list[int]) -> dict[int, float]:
        """The inner product of ``vector`` with each passage of ``keys`` that the index holds."""
        found: dict[int, float] = {}
        for part in self._parts():
            if not part.index.ntotal:
                continue
            rows = np.searchsorted(part.passages, keys)
            for key, row in zip(keys, rows, strict=True):
                if row < len(part.passages) and part.passages[row] == key:
                    found[key] = float(part.index.reconstruct(int(row)) @ vector)
        return found

    def passages(self) -> np.ndarray:
        """The passage keys of all rows, those of deleted articles included."""
        return np.concatenate([part.passages for part in self._parts()])

    def _parts(self) -> list[_Part]:
        state = self._state
        if state.generation is None:
            return [state.tail]
        generation = state.generation
        return [_Part(generation.index, generation.passages, generation.versions), state.tail]


def _empty(dimension: int) -> _Part:
    none = np.empty(0, dtype=np.int64)
    return _Part(faiss.IndexFlatIP(dimension), none, none)


def _lookup(allowed: np.ndarray, versions: np.ndarray) -> np.ndarray:
    """``allowed`` by version key; a version newer than the table does not count yet."""
    inside = np.zeros(len(versions), dtype=bool)
    known = versions < len(allowed)
    inside[known] = allowed[versions[known]]
    return inside
