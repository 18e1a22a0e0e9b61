"""Temperature, calibration error and the diagram."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from evaluation.calibration import fit_temperature, reliability_diagram, soften
from evaluation.entailment import BINS, expected_calibration_error


def drawn(count: int, sharpness: float) -> tuple[np.ndarray, np.ndarray]:
    """Log-probabilities whose labels were drawn from them, then made too sure by ``sharpness``."""
    chance = np.random.default_rng(4)
    logits = chance.normal(size=(count, 3)) * 2
    true = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = np.array([chance.choice(3, p=row) for row in true])
    sharp = logits * sharpness
    return sharp - np.log(np.exp(sharp).sum(axis=1, keepdims=True)), labels


@pytest.mark.parametrize("sharpness", [0.7, 1.0, 1.8, 2.5])
def test_the_temperature_undoes_what_made_it_too_sure(sharpness: float) -> None:
    """Logits multiplied by s need the temperature s, and the error falls with it."""
    logs, labels = drawn(6_000, sharpness)
    temperature = fit_temperature(logs, labels)
    assert temperature == pytest.approx(sharpness, rel=0.06)
    after, before = soften(logs, temperature), soften(logs, 1.0)
    errors = [expected_calibration_error(each.max(axis=1), each.argmax(axis=1) == labels) for each in (before, after)]
    assert errors[1] < 0.03
    assert errors[1] <= errors[0] + 0.005


def test_softening_keeps_the_order_and_the_sum() -> None:
    """Every temperature gives probabilities with the same likeliest label."""
    logs, _ = drawn(200, 1.0)
    for temperature in (0.5, 1.0, 3.0):
        soft = soften(logs, temperature)
        assert np.allclose(soft.sum(axis=1), 1.0)
        assert (soft.argmax(axis=1) == logs.argmax(axis=1)).all()


def test_the_diagram_shows_each_bin_that_has_pairs() -> None:
    """Well-formed SVG; the bar of a bin is as high as the share that was right in it."""
    confidence = np.array([0.35] * 10 + [0.95] * 30)
    right = np.array([True] * 5 + [False] * 5 + [True] * 30)
    root = ET.fromstring(reliability_diagram(confidence, right))
    bars = [each for each in root.iter("{http://www.w3.org/2000/svg}rect") if each.get("fill") == "#4a7ab5"]
    assert [float(bar.get("height", 0)) for bar in bars] == [140.0, 280.0]
    assert BINS == 15
