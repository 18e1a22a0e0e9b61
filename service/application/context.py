"""Vectors of passages in context: a sentence is found by what stands around it too."""

import numpy as np

BEFORE, AFTER = 0.6, 0.4  # of the vectors of the sentences before and after; docs/decisions/0027-passages-in-context.md
IN_CONTEXT = f"in context ({BEFORE}, {AFTER})"  # what an index of such vectors is marked with


def in_context(vectors: np.ndarray, texts: np.ndarray) -> np.ndarray:
    """The vectors with parts of their neighbours', of length 1 again: float32 of shape (n, dimension), rounded as float16.

    ``vectors`` has shape (n, dimension), in the order of the passages; ``texts`` has shape (n,) and says of which text each
    is: neighbours are of the same. A sentence seldom names what it is about again, so its own vector alone does not tell.
    Sums of vectors cost no call of the encoder.
    """
    vectors = vectors.astype(np.float32)  # float16 would round what is added
    mixed = vectors.copy()
    if len(vectors) > 1:
        follows = (texts[1:] == texts[:-1])[:, None]
        mixed[1:] += BEFORE * np.where(follows, vectors[:-1], 0)
        mixed[:-1] += AFTER * np.where(follows, vectors[1:], 0)
    lengths = np.linalg.norm(mixed, axis=1, keepdims=True)
    # Rounded to what an index keeps of them, so that a passage has one score, wherever its vector is read.
    rounded: np.ndarray = (mixed / np.maximum(lengths, 1e-12)).astype(np.float16).astype(np.float32)
    return rounded
