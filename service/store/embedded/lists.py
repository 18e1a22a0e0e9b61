"""Inverted lists in one file that is mapped, never read as a whole and never changed.

List after list: its codes, then its row numbers (int64), which is how FAISS's ``OnDiskInvertedLists`` lays them out. They are
written here with plain writes, since FAISS writes through the mapping: a full disk would end the process with SIGBUS.
"""

from collections.abc import Iterator
import itertools
from pathlib import Path

import faiss
import numpy as np

BUCKET_BYTES = 32 << 20  # what is sorted in memory at once


class Spill:
    """Rows on their way into lists, set down by ranges of lists so that one range after another can be sorted in memory."""

    def __init__(self, folder: Path, lists: int, code_size: int, expected: int) -> None:
        self.lists = lists
        self._row = np.dtype([("list", "<i4"), ("row", "<i8"), ("code", "u1", (code_size,))])
        self.buckets = max(1, min(lists, expected * self._row.itemsize // BUCKET_BYTES))
        self._paths = [folder / f"spill-{number}" for number in range(self.buckets)]

    def add(self, lists: np.ndarray, rows: np.ndarray, codes: np.ndarray) -> None:
        """Set down rows: list and row numbers of shape (n,), codes of shape (n, code_size)."""
        entries = np.empty(len(rows), dtype=self._row)
        entries["list"], entries["row"], entries["code"] = lists, rows, codes
        bucket = np.searchsorted(self._bounds(), lists, side="right") - 1
        for number in np.unique(bucket):
            with self._paths[number].open("ab") as file:
                file.write(entries[bucket == number].tobytes())

    def take(self) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
        """Each list in order with its row numbers and codes; what was taken is removed."""
        for number, (first, end) in enumerate(itertools.pairwise(self._bounds())):
            path = self._paths[number]
            entries = np.fromfile(path, dtype=self._row) if path.exists() else np.empty(0, dtype=self._row)
            path.unlink(missing_ok=True)
            order = np.argsort(entries["list"], kind="stable")
            edges = np.searchsorted(entries["list"][order], np.arange(first, end + 1))
            for place, number_of_list in enumerate(range(first, end)):
                mine = entries[order[edges[place] : edges[place + 1]]]
                yield number_of_list, mine["row"], mine["code"]

    def _bounds(self) -> np.ndarray:
        return np.linspace(0, self.lists, self.buckets + 1).astype(np.int64)


class ListFile:
    """The lists of a file that was written: ``sizes[i]`` rows in list i, codes of ``code_size`` bytes."""

    def __init__(self, path: Path, sizes: np.ndarray, code_size: int) -> None:
        self.path, self.sizes, self.code_size = path, sizes, code_size

    def __iter__(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Row numbers and codes of each list in order, read and not mapped."""
        with self.path.open("rb") as file:
            for size in self.sizes:
                codes = np.frombuffer(file.read(int(size) * self.code_size), dtype=np.uint8)
                yield np.frombuffer(file.read(int(size) * 8), dtype="<i8"), codes.reshape(int(size), self.code_size)

    def attach(self, index: faiss.IndexIVF) -> None:
        """Let ``index`` search the lists, mapped read-only."""
        count = int(self.sizes.sum())
        if not count:
            return  # nothing can be mapped, and FAISS's own lists are empty too
        lists = faiss.OnDiskInvertedLists(len(self.sizes), self.code_size, str(self.path))
        sizes = np.ascontiguousarray(self.sizes, dtype=np.uint64)  # a name of its own: FAISS is given the bare address
        lists.set_all_lists_sizes(faiss.swig_ptr(sizes))
        lists.totsize = self.path.stat().st_size
        lists.read_only = True
        lists.prefetch_nthread = 0  # FAISS would start up to 32 threads for each search
        lists.do_mmap()
        index.replace_invlists(lists, True)
        lists.this.disown()
        index.ntotal = count


def write_lists(path: Path, spill: Spill, before: ListFile | None, renumbered: np.ndarray) -> np.ndarray:
    """Write each list: what it held before, under new row numbers (-1: left out), then what was spilt; gives the sizes."""
    old = iter(before) if before is not None else itertools.repeat((np.empty(0, dtype=np.int64), None))
    sizes = np.zeros(spill.lists, dtype=np.int64)
    with path.open("wb") as file:
        for (number, rows, codes), (old_rows, old_codes) in zip(spill.take(), old, strict=False):
            kept = renumbered[old_rows]
            stays = kept >= 0
            if old_codes is not None:
                file.write(old_codes[stays].tobytes())
            file.write(np.ascontiguousarray(codes).tobytes())
            file.write(np.concatenate((kept[stays], rows)).astype("<i8").tobytes())
            sizes[number] = np.count_nonzero(stays) + len(rows)
    return sizes
