"""Evidence laid out in time, and the day since which only one side is found."""

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.evidence import Copy, Evidence, Stance
from service.domain.timeline import Entry, TurningPoint, entry_record, show_entry, since_sentence, timeline, turning_point
from tests.domain.builders import OFF_TOPIC, evidence, stored_passage

DAYS = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))
FOR, AGAINST = Stance.SUPPORTS, Stance.REFUTES


def said(stance: Stance, day: str | None, article: str = "a", **of_passage: str) -> Evidence:
    chances = {FOR: (0.9, 0.0), AGAINST: (0.0, 0.9), Stance.NEUTRAL: (0.1, 0.1)}[stance]
    return evidence(*chances, passage=stored_passage(article=article, published_at=day, **of_passage))


def entry(stance: Stance, day: str | None) -> Entry:
    return Entry(day, stance, "a:1:0", None, 1)


@st.composite
def found(draw: st.DrawFn) -> list[Evidence]:
    """Decisive and silent passages of up to six articles and three origins."""
    return [
        said(draw(st.sampled_from(Stance)), draw(DAYS), f"a{number}", origin=draw(st.sampled_from("xyz")))
        for number in range(draw(st.integers(0, 6)))
    ]


def test_an_entry_tells_day_side_passage_source_and_articles() -> None:
    """One supporting passage is one entry with all that is known of it."""
    assert timeline([said(FOR, "2021-03-11", "b")]) == (Entry("2021-03-11", FOR, "b:1:0", "Town Paper", 1),)


@pytest.mark.parametrize("item", [said(Stance.NEUTRAL, "2021-03-11"), evidence(0.9, cosine=OFF_TOPIC)])
def test_silent_passages_are_left_out(item: Evidence) -> None:
    """A passage that takes no side, or is about something else, is on no timeline."""
    assert timeline([item]) == ()


def test_one_origin_on_one_day_is_one_entry() -> None:
    """Two articles that print one report on one day are one entry with two articles."""
    same = [said(FOR, "2021-03-11", "a", origin="wire"), said(FOR, "2021-03-11", "b", origin="wire")]

    assert [(each.date, each.articles) for each in timeline(same)] == [("2021-03-11", 2)]


def test_two_passages_of_one_article_are_one_article() -> None:
    """An article that says it twice is counted once, and shown by its clearer passage."""
    weaker = evidence(0.7, passage=stored_passage(article="a", number=0))
    clearer = evidence(0.9, passage=stored_passage(article="a", number=3))

    assert [(each.passage_id, each.articles) for each in timeline([weaker, clearer])] == [("a:1:3", 1)]


def test_an_origin_on_two_days_is_two_entries() -> None:
    """What is printed again later is found on both days."""
    again = [said(FOR, "2021-03-12", "b", origin="wire"), said(FOR, "2021-03-11", "a", origin="wire")]

    assert [each.date for each in timeline(again)] == ["2021-03-11", "2021-03-12"]


def test_an_origin_on_both_sides_is_two_entries() -> None:
    """A report that says both stands on each side."""
    both = [said(FOR, "2021-03-11", "a", origin="wire"), said(AGAINST, "2021-03-11", "b", origin="wire")]

    assert {each.stance for each in timeline(both)} == {FOR, AGAINST}


def test_independent_origins_on_one_day_are_two_entries() -> None:
    """Two reports of one day do not melt into one."""
    assert len(timeline([said(FOR, "2021-03-11", "a"), said(FOR, "2021-03-11", "b")])) == 2


def test_a_copy_joins_the_origins_that_print_it() -> None:
    """A passage whose copy is of another passage's origin is one entry with it: three articles stand behind it."""
    copied = evidence(0.9, passage=stored_passage(article="a"), copies=(Copy("c:1:0", "origin of b"),))

    entries = timeline([copied, said(FOR, "2021-03-11", "b")], {"c:1:0": "2021-03-11"})

    assert [(each.passage_id, each.articles) for each in entries] == [("a:1:0", 3)]


def test_a_copy_is_entered_on_its_own_day() -> None:
    """A reprint of another day is an entry of that day, under its own passage."""
    copied = evidence(0.9, passage=stored_passage(article="a"), copies=(Copy("c:1:0", "c"),))

    entries = timeline([copied], {"c:1:0": "2023-01-02"})

    assert [(each.date, each.passage_id) for each in entries] == [("2021-03-11", "a:1:0"), ("2023-01-02", "c:1:0")]


def test_a_copy_of_unknown_day_hides_the_turning_point() -> None:
    """A reprint may be younger than the other side, so its day is not taken from what it repeats."""
    copied = evidence(0.9, passage=stored_passage(article="a", published_at="2021-01-01"), copies=(Copy("c:1:0", "c"),))

    assert turning_point(timeline([copied, said(AGAINST, "2022-01-01", "b")])) is None


def test_a_time_is_entered_on_its_day_in_utc() -> None:
    """Half past one at night in Singapore is the day before in UTC."""
    assert timeline([said(FOR, "2021-03-12T01:30:00+08:00")])[0].date == "2021-03-11"


@settings(max_examples=50, deadline=None)
@given(found())
def test_entries_are_in_order_of_publication_and_undated_ones_last(items: list[Evidence]) -> None:
    """No entry is before an earlier one, and none with a date is after one without."""
    days = [each.date or "9999-99" for each in timeline(items)]

    assert days == sorted(days)


@settings(max_examples=50, deadline=None)
@given(found().flatmap(lambda items: st.tuples(st.just(items), st.permutations(items))))
def test_the_order_of_the_evidence_does_not_matter(items: tuple[list[Evidence], list[Evidence]]) -> None:
    """The rank of a passage in the search moves nothing on the timeline."""
    assert timeline(items[0]) == timeline(items[1])


@settings(max_examples=50, deadline=None)
@given(found())
def test_every_decisive_article_is_counted_once(items: list[Evidence]) -> None:
    """The entries' articles add up to the articles that take a side."""
    assert sum(each.articles for each in timeline(items)) == sum(item.stance is not Stance.NEUTRAL for item in items)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], None),
        ([(FOR, "2023-01-01")], None),
        ([(FOR, "2023-01-01"), (FOR, "2024-01-01")], None),
        ([(FOR, "2023-01-01"), (AGAINST, "2023-01-01")], None),
        ([(FOR, "2023-01-01"), (AGAINST, None)], None),
        ([(FOR, "2023-01-01"), (AGAINST, "2023-02-01"), (FOR, None)], None),
        ([(FOR, "2023-01-01"), (AGAINST, "2023-02-01"), (FOR, "2023-03-01")], None),
        ([(FOR, "2023-01-01"), (AGAINST, "2023-02-01"), (FOR, "2023-02-01")], None),
        ([(FOR, "2023-01-01"), (AGAINST, "2023-01-02")], TurningPoint(FOR, "2023-01-01", "2023-01-02")),
        ([(AGAINST, "2020-05-05"), (FOR, "2021-05-05")], TurningPoint(AGAINST, "2020-05-05", "2021-05-05")),
        (
            [(AGAINST, "2024-09-09"), (FOR, "2023-01-01"), (AGAINST, "2024-02-02"), (FOR, "2023-08-08")],
            TurningPoint(FOR, "2023-08-08", "2024-02-02"),
        ),
    ],
)
def test_a_turning_point_needs_one_side_wholly_older(
    entries: list[tuple[Stance, str | None]], expected: TurningPoint | None
) -> None:
    """One side alone, a shared day, an overlap and an undated entry leave it open."""
    assert turning_point([entry(*each) for each in entries]) == expected


@pytest.mark.parametrize(
    ("older", "expected"),
    [
        (FOR, " Supported until 2023-05-02, contradicted since 2023-05-09."),
        (AGAINST, " Contradicted until 2023-05-02, supported since 2023-05-09."),
    ],
)
def test_the_sentence_names_the_older_side_first(older: Stance, expected: str) -> None:
    """Both sides and both days are told, the older side before the newer."""
    assert since_sentence(TurningPoint(older, "2023-05-02", "2023-05-09")) == expected


def test_a_record_keeps_nothing_of_the_article() -> None:
    """Neither the words of a passage nor its source are stored."""
    record = entry_record(timeline([said(FOR, "2021-03-11", "b", source="Valley Post")])[0])

    assert record == {"date": "2021-03-11", "stance": "supports", "passage_id": "b:1:0", "articles": 1}


def test_an_entry_is_shown_with_its_source() -> None:
    """The source is that of the passage as the corpus holds it."""
    record = entry_record(entry(FOR, "2021-03-11"))

    shown = show_entry(record, {"a:1:0": stored_passage(source="Valley Post")})

    assert shown == {**record, "source": "Valley Post", "deleted": False}


def test_an_entry_of_a_deleted_article_is_marked() -> None:
    """Without its passage an entry has no source and says why."""
    record = entry_record(entry(FOR, "2021-03-11"))

    assert show_entry(record, {}) == {**record, "source": None, "deleted": True}
