"""How two times stand to each other.

Intervals are compared as in Allen (1983), reduced to inside, apart and neither; "before", "since" and the like are
half-open.
"""

from datetime import date

from service.domain.findings.dates import tables
from service.domain.findings.dates.mention import Bound, DateMention, Granularity
from service.domain.findings.finding import Relation

# Two months whose year is not said may lie in different years; half a year apart they mostly do.
_HALF_YEAR = 183
_FAR = date(1, 1, 1), date(9999, 12, 31)
_PSEUDO_YEAR = 2001


def relate(claim: DateMention, passage: DateMention) -> Relation | None:
    """How the two times stand to each other; None where nothing can be said."""
    if claim.weekday is not None and claim.granularity is Granularity.WEEKDAY:
        return _weekdays(claim.weekday, passage)
    if passage.granularity is Granularity.WEEKDAY and passage.weekday is not None and claim.weekday is not None:
        if claim.weekday != passage.weekday:
            return Relation.MISMATCH
        return Relation.MATCH if claim.first == passage.first else Relation.UNKNOWN
    return _days(claim, passage)


def _days(claim: DateMention, passage: DateMention) -> Relation | None:
    ours, theirs = _intervals(claim, passage)
    if ours is None or theirs is None:
        return None
    apart = _apart(ours, theirs)
    if apart > claim.slack + passage.slack:
        return Relation.MISMATCH if _sure(claim, passage, apart) else Relation.UNKNOWN
    same_bound = claim.bound is passage.bound
    if same_bound and ours == theirs:
        return Relation.MATCH
    if {claim.bound, passage.bound} & {Bound.SINCE, Bound.UNTIL}:
        return _open_ended(claim, passage)
    inside = ours[0] <= theirs[0] and theirs[1] <= ours[1] and (same_bound or passage.bound is Bound.ON)
    return Relation.MATCH if inside else Relation.UNKNOWN


def _sure(claim: DateMention, passage: DateMention, apart: int) -> bool:
    """Whether times that lie apart differ for sure: no year is a guess, and "last week" is not the claim's own."""
    if _yearless(claim, passage):
        return apart < _HALF_YEAR or claim.bound is passage.bound
    if claim.relative and claim.year is None and claim.month is None:
        return False
    if not (claim.relative or passage.relative):
        return True
    return claim.first is not None and passage.first is not None and claim.first.year == passage.first.year


def _yearless(claim: DateMention, passage: DateMention) -> bool:
    return (claim.month is not None and claim.year is None) or (passage.month is not None and passage.first is None)


def _weekdays(weekday: int, passage: DateMention) -> Relation | None:
    """A weekday of the claim against a weekday or a day of the passage; the claim's own week is not known."""
    other = passage.weekday
    if other is None:
        if passage.granularity is not Granularity.DAY or passage.first is None or passage.first != passage.last:
            return None
        if passage.relative and passage.day is not None and not passage.slack:
            return Relation.MATCH if passage.first.weekday() == weekday else Relation.UNKNOWN  # its year is a guess
        other = passage.first.weekday()
    if other == weekday:
        return Relation.MATCH
    distance = min((other - weekday) % 7, (weekday - other) % 7)
    return Relation.MISMATCH if distance > passage.slack else Relation.UNKNOWN


def _open_ended(claim: DateMention, passage: DateMention) -> Relation | None:
    """Beginnings against beginnings, ends against ends: "since 2010" says nothing against "in 2015"."""
    if claim.bound is not passage.bound or claim.granularity is not passage.granularity:
        return Relation.UNKNOWN
    said = (claim.year, claim.month, claim.day), (passage.year, passage.month, passage.day)
    differ = any(ours is not None and theirs is not None and ours != theirs for ours, theirs in zip(*said, strict=True))
    return Relation.MISMATCH if differ and not claim.slack + passage.slack else Relation.UNKNOWN


_Interval = tuple[date, date]


def _intervals(claim: DateMention, passage: DateMention) -> tuple[_Interval | None, _Interval | None]:
    """Both as days; where one does not say its year and is no more than that, both are put in one year."""
    if _yearless(claim, passage):
        if (passage.month is None and passage.first is None) or (claim.month is None):
            return None, None
        return _bounded(claim, _in_year(claim)), _bounded(passage, _in_year(passage))
    return _bounded(claim, _interval(claim)), _bounded(passage, _interval(passage))


def _interval(mention: DateMention) -> _Interval | None:
    return (mention.first, mention.last) if mention.first and mention.last else None


def _in_year(mention: DateMention) -> _Interval | None:
    """The days as they would lie in one fixed year."""
    if mention.first and mention.last:
        if mention.first.year != mention.last.year or mention.granularity not in {
            Granularity.DAY,
            Granularity.MONTH,
            Granularity.WEEKDAY,
        }:
            return None
        first = tables.day(_PSEUDO_YEAR, mention.first.month, mention.first.day)
        last = tables.day(
            _PSEUDO_YEAR, mention.last.month, min(mention.last.day, 28) if mention.last.month == 2 else mention.last.day
        )
    elif mention.month and mention.day:
        first = last = tables.day(_PSEUDO_YEAR, mention.month, mention.day)
    elif mention.month:
        first, last = tables.month_of(_PSEUDO_YEAR, mention.month)
    else:
        return None
    return (first, last) if first and last else None


def _bounded(mention: DateMention, days: _Interval | None) -> _Interval | None:
    """The interval in which the event lies: open to one side after "before" or "since"."""
    if days is None:
        return None
    first, last = days
    if mention.bound is Bound.BEFORE:
        return _FAR[0], tables.shifted(first, -1) or first
    if mention.bound is Bound.AFTER:
        return tables.shifted(last, 1) or last, _FAR[1]
    if mention.bound in {Bound.UNTIL, Bound.BY}:
        return _FAR[0], last
    return (first, _FAR[1]) if mention.bound is Bound.SINCE else days


def _apart(one: _Interval, other: _Interval) -> int:
    """Days between two intervals, 0 where they touch or overlap."""
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)
