"""Dates and times of publication."""

import pytest

from service.domain.dates import ALLOWED, parse_moment
from service.domain.errors import InvalidInput

DAY = 86_400_000_000
HOUR = 3_600_000_000


def test_a_date_stands_for_every_microsecond_of_its_day() -> None:
    """The second day of the epoch lasts from its first microsecond to its last, both included."""
    moment = parse_moment("published_at", "1970-01-02")

    assert (moment.earliest, moment.latest) == (DAY, 2 * DAY - 1)


def test_two_days_that_follow_each_other_leave_no_gap() -> None:
    """The last microsecond of a day is right before the first of the next, across a leap day too."""
    leap_day, next_day = parse_moment("as_of", "2020-02-29"), parse_moment("as_of", "2020-03-01")

    assert leap_day.latest + 1 == next_day.earliest


def test_a_time_stands_for_one_instant() -> None:
    """A time has no length: its first and its last microsecond are one."""
    moment = parse_moment("as_of", "2021-03-11T14:05:00Z")

    assert moment.earliest == moment.latest


def test_a_time_without_an_offset_is_read_as_utc() -> None:
    """A naive time does not take the time zone of the machine."""
    assert parse_moment("as_of", "1970-01-01T05:00").earliest == 5 * HOUR


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        ("1970-01-01T10:00:00+08:00", 2),
        ("1970-01-01T10:00:00+0800", 2),
        ("1970-01-01T10:00:00-05:00", 15),
        ("1970-01-01T10:00:00-00:00", 10),
        ("1970-01-01T10:00:00Z", 10),
        ("1970-01-01t10:00z", 10),
        ("1970-01-01 10:00", 10),
    ],
)
def test_an_offset_is_taken_off_the_time(value: str, hours: int) -> None:
    """East of Greenwich is earlier in UTC, west is later; T, space, colon and case do not matter."""
    assert parse_moment("as_of", value).earliest == hours * HOUR


@pytest.mark.parametrize(
    ("value", "microseconds"),
    [
        ("1970-01-01T00:00:01.5", 1_500_000),
        ("1970-01-01T00:00:01,5", 1_500_000),
        ("1970-01-01T00:00:00.000001", 1),
        ("1970-01-01T00:00:00.000001999", 1),
    ],
)
def test_a_fraction_of_a_second_is_kept_to_the_microsecond(value: str, microseconds: int) -> None:
    """Point and comma both start a fraction; what is finer than a microsecond is cut off."""
    assert parse_moment("as_of", value).earliest == microseconds


def test_times_are_ordered_by_instant_and_not_by_wall_clock() -> None:
    """09:00 in Singapore is before 03:00 in London, though its digits sort after it."""
    singapore = parse_moment("as_of", "2021-03-11T09:00:00+08:00")
    london = parse_moment("as_of", "2021-03-11T03:00:00+00:00")

    assert singapore.latest < london.earliest


def test_one_instant_in_two_offsets_is_equal() -> None:
    """The same instant written with two offsets has one place in time."""
    east, west = parse_moment("as_of", "2021-03-11T01:30:00+05:30"), parse_moment("as_of", "2021-03-10T15:00:00-05:00")

    assert east.earliest == west.earliest


def test_a_moment_keeps_what_was_given() -> None:
    """The value is cited as it came, not in a form of ours."""
    assert parse_moment("as_of", "2021-03-11 14:05+0800").given == "2021-03-11 14:05+0800"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2021-03-11", "2021-03-11"),
        ("2021-03-11T01:00:00+08:00", "2021-03-10"),
        ("2021-03-11T23:00:00-05:00", "2021-03-12"),
        ("1969-12-31T23:59:59.999999Z", "1969-12-31"),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_the_day_is_counted_in_utc(value: str, day: str) -> None:
    """An offset can move a time into the day before or after; times before 1970 stay in theirs."""
    assert parse_moment("as_of", value).day == day


@pytest.mark.parametrize(
    "value",
    [
        "2021-02-29",
        "1900-02-29",
        "2021-13-01",
        "2021-00-10",
        "2021-04-31",
        "2021-01-00",
        "0000-01-01",
        "2021-03-11T24:00",
        "2021-03-11T23:60",
        "2021-03-11T23:59:60",
        "2021-03-11T10:00:00+24:00",
    ],
)
def test_a_date_that_does_not_exist_is_refused_with_what_is_allowed(value: str) -> None:
    """No calendar error is rounded to a neighbouring day: the value and the allowed form are named."""
    with pytest.raises(InvalidInput) as refused:
        parse_moment("published_at", value)

    assert refused.value.field == "published_at"
    assert value in refused.value.reason
    assert ALLOWED in refused.value.reason


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2021",
        "2021-3-1",
        "20210311",
        "2021-W10-4",
        "11.03.2021",
        "٢٠٢١-٠٣-٠١",
        "２０２１-03-01",
        " 2021-03-11",
        "2021-03-11\n",
        "2021-03-11T14",
        "2021-03-11T14:05:00 +08:00",
        "2021-03-11T14:05:00.1234567890",
        "-2021-03-11",
        "12021-03-11",
        "yesterday",
    ],
)
def test_a_form_that_is_not_ours_is_refused_with_what_is_allowed(value: str) -> None:
    """Other calendrical forms, digits of other scripts and space around a date are not guessed at."""
    with pytest.raises(InvalidInput, match="is not in ISO 8601; allowed is a date such as"):
        parse_moment("published_at", value)


@pytest.mark.parametrize("value", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"])
def test_an_instant_outside_the_calendar_never_raises_anything_but_invalid_input(value: str) -> None:
    """An offset that leads out of the years 1 to 9999 is read or refused, and is no overflow."""
    try:
        moment = parse_moment("as_of", value)
    except InvalidInput:
        return
    assert moment.earliest == moment.latest


def test_a_long_value_is_not_repeated_whole_in_the_refusal() -> None:
    """Not more than 40 characters of what was sent come back."""
    with pytest.raises(InvalidInput) as refused:
        parse_moment("as_of", "9" * 10_000)

    assert "9" * 40 in refused.value.reason
    assert "9" * 41 not in refused.value.reason
