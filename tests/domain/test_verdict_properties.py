"""From evidence to a verdict: facts that hold for all evidence."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.evidence import Evidence, Stance
from service.domain.policy import Policy
from service.domain.verdict import Label, Reason, decide
from tests.domain.builders import TEST_POLICY, evidence

SHARE = st.floats(0, 1)
EXPECTED = {
    (True, True): Label.CONFLICTING,
    (True, False): Label.SUPPORTED,
    (False, True): Label.REFUTED,
    (False, False): Label.NOT_ENOUGH_EVIDENCE,
}


@st.composite
def items(draw: st.DrawFn, policy: Policy = TEST_POLICY, cosines: st.SearchStrategy[float] = SHARE) -> Evidence:
    """Evidence with any probabilities that sum to 1."""
    supports, rest = draw(SHARE), draw(SHARE)
    return evidence(supports, rest * (1 - supports), cosine=draw(cosines), policy=policy)


@settings(max_examples=20, deadline=None)
@given(st.lists(items(), max_size=8))
def test_the_confidence_is_a_probability(found: list[Evidence]) -> None:
    """No evidence leads out of 0 to 1."""
    assert 0.0 <= decide(found, TEST_POLICY).confidence <= 1.0


@settings(max_examples=20, deadline=None)
@given(st.lists(items(), max_size=8))
def test_the_label_says_which_sides_are_there(found: list[Evidence]) -> None:
    """A side that one passage takes is in the label, and a side that none takes is not."""
    sides = {item.stance for item in found}

    assert decide(found, TEST_POLICY).label is EXPECTED[Stance.SUPPORTS in sides, Stance.REFUTES in sides]


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), min_size=1, max_size=6).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_evidence_does_not_matter(found: tuple[list[Evidence], list[Evidence]]) -> None:
    """The rank of a passage in the search has no weight in the verdict."""
    assert decide(found[0], TEST_POLICY) == decide(found[1], TEST_POLICY)


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), max_size=6))
def test_evidence_that_is_repeated_changes_nothing(found: list[Evidence]) -> None:
    """Reprints make a verdict no surer."""
    assert decide(found * 2, TEST_POLICY) == decide(found, TEST_POLICY)


@settings(max_examples=12, deadline=None)
@given(st.lists(items(cosines=st.floats(0.5, 1)), min_size=1, max_size=5), items(cosines=st.floats(-1, 0.49)))
def test_a_passage_off_the_topic_never_counts(found: list[Evidence], stray: Evidence) -> None:
    """Whatever a passage about something else says, label, reason and confidence stay."""
    assert decide([*found, stray], TEST_POLICY) == decide(found, TEST_POLICY)


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), max_size=6), st.floats(0.7, 1))
def test_a_refutation_is_never_hidden(found: list[Evidence], refutes: float) -> None:
    """With one decisive refutation on the topic no other evidence gives "supported" or "not enough"."""
    assert decide([*found, evidence(0.0, refutes)], TEST_POLICY).label in {Label.REFUTED, Label.CONFLICTING}


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), max_size=6), items())
def test_more_evidence_never_takes_a_side_away(found: list[Evidence], more: Evidence) -> None:
    """A side once found stays found."""
    taken = {Label.SUPPORTED: {Label.SUPPORTED, Label.CONFLICTING}, Label.REFUTED: {Label.REFUTED, Label.CONFLICTING}}
    taken |= {Label.CONFLICTING: {Label.CONFLICTING}, Label.NOT_ENOUGH_EVIDENCE: set(Label)}

    assert decide([*found, more], TEST_POLICY).label in taken[decide(found, TEST_POLICY).label]


@settings(max_examples=12, deadline=None)
@given(st.floats(0.6, 1), st.floats(0.6, 1))
def test_a_stronger_support_never_lowers_the_confidence(one: float, other: float) -> None:
    """Of two supports the more probable one gives at least the confidence of the other."""
    weaker, stronger = sorted((one, other))

    assert decide([evidence(weaker)], TEST_POLICY).confidence <= decide([evidence(stronger)], TEST_POLICY).confidence


@settings(max_examples=12, deadline=None)
@given(st.floats(0.6, 1), st.floats(0, 0.69), st.floats(0, 0.69))
def test_a_stronger_undecided_refutation_never_raises_the_confidence(supports: float, one: float, other: float) -> None:
    """Beside the same support, the more a second passage refutes the less sure is "supported"."""
    less, more = sorted((one, other))
    sure, unsure = (decide([evidence(supports), evidence(0.0, refutes)], TEST_POLICY) for refutes in (less, more))

    assert sure.label is unsure.label is Label.SUPPORTED
    assert unsure.confidence <= sure.confidence


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), min_size=1, max_size=6))
def test_claim_and_denial_are_treated_alike(found: list[Evidence]) -> None:
    """With one threshold for both sides, swapping the sides swaps the verdict and keeps its confidence."""
    fair = Policy(
        name="fair", supports=0.6, refutes=0.6, conflict=0.6, weak=0.4, second_look=0.2, alone=0.1, topical=0.5, overrule=0.3
    )
    straight, swapped = (
        decide([evidence(*sides(item), cosine=item.retrieval.dense, policy=fair) for item in found], fair)
        for sides in (_as_given, _swapped)
    )
    opposite = {Label.SUPPORTED: Label.REFUTED, Label.REFUTED: Label.SUPPORTED}

    assert swapped.label is opposite.get(straight.label, straight.label)
    assert swapped.confidence == pytest.approx(straight.confidence)


@settings(max_examples=12, deadline=None)
@given(st.lists(items(), max_size=6))
def test_the_reason_fits_the_label(found: list[Evidence]) -> None:
    """Agreement belongs to one side, disagreement to both, and each other reason to "not enough"."""
    verdict = decide(found, TEST_POLICY)
    agreed = {Label.SUPPORTED: Reason.SOURCES_AGREE, Label.REFUTED: Reason.SOURCES_AGREE}
    open_reasons = {Reason.NOTHING_FOUND, Reason.NOTHING_DECISIVE, Reason.EVIDENCE_WEAK}

    if verdict.label is Label.NOT_ENOUGH_EVIDENCE:
        assert verdict.reason in open_reasons
    else:
        assert verdict.reason is agreed.get(verdict.label, Reason.SOURCES_DISAGREE)


def _as_given(item: Evidence) -> tuple[float, float]:
    return (item.probabilities.supports, item.probabilities.refutes) if item.probabilities else (0.0, 0.0)


def _swapped(item: Evidence) -> tuple[float, float]:
    return (item.probabilities.refutes, item.probabilities.supports) if item.probabilities else (0.0, 0.0)
