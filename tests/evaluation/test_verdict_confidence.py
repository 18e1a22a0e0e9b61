"""Calibration and coverage of verdicts, by hand."""

from collections.abc import Sequence

import pytest

from evaluation.verdicts.confidence import Point, area, bins, calibration_error, coverage_curve

Judgement = tuple[float, bool, bool]


def said(confidence: float, rights: Sequence[int], decided: bool = True) -> list[Judgement]:
    """Answers of one confidence."""
    return [(confidence, bool(right), decided) for right in rights]


def test_answers_that_are_as_often_right_as_they_say_have_no_error() -> None:
    """8 of 10 right at .8 and 1 of 4 right at .25: 0."""
    assert calibration_error(said(0.8, [1] * 8 + [0] * 2) + said(0.25, [1, 0, 0, 0])) == pytest.approx(0.0)


def test_overconfidence_is_the_gap_weighed_by_the_answers() -> None:
    """By hand: ten at .9 of which half are right are off by .4, ten at .1 of which none is by .1; the mean is .25."""
    assert calibration_error(said(0.9, [1, 0] * 5) + said(0.1, [0] * 10)) == pytest.approx(0.25)


def test_silence_is_calibrated_too() -> None:
    """An answer of not_enough_evidence with confidence 1 that is wrong is as far off as any other."""
    assert calibration_error(said(1.0, [0], decided=False)) == pytest.approx(1.0)


def test_bins_are_fifteen_and_full_confidence_is_in_the_last() -> None:
    """0 is in the first bin, 1/15 in the second, 1 in the fifteenth; each has its own mean and accuracy."""
    found = bins(said(0.0, [0]) + said(1 / 15 + 1e-9, [1]) + said(1.0, [1, 0]) + said(0.94, [1, 1]))
    assert [(each.place, each.count, each.accuracy) for each in found] == [(0, 1, 0.0), (1, 1, 1.0), (14, 4, 0.75)]
    assert found[-1].confidence == pytest.approx(0.97)


def test_the_bins_give_the_error() -> None:
    """What the diagram shows adds up to the calibration error that stands beside it."""
    answers = said(0.93, [1, 0, 0]) + said(0.97, [1]) + said(0.5, [1, 1, 0]) + said(0.07, [0, 1])
    gaps = sum(each.count * abs(each.accuracy - each.confidence) for each in bins(answers)) / len(answers)
    assert calibration_error(answers) == pytest.approx(gaps)


def test_the_surest_come_first_and_silence_ends_the_curve() -> None:
    """By hand: of four claims one at .9 right, one at .6 wrong, two not decided: the curve ends at half."""
    curve = coverage_curve(said(0.6, [0]) + said(0.99, [1, 0], decided=False) + said(0.9, [1]))
    assert curve == [Point(0.9, 0.25, 1.0), Point(0.6, 0.5, 0.5)]
    assert area(curve) == pytest.approx(0.25 * 1.0 + 0.25 * 0.5)


def test_equal_confidence_is_one_point_whatever_the_order() -> None:
    """Right before wrong or after it, two answers at .7 are one point."""
    assert coverage_curve(said(0.7, [1, 0])) == coverage_curve(said(0.7, [0, 1])) == [Point(0.7, 1.0, 0.5)]


def test_the_area_is_one_when_all_is_decided_rightly_and_nothing_when_nothing_is() -> None:
    """The two ends of the scale."""
    assert area(coverage_curve(said(0.9, [1]) + said(0.3, [1, 1]))) == pytest.approx(1.0)
    assert area(coverage_curve(said(0.9, [1, 1], decided=False))) == 0.0
