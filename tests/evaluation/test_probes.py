"""The probes themselves, and how they are scored."""

from collections import Counter, defaultdict

import numpy as np
import pytest

from evaluation import given, silence
from evaluation.entailment import LABELS
from evaluation.probes.__main__ import FOLDER, score, weighed
from evaluation.questions import QuestionClaim
from evaluation.rows import read_rows

FILES = [FOLDER / "blind.jsonl", FOLDER / "open.jsonl"]
PHENOMENA = {
    "number", "percentage", "money_currency", "date", "weekday", "count", "comparison", "role", "name", "place", "negation",
    "quantifier", "hedge", "attribution", "tense", "cause", "passive", "role_swap",
}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_probes_are_contrastive(path) -> None:
    """Each group is one passage with claims of different labels; every phenomenon has at least eighteen."""
    probes = read_rows(path)
    groups = defaultdict(list)
    for probe in probes:
        groups[probe["group"]].append(probe)
    for group in groups.values():
        assert len({probe["evidence"] for probe in group}) == 1
        assert len({probe["label"] for probe in group}) == len(group) > 1
    counts = Counter(probe["source"] for probe in probes)
    assert set(counts) == PHENOMENA
    assert min(counts.values()) >= 18
    assert {probe["label"] for probe in probes} == set(LABELS)


def test_there_are_six_hundred_and_none_twice() -> None:
    """Over all files."""
    probes = [(probe["claim"], probe["evidence"]) for path in FILES for probe in read_rows(path)]
    assert len(set(probes)) == len(probes) >= 600


def test_traps_leave_everything_open() -> None:
    """Three hundred pairs and more of one topic whose figures play another role: all silent, none twice."""
    traps = read_rows(FOLDER / "traps.jsonl")
    assert len({(trap["claim"], trap["evidence"]) for trap in traps}) == len(traps) >= 300
    assert {trap["label"] for trap in traps} == {"NOT ENOUGH INFO"}


def test_a_pair_counts_when_both_are_right() -> None:
    """One right of two is half the accuracy and no pair."""
    labels = ["SUPPORTS", "REFUTES", "SUPPORTS", "REFUTES"]
    probes = [{"label": label, "source": "date", "group": str(place // 2)} for place, label in enumerate(labels)]
    found = score(probes, np.array([0, 1, 0, 0]))
    assert found["accuracy"] == 0.75
    assert found["pairs"] == 0.5
    assert found["by_phenomenon"] == {"date": 0.75}


def test_choice_over_given_evidence_is_by_question() -> None:
    """The claim that leans most to support is the choice."""
    claims = [QuestionClaim(f"c{i}", i in {0, 3}, "2022-01-01", "e", str(i // 2)) for i in range(4)]
    rows = np.array([[0.9, 0.05, 0.05], [0.5, 0.1, 0.4], [0.6, 0.1, 0.3], [0.2, 0.7, 0.1]])
    found = given.score(claims, rows)
    assert found["choice_accuracy"] == 0.5
    assert found["supports_precision"] == pytest.approx(0.333)
    assert found["refuted_though_right"] == 0.5


def test_stances_where_there_is_silence_are_counted_over_each_level() -> None:
    """A share for either stance at each level."""
    found = silence.score([{"supports": 0.8, "refutes": 0.1}, {"supports": 0.1, "refutes": 0.95}])
    assert found["passages"] == 2
    assert found["supports over 0.7"] == 0.5
    assert found["refutes over 0.9"] == 0.5
    assert found["supports over 0.9"] == 0.0


def test_findings_are_weighed_as_in_a_verification() -> None:
    """Another percentage turns a support into a contradiction; the same one leaves it."""
    evidence = "Trade between Velmark and Torrenby grew 8.2 per cent in 2020."
    probes = [
        {"claim": f"Trade between Velmark and Torrenby grew {figure} percent in 2020.", "evidence": evidence}
        for figure in ("8.8", "8.2")
    ]
    after = weighed(probes, np.array([[0.8, 0.1, 0.1], [0.8, 0.1, 0.1]]))
    assert np.allclose(after, [[0.0, 0.9, 0.1], [0.8, 0.1, 0.1]])
