"""Dates of publication and the day from which the corpus is looked at (ISO 8601).

A date without a time stands for the whole day; a time without an offset is read as UTC. Comparison is in UTC.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
import re

from service.domain.errors import InvalidInput

ALLOWED = "a date such as 2021-03-11 or a time such as 2021-03-11T14:05:00+08:00"

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?([Zz]|[+-]\d{2}:?\d{2})?\Z", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time as it was given, with the first and the last microsecond it stands for.

    ``earliest`` and ``latest`` count microseconds from 1970-01-01T00:00Z; they differ for a date alone.
    """

    given: str
    earliest: int
    latest: int

    @property
    def day(self) -> str:
        """The day in UTC as ``YYYY-MM-DD``."""
        return (_EPOCH + timedelta(microseconds=self.earliest)).date().isoformat()


def parse_moment(field: str, value: str) -> Moment:
    """Read an ISO 8601 date or time. Raises InvalidInput with what is allowed."""
    try:
        if _DATE.match(value):
            midnight = datetime.combine(date.fromisoformat(value), datetime.min.time(), tzinfo=UTC)
            start = _microseconds(midnight)
            return Moment(value, start, start + 86_400_000_000 - 1)
        if _TIME.match(value):
            moment = datetime.fromisoformat(value.upper().replace(",", "."))
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
            instant = _microseconds(moment)
            return Moment(value, instant, instant)
    except (ValueError, OverflowError) as error:
        raise InvalidInput(field, f"'{value[:40]}' is no date that exists; allowed is {ALLOWED}") from error
    raise InvalidInput(field, f"'{value[:40]}' is not in ISO 8601; allowed is {ALLOWED}")


def timestamp(moment: datetime) -> str:
    """A moment in UTC as the interface writes it: ISO 8601, milliseconds, ``Z``."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _microseconds(moment: datetime) -> int:
    return (moment.astimezone(UTC) - _EPOCH) // timedelta(microseconds=1)  # OverflowError beyond the calendar in UTC
