"""The figures of verdicts, each worked out by hand."""

import json

import pytest

from evaluation.verdicts import scores
from evaluation.verdicts.scores import Share
from service.domain.verdict import Label
from tests.evaluation.answers import answer, pair, passage

# 5 supported: 2 so, 1 refuted, 1 conflicting, 1 undecided; 3 refuted: 1 so, 1 supported, 1 undecided; 2 undecidable: 1 so,
# 1 supported. Nothing is conflicting.
MIXED = [
    pair("supported", "supported"),
    pair("supported", "supported"),
    pair("supported", "refuted"),
    pair("supported", "conflicting"),
    pair("supported", "not_enough_evidence"),
    pair("refuted", "refuted"),
    pair("refuted", "supported"),
    pair("refuted", "not_enough_evidence"),
    pair("not_enough_evidence", "not_enough_evidence"),
    pair("not_enough_evidence", "supported"),
]


def test_accuracy_counts_the_expected_verdicts() -> None:
    """By hand: 2 + 1 + 1 of 10."""
    assert scores.accuracy(MIXED) == Share(4, 10)


def test_macro_f1_is_the_mean_over_the_four_verdicts() -> None:
    """By hand: supported has precision 1/2 and recall 1, refuted 0, conflicting and not enough have none: (2/3) / 4."""
    assert scores.macro_f1([pair("supported", "supported"), pair("refuted", "supported")]) == pytest.approx(2 / 3 / 4)


def test_macro_f1_counts_a_verdict_that_is_only_found_as_nothing() -> None:
    """By hand: F1 is 4/9, 2/5, 0 (one found, none expected) and 2/5."""
    assert scores.macro_f1(MIXED) == pytest.approx((4 / 9 + 2 / 5 + 0 + 2 / 5) / 4)


def test_balanced_accuracy_is_over_the_verdicts_that_are_expected() -> None:
    """By hand: recalls 2/5, 1/3 and 1/2; nobody expects a conflict, so it has no recall."""
    assert scores.balanced_accuracy(MIXED) == pytest.approx((2 / 5 + 1 / 3 + 1 / 2) / 3)


def test_precision_and_recall_have_bases_of_their_own() -> None:
    """By hand: 4 are called supported and 2 of them are; 5 are supported and 2 are called so. Likewise 1 of 2 and 1 of 3."""
    assert scores.precision(MIXED, Label.SUPPORTED) == Share(2, 4)
    assert scores.recall(MIXED, Label.SUPPORTED) == Share(2, 5)
    assert scores.precision(MIXED, Label.REFUTED) == Share(1, 2)
    assert scores.recall(MIXED, Label.REFUTED) == Share(1, 3)


def test_a_conflict_counts_as_a_false_contradiction_and_silence_does_not() -> None:
    """By hand: of 5 supported claims one is called refuted and one conflicting; the undecided one is no contradiction."""
    assert scores.false_contradictions(MIXED) == Share(2, 5)


def test_false_support_is_among_the_refuted_and_the_undecidable() -> None:
    """By hand: one of 3 refuted and one of 2 undecidable; a conflicting claim called supported is not in the base."""
    assert scores.false_support([*MIXED, pair("conflicting", "supported")]) == Share(2, 5)


def test_the_decided_have_an_accuracy_of_their_own() -> None:
    """By hand: 7 of 10 have a side, 3 of those rightly."""
    assert (scores.decided(MIXED), scores.decided_accuracy(MIXED)) == (Share(7, 10), Share(3, 7))


def test_the_confusion_table_has_expected_before_found() -> None:
    """A supported claim called refuted is not in the place of a refuted one called supported."""
    table = scores.confusion([pair("supported", "refuted")])
    assert (table["supported", "refuted"], table["refuted", "supported"]) == (1, 0)


def test_the_interval_is_wilsons() -> None:
    """5 of 10 gives .237 to .763, 0 of 10 gives 0 to .278 (published values); an empty base gives none."""
    assert Share(5, 10).interval == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert Share(0, 10).interval == pytest.approx((0.0, 0.2775), abs=1e-4)
    assert Share(10, 10).interval == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert (Share(0, 0).interval, Share(0, 0).value) == (None, None)


def test_phenomena_are_counted_apart() -> None:
    """By hand: dates 1 of 2, names 0 of 1; a claim that names none is in none."""
    pairs = [
        pair("supported", "supported", phenomenon="date"),
        pair("supported", "refuted", phenomenon="date"),
        pair("refuted", "supported", phenomenon="name"),
        pair("refuted", "refuted"),
    ]
    assert scores.by_phenomenon(pairs) == {"date": Share(1, 2), "name": Share(0, 1)}


def test_evidence_is_found_on_any_side_and_among_copies() -> None:
    """By hand: of three claims with named articles one has all, one has one of two, one has none."""
    both = pair("supported", "supported", supporting=("a",), contradicting=("b",))
    cited = answer("supported", supporting=[passage("a")], neutral=[passage("x", copies=["b:2:17"])])
    half = answer("supported", contradicting=[passage("a")])
    missed = answer("supported", neutral=[passage("ab"), passage("x")])
    found = scores.retrieval_recall([(both[0], cited), (both[0], half), (both[0], missed), pair("refuted", "refuted")])
    assert found == {"any": Share(2, 3), "all": Share(1, 3)}


def test_cost_is_of_the_stages_together_and_of_each() -> None:
    """By hand: totals 11, 11 and 5; a stage that a refused claim did not have is not counted as 0."""
    claims = [pair("supported", "supported"), pair("supported", "supported")]
    refused = (claims[0][0], answer("not_enough_evidence", timings_ms={"decide": 5.0}))
    found = scores.cost([*claims, refused])
    assert found["total"] == {"median": 11.0, "p95": 11.0}
    assert (found["judge"]["median"], found["decide"]["median"]) == (10.0, 1.0)


def test_the_strongest_passage_is_of_the_side_that_the_verdict_takes() -> None:
    """A refuted claim's is a contradiction, though a support leans more; without a side it is of all that were read."""
    found = {"supporting": [passage("s", supports=0.9)], "contradicting": [passage("w", refutes=0.6), passage("r", refutes=0.8)]}
    names = {verdict: scores.strongest(answer(verdict, **found)) for verdict in ("supported", "refuted", "conflicting")}
    assert [each["passage_id"] if each else None for each in names.values()] == ["s:1:0", "r:1:0", "s:1:0"]
    unread = passage("u", probabilities=None)
    assert scores.strongest(answer("not_enough_evidence", neutral=[unread])) is None


def test_all_figures_are_json_with_their_bases() -> None:
    """The object has each share with its base and interval, and nothing that JSON cannot say, even of one wrong claim."""
    figures = json.loads(json.dumps(scores.score([pair("conflicting", "not_enough_evidence")]), allow_nan=False))
    assert figures["claims"] == 1
    assert figures["accuracy"] == {"share": 0.0, "n": 0, "of": 1, "interval": [0.0, 0.7935]}
    assert figures["supported_precision"] == {"share": None, "n": 0, "of": 0, "interval": None}
    assert figures["coverage"] == {"area": 0.0, "curve": []}
    assert figures["confusion"] == {"conflicting -> not_enough_evidence": 1}
