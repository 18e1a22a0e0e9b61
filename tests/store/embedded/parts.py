"""Generations made by hand, without a store."""

from pathlib import Path

import numpy as np

from service.store.embedded.codes import Coding, centroids, fitting
from service.store.embedded.generation import LISTS, Generation, new_folder, publish
from service.store.embedded.lists import Spill, write_lists

NO_ROWS = np.empty(0, dtype=np.int64)
ABOUT = {"corpus": "c", "sequence": 1, "encoder": "e"}


def written(home: Path, passages: np.ndarray, versions: np.ndarray, vectors: np.ndarray, last: int, lists: int = 1) -> Generation:
    """A generation of these rows in ``home``, exact unless it has several lists."""
    dimension = vectors.shape[1]
    coding = Coding(dimension, fitting(vectors) if lists > 1 else 0)
    index = coding.new_index(centroids(coding.space(vectors), lists) if lists > 1 else np.zeros((1, dimension)))
    with new_folder(home) as folder:
        spill = Spill(folder, lists, coding.size, len(vectors))
        belongs = index.quantizer.search(coding.space(vectors), 1)[1][:, 0] if len(vectors) else NO_ROWS
        spill.add(belongs, np.arange(len(vectors)), coding.codes(vectors))
        sizes = write_lists(folder / LISTS, spill, None, NO_ROWS)
        about = {**ABOUT, "last_passage": last, "fitted": len(vectors)}
        return publish(folder, index, coding, sizes, np.stack((passages, versions)), about)
