"""The confidence of a verdict as the share of such verdicts that are right (Platt scaling, 1999)."""

from dataclasses import replace
import math

from service.domain.policy import Policy
from service.domain.verdict import NOT_LOOKED_UP, Verdict

_EDGE = 1e-4  # a confidence of 0 or 1 has no logit


def calibrated(verdict: Verdict, policy: Policy) -> Verdict:
    """``verdict`` with sigmoid(slope * logit(confidence) + intercept), by the policy's line for its label.

    Without a line the confidence stays, and so does that of a claim that was not looked up: no model had a say in it.
    """
    line = policy.lines.get(verdict.label)
    if line is None or verdict.reason in NOT_LOOKED_UP:
        return verdict
    slope, intercept = line
    return replace(verdict, confidence=1 / (1 + math.exp(-(slope * logit(verdict.confidence) + intercept))))


def logit(confidence: float) -> float:
    """log(p / (1 - p)), with p kept off 0 and 1."""
    inside = min(max(confidence, _EDGE), 1 - _EDGE)
    return math.log(inside / (1 - inside))
