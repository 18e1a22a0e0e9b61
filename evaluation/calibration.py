"""``python -m evaluation.calibration FILE``: fits the temperature of the entailment model and draws how far to trust it.

Half of the file's pairs, by lot, fit one temperature (Guo et al., ICML 2017) by maximum likelihood; the other half, which
nothing else sees, gives the calibration error before and after. Written to the model's folder: ``calibration.json`` and
``reliability.svg``.
"""

import argparse
from collections.abc import Sequence
import json
from pathlib import Path
import random
from typing import Any

import numpy as np

from evaluation.entailment import BINS, LABELS, NOT_SUPPORTED, expected_calibration_error, judge_all
from evaluation.rows import read_rows
from models.judge import CALIBRATION, DEFAULT_FOLDER, load_judge
from models.manifest import write_manifest

SEED = 20261123
TEMPERATURES = np.arange(0.5, 4.0, 0.01)
WIDTH, HEIGHT, MARGIN = 360, 360, 40


def main() -> None:
    """Fit, write, print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.calibration", description=__doc__)
    parser.add_argument("file", type=Path, help="pairs as JSON lines: claim, evidence, label; three labels")
    parser.add_argument("--model", type=Path, default=DEFAULT_FOLDER, help="the model's folder, which is written to")
    options = parser.parse_args()
    pairs = [pair for pair in read_rows(options.file) if pair["label"] != NOT_SUPPORTED]
    random.Random(SEED).shuffle(pairs)
    (options.model / CALIBRATION).write_text('{"temperature": 1.0}\n', encoding="utf-8")
    write_manifest(options.model)
    logs = np.log(np.maximum(judge_all(load_judge(str(options.model)), pairs).astype(np.float64), 1e-9))
    labels = np.array([LABELS.index(pair["label"]) for pair in pairs])
    half = len(pairs) // 2
    temperature = fit_temperature(logs[:half], labels[:half])
    test, truth = logs[half:], labels[half:]
    figures = {
        "temperature": temperature,
        "fitted_on": half,
        "tested_on": len(pairs) - half,
        "ece_before": _error(test, truth, 1.0),
        "ece_after": _error(test, truth, temperature),
        "bins": BINS,
        "part": f"a random half of {options.file.name}, seed {SEED}",
    }
    (options.model / CALIBRATION).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    confidence = soften(test, temperature).max(axis=1)
    drawing = reliability_diagram(confidence, test.argmax(axis=1) == truth)
    (options.model / "reliability.svg").write_text(drawing, encoding="utf-8")
    write_manifest(options.model)
    print(json.dumps(figures, indent=2))


def soften(logs: np.ndarray, temperature: float) -> np.ndarray:
    """Probabilities of shape (pairs, 3) from log-probabilities divided by ``temperature``."""
    scaled: np.ndarray = np.exp((logs - logs.max(axis=1, keepdims=True)) / temperature)
    scaled /= scaled.sum(axis=1, keepdims=True)
    return scaled


def fit_temperature(logs: np.ndarray, labels: np.ndarray) -> float:
    """The temperature with the greatest likelihood of ``labels``, to a hundredth."""
    rows = np.arange(len(labels))
    losses = [-np.log(soften(logs, each)[rows, labels] + 1e-12).mean() for each in TEMPERATURES]
    return round(float(TEMPERATURES[int(np.argmin(losses))]), 2)


def reliability_diagram(confidence: np.ndarray, right: np.ndarray) -> str:
    """An SVG: for each of the bins how often what was said with that confidence was right, and how many were said so."""
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    side = WIDTH - 2 * MARGIN
    shapes = []
    for place in range(BINS):
        inside = places == place
        if not inside.any():
            continue
        height, share = float(right[inside].mean()) * side, float(inside.mean())
        left, wide = MARGIN + place * side / BINS, side / BINS - 2
        shapes.append(_bar(left, HEIGHT - MARGIN - height, wide, height, "#4a7ab5"))
        shapes.append(_bar(left, HEIGHT - MARGIN - share * side, wide, share * side, "#c9c9c9"))
    low, high = HEIGHT - MARGIN, HEIGHT - MARGIN - side
    shapes.append(f'<path d="M{MARGIN} {low}L{MARGIN + side} {high}" stroke="#333" stroke-dasharray="4 3"/>')
    shapes.append(f'<path d="M{MARGIN} {high}V{low}H{MARGIN + side}" stroke="#333" fill="none"/>')
    shapes += [_text(MARGIN + mark * side / 5, low + 15, f"{mark / 5:.1f}", "middle") for mark in range(6)]
    shapes += [_text(MARGIN - 5, low - mark * side / 5 + 4, f"{mark / 5:.1f}", "end") for mark in range(6)]
    shapes.append(_text(WIDTH / 2, HEIGHT - 8, "confidence (grey: share of the pairs)", "middle"))
    shapes.append(_text(MARGIN, MARGIN - 14, "share that was right", "start"))
    start = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="11">'
    return start + '<rect width="100%" height="100%" fill="#fff"/>' + "".join(shapes) + "</svg>\n"


def _bar(left: float, top: float, wide: float, high: float, colour: str) -> str:
    return f'<rect x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{colour}"/>'


def _text(left: float, top: float, text: str, anchor: str) -> str:
    return f'<text x="{left:.1f}" y="{top:.1f}" text-anchor="{anchor}">{text}</text>'


def _error(logs: np.ndarray, labels: Sequence[Any] | np.ndarray, temperature: float) -> float:
    softened = soften(logs, temperature)
    return round(expected_calibration_error(softened.max(axis=1), softened.argmax(axis=1) == labels), 4)


if __name__ == "__main__":
    main()
