"""Newer evidence that supersedes older, and all that does not."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.evidence import Stance
from service.domain.superseding import CHANGEABLE_PRECISION, supersede
from service.domain.timeline import Entry, timeline
from service.domain.verdict import Label, Reason, Verdict, decide
from tests.domain.builders import TEST_POLICY, evidence, stored_passage

STATE, EVENT = "Ana Brill is the mayor of Sandwick.", "Ana Brill won the election in Sandwick."
FOR, AGAINST = Stance.SUPPORTS, Stance.REFUTES
CONFLICT = Verdict(Label.CONFLICTING, 0.8, Reason.SOURCES_DISAGREE)
OTHERS = [
    Verdict(Label.SUPPORTED, 0.8, Reason.SOURCES_AGREE),
    Verdict(Label.REFUTED, 0.8, Reason.SOURCES_AGREE),
    Verdict(Label.SUPPORTED, 0.8, Reason.OUTWEIGHED),
    Verdict(Label.NOT_ENOUGH_EVIDENCE, 0.8, Reason.EVIDENCE_WEAK),
    Verdict(Label.CONFLICTING, 0.8, Reason.PARTS_DIFFER),
]


def entries(*told: tuple[Stance, str | None]) -> list[Entry]:
    return [Entry(day, stance, f"a{number}:1:0", None, 1) for number, (stance, day) in enumerate(told)]


TURNED = entries((FOR, "2023-05-02"), (AGAINST, "2023-05-09"))
ANY_ENTRIES = st.lists(
    st.tuples(st.sampled_from([FOR, AGAINST]), st.sampled_from([None, "2021-01-01", "2022-01-01", "2023-01-01"]))
)


@pytest.mark.parametrize(
    ("told", "label"),
    [
        (TURNED, Label.REFUTED),
        (entries((AGAINST, "2023-05-02"), (FOR, "2023-05-09")), Label.SUPPORTED),
        (entries((FOR, "2023-05-02"), (AGAINST, "2023-05-09"), (AGAINST, "2024-05-09")), Label.REFUTED),
    ],
)
def test_of_a_state_the_newer_side_supersedes(told: list[Entry], label: Label) -> None:
    """A conflict on who is mayor goes to the side that alone is found since the turning point, and says so."""
    verdict = supersede(CONFLICT, STATE, told)

    assert (verdict.label, verdict.reason) == (label, Reason.SUPERSEDED)


def test_of_an_event_nothing_supersedes() -> None:
    """Who won an election is no other because a younger report says so."""
    assert supersede(CONFLICT, EVENT, TURNED) == CONFLICT


@pytest.mark.parametrize(
    "told",
    [
        entries(),
        entries((FOR, "2001-01-01")),
        entries((FOR, "2023-05-02"), (AGAINST, "2023-05-02")),
        entries((FOR, "2023-05-02"), (AGAINST, "2023-05-09"), (FOR, "2023-05-10")),
        entries((FOR, "2023-05-02"), (AGAINST, None)),
    ],
    ids=["nothing", "one side", "one day", "overlap", "undated"],
)
def test_without_a_turning_point_a_conflict_stays(told: list[Entry]) -> None:
    """Only a side that is wholly older is superseded."""
    assert supersede(CONFLICT, STATE, told) == CONFLICT


@pytest.mark.parametrize("verdict", OTHERS)
def test_only_a_disagreement_of_sources_is_superseded(verdict: Verdict) -> None:
    """Any other verdict stays what it is, whatever the days are."""
    assert supersede(verdict, STATE, TURNED) == verdict


def test_age_alone_refutes_nothing() -> None:
    """One old report without a newer one stays a support."""
    found = [evidence(0.9, passage=stored_passage(published_at="1998-01-01"))]
    verdict = decide(found, TEST_POLICY)

    assert supersede(verdict, STATE, timeline(found)) == verdict


def test_the_confidence_is_that_of_the_conflict_lessened_by_the_doubt_of_its_kind() -> None:
    """A state may be mistaken for one, so superseding is less sure than the conflict."""
    assert supersede(CONFLICT, STATE, TURNED).confidence == pytest.approx(0.8 * CHANGEABLE_PRECISION)


@settings(max_examples=50, deadline=None)
@given(st.floats(0.6, 1), st.floats(0.7, 1))
def test_the_confidence_is_never_above_the_newer_sides_own(supports: float, refutes: float) -> None:
    """However clear the older side is, the newer one's probability bounds the confidence."""
    found = [
        evidence(supports, passage=stored_passage(article="a", published_at="2021-01-01")),
        evidence(0.0, refutes, passage=stored_passage(article="b", published_at="2022-01-01")),
    ]

    verdict = supersede(decide(found, TEST_POLICY), STATE, timeline(found))

    assert verdict.reason is Reason.SUPERSEDED
    assert verdict.confidence <= refutes


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([CONFLICT, *OTHERS]), st.sampled_from([STATE, EVENT]), ANY_ENTRIES)
def test_nothing_but_a_conflict_on_a_state_is_ever_changed(
    verdict: Verdict, claim: str, told: list[tuple[Stance, str | None]]
) -> None:
    """What comes out is the verdict that went in, or a superseded conflict on a state."""
    result = supersede(verdict, claim, entries(*told))

    assert result == verdict or (verdict == CONFLICT and claim == STATE and result.reason is Reason.SUPERSEDED)


@settings(max_examples=50, deadline=None)
@given(ANY_ENTRIES.flatmap(lambda told: st.tuples(st.just(told), st.permutations(told))))
def test_the_order_of_the_entries_does_not_matter(told: tuple[list[tuple[Stance, str | None]], ...]) -> None:
    """Days decide, not places."""
    assert supersede(CONFLICT, STATE, entries(*told[0])) == supersede(CONFLICT, STATE, entries(*told[1]))
