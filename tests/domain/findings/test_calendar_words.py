"""Reading dates and weekdays from news text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
import pytest

from service.domain.findings.dates.mention import Bound, DateMention, Granularity
from service.domain.findings.dates.reading import read_dates

PUBLISHED = date(2021, 3, 11)  # a Thursday
PIECES = """
    on in March May march 4 31 2021 Thursday two days ago later before after , . – - to from and between 1990s the early mid-June
    last next week 2010-2012 3-7 0000-00-00 99999 yesterday spring winter year following day of Mar 30 February 29 ²
"""
WORDS = st.sampled_from(PIECES.split())


def only(text: str, published: date | None = PUBLISHED) -> DateMention:
    """The one mention in ``text``."""
    (mention,) = read_dates(text, published)
    return mention


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opened on 4 March 2021.", "2021-03-04", "2021-03-04"),
        ("It opened on March 4, 2020.", "2020-03-04", "2020-03-04"),
        ("It opened on March 4th.", "2021-03-04", "2021-03-04"),
        ("It opened on the 4th of March.", "2021-03-04", "2021-03-04"),
        ("It opened on Mar. 4.", "2021-03-04", "2021-03-04"),
        ("It opened on 2021-03-04.", "2021-03-04", "2021-03-04"),
        ("It opened in March 2019.", "2019-03-01", "2019-03-31"),
        ("It opened in March.", "2021-03-01", "2021-03-31"),
        ("It opened in December.", "2020-12-01", "2020-12-31"),
        ("It opened in August.", "2020-08-01", "2020-08-31"),
        ("It will open in August.", "2021-08-01", "2021-08-31"),
        ("It opened in 2019.", "2019-01-01", "2019-12-31"),
        ("It opened in the 1990s.", "1990-01-01", "1999-12-31"),
        ("It opened in the 1970's.", "1970-01-01", "1979-12-31"),
        ("It opened in the mid-1970s.", "1973-01-01", "1977-12-31"),
        ("It opened in the late 1970’s.", "1975-01-01", "1979-12-31"),
        ("It opened in spring 2020.", "2020-03-01", "2020-05-31"),
        ("It opened in the winter of 2020.", "2019-12-01", "2021-03-31"),
        ("It opened on Thursday.", "2021-03-11", "2021-03-11"),
        ("It opened on Friday.", "2021-03-05", "2021-03-05"),
        ("It opened last Thursday.", "2021-03-04", "2021-03-04"),
        ("It will open on Friday.", "2021-03-12", "2021-03-12"),
        ("It opens next Monday.", "2021-03-15", "2021-03-15"),
        ("It opened today.", "2021-03-11", "2021-03-11"),
        ("It opened yesterday.", "2021-03-10", "2021-03-10"),
        ("It opens tomorrow morning.", "2021-03-12", "2021-03-12"),
        ("It opens tonight.", "2021-03-11", "2021-03-11"),
        ("It opened last week.", "2021-03-01", "2021-03-07"),
        ("It opens next month.", "2021-04-01", "2021-04-30"),
        ("It opened last year.", "2020-01-01", "2020-12-31"),
        ("It opened two days ago.", "2021-03-09", "2021-03-09"),
        ("It opened in early March.", "2021-03-01", "2021-03-10"),
        ("It opened in mid-March.", "2021-03-11", "2021-03-20"),
        ("It opened at the end of February.", "2021-02-21", "2021-02-28"),
        ("It lasted from 3 to 7 May 2020.", "2020-05-03", "2020-05-07"),
        ("It lasted from 3 May to 7 June 2020.", "2020-05-03", "2020-06-07"),
        ("It lasted between June and August 2019.", "2019-06-01", "2019-08-31"),
        ("He served between 2010 and 2012.", "2010-01-01", "2012-12-31"),
        ("He served in 2010-2012.", "2010-01-01", "2012-12-31"),
        ("It opened on Thursday, March 11, 2021.", "2021-03-11", "2021-03-11"),
        ("It opened on Thursday (11 March).", "2021-03-11", "2021-03-11"),
    ],
)
def test_a_phrase_stands_for_its_days(text: str, first: str, last: str) -> None:
    """What the phrase leaves out comes from the day of publication."""
    mention = only(text)

    assert (str(mention.first), str(mention.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It opened before 2010.", Bound.BEFORE),
        ("It opened after February 2020.", Bound.AFTER),
        ("It has been open since 2010.", Bound.SINCE),
        ("It was open until May 2020.", Bound.UNTIL),
        ("It will open by 2030.", Bound.BY),
        ("It opened in 2010.", Bound.ON),
        ("It opened before the end of March.", Bound.BEFORE),
    ],
)
def test_the_word_before_gives_the_side(text: str, bound: Bound) -> None:
    """A preposition makes an interval half-open."""
    assert only(text).bound is bound


@pytest.mark.parametrize(
    "text",
    [
        "Some 2000 people came.",
        "It may open and they march.",
        "Mark and Jan sat in the sun.",
        "Theresa May said so.",
        "It cost $2019 in all.",
        "The March for Life drew crowds.",
        "A two-day visit to Flight 370.",
        "",
    ],
)
def test_what_tells_no_time_is_not_read(text: str) -> None:
    """Names, verbs and counts that look like dates are left alone."""
    assert read_dates(text, PUBLISHED) == ()


@pytest.mark.parametrize("text", ["on 31 February 2021", "on February 30", "on 31 April", "on 0000-13-40", "on 29 February 2021"])
def test_a_day_that_does_not_exist_is_not_resolved(text: str) -> None:
    """No such day is moved to another one, and nothing is raised."""
    assert all(mention.first is None for mention in read_dates(text, PUBLISHED))


@pytest.mark.parametrize(
    ("text", "weekday", "recurring"),
    [("every Monday", 0, True), ("on Mondays", 0, True), ("on Monday", 0, False), ("late on Sunday", 6, False)],
)
def test_a_weekday_may_recur(text: str, weekday: int, recurring: bool) -> None:
    """A plural or "every" names no single day."""
    mention = only(text)

    assert (mention.weekday, mention.recurring) == (weekday, recurring)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It opened on 9 October 2021, exactly two years after the flood.", "2019-10-01"),
        ("He died on 3 February, a week before his birthday.", "2021-02-10"),
        ("It began on a Monday but was stopped two days later.", "2021-03-10"),
        ("The results come on 30 November 2021, the day after the totals.", "2021-11-29"),
        ("They retired on Thursday and came back the next day.", "2021-03-12"),
    ],
)
def test_a_time_counted_from_another(text: str, first: str) -> None:
    """The phrase "two days later" counts from the date before it in the sentence."""
    assert str(read_dates(text, PUBLISHED)[-1].first) == first


@pytest.mark.parametrize(
    "text", ["It closed three weeks later.", "It opened on Thursday.", "It opened in March.", "It opened yesterday."]
)
def test_without_a_day_of_publication_nothing_is_guessed(text: str) -> None:
    """What would have to be counted from an unknown day stays open."""
    assert only(text, None).first is None


def test_a_month_is_known_without_its_year() -> None:
    """The words that are said are kept beside what is resolved."""
    mention = only("on 4 March", None)

    assert (mention.granularity, mention.year, mention.month, mention.day) == (Granularity.DAY, None, 3, 4)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=25).map(" ".join)), st.none() | st.dates())
def test_any_text_can_be_read(text: str, published: date | None) -> None:
    """Nothing raises, spans slice the text, and no interval runs backwards."""
    for mention in read_dates(text, published):
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.first is None or mention.last is None or mention.first <= mention.last
