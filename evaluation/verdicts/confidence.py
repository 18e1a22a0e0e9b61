"""How far the confidence of an answer can be trusted: over (confidence, right, decided) of each answer."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from evaluation.entailment import BINS, expected_calibration_error

Judgements: TypeAlias = Sequence[tuple[float, bool, bool]]


@dataclass(frozen=True, slots=True)
class Bin:
    """The answers with a confidence in one of 15 bins of equal width, counted by ``place`` from 0."""

    place: int
    count: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Point:
    """What deciding only from ``confidence`` on would give: the share of all claims decided, and how many of those rightly."""

    confidence: float
    coverage: float
    accuracy: float


def calibration_error(said: Judgements) -> float:
    """ECE: the mean distance of confidence and accuracy over 15 bins of equal width (Guo et al., ICML 2017).

    Over all answers: the confidence of ``not_enough_evidence`` is that there is not enough.
    """
    confidence, right = _columns(said)
    return expected_calibration_error(confidence, right, BINS)


def bins(said: Judgements) -> list[Bin]:
    """The bins of a reliability diagram that hold answers, with their mean confidence and accuracy."""
    confidence, right = _columns(said)
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    held = ((int(place), places == place) for place in np.unique(places))
    return [
        Bin(place, int(inside.sum()), float(confidence[inside].mean()), float(right[inside].mean())) for place, inside in held
    ]


def coverage_curve(said: Judgements) -> list[Point]:
    """Accuracy of the decided answers against coverage, the surest first (El-Yaniv and Wiener, JMLR 2010).

    One point for each confidence that occurs, since no threshold parts answers of equal confidence. Answers of
    ``not_enough_evidence`` are on no point, but they are in the base of coverage: the curve ends where they begin.
    """
    by_confidence: dict[float, list[bool]] = defaultdict(list)
    for confidence, right, decided in said:
        if decided:
            by_confidence[confidence].append(right)
    points, count, hits = [], 0, 0
    for confidence, rights in sorted(by_confidence.items(), reverse=True):
        count += len(rights)
        hits += sum(rights)
        points.append(Point(confidence, count / len(said), hits / count))
    return points


def area(curve: Sequence[Point]) -> float:
    """The area under the curve as steps, each as high as the accuracy at its end; 1 is every claim decided, and rightly.

    What was not decided adds nothing, so the area is at most the coverage that was reached.
    """
    starts = (0.0, *(point.coverage for point in curve))
    return sum((point.coverage - start) * point.accuracy for start, point in zip(starts, curve, strict=False))


def _columns(said: Judgements) -> tuple[np.ndarray, np.ndarray]:
    """Confidence and right, each of shape (answers,)."""
    return np.array([each for each, _, _ in said]), np.array([right for _, right, _ in said], dtype=bool)
