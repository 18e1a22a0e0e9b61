"""The verdict on a claim from those on its parts."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.parts.whole import decide_whole
from service.domain.verdict import Label, Reason, Verdict

FITTING = {
    Label.SUPPORTED: (Reason.SOURCES_AGREE, Reason.OUTWEIGHED, Reason.SUPERSEDED),
    Label.REFUTED: (Reason.SOURCES_AGREE, Reason.OUTWEIGHED, Reason.SUPERSEDED),
    Label.CONFLICTING: (Reason.SOURCES_DISAGREE,),
    Label.NOT_ENOUGH_EVIDENCE: (Reason.NOTHING_FOUND, Reason.NOTHING_DECISIVE, Reason.EVIDENCE_WEAK),
}
S, R, C, N = Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING, Label.NOT_ENOUGH_EVIDENCE


def verdict(label: Label, confidence: float = 0.8) -> Verdict:
    """A verdict with the usual reason of its label."""
    return Verdict(label, confidence, FITTING[label][0])


VERDICTS = st.sampled_from(Label).flatmap(
    lambda label: st.builds(Verdict, st.just(label), st.floats(0, 1), st.sampled_from(FITTING[label]))
)
PARTS = st.lists(VERDICTS, max_size=4)


@pytest.mark.parametrize(
    ("whole", "parts", "expected"),
    [
        (N, (S, R), R),
        (N, (R, R), R),
        (N, (R, C), R),
        (R, (R, S), R),
        (S, (R, S), C),
        (C, (R, S), C),
        (N, (C, S), C),
        (S, (C, S), C),
        (R, (C, S), C),
        (C, (S, S), C),
        (R, (S, N), R),
        (R, (N, N), R),
        (R, (S, S), C),
        (N, (S, S), S),
        (S, (S, S), S),
        (S, (S, N), S),
        (S, (N, N), S),
        (N, (S, N), N),
        (N, (N, N), N),
    ],
)
def test_the_label(whole: Label, parts: tuple[Label, ...], expected: Label) -> None:
    """A conjunction is false with one part and true with all; both sides together are a conflict."""
    assert decide_whole(verdict(whole), [verdict(part) for part in parts]).label is expected


def test_a_claim_without_parts_keeps_its_verdict() -> None:
    """Nothing is split, nothing changes."""
    for label in Label:
        assert decide_whole(verdict(label), ()) == verdict(label)


def test_a_refuted_part_gives_its_confidence() -> None:
    """The surest refuted part says how sure the whole is; the supported one beside it is told by the reason."""
    parts = [verdict(R, 0.6), verdict(R, 0.9), verdict(S, 0.99)]
    assert decide_whole(verdict(N), parts) == Verdict(R, 0.9, Reason.PARTS_DIFFER)


def test_a_refuted_part_does_not_lower_a_refuted_claim() -> None:
    """What refutes the claim as one refutes it as surely as before."""
    assert decide_whole(verdict(R, 0.95), [verdict(R, 0.6), verdict(N)]).confidence == 0.95


def test_parts_that_are_all_refuted_agree() -> None:
    """No part differs, so the reason is that of the surest one."""
    assert decide_whole(verdict(N), [verdict(R, 0.6), Verdict(R, 0.7, Reason.OUTWEIGHED)]).reason is Reason.OUTWEIGHED


def test_a_conflict_of_claim_and_part_is_as_sure_as_its_weaker_side() -> None:
    """One source says the whole, another denies a part of it."""
    assert decide_whole(verdict(S, 0.9), [verdict(R, 0.7), verdict(S)]) == Verdict(C, 0.7, Reason.SOURCES_DISAGREE)


def test_supported_parts_multiply() -> None:
    """Each part has to hold: two at .9 and .8 make .72."""
    assert decide_whole(verdict(N), [verdict(S, 0.9), verdict(S, 0.8)]).confidence == pytest.approx(0.72)


def test_a_claim_that_is_surer_than_its_parts_stays_so() -> None:
    """A source that states the whole counts as before."""
    assert decide_whole(verdict(S, 0.9), [verdict(S, 0.5), verdict(S, 0.5)]) == verdict(S, 0.9)


def test_some_supported_and_some_without_evidence_is_not_enough() -> None:
    """The surest gap says how sure it is that the whole is not shown."""
    parts = [verdict(S, 0.9), verdict(N, 0.4), verdict(N, 0.6)]
    assert decide_whole(verdict(N, 0.3), parts) == Verdict(N, 0.6, Reason.PARTS_DIFFER)


def test_an_order_that_no_part_states_is_not_supported_by_the_parts() -> None:
    """Two true events may have come the other way round."""
    parts = [verdict(S), verdict(S)]
    assert decide_whole(verdict(N), parts, complete=False) == verdict(N)
    assert decide_whole(verdict(R), parts, complete=False) == verdict(R)


@settings(max_examples=60, deadline=None)
@given(VERDICTS, PARTS.flatmap(lambda parts: st.tuples(st.just(parts), st.permutations(parts))), st.booleans())
def test_the_order_of_the_parts_does_not_matter(whole, parts, complete) -> None:
    """Label, confidence and reason are those of any order."""
    one, other = parts
    assert decide_whole(whole, one, complete=complete) == decide_whole(whole, other, complete=complete)


@settings(max_examples=60, deadline=None)
@given(VERDICTS, PARTS, st.booleans())
def test_the_confidence_is_a_probability(whole, parts, complete) -> None:
    """No verdicts lead out of 0 to 1."""
    assert 0.0 <= decide_whole(whole, parts, complete=complete).confidence <= 1.0


@settings(max_examples=60, deadline=None)
@given(VERDICTS, PARTS, st.floats(0, 1), st.booleans())
def test_a_refuted_part_never_leaves_a_claim_supported(whole, parts, confidence, complete) -> None:
    """However sure all else is, the claim is refuted or in conflict."""
    decided = decide_whole(whole, [*parts, verdict(R, confidence)], complete=complete)
    assert decided.label in {R, C}


@settings(max_examples=60, deadline=None)
@given(VERDICTS, PARTS, st.booleans())
def test_a_refutation_of_the_whole_is_never_hidden(whole, parts, complete) -> None:
    """A claim that is refuted or in conflict as one is never supported or open for its parts."""
    if whole.label in {R, C}:
        assert decide_whole(whole, parts, complete=complete).label in {R, C}


@settings(max_examples=60, deadline=None)
@given(VERDICTS, PARTS, st.floats(0, 1))
def test_support_by_parts_is_no_surer_than_its_weakest_part(whole, parts, confidence) -> None:
    """Unless the claim as one was supported."""
    decided = decide_whole(whole, [*parts, verdict(S, confidence)])
    if decided.label is S and whole.label is not S:
        assert decided.confidence <= min(confidence, *(part.confidence for part in parts), 1.0)
