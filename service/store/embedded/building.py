"""Writes a new generation: lists made anew from all vectors, or the lists of the one before with what came since.

Vectors are read in short transactions and nothing is locked, so that writing and searching go on. Memory holds one block of
rows and one bucket of lists at a time.
"""

from dataclasses import dataclass
import logging
import os
from pathlib import Path
import shutil

import faiss
import numpy as np

from service.store.embedded.codes import Coding, centroids, fitting
from service.store.embedded.generation import LISTS, Generation, new_folder, publish
from service.store.embedded.lists import Spill, write_lists
from service.store.embedded.plan import IndexPlan
from service.store.embedded.vectors import StoredVectors

SPARE_BYTES = 16 << 20  # that a build leaves free on the disk

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Whose vectors they are."""

    identity: str
    encoder: str
    dimension: int


def build_generation(home: Path, corpus: Corpus, stored: StoredVectors, plan: IndexPlan, before: Generation | None) -> Generation:
    """Write, publish and open a generation of everything that SQLite holds.

    Raises OSError, of which a full disk is one, and leaves nothing behind then. A passage that is deleted meanwhile may have
    a row, which no search counts; one that comes meanwhile has none and a key beyond ``last_passage``.
    """
    _, last = stored.state()
    live = stored.version_rows()
    total = int(live.counts[live.firsts <= last].sum())
    lists = plan.lists(total)
    if before is not None and _can_be_extended(before, lists, total, plan):
        index, coding = _empty_like(before), before.coding
        fitted, after = before.fitted, before.last_passage
        stays = np.isin(before.versions, live.versions)
    else:
        coding, index = _new_lists(stored, plan, corpus.dimension, lists)
        fitted, after = total, 0
        before, stays = None, np.empty(0, dtype=bool)
    renumbered = np.where(stays, np.cumsum(stays) - 1, -1)
    with new_folder(home) as folder:
        _need(folder, total, coding.size)
        kept = int(np.count_nonzero(stays))
        passages, versions = [before.passages[stays]] if before else [], [before.versions[stays]] if before else []
        spill = Spill(folder, index.nlist, coding.size, total - kept)
        count = kept
        for block in stored.blocks(after, last):
            belongs = _assign(index, coding, block.vectors)
            spill.add(belongs, np.arange(count, count + len(belongs)), coding.codes(block.vectors))
            passages.append(block.passages)
            versions.append(block.versions)
            count += len(belongs)
        sizes = write_lists(folder / LISTS, spill, before.lists if before else None, renumbered)
        none = np.empty(0, dtype=np.int64)
        rows = np.stack((np.concatenate([none, *passages]), np.concatenate([none, *versions])))
        # What a later block saw may be of a later change: a database from before it must not meet this generation.
        sequence, _ = stored.state()
        about = {"corpus": corpus.identity, "sequence": sequence, "encoder": corpus.encoder}
        return publish(folder, index, coding, sizes, rows, {**about, "last_passage": last, "fitted": fitted})


def _can_be_extended(before: Generation, lists: int, total: int, plan: IndexPlan) -> bool:
    """Whether the lists of ``before`` still suit ``total`` rows; exact search needs no lists made for it."""
    if before.coding.exact or lists == 1:
        return before.coding.exact and lists == 1
    return before.fitted / plan.retrain_growth <= total <= before.fitted * plan.retrain_growth


def _empty_like(before: Generation) -> faiss.IndexIVFScalarQuantizer:
    middles = faiss.downcast_index(before.index.quantizer).reconstruct_n(0, before.index.nlist)
    return before.coding.new_index(middles)


def _new_lists(
    stored: StoredVectors, plan: IndexPlan, dimension: int, lists: int
) -> tuple[Coding, faiss.IndexIVFScalarQuantizer]:
    if lists == 1:
        coding = Coding(dimension, 0)
        return coding, coding.new_index(np.zeros((1, dimension)))
    sample = stored.sample(lists * plan.sample_per_list, seed=lists)
    coding = Coding(dimension, fitting(sample))
    return coding, coding.new_index(centroids(coding.space(sample), min(lists, len(sample))))


def _assign(index: faiss.IndexIVFScalarQuantizer, coding: Coding, vectors: np.ndarray) -> np.ndarray:
    if index.nlist == 1:
        return np.zeros(len(vectors), dtype=np.int64)
    _, belongs = index.quantizer.search(coding.space(vectors), 1)
    return np.asarray(belongs[:, 0])


def _need(folder: Path, rows: int, code_size: int) -> None:
    """Raise OSError at once when the disk cannot take the generation and what is set down on the way to it."""
    needed = rows * (2 * code_size + 36) + SPARE_BYTES
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise OSError(28, f"{os.strerror(28)}: the new generation needs {needed:,} bytes, {free:,} are free", str(folder))
