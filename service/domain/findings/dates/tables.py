"""Names of the calendar in English, as data."""

from collections.abc import Mapping
from datetime import date, timedelta

from service.domain.findings.language.word_lists import words

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAY_OF: Mapping[str, int] = {
    **{name.lower(): number for number, name in enumerate(WEEKDAYS)},
    **{name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri"))},  # "sat" and "sun" are words
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
MONTH_OF: Mapping[str, int] = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
# Short forms count beside a day or year only: Jan, Mar and Dec are names and words too.
SHORT_MONTH_OF: Mapping[str, int] = {**{name.lower()[:3]: number for number, name in enumerate(MONTHS, start=1)}, "sept": 9}
UNIT_DAYS: Mapping[str, int] = {"day": 1, "night": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}
UNIT_OF: Mapping[str, str] = {**{unit: unit for unit in UNIT_DAYS}, **{unit + "s": unit for unit in UNIT_DAYS}}
_COUNTED = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
)
COUNTS: Mapping[str, int] = {"a": 1, "an": 1, **{name: number for number, name in enumerate(_COUNTED, start=1)}}
TODAY: Mapping[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
# Seasons turn with the hemisphere: months of both halves of the year would say nothing, so the northern ones with slack.
SEASONS: Mapping[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
EARLY, MID, LATE = "early", "mid", "late"
PARTS: Mapping[str, str] = {
    "early": EARLY,
    "mid": MID,
    "middle": MID,
    "late": LATE,
    "beginning": EARLY,
    "start": EARLY,
    "end": LATE,
}
BOUNDS: Mapping[str, str] = {
    "before": "before",
    "prior": "before",
    "ahead": "before",
    "after": "after",
    "following": "after",
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
}
SHIFTS: Mapping[str, int] = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
YEAR_LEADS = words("in since by before after until till from to of between and during early late mid for year around about circa")
TO_COME = words("will shall due scheduled upcoming expected plans planned tomorrow set")
RECURRING = words("every each always usually normally weekly")
# What turns the reading of a text on.
HINTS = frozenset(WEEKDAY_OF) | frozenset(MONTH_OF) | frozenset(SHORT_MONTH_OF) | frozenset(UNIT_OF) | frozenset(TODAY)
HINTS |= frozenset(name + "s" for name in WEEKDAY_OF) | frozenset(SEASONS) | {"winter"}


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None when there is none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(start: date | None, days: int) -> date | None:
    """``start`` moved by ``days``, or None beyond the calendar."""
    try:
        return start + timedelta(days=days) if start else None
    except OverflowError:
        return None


def months_on(start: date, months: int) -> tuple[date | None, date | None]:
    """First and last day of the month that is ``months`` after that of ``start``."""
    return month_of(*_month(start.year, start.month, months))


def _month(year: int, month: int, months: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


def month_of(year: int, month: int, part: str | None = None) -> tuple[date | None, date | None]:
    """First and last day of a month or of its early, middle or late third."""
    first, following = day(year, month, 1), day(*_month(year, month, 1), 1)
    last = shifted(following, -1) or day(year, month, 31)
    if first is None or last is None or part is None:
        return first, last
    if part == EARLY:
        return first, day(year, month, 10)
    return (day(year, month, 11), day(year, month, 20)) if part == MID else (day(year, month, 21), last)


def year_of(year: int, part: str | None = None) -> tuple[date | None, date | None]:
    """First and last day of a year or of its early, middle or late four months."""
    months = {None: (1, 12), EARLY: (1, 4), MID: (5, 8), LATE: (9, 12)}[part]
    return month_of(year, months[0])[0], month_of(year, months[1])[1]


def nearest_year(month: int, number: int, published: date, *, to_come: bool) -> int:
    """The year in which a day of a month lies nearest to ``published``: up to ten months back, else ahead.

    What is to come is looked for ahead, up to ten months.
    """
    behind = (published.year - 1, published.year, published.year + 1)
    offsets = [
        (year * 12 + month - published.year * 12 - published.month + number / 100 - published.day / 100) for year in behind
    ]
    low, high = (-2.0, 10.0) if to_come else (-10.0, 2.0)
    for year, offset in zip(behind, offsets, strict=True):
        if low <= offset < high:
            return year
    return published.year
