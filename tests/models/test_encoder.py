"""The encoder: real weights, real vectors."""

from pathlib import Path
import shutil

import numpy as np
import pytest

from models.encoder import SentenceEncoder, load_encoder, packaged_encoder
from models.errors import ModelProblem
from models.manifest import ENCODER_WEIGHTS_SHA256, check_file
from models.runtime.choice import Execution, Runtime

TORCH = Execution(Runtime.TORCH)


def test_vectors_have_length_one(encoder: SentenceEncoder) -> None:
    """Every row is float32 of length 1, an empty text's too."""
    vectors = encoder.encode(["A bridge was closed.", "", "Ünïcödé 🌉 " * 300])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, encoder.dimension) == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_a_paraphrase_is_nearer_than_another_topic(encoder: SentenceEncoder) -> None:
    """The cosine of a paraphrase exceeds that of an unrelated sentence by a wide margin."""
    claim, paraphrase, other = encoder.encode(
        ["The town closed the old bridge.", "The old bridge was shut by the town.", "The striker scored twice."]
    )
    assert claim @ paraphrase > claim @ other + 0.4


def test_bfloat16_agrees_with_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    """In torch, vectors of bfloat16 keep a cosine above 0.999 to float32, on any processor."""
    texts = ["The council met on Tuesday.", "Prices rose by 4.2 per cent.", "Nobody was hurt.", "The match ended 2-1."]
    monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda: True)
    fast = load_encoder(execution=TORCH).encode(texts)
    monkeypatch.setattr("models.runtime.torch_path.bfloat16_is_faster", lambda: False)
    assert ((fast * load_encoder(execution=TORCH).encode(texts)).sum(axis=1) > 0.999).all()


def test_no_texts_give_no_vectors(encoder: SentenceEncoder) -> None:
    """An empty list is encoded to an array without rows."""
    assert encoder.encode([]).shape == (0, 384)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """Weights whose digest is not the official one are refused, and the message has both digests."""
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"something else")
    with pytest.raises(ModelProblem, match=ENCODER_WEIGHTS_SHA256):
        check_file(weights, ENCODER_WEIGHTS_SHA256)


def test_an_encoder_loads_from_a_folder(tmp_path: Path) -> None:
    """A folder given as the setting is loaded, under its own name, with the same vectors."""
    folder = tmp_path / "mine"
    shutil.copytree(packaged_encoder(), folder)
    mine = load_encoder(str(folder), TORCH)
    assert mine.name == "mine"
    assert np.allclose(mine.encode(["A bridge."]), load_encoder(execution=TORCH).encode(["A bridge."]), atol=1e-6)


def test_a_missing_encoder_is_named() -> None:
    """A model that is neither a folder nor to be had from a hub is refused with its name."""
    with pytest.raises(ModelProblem, match="no-such-owner/no-such-encoder"):
        load_encoder("no-such-owner/no-such-encoder")
