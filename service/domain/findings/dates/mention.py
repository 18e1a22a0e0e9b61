"""What a phrase that tells a time is read as."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from service.domain.findings.finding import Span


class Granularity(StrEnum):
    """How finely a phrase tells the time."""

    DAY = "day"
    WEEKDAY = "weekday"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    OFFSET = "offset"


class Bound(StrEnum):
    """On which side of the phrase the event lies."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A phrase that tells a time.

    ``first`` and ``last`` are the days it spans, None where the words do not settle them; ``weekday`` counts from Monday, 0;
    ``year``, ``month`` and ``day`` are what the words say themselves. ``slack``: days by which the interval may be off.
    ``offset``: "two days later" is (2, "day").
    ``word`` is the place in ``read(text)`` of the word that shows which clause it belongs to.
    """

    span: Span
    granularity: Granularity
    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    bound: Bound = Bound.ON
    year: int | None = None
    month: int | None = None
    day: int | None = None
    relative: bool = False
    recurring: bool = False
    slack: int = 0
    word: int = 0
    offset: tuple[int, str] | None = None
