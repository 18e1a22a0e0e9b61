"""The confidence of a verdict, calibrated."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
import pytest

from service.domain.confidence import calibrated
from service.domain.verdict import Label, Reason, Verdict
from tests.domain.builders import TEST_POLICY

POLICY = replace(TEST_POLICY, lines={"supported": (0.5, -1.0), "not_enough_evidence": (1.0, 1.0)})


def test_a_line_moves_the_confidence() -> None:
    """By hand: logit(0.9) is 2.197; half of it less 1 is 0.0986, whose sigmoid is 0.5246."""
    verdict = calibrated(Verdict(Label.SUPPORTED, 0.9, Reason.SOURCES_AGREE), POLICY)

    assert (verdict.label, verdict.reason) == (Label.SUPPORTED, Reason.SOURCES_AGREE)
    assert verdict.confidence == pytest.approx(0.5246, abs=1e-4)


def test_a_label_without_a_line_keeps_its_confidence() -> None:
    """Nothing is invented for what was not measured."""
    verdict = Verdict(Label.CONFLICTING, 0.7, Reason.SOURCES_DISAGREE)

    assert calibrated(verdict, POLICY) == verdict


@pytest.mark.parametrize("reason", [Reason.NOT_CHECKABLE, Reason.UNRESOLVED_REFERENCE, Reason.LANGUAGE_NOT_SERVED])
def test_what_no_model_decided_keeps_its_confidence(reason: Reason) -> None:
    """A claim that was not looked up is as surely not checkable as before."""
    verdict = Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0, reason)

    assert calibrated(verdict, POLICY) == verdict


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_of_two_stays_the_surer(one: float, other: float) -> None:
    """Calibration keeps the order of two verdicts, and stays within 0 and 1."""
    low, high = (
        calibrated(Verdict(Label.SUPPORTED, each, Reason.SOURCES_AGREE), POLICY).confidence for each in sorted((one, other))
    )

    assert 0 < low <= high < 1
