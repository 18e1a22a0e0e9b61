"""The encoder: real weights, real vectors."""

from pathlib import Path
import shutil

import numpy as np
import pytest

from models.encoder import SentenceEncoder, load_encoder, packaged_encoder
from models.errors import ModelProblem
from models.manifest import ENCODER_WEIGHTS_SHA256, check_file


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


def test_bfloat16_agrees_with_float32(encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the processor has bfloat16, its vectors keep a cosine above 0.999 to float32."""
    texts = ["The council met on Tuesday.", "Prices rose by 4.2 per cent.", "Nobody was hurt.", "The match ended 2-1."]
    fast = encoder.encode(texts)
    monkeypatch.setattr("models.encoder.has_bfloat16", lambda: False)
    assert ((fast * load_encoder().encode(texts)).sum(axis=1) > 0.999).all()


def test_no_texts_give_no_vectors(encoder: SentenceEncoder) -> None:
    """An empty list is encoded to an array without rows."""
    assert encoder.encode([]).shape == (0, 384)


def test_other_weights_are_refused(tmp_path: Path) -> None:
    """Weights whose digest is not the official one are refused, and the message has both digests."""
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"something else")
    with pytest.raises(ModelProblem, match=ENCODER_WEIGHTS_SHA256):
        check_file(weights, ENCODER_WEIGHTS_SHA256)


def test_an_encoder_loads_from_a_folder(tmp_path: Path, encoder: SentenceEncoder) -> None:
    """A folder given as the setting is loaded, under its own name, with the same vectors."""
    folder = tmp_path / "mine"
    shutil.copytree(packaged_encoder(), folder)
    mine = load_encoder(str(folder))
    assert mine.name == "mine"
    assert np.allclose(mine.encode(["A bridge."]), encoder.encode(["A bridge."]), atol=1e-6)


def test_a_missing_encoder_is_named() -> None:
    """A model that is neither a folder nor to be had from a hub is refused with its name."""
    with pytest.raises(ModelProblem, match="no-such-owner/no-such-encoder"):
        load_encoder("no-such-owner/no-such-encoder")
