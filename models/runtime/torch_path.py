"""Any model that sentence-transformers loads, run by torch."""

from collections.abc import Mapping, Sequence

import numpy as np

from models.loading import Source, limit_tokens, load_model
from models.precision import bfloat16_is_faster, fast_arithmetic, hold_in_bfloat16


class TorchEncoder:
    """A ``SentenceTransformer`` that reads at most ``most`` tokens, on ``threads`` threads (0: as torch likes).

    ``exact`` keeps float32 where bfloat16 would be faster.
    """

    runtime = "torch"

    def __init__(self, source: Source, most: int, threads: int = 0, *, exact: bool = False) -> None:
        from sentence_transformers import SentenceTransformer

        self.model = load_model(SentenceTransformer, source)
        limit_tokens(self.model, most)
        self._bfloat16 = _prepare_arithmetic(self.model, threads, exact=exact)
        self.dimension = int(self.model.get_embedding_dimension() or 0)

    def vectors(self, texts: Sequence[str], largest: int) -> np.ndarray:
        """Shape (texts, dimension), each row of length 1."""
        with fast_arithmetic(self._bfloat16):
            return self.model.encode(
                list(texts), batch_size=largest, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )


class TorchClassifier:
    """A ``CrossEncoder`` that reads at most ``most`` tokens of a pair."""

    runtime = "torch"

    def __init__(self, source: Source, most: int, threads: int = 0, *, exact: bool = False) -> None:
        from sentence_transformers import CrossEncoder

        self.model = load_model(CrossEncoder, source)
        self.labels: Mapping[int, str] = getattr(self.model.config, "id2label", {})
        self._most = limit_tokens(self.model, most)
        self._bfloat16 = _prepare_arithmetic(self.model, threads, exact=exact)

    def logits(self, pairs: Sequence[tuple[str, str]], largest: int) -> tuple[np.ndarray, list[bool]]:
        """Shape (pairs, labels), and whose end was not read."""
        import torch

        first, second = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        with fast_arithmetic(self._bfloat16):
            lengths = self.model.tokenizer(first, second, truncation=False, return_length=True, verbose=False)["length"]
            rows = self.model.predict(
                list(pairs), batch_size=largest, activation_fn=torch.nn.Identity(), convert_to_numpy=True, show_progress_bar=False
            )
        return rows, [length > self._most for length in lengths]


def _prepare_arithmetic(model: object, threads: int, *, exact: bool) -> bool:
    """Whether bfloat16 is used; the matrices are then held so."""
    import torch

    if threads:
        torch.set_num_threads(threads)
    faster = not exact and bfloat16_is_faster()
    if faster:
        hold_in_bfloat16(model)
    return faster
