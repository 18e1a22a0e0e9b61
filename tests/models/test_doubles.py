"""The doubles follow their stated rules."""

import numpy as np
import pytest

from models.doubles import HashingEncoder, WordJudge
from tests.models.reading import read


def test_hashing_is_deterministic_and_of_length_one() -> None:
    """The same text has the same vector in every process; every vector has length 1."""
    vectors = HashingEncoder().encode(["The bridge is closed.", "The bridge is closed.", "", "🌉"])
    assert (vectors[0] == vectors[1]).all()
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-6)
    assert vectors[0] @ HashingEncoder().encode(["The bridge"])[0] == pytest.approx(0.75, abs=0.25)


@pytest.mark.parametrize(
    ("premise", "column"),
    [
        ("On Friday the bridge was closed.", 0),
        ("The bridge was not closed.", 1),
        ("The striker scored twice.", 2),
    ],
)
def test_words_decide(premise: str, column: int) -> None:
    """Shared words support, a negation on one side refutes, other words are silent."""
    assert read(WordJudge(), "The bridge was closed.", [premise]).probabilities[0].argmax() == column


def test_a_figure_that_is_missing_refutes() -> None:
    """A figure of the claim that the premise lacks makes it a refutation."""
    judge = WordJudge()
    assert read(judge, "The fire hurt 12 people.", ["The fire hurt 9 people."]).probabilities[0].argmax() == 1
