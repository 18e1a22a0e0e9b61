"""``python -m evaluation.confidence [--over CORPUS CLAIMS] ...``: fits the lines that calibrate the confidence of a verdict.

Half of the claims, drawn by lot, fit them; the other half says what they are worth (ECE, 15 bins, before and after). The
lines go into ``service/domain/policy.py`` by hand, with date and data.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
import json
from pathlib import Path
import random
import sys
from typing import TypeAlias

import numpy as np
from sklearn.linear_model import LogisticRegression

from evaluation.verdicts.claims import SAMPLE_CLAIMS, read_claims
from evaluation.verdicts.confidence import calibration_error
from evaluation.verdicts.running import open_corpus, verify_all
from evaluation.verdicts.scores import DECIDED
from service.bootstrap import SAMPLE
from service.domain.confidence import calibrated, logit
from service.domain.errors import CrosscheckError
from service.domain.policy import POLICY
from service.domain.verdict import NOT_LOOKED_UP, Label, Reason, Verdict

SEED = 20261123
LEAST = 12  # verdicts of a label, right and wrong ones among them, below which its line would be chance
Outcome: TypeAlias = tuple[Verdict, bool]


def main() -> int:
    """Verify, fit, print; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.confidence", description="Calibrates the confidence of verdicts.")
    for name, words in (("--over", "all verdicts count"), ("--decided", "not_enough_evidence is left out")):
        parser.add_argument(
            name, nargs=2, type=Path, action="append", default=[], metavar=("CORPUS", "CLAIMS"), help=f"labelled claims: {words}"
        )
    options = parser.parse_args()
    sets = [(pair, False) for pair in options.over] + [(pair, True) for pair in options.decided]
    try:
        outcomes = [each for (corpus, claims), decided in sets or [((SAMPLE, SAMPLE_CLAIMS), False)]
                    for each in outcomes_of(corpus, claims, decided)]  # fmt: skip
    except (CrosscheckError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    print(json.dumps(fit_and_test(outcomes), indent=2))
    return 0


def outcomes_of(corpus: Path, claims: Path, decided: bool) -> list[Outcome]:
    """The uncalibrated verdict on each claim that was looked up, and whether it is right."""
    labelled = read_claims(claims)
    with open_corpus(corpus, policy=replace(POLICY, lines={})) as service:
        answers = verify_all(service, labelled)
    verdicts = [Verdict(Label(each["verdict"]), float(each["confidence"]), Reason(each["reason"])) for each in answers]
    found = [
        (verdict, verdict.label is claim.verdict)
        for verdict, claim in zip(verdicts, labelled, strict=True)
        if verdict.reason not in NOT_LOOKED_UP
    ]
    return [each for each in found if not decided or each[0].label in DECIDED]


def fit_and_test(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Lines from one half, drawn by lot, and the calibration error of the other half without and with them."""
    drawn = random.Random(SEED).sample(list(outcomes), len(outcomes))
    fitted, held = drawn[: len(drawn) // 2], drawn[len(drawn) // 2 :]
    lines = fit_lines(fitted)
    policy = replace(POLICY, lines=lines)
    return {
        "lines": {label: [round(each, 3) for each in line] for label, line in lines.items()},
        "fitted_on": len(fitted),
        "tested_on": len(held),
        "ece_before": round(_error(held), 4),
        "ece_after": round(_error([(calibrated(verdict, policy), right) for verdict, right in held]), 4),
    }


def fit_lines(outcomes: Sequence[Outcome]) -> dict[str, tuple[float, float]]:
    """Slope and intercept for each label, by logistic regression with a penalty on the slope (Platt, 1999).

    A slope is never negative: of two verdicts the one that was surer stays surer. A label with fewer than ``LEAST``
    verdicts, or with right ones or wrong ones alone, gets a slope of 0 and the share of right ones, two imagined answers added.
    """
    lines = {}
    for label in Label:
        own = [(logit(verdict.confidence), right) for verdict, right in outcomes if verdict.label is label]
        if not own:
            continue
        slope, intercept = 0.0, logit((sum(right for _, right in own) + 1) / (len(own) + 2))
        if len(own) >= LEAST and len({right for _, right in own}) == 2:
            fit = LogisticRegression().fit(np.array([[x] for x, _ in own]), np.array([right for _, right in own]))
            if fit.coef_[0, 0] > 0:
                slope, intercept = float(fit.coef_[0, 0]), float(fit.intercept_[0])
        lines[label.value] = (slope, intercept)
    return lines


def _error(outcomes: Sequence[Outcome]) -> float:
    return calibration_error([(verdict.confidence, right, True) for verdict, right in outcomes])


if __name__ == "__main__":
    sys.exit(main())
