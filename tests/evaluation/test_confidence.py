"""Fitting the lines that calibrate a verdict's confidence."""

import random

import pytest

from evaluation.confidence import LEAST, fit_and_test, fit_lines
from service.domain.verdict import Label, Reason, Verdict


def said(confidence: float, right: bool, label: Label = Label.SUPPORTED) -> tuple[Verdict, bool]:
    return Verdict(label, confidence, Reason.SOURCES_AGREE), right


def overconfident(count: int) -> list[tuple[Verdict, bool]]:
    """Verdicts that say 0.8 to 0.98 and are right half as often."""
    chance = random.Random(5)
    confidences = [chance.uniform(0.8, 0.98) for _ in range(count)]
    return [said(each, chance.random() < each / 2) for each in confidences]


def test_overconfidence_is_taken_back() -> None:
    """Of verdicts that are right half as often as they say, the half that fitted nothing is calibrated to a tenth."""
    figures = fit_and_test(overconfident(2_000))
    assert figures["ece_before"] > 0.4
    assert figures["ece_after"] < 0.1
    assert figures["fitted_on"] == figures["tested_on"] == 1_000


def test_a_line_never_falls() -> None:
    """Where the surer verdicts are wrong more often, all get the share of right ones."""
    outcomes = [said(0.9, number % 4 == 0) for number in range(40)] + [said(0.6, number % 4 != 0) for number in range(40)]
    slope, intercept = fit_lines(outcomes)["supported"]
    assert slope == 0.0
    assert intercept == pytest.approx(0.0)  # 40 of 80


def test_few_verdicts_get_no_slope() -> None:
    """Below the least number a label has the share of right ones, two imagined answers added; an unseen label has no line."""
    lines = fit_lines([said(0.9, True)] * (LEAST - 1))
    assert lines.keys() == {"supported"}
    assert lines["supported"] == (0.0, pytest.approx(2.4849, abs=1e-4))  # logit of 12 / 13
