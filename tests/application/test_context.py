"""Vectors of passages in context."""

import numpy as np
import pytest

from service.application.context import AFTER, BEFORE, in_context

AXES = np.eye(4, dtype=np.float32)
HALF = 1e-3  # they are rounded as float16


def test_neighbours_of_the_same_text_are_mixed_in() -> None:
    """The middle one of three has its own direction, and parts of the one before and the one after; all are of length 1."""
    mixed = in_context(AXES[:3], np.array([7, 7, 7]))
    wanted = np.array([BEFORE, 1, AFTER, 0]) / np.linalg.norm([BEFORE, 1, AFTER])
    assert mixed[1] == pytest.approx(wanted, abs=HALF)
    assert mixed[0] == pytest.approx(np.array([1, AFTER, 0, 0]) / np.hypot(1, AFTER), abs=HALF)
    assert np.linalg.norm(mixed, axis=1) == pytest.approx(1, abs=HALF)


def test_another_text_is_no_neighbour() -> None:
    """The last passage of one text and the first of the next stay apart."""
    mixed = in_context(AXES, np.array([1, 1, 2, 3]))
    assert mixed[2:] == pytest.approx(AXES[2:], abs=HALF)
    assert mixed[1, 2] == 0


def test_it_does_not_matter_what_else_is_computed() -> None:
    """A passage has the same vector, to the last bit, among all others and among its neighbours alone."""
    vectors = np.random.default_rng(5).standard_normal((9, 4)).astype(np.float16)
    texts = np.array([1, 1, 1, 1, 2, 2, 2, 2, 2])
    alone = in_context(vectors[5:8].astype(np.float32), texts[5:8])[1]
    assert np.array_equal(in_context(vectors, texts)[6], alone)


@pytest.mark.parametrize("count", [0, 1])
def test_none_and_one_have_no_neighbours(count: int) -> None:
    """Nothing comes of nothing; one passage is what it was."""
    assert in_context(AXES[:count], np.zeros(count)) == pytest.approx(AXES[:count], abs=HALF)


def test_neighbours_that_cancel_leave_no_gap() -> None:
    """Opposite neighbours may leave nothing: that is a vector without direction, not a number that is none."""
    mixed = in_context(np.stack((-AXES[0], AXES[0], -AXES[0])), np.zeros(3))
    assert np.isfinite(mixed).all()
