"""Nearest passages by inner product of unit vectors: a generation on disk and a tail of newer rows in memory.

Search never takes a lock and never sees a change: it works on one immutable state. A row counts only when its version
is among those allowed, so filters and deletions hold inside the search and k results survive them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
import threading

import faiss
import numpy as np

from service.store.embedded.generation import Generation
from service.store.embedded.plan import MEASURED, IndexPlan

Read = Callable[[Sequence[int]], tuple[np.ndarray, np.ndarray]]
Found = list[tuple[int, float]]


class Allowed:
    """Which versions count: ``table[v]`` for version key ``v``; what is beyond the table does not count yet."""

    def __init__(self, table: np.ndarray) -> None:
        self._table = table
        self._kept: tuple[str, int, np.ndarray] = ("", 0, np.empty(0, dtype=np.uint8))

    def among(self, versions: np.ndarray) -> np.ndarray:
        """Whether each row counts; ``versions`` are in ascending order."""
        inside = np.zeros(len(versions), dtype=bool)
        known = int(np.searchsorted(versions, len(self._table)))
        inside[:known] = self._table[versions[:known]]
        return inside

    def bits(self, generation: Generation) -> tuple[int, np.ndarray]:
        """How many rows of ``generation`` count, and a bit for each; kept, since looking up a million rows takes its time."""
        # By name, which no later generation of a store gets again: a reference would keep the files of an old one open.
        kept = self._kept
        if kept[0] != generation.name:
            inside = self.among(generation.versions)
            kept = (generation.name, int(np.count_nonzero(inside)), np.packbits(inside, bitorder="little"))
            self._kept = kept
        return kept[1], kept[2]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows in memory: row i is passage ``passages[i]`` of version ``versions[i]``."""

    passages: np.ndarray
    versions: np.ndarray
    vectors: np.ndarray

    def joined(self, other: "_Rows") -> "_Rows":
        return _Rows(
            np.concatenate((self.passages, other.passages)),
            np.concatenate((self.versions, other.versions)),
            np.concatenate((self.vectors, other.vectors)),
        )

    def beyond(self, key: int) -> "_Rows":
        first = int(np.searchsorted(self.passages, key, side="right"))
        return self if first == 0 else _Rows(self.passages[first:], self.versions[first:], self.vectors[first:])


@dataclass(frozen=True, slots=True)
class _State:
    """``tail`` is in order of key, each part less than half of the one before: a row is copied log n times, not n."""

    generation: Generation | None
    tail: tuple[_Rows, ...]


class VectorIndex:
    """Search over unit vectors; ``read`` gives the exact vectors of passages by key."""

    def __init__(self, read: Read, generation: Generation | None = None, plan: IndexPlan = MEASURED) -> None:
        self._read, self._plan = read, plan
        self._state = _State(generation, ())
        self._changing = threading.Lock()

    @property
    def generation(self) -> str:
        """The name of the generation in use, "memory" when there is none."""
        generation = self._state.generation
        return generation.name if generation else "memory"

    @property
    def built(self) -> Generation | None:
        """The generation in use."""
        return self._state.generation

    @property
    def last_passage(self) -> int:
        """The highest passage key that the generation accounts for; 0 when there is none."""
        generation = self._state.generation
        return generation.last_passage if generation else 0

    def sizes(self) -> tuple[int, int]:
        """Rows in the generation and in the tail, those of deleted articles included."""
        state = self._state
        return (len(state.generation.passages) if state.generation else 0), sum(len(part.passages) for part in state.tail)

    def add(self, passages: np.ndarray, versions: np.ndarray, vectors: np.ndarray) -> None:
        """Append rows: keys of shape (n,) in order, vectors of shape (n, dimension). Later searches see them."""
        with self._changing:
            new = _Rows(passages, versions, vectors).beyond(self.last_passage)  # a generation built meanwhile may hold them
            if not len(new.passages):
                return
            parts = [*self._state.tail, new]
            while len(parts) > 1 and len(parts[-2].passages) <= 2 * len(parts[-1].passages):
                last = parts.pop()
                parts.append(parts.pop().joined(last))
            self._state = replace(self._state, tail=tuple(parts))

    def switch(self, generation: Generation) -> None:
        """Put ``generation`` in place of the present one and drop the rows of the tail that it accounts for."""
        with self._changing:
            parts = (part.beyond(generation.last_passage) for part in self._state.tail)
            self._state = _State(generation, tuple(part for part in parts if len(part.passages)))

    def search(self, vector: np.ndarray, allowed: Allowed, limit: int) -> Found:
        """The nearest (passage key, inner product), best first, at most ``limit``; ``vector`` has shape (dimension,)."""
        state = self._state
        found: Found = []
        if state.generation is not None:
            found += self._in_generation(state.generation, vector, allowed, limit)
        for part in state.tail:
            found += _nearest(part.passages, part.vectors @ vector, limit, allowed.among(part.versions))
        found.sort(key=lambda pair: (-pair[1], pair[0]))
        return found[:limit]

    def passages(self) -> np.ndarray:
        """The passage keys of all rows, those of deleted articles included."""
        state = self._state
        parts = [state.generation.passages] if state.generation is not None else []
        return np.concatenate([np.empty(0, dtype=np.int64), *parts, *(part.passages for part in state.tail)])

    def _in_generation(self, generation: Generation, vector: np.ndarray, allowed: Allowed, limit: int) -> Found:
        total = len(generation.passages)
        count, bits = allowed.bits(generation)
        if count == 0:
            return []
        exact = generation.coding.exact
        if not exact and count <= self._plan.narrow:
            rows = np.flatnonzero(np.unpackbits(bits, count=total, bitorder="little"))
        else:
            selector = faiss.IDSelectorBitmap(len(bits), faiss.swig_ptr(bits)) if count < total else None
            probes = self._plan.probes(generation.index.nlist, total, count)
            parameters = faiss.SearchParametersIVF(sel=selector, nprobe=probes)
            wanted = min(count, limit if exact else round(limit * self._plan.candidates))
            question = generation.coding.space(vector[None, :])
            scores, numbers = generation.index.search(question, wanted, params=parameters)
            there = numbers[0] >= 0
            rows = numbers[0][there]
            if exact:
                return [(int(key), float(score)) for key, score in zip(generation.passages[rows], scores[0][there], strict=True)]
        keys, vectors = self._read(generation.passages[rows].tolist())
        return _nearest(keys, vectors @ vector, limit)


def _nearest(keys: np.ndarray, scores: np.ndarray, limit: int, inside: np.ndarray | None = None) -> Found:
    """The best ``limit`` of ``keys``, where ``inside``, in any order."""
    if inside is not None:
        keys, scores = keys[inside], scores[inside]
    if len(keys) > limit:
        best = np.argpartition(-scores, limit - 1)[:limit]
        keys, scores = keys[best], scores[best]
    return [(int(key), float(score)) for key, score in zip(keys, scores, strict=True)]
