"""Vectors as an index keeps them: as they are stored, or in 8 bits for each number.

Eight-bit codes are ``128 + scale * x``, rounded, with one scale for all dimensions: the squared distance of two codes is
then ``scale`` squared times that of the vectors, which for unit vectors puts rows in the order of the inner product.
FAISS compares such codes as integers (``QT_8bit_direct``), in half the time that it takes to decode numbers with a scale
for each dimension.
"""

from dataclasses import dataclass

import faiss
import numpy as np

OFFSET = 128
TOP = 255


@dataclass(frozen=True, slots=True)
class Coding:
    """How rows of ``dimension`` are coded; ``scale`` 0 stands for float16, exactly what the database holds."""

    dimension: int
    scale: float

    @property
    def exact(self) -> bool:
        """Whether the codes give the exact inner product."""
        return self.scale == 0

    @property
    def size(self) -> int:
        """Bytes of one row."""
        return self.dimension * (2 if self.exact else 1)

    def codes(self, vectors: np.ndarray) -> np.ndarray:
        """The codes of ``vectors``, uint8 of shape (n, size)."""
        if self.exact:
            return np.ascontiguousarray(vectors, dtype="<f2").view(np.uint8)
        return self.space(vectors).astype(np.uint8)

    def space(self, vectors: np.ndarray) -> np.ndarray:
        """``vectors`` as the index compares them, float32 of the same shape."""
        if self.exact:
            return np.ascontiguousarray(vectors, dtype=np.float32)
        return np.clip(np.rint(np.asarray(vectors, dtype=np.float32) * np.float32(self.scale) + OFFSET), 0, TOP)

    def new_index(self, centroids: np.ndarray) -> faiss.IndexIVFScalarQuantizer:
        """An inverted file without rows; ``centroids`` has shape (lists, dimension), in the space of the index."""
        metric = faiss.METRIC_INNER_PRODUCT if self.exact else faiss.METRIC_L2
        kind = faiss.ScalarQuantizer.QT_fp16 if self.exact else faiss.ScalarQuantizer.QT_8bit_direct
        quantizer = faiss.IndexFlat(self.dimension, metric)
        quantizer.add(np.ascontiguousarray(centroids, dtype=np.float32))
        index = faiss.IndexIVFScalarQuantizer(quantizer, self.dimension, len(centroids), kind, metric, False)
        index.own_fields = True
        quantizer.this.disown()
        index.is_trained = True
        return index


def fitting(sample: np.ndarray) -> float:
    """The scale of 8-bit codes that takes in the numbers of ``sample`` but the few largest, which are cut."""
    return float((TOP - OFFSET) / max(np.quantile(np.abs(sample), 0.99999), 1e-6))


def centroids(sample: np.ndarray, lists: int, seed: int = 0) -> np.ndarray:
    """The middles of ``lists`` clusters of ``sample`` (k-means), shape (lists, dimension); needs as many rows as lists.

    Many lists are made in two steps, clusters of clusters: k-means of n rows into k lists takes n * k comparisons a round,
    this n * 2 * sqrt(k).
    """
    if lists <= 64:
        return _means(sample, lists, seed)
    groups = round(np.sqrt(lists))
    middles = _means(sample, groups, seed)
    nearest = faiss.IndexFlatL2(sample.shape[1])
    nearest.add(middles)
    belongs = nearest.search(sample, 1)[1][:, 0]
    members = np.bincount(belongs, minlength=groups)
    # Each group gets lists by its share of the rows, none more than it has rows.
    shares = np.minimum(members, np.floor(lists * members / len(sample)).astype(np.int64))
    for group in np.argsort(shares - lists * members / len(sample), kind="stable"):
        if shares.sum() < lists and shares[group] < members[group]:
            shares[group] += 1
    parts = [_means(sample[belongs == group], int(share), seed) for group, share in enumerate(shares) if share]
    return np.concatenate(parts)


def _means(sample: np.ndarray, count: int, seed: int) -> np.ndarray:
    if count >= len(sample):
        return np.ascontiguousarray(sample, dtype=np.float32)
    clustering = faiss.Kmeans(
        sample.shape[1], count, niter=10, seed=seed + 1, min_points_per_centroid=1, max_points_per_centroid=len(sample)
    )
    clustering.train(np.ascontiguousarray(sample, dtype=np.float32))
    return np.asarray(clustering.centroids).reshape(count, -1)
