"""From evidence to a verdict: cases by hand."""

from dataclasses import replace

import pytest

from service.domain.evidence import Copy, Stance
from service.domain.verdict import REASONS, Label, Reason, count_articles, count_origins, decide
from tests.domain.builders import OFF_TOPIC, TEST_POLICY, evidence, stored_passage


def test_a_supporting_passage_alone_gives_supported() -> None:
    """By hand: 0.9 times the probability of 0.95 that it does not refute."""
    verdict = decide([evidence(0.9, 0.05)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.SUPPORTED, Reason.SOURCES_AGREE)
    assert verdict.confidence == pytest.approx(0.9 * 0.95)


def test_a_refuting_passage_alone_gives_refuted() -> None:
    """By hand: 0.8 times the probability of 0.9 that it does not support."""
    verdict = decide([evidence(0.1, 0.8)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.REFUTED, Reason.SOURCES_AGREE)
    assert verdict.confidence == pytest.approx(0.8 * 0.9)


@pytest.mark.parametrize(
    ("supports", "refutes", "label"),
    [(0.95, 0.75, Label.SUPPORTED), (0.65, 0.95, Label.REFUTED), (0.85, 0.85, Label.CONFLICTING)],
)
def test_a_conflict_needs_both_sides_at_its_own_threshold(supports: float, refutes: float, label: Label) -> None:
    """A side below the threshold of a conflict is outweighed, and lowers the confidence of the other."""
    strict = replace(TEST_POLICY, conflict=0.8)
    verdict = decide([evidence(supports), evidence(0.0, refutes)], strict)

    assert verdict.label is label
    if label is not Label.CONFLICTING:
        assert verdict.reason is Reason.OUTWEIGHED
        assert verdict.confidence == pytest.approx(max(supports, refutes) * (1 - min(supports, refutes)))


def test_passages_on_both_sides_give_conflicting() -> None:
    """By hand: the confidence is that of the weaker side, 0.75, and no average."""
    verdict = decide([evidence(0.95), evidence(0.0, 0.75)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.CONFLICTING, Reason.SOURCES_DISAGREE)
    assert verdict.confidence == pytest.approx(0.75)


def test_no_passage_at_all_gives_nothing_found() -> None:
    """An empty search is certain not to have found anything."""
    verdict = decide([], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.NOT_ENOUGH_EVIDENCE, Reason.NOTHING_FOUND)
    assert verdict.confidence == 1.0


def test_passages_off_the_topic_alone_give_nothing_found() -> None:
    """Passages about something else are not "nothing decisive", however sure the judge is of them."""
    verdict = decide([evidence(1.0, cosine=OFF_TOPIC), evidence(0.0, 1.0, cosine=OFF_TOPIC)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.NOT_ENOUGH_EVIDENCE, Reason.NOTHING_FOUND)


def test_silent_passages_on_the_topic_give_nothing_decisive() -> None:
    """By hand: the strongest leaning is 0.3, below "weak", so the confidence is 0.7."""
    verdict = decide([evidence(0.1, 0.1), evidence(0.3, 0.2)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.NOT_ENOUGH_EVIDENCE, Reason.NOTHING_DECISIVE)
    assert verdict.confidence == pytest.approx(0.7)


@pytest.mark.parametrize(("supports", "refutes"), [(0.4, 0.0), (0.55, 0.1), (0.1, 0.4), (0.1, 0.65)])
def test_a_leaning_below_the_threshold_gives_evidence_weak(supports: float, refutes: float) -> None:
    """From 0.4 on, either side is worth a word, but it does not decide."""
    verdict = decide([evidence(supports, refutes)], TEST_POLICY)

    assert (verdict.label, verdict.reason) == (Label.NOT_ENOUGH_EVIDENCE, Reason.EVIDENCE_WEAK)
    assert verdict.confidence == pytest.approx(1 - max(supports, refutes))


def test_ten_strong_supports_do_not_hide_one_refutation() -> None:
    """One side is never averaged against the other, nor outvoted."""
    verdict = decide([evidence(0.99) for _ in range(10)] + [evidence(0.0, 0.7)], TEST_POLICY)

    assert verdict.label is Label.CONFLICTING


def test_ten_strong_refutations_do_not_hide_one_support() -> None:
    """What holds for one side holds for the other."""
    verdict = decide([evidence(0.0, 0.99) for _ in range(10)] + [evidence(0.6)], TEST_POLICY)

    assert verdict.label is Label.CONFLICTING


def test_many_weak_passages_do_not_add_up_to_a_verdict() -> None:
    """A hundred passages that lean are as undecided as one."""
    assert decide([evidence(0.55)] * 100, TEST_POLICY) == decide([evidence(0.55)], TEST_POLICY)


def test_an_undecided_refutation_lowers_the_confidence_of_a_support() -> None:
    """By hand: 0.9 beside a passage that refutes with 0.6, below its threshold, is 0.9 * 0.4."""
    verdict = decide([evidence(0.9), evidence(0.0, 0.6)], TEST_POLICY)

    assert verdict.label is Label.SUPPORTED
    assert verdict.confidence == pytest.approx(0.9 * 0.4)


def test_a_sure_passage_off_the_topic_changes_nothing() -> None:
    """A certain refutation of something else touches neither label nor confidence."""
    support = evidence(0.9, 0.05)

    assert decide([support, evidence(0.0, 1.0, cosine=OFF_TOPIC)], TEST_POLICY) == decide([support], TEST_POLICY)


def test_reprints_count_once_as_origins() -> None:
    """Three papers that print one report are one origin, whatever they cite of it; a report of its own is a second."""
    reprints = [evidence(0.9, passage=stored_passage("The bridge fell.", article=name, origin="agency")) for name in "abc"]
    other = evidence(0.9, passage=stored_passage("The old bridge is down.", article="d"))

    assert count_origins([*reprints, other], Stance.SUPPORTS) == 2


def test_a_shared_sentence_joins_origins() -> None:
    """A passage whose copy stands in an article of another origin is one origin with what else that article says."""
    shared = evidence(0.9, passage=stored_passage("The bridge fell.", article="a"), copies=(Copy("b:1:0", "origin of b"),))
    other = evidence(0.9, passage=stored_passage("The old bridge is down.", article="b", number=1))

    assert count_origins([shared, other], Stance.SUPPORTS) == 1


def test_each_copy_counts_as_an_article() -> None:
    """A passage with copies in two other articles stands in three."""
    item = evidence(0.9, passage=stored_passage(article="a"), copies=(Copy("b:1:4", "b"), Copy("c:2:0", "c")))

    assert (count_origins([item], Stance.SUPPORTS), count_articles([item], Stance.SUPPORTS)) == (1, 3)


def test_two_passages_of_one_article_are_one_origin_in_one_article() -> None:
    """Articles are counted by their id, not by passage or version, and one article speaks once."""
    first = evidence(0.9, passage=stored_passage("The bridge fell.", number=0), copies=(Copy("a:2:0", "origin of a"),))
    second = evidence(0.9, passage=stored_passage("The old bridge is down.", number=1))

    assert count_origins([first, second], Stance.SUPPORTS) == 1
    assert count_articles([first, second], Stance.SUPPORTS) == 1


def test_each_side_is_counted_for_itself() -> None:
    """Silent and contradicting passages are no origins of a support, and neither are passages off the topic."""
    items = [
        evidence(0.9, passage=stored_passage("It fell.", article="a")),
        evidence(0.0, 0.9, passage=stored_passage("It stands.", article="b")),
        evidence(0.1, 0.1, passage=stored_passage("It is old.", article="c")),
        evidence(0.9, cosine=OFF_TOPIC, passage=stored_passage("He fell.", article="d")),
    ]

    assert [count_origins(items, stance) for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.NEUTRAL)] == [1, 1, 2]


def test_no_evidence_has_no_origin_and_no_article() -> None:
    """Nothing is counted where nothing was found."""
    assert (count_origins([], Stance.SUPPORTS), count_articles([], Stance.SUPPORTS)) == (0, 0)


def test_every_reason_is_explained() -> None:
    """The closed list of reasons has a text for each and for no other."""
    assert set(REASONS) == set(Reason)
    assert all(REASONS.values())
