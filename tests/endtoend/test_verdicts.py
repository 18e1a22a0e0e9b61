"""The sample's claims, measured with the models that are shipped: what the README says stays true."""

from pathlib import Path

import pytest

from evaluation.verdicts.claims import SAMPLE_CLAIMS, read_claims
from evaluation.verdicts.running import verify_all
from evaluation.verdicts.scores import score
from models.encoder import SentenceEncoder
from models.judge import EntailmentJudge
from service.bootstrap import build
from tests.conftest import settings_for

# Of the figures in the README, less what another processor's arithmetic may turn.
ACCURACY, FALSE_CONTRADICTIONS, FALSE_SUPPORT, EVIDENCE_FOUND = 0.22, 0.12, 0.03, 0.95


@pytest.mark.long
def test_the_samples_verdicts_are_as_good_as_they_were(tmp_path: Path, encoder: SentenceEncoder, judge: EntailmentJudge) -> None:
    """Neither accuracy nor the search falls, and neither kind of false verdict rises, beyond the figures that are published."""
    claims = read_claims(SAMPLE_CLAIMS)
    running = build(settings_for(tmp_path, CROSSCHECK_SAMPLE="on"), encoder=encoder, judge=judge)
    try:
        figures = score(list(zip(claims, verify_all(running, claims), strict=True)))
    finally:
        running.close()
    assert figures["claims"] >= 150
    assert figures["accuracy"]["share"] >= ACCURACY, figures
    assert figures["false_contradictions"]["share"] <= FALSE_CONTRADICTIONS, figures
    assert figures["false_support"]["share"] <= FALSE_SUPPORT, figures
    assert figures["retrieval_recall"]["any"]["share"] >= EVIDENCE_FOUND, figures
