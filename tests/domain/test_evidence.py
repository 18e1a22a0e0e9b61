"""What one passage says of a claim."""

from dataclasses import replace

import pytest

from service.domain.evidence import Probabilities, Retrieval, Stance, combine_readings, near_reading, titled_reading
from service.domain.policy import POLICY, Policy
from service.domain.verdict import is_on_topic, stance_of
from tests.domain.builders import OFF_TOPIC, TEST_POLICY, evidence, stored_passage


@pytest.mark.parametrize(
    ("supports", "refutes", "stance"),
    [
        (0.6, 0.1, Stance.SUPPORTS),
        (0.599, 0.1, Stance.NEUTRAL),
        (0.1, 0.7, Stance.REFUTES),
        (0.1, 0.699, Stance.NEUTRAL),
        (0.0, 0.0, Stance.NEUTRAL),
        (1.0, 0.0, Stance.SUPPORTS),
        (0.0, 1.0, Stance.REFUTES),
    ],
)
def test_a_stance_begins_at_its_own_threshold(supports: float, refutes: float, stance: Stance) -> None:
    """The thresholds 0.6 and 0.7 themselves count, and each side has its own."""
    assert stance_of(Probabilities(supports, refutes, 1 - supports - refutes), TEST_POLICY) is stance


def test_a_passage_is_on_the_topic_from_the_threshold_on() -> None:
    """A cosine equal to the threshold counts; the next smaller one does not."""
    assert is_on_topic(Retrieval(0.5, None, 1), TEST_POLICY)
    assert not is_on_topic(Retrieval(0.4999, None, 1), TEST_POLICY)


def test_a_passage_that_was_not_read_has_no_score() -> None:
    """It has no probabilities at all, so that of its stance is 0."""
    assert evidence(cosine=OFF_TOPIC).score == 0.0


@pytest.mark.parametrize(
    ("supports", "refutes", "stance"), [(0.35, 0.45, Stance.REFUTES), (0.45, 0.35, Stance.SUPPORTS), (0.4, 0.4, Stance.SUPPORTS)]
)
def test_above_both_thresholds_the_likelier_side_is_taken(supports: float, refutes: float, stance: Stance) -> None:
    """With thresholds below one half a support of 0.35 does not hide a refutation of 0.45."""
    lenient = Policy(
        name="lenient", supports=0.3, refutes=0.3, conflict=0.3, weak=0.2, second_look=0.2, alone=0.1, topical=0.5, overrule=0.3
    )

    assert stance_of(Probabilities(supports, refutes, 0.2), lenient) is stance


def test_the_score_is_the_probability_of_the_stance() -> None:
    """The score of a refuting passage is that of refuting, not the greatest and not that of supporting."""
    assert evidence(0.05, 0.8).score == pytest.approx(0.8)
    assert evidence(0.7, 0.2).score == pytest.approx(0.7)
    assert evidence(0.3, 0.4).score == pytest.approx(0.3)


def test_the_judge_reads_the_sentence_before_first() -> None:
    """The sentence before, which says who "he" is, stands before the passage; the headline stands before both."""
    passage = replace(stored_passage("He left.", lead="The mayor spoke."), title="Farewell")

    assert (near_reading(passage), titled_reading(passage)) == (
        "The mayor spoke. He left.",
        "Farewell. The mayor spoke. He left.",
    )


def test_the_judge_reads_the_passage_alone_where_there_is_no_more() -> None:
    """Without a sentence before and without a headline, both readings are the passage, with no stray space."""
    assert near_reading(stored_passage("He left.")) == titled_reading(stored_passage("He left.")) == "He left."


def test_a_contradiction_counts_as_far_as_both_readings_see_it() -> None:
    """Support is that under the headline, contradiction the lesser of both, and the rest is silence."""
    combined = combine_readings(Probabilities(0.5, 0.4, 0.1), Probabilities(0.9, 0.1, 0.0), 0.1)

    assert (combined.supports, combined.refutes) == (0.5, 0.1)
    assert combined.neutral == pytest.approx(0.4)


def test_a_headline_alone_lends_no_support() -> None:
    """A passage that is silent without its headline is not cited for what the headline says."""
    combined = combine_readings(Probabilities(0.9, 0.05, 0.05), Probabilities(0.02, 0.03, 0.95), 0.1)

    assert (combined.supports, combined.refutes) == (0.02, 0.03)


def test_the_policy_in_use_can_reach_every_verdict() -> None:
    """Each threshold is a probability or a cosine, and "weak" lies below both sides."""
    assert 0 < POLICY.weak < min(POLICY.supports, POLICY.refutes) < 1
    assert -1 <= POLICY.topical < 1
