"""A claim decided from what was found on it and on its parts."""

import pytest

from service.domain.evidence import Copy, Evidence
from service.domain.parts.splitting import split_claim
from service.domain.ruling import rule
from service.domain.verdict import Label, Reason
from tests.domain.builders import TEST_POLICY, evidence, stored_passage

COMPOUND = "Mill Town closed the old bridge and sold the tram shed."
PARTS = split_claim(COMPOUND)


def of(name: str, supports: float, refutes: float = 0.0, published_at: str | None = "2021-03-11") -> Evidence:
    return evidence(supports, refutes, passage=stored_passage(f"It says {name}.", article=name, published_at=published_at))


def test_parts_that_are_all_supported_support_the_claim() -> None:
    """By hand: no passage says both, each part has one, so 0.9 times 0.8."""
    ruling = rule(COMPOUND, PARTS, [[of("both", 0.1)], [of("first", 0.9)], [of("second", 0.8)]], TEST_POLICY)

    assert ruling.verdict.label is Label.SUPPORTED
    assert ruling.verdict.confidence == pytest.approx(0.72)
    assert [(item.passage.article_id, item.part) for item in ruling.evidence] == [("both", None), ("first", 0), ("second", 1)]


def test_a_refuted_part_refutes_the_claim() -> None:
    """One part supported and the other contradicted is a refutation, and the reason says that parts differ."""
    ruling = rule(COMPOUND, PARTS, [[], [of("first", 0.9)], [of("second", 0.0, 0.8)]], TEST_POLICY)

    assert (ruling.verdict.label, ruling.verdict.reason) == (Label.REFUTED, Reason.PARTS_DIFFER)


def test_a_passage_on_one_side_of_claim_and_part_is_listed_once() -> None:
    """It stays evidence on the claim as one; on the other side of a part it is listed again."""
    ruling = rule(COMPOUND, PARTS, [[of("a", 0.9)], [of("a", 0.8)], [of("a", 0.0, 0.9)]], TEST_POLICY)

    assert [(item.passage.article_id, item.stance.value, item.part) for item in ruling.evidence] == [
        ("a", "supports", None),
        ("a", "refutes", 1),
    ]


def test_what_is_silent_on_a_part_is_not_listed() -> None:
    """Neutral passages are those on the claim as one."""
    ruling = rule(COMPOUND, PARTS, [[of("a", 0.1)], [of("b", 0.1)], []], TEST_POLICY)

    assert [item.passage.article_id for item in ruling.evidence] == ["a"]


@pytest.mark.parametrize(
    ("claim", "label", "reason"),
    [
        ("The old bridge is open.", Label.REFUTED, Reason.SUPERSEDED),
        ("The old bridge opened on Tuesday.", Label.CONFLICTING, Reason.SOURCES_DISAGREE),
    ],
)
def test_newer_evidence_supersedes_older_on_a_state_only(claim: str, label: Label, reason: Reason) -> None:
    """What is the case may have changed between two reports; what happened may not."""
    found = [of("old", 0.9, published_at="2020-01-01"), of("new", 0.0, 0.9, published_at="2021-01-01")]
    ruling = rule(claim, (), [found], TEST_POLICY)

    assert (ruling.verdict.label, ruling.verdict.reason) == (label, reason)
    assert (ruling.turning is not None) is (reason is Reason.SUPERSEDED)
    assert [entry.date for entry in ruling.timeline] == ["2020-01-01", "2021-01-01"]


def test_a_late_reprint_of_the_older_side_keeps_the_conflict() -> None:
    """A copy counts with its own day, not with that of what it repeats."""
    old = evidence(
        0.9,
        passage=stored_passage("It says old.", article="old", published_at="2020-01-01"),
        copies=(Copy("reprint:1:0", "origin of old", "2022-01-01"),),
    )
    ruling = rule("The old bridge is open.", (), [[old, of("new", 0.0, 0.9, published_at="2021-01-01")]], TEST_POLICY)

    assert ruling.verdict.label is Label.CONFLICTING
    assert [entry.date for entry in ruling.timeline] == ["2020-01-01", "2021-01-01", "2022-01-01"]
