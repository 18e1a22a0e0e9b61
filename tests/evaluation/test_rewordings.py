"""Edits of the sample's claims, and how keeping and turning are counted."""

from evaluation.rewordings import REWORDINGS, score
from evaluation.rows import read_rows
from evaluation.verdicts.claims import SAMPLE_CLAIMS


def test_edits_are_of_claims_that_have_a_side() -> None:
    """Every edit names a claim that is supported or refuted; one that turns it has the other label."""
    labels = {row["id"]: row["verdict"] for row in read_rows(SAMPLE_CLAIMS)}
    edits = read_rows(REWORDINGS)
    assert len({edit["id"] for edit in edits}) == len(edits)
    assert sum(edit["keeps"] for edit in edits) >= 200
    assert sum(not edit["keeps"] for edit in edits) >= 100
    for edit in edits:
        old = labels[edit["claim_id"]]
        assert old in {"supported", "refuted"}
        if not edit["keeps"]:
            assert {old, edit["label"]} == {"supported", "refuted"}


def test_keeping_and_turning_are_counted_by_hand() -> None:
    """A claim without a side can keep its verdict, but has none to turn."""
    edits = [
        {"claim_id": "a", "keeps": True, "kind": "passive"},
        {"claim_id": "b", "keeps": True, "kind": "passive"},
        {"claim_id": "a", "keeps": False, "kind": "figure", "label": "refuted"},
        {"claim_id": "a", "keeps": False, "kind": "figure", "label": "refuted"},
        {"claim_id": "b", "keeps": False, "kind": "figure", "label": "refuted"},
    ]
    before = {"a": "supported", "b": "not_enough_evidence"}
    found = score(edits, before, ["supported", "refuted", "refuted", "not_enough_evidence", "refuted"])
    assert (found["kept"], found["turned"], found["turned_right"]) == (0.5, 1.0, 0.5)
    assert found["edits"] == {"keeping": 2, "turning": 2}
