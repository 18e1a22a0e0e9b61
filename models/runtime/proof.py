"""Proof that a prepared graph answers as the model that it was made from, on texts that are awkward in different ways."""

import numpy as np

from models.runtime.graph import Graph, GraphClassifier, GraphEncoder
from models.runtime.prepared import ConversionError
from models.runtime.torch_path import TorchClassifier, TorchEncoder

COSINE = 0.995  # the least between a vector of the original and the graph's
NEAR = 0.1  # the most by which a probability may differ; on real pairs the mean is far below (docs/decisions/0012-runtime.md)
_LONG = "The council met again on Monday and talked about the price of the new bridge over the river. "
PAIRS = (
    ("The council approved the new bridge on Tuesday.", "The council approved the new bridge."),
    ("No one was injured in the accident, the police said.", "Several people were injured in the accident."),
    ("Rain.", "The mayor plays the piano."),
    ("  Prices rose by 4.2 per cent in May,\tafter 3 % in April (“the most since 2019”). ", "Prices fell in May."),
    ("“Zoë’s café — 5 € a cup” 🌉 stayed open; Łódź’s did not.", "The café is closed."),
    ("", "The bridge is open."),
    (_LONG * 3, "The bridge was talked about on Monday."),
    (_LONG * 40, "The council met."),
    ("The bridge.", _LONG * 40),
    (_LONG * 40, _LONG * 30),
)


def prove_encoder(original: TorchEncoder, graph: Graph) -> None:
    """Compare vectors. Raises ConversionError."""
    texts = [text for pair in PAIRS for text in pair]
    least = float((original.vectors(texts, 4) * GraphEncoder(graph).vectors(texts, 4)).sum(axis=1).min())
    if not least >= COSINE:  # not a number is no agreement either
        raise ConversionError(f"The converted encoder differs from the original: a cosine of {least:.4f}, {COSINE} is needed.")


def prove_classifier(original: TorchClassifier, graph: Graph) -> None:
    """Compare probabilities and what is cut. Raises ConversionError."""
    expected, cut = original.logits(PAIRS, 4)
    found, also_cut = GraphClassifier(graph).logits(PAIRS, 4)
    if cut != also_cut:
        raise ConversionError("The converted entailment model cuts other texts than the original.")
    most = float(np.abs(_probabilities(expected) - _probabilities(found)).max())
    if not most <= NEAR:
        raise ConversionError(
            f"The converted entailment model differs from the original: a probability by {most:.3f}, {NEAR} is allowed."
        )


def _probabilities(logits: np.ndarray) -> np.ndarray:
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)
