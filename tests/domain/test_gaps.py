"""What is missing where a claim is not decided."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.dates import parse_moment
from service.domain.evidence import Evidence
from service.domain.gaps import THIN, Gap, GapKind, gap_record, gaps, show_gap
from service.domain.scope import Coverage, Scope
from service.domain.verdict import Label, Reason, Verdict, decide
from tests.domain.builders import OFF_TOPIC, TEST_POLICY, evidence, stored_passage

CLAIM = "The harbour bridge was closed."
COVERAGE = Coverage(48, "2023-09-24", "2024-08-20", 2)
AS_OF = Scope(as_of=parse_moment("as_of", "2024-09-01"))
SUPPORTED = Verdict(Label.SUPPORTED, 0.9, Reason.SOURCES_AGREE)


def unknown(reason: Reason) -> Verdict:
    return Verdict(Label.NOT_ENOUGH_EVIDENCE, 0.8, reason)


NOTHING, SILENT, WEAK = unknown(Reason.NOTHING_FOUND), unknown(Reason.NOTHING_DECISIVE), unknown(Reason.EVIDENCE_WEAK)


def missing(
    verdict: Verdict = NOTHING,
    *found: Evidence,
    claim: str = CLAIM,
    coverage: Coverage = COVERAGE,
    scope: Scope | None = None,
    parts: tuple[tuple[str, Verdict], ...] = (),
) -> dict[GapKind, list[Gap]]:
    told: dict[GapKind, list[Gap]] = {}
    for gap in gaps(claim, verdict, found, coverage, scope or Scope(), parts):
        told.setdefault(gap.kind, []).append(gap)
    return told


def sentences(kind: GapKind, told: dict[GapKind, list[Gap]]) -> list[str]:
    return [gap.sentence for gap in told.get(kind, [])]


@pytest.mark.parametrize(
    ("coverage", "scope", "expected"),
    [
        (COVERAGE, Scope(), "Searched: 48 articles of 2023-09-24 to 2024-08-20; 2 of them undated."),
        (
            COVERAGE,
            AS_OF,
            "Searched: 48 articles of 2023-09-24 to 2024-08-20 within the corpus as of 2024-09-01; 2 undated left out.",
        ),
        (Coverage(1, "2024-01-01", "2024-01-01", 0), Scope(), "Searched: 1 article of 2024-01-01."),
        (Coverage(3, None, None, 3), Scope(), "Searched: 3 articles; 3 of them undated."),
        (Coverage(1234, None, None, 0), Scope(languages=("en",)), "Searched: 1,234 articles within the filters that were set."),
        (Coverage(0, None, None, 0), Scope(), "Searched: no article; none is there."),
        (
            Coverage(0, None, None, 5),
            AS_OF,
            "Searched: no article; none is there within the corpus as of 2024-09-01; 5 undated left out.",
        ),
        (Coverage(2, None, None, 0), Scope(exclude_urls=("https://a.example/claim",)), "Searched: 2 articles."),
    ],
)
def test_what_was_searched_is_told(coverage: Coverage, scope: Scope, expected: str) -> None:
    """Number, period, limits and what has no date are in the sentence; the claim's own page is no limit."""
    assert sentences(GapKind.SEARCHED, missing(coverage=coverage, scope=scope)) == [expected]


def test_a_decided_claim_over_a_broad_corpus_has_no_gap() -> None:
    """Where nothing lacks nothing is said."""
    assert missing(SUPPORTED, evidence(0.9)) == {}


@pytest.mark.parametrize(("articles", "told"), [(THIN - 1, 1), (THIN, 0)])
def test_a_thin_corpus_is_told_of_a_decided_claim_too(articles: int, told: int) -> None:
    """Below the threshold the reader learns on how little a verdict rests."""
    coverage = Coverage(articles, "2023-09-24", "2024-08-20", 0)

    assert len(missing(SUPPORTED, evidence(0.9), coverage=coverage).get(GapKind.SEARCHED, [])) == told


@pytest.mark.parametrize("reason", [Reason.NOT_CHECKABLE, Reason.LANGUAGE_NOT_SERVED])
def test_of_a_claim_that_was_not_looked_up_nothing_is_said(reason: Reason) -> None:
    """No search took place, so none is told."""
    assert missing(unknown(reason)) == {}


@pytest.mark.parametrize(
    ("verdict", "found", "expected"),
    [
        (NOTHING, (), "No passage came near enough to the claim to be about it."),
        (NOTHING, (evidence(0.9, cosine=OFF_TOPIC),), "No passage came near enough to the claim to be about it."),
        (SILENT, (evidence(0.1),), "Passages on the topic: 1; nothing in them decides it."),
        (
            WEAK,
            (evidence(0.5), evidence(0.1, cosine=OFF_TOPIC)),
            "Passages on the topic: 1; nothing in them is clear enough to decide it.",
        ),
    ],
)
def test_three_kinds_of_not_knowing_are_told_apart(verdict: Verdict, found: tuple[Evidence, ...], expected: str) -> None:
    """Nothing on the topic, silence and weakness have a sentence each; passages off the topic are not counted."""
    assert decide(found, TEST_POLICY).reason is verdict.reason
    assert sentences(GapKind.PASSAGES, missing(verdict, *found)) == [expected]


def test_an_empty_corpus_is_not_said_to_be_off_the_topic() -> None:
    """Where no article was searched, that is the whole of it."""
    assert GapKind.PASSAGES not in missing(coverage=Coverage(0, None, None, 0))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The bridge was closed in 2025.", ["Nothing dated after 2024-08-20 was searched, and the claim speaks of “2025”."]),
        (
            "It was closed on 21 August 2024.",
            ["Nothing dated after 2024-08-20 was searched, and the claim speaks of “21 August 2024”."],
        ),
        ("It was closed in 1998.", ["Nothing dated before 2023-09-24 was searched, and the claim speaks of “1998”."]),
        ("It was closed in 2024.", []),
        ("It was closed on 20 August 2024.", []),
        ("It was closed before 2026.", []),
        ("It was closed in May.", []),
        (CLAIM, []),
    ],
)
def test_a_time_outside_of_the_corpus_is_told(claim: str, expected: list[str]) -> None:
    """A day after the last article, or before the first, is named in the claim's own words; a day between is not."""
    assert sentences(GapKind.PERIOD, missing(claim=claim)) == expected


def test_an_old_event_that_was_decided_is_no_gap() -> None:
    """Articles tell of earlier years; only where they do not is their age worth a word."""
    assert missing(SUPPORTED, evidence(0.9), claim="It was closed in 1998.") == {}


def test_a_claim_of_later_times_is_told_even_if_decided() -> None:
    """What an article says of a year to come is no report of it."""
    assert GapKind.PERIOD in missing(SUPPORTED, evidence(0.9), claim="It was closed in 2025.")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (SUPPORTED, []),
        (NOTHING, ["No passage was found for the part “It {was} closed”."]),
        (SILENT, ["Passages on the part “It {was} closed” were found, but none decides it."]),
        (WEAK, ["Passages on the part “It {was} closed” were found, but what they say is not clear enough to decide it."]),
        (unknown(Reason.NOT_CHECKABLE), ["The part “It {was} closed” names nothing that a passage could support or contradict."]),
    ],
)
def test_each_part_without_evidence_is_named(part: Verdict, expected: list[str]) -> None:
    """A part that is decided is not named, and each kind of not knowing has its own words."""
    told = missing(SUPPORTED, evidence(0.9), parts=(("It {was} closed", part),))

    assert sentences(GapKind.PART, told) == expected
    assert (GapKind.SEARCHED in told) is bool(expected)


def test_a_record_keeps_nothing_of_the_articles() -> None:
    """Sources and days of passages are not stored: they would outlive a deleted article."""
    item = evidence(0.1, passage=stored_passage("Zebra.", source="Valley Post", published_at="2024-01-03"))

    assert gap_record(missing(SILENT, item)[GapKind.PASSAGES][0]) == {
        "kind": "passages",
        "sentence": "Passages on the topic: 1; nothing in them decides it.",
        "passage_ids": ["a:1:0"],
    }


@pytest.mark.parametrize(
    ("live", "expected"),
    [
        ([("b", "Post", "2024-02-11"), ("a", "Echo", "2024-01-03")], "S. From 2 sources (Echo, Post), 2024-01-03 to 2024-02-11."),
        ([("a", "Echo", "2024-01-03"), ("b", "Echo", None)], "S. From 1 source (Echo), 2024-01-03, 1 undated."),
        ([("a", None, None), ("b", None, None)], "S. From 2 sources (article a, article b), 2 undated."),
        ([("a", "Echo", "2024-01-03")], "S. From 1 source (Echo), 2024-01-03. Deleted since then: 1 of 2."),
        ([], "S. Deleted since then: 2 of 2."),
    ],
)
def test_sources_and_days_are_shown_as_far_as_they_are_there(
    live: list[tuple[str, str | None, str | None]], expected: str
) -> None:
    """What was deleted is counted and not named."""
    passages = {f"{article}:1:0": stored_passage(article=article, source=who, published_at=day) for article, who, day in live}

    assert show_gap("S.", ["a:1:0", "b:1:0"], passages) == expected


def test_at_most_three_sources_are_named() -> None:
    """Of five sources three are named and two counted."""
    passages = {f"a{n}:1:0": stored_passage(article=f"a{n}", source=f"Paper {n}", published_at=None) for n in range(5)}

    assert show_gap("S.", list(passages), passages) == "S. From 5 sources (Paper 0, Paper 1, Paper 2 and 2 more), 5 undated."


def test_a_gap_without_passages_is_shown_as_it_is() -> None:
    """Nothing is added where there is nothing to add."""
    assert show_gap("S.", [], {}) == "S."


@settings(max_examples=30, deadline=None)
@given(st.permutations([evidence(0.1, passage=stored_passage(article=name)) for name in "abcd"]))
def test_the_order_of_the_evidence_does_not_matter(found: list[Evidence]) -> None:
    """A gap is the same however the passages were ranked."""
    assert missing(SILENT, *found) == missing(SILENT, *sorted(found, key=lambda item: item.passage.id))
