"""Which phrase begins at a word; weekdays and the phrases that count from another day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from service.domain.findings.dates import tables
from service.domain.findings.dates.days import (
    days_of_month,
    decade,
    iso,
    mid,
    month_first,
    month_phrase,
    part,
    year_phrase,
)
from service.domain.findings.dates.mention import Bound, Granularity
from service.domain.findings.dates.words import Found, Words

_DAY_PARTS = frozenset(("morning", "afternoon", "evening", "night", "noon", "lunchtime"))
_AGO = frozenset(("ago",))
_LATER = frozenset(("later", "afterwards", "afterward"))
_EARLIER = frozenset(("earlier", "previously"))


def phrase_at(words: Words, index: int) -> Found:
    """The phrase that begins at ``index``, or None."""
    word = words.at(index)
    if word[:1].isdigit():
        readers: tuple[Callable[[Words, int], Found], ...] = (iso, days_of_month, decade, _counted, year_phrase)
    elif words.reading.words[index][0].isupper() and (word in tables.MONTH_OF or word in tables.SHORT_MONTH_OF):
        readers = (month_first,)
    else:
        readers = _READERS.get(word, ())
        if word.startswith("mid-"):
            readers = (mid,)
    for reader in readers:
        found = reader(words, index)
        if found:
            return found
    return None


def _weekday(words: Words, index: int) -> Found:
    word = words.at(index)
    plural = word.endswith("s") and word not in tables.WEEKDAY_OF
    number = tables.WEEKDAY_OF.get(word, tables.WEEKDAY_OF.get(word[:-1]))
    short = len(word) < 6 and not plural
    if number is None or not words.reading.words[index][0].isupper() or (short and words.at(index + 1) not in {".", ","}):
        return None
    stop = words.past_point(index + 1)
    dated = _date_beside(words, stop)
    if dated and not plural:
        mention, end = dated
        if mention.day is not None:
            merged = words.mention(index, end, Granularity.DAY, weekday=number)
            return merged and (replace(mention, span=merged[0].span, weekday=number, bound=merged[0].bound, word=index), end)
    stop += words.at(stop) in _DAY_PARTS
    lead = words.at(index - 1)
    recurring = plural or not tables.RECURRING.isdisjoint((lead, words.at(index - 2)))
    first = None if recurring else _nearest_weekday(words, index, number)
    start = index - 1 if lead in tables.SHIFTS else index
    return words.mention(
        start, stop, Granularity.WEEKDAY, first=first, last=first, weekday=number, relative=True, recurring=recurring
    )


def _date_beside(words: Words, stop: int) -> Found:
    """The date in "Thursday, 11 March" and "Thursday (March 11)"."""
    at = stop + 1 if words.at(stop) in {",", "("} else stop
    found = days_of_month(words, at) or (month_first(words, at) if words.month(at, beside=True) else None)
    return found if found and found[0].granularity is Granularity.DAY else None


def _nearest_weekday(words: Words, index: int, number: int) -> date | None:
    if words.published is None:
        return None
    ahead = (number - words.published.weekday()) % 7
    lead = words.at(index - 1)
    if lead == "next" or (lead != "last" and words.to_come(index)):
        return tables.shifted(words.published, ahead or 7)
    return tables.shifted(words.published, ahead - 7 if ahead or lead == "last" else 0)


def _today(words: Words, index: int) -> Found:
    first = tables.shifted(words.published, tables.TODAY[words.at(index)])
    stop = index + 1 + (words.at(index + 1) in _DAY_PARTS)
    return words.mention(index, stop, Granularity.DAY, first=first, last=first, relative=True, slack=1)


def _shift(words: Words, index: int) -> Found:
    """Such as "last week" and "next March", "this Friday", "the following day"."""
    word, unit = words.at(index), words.at(index + 1)
    if words.month(index + 1):
        return month_phrase(words, index, index + 1, None)
    if unit in tables.WEEKDAY_OF:
        return _weekday(words, index + 1)
    if unit in {"day", "night", "morning"} and word != "this":
        sign = {"next": 1, "following": 1, "previous": -1}.get(word)
        return words.mention(index, index + 2, Granularity.OFFSET, offset=(sign, "day")) if sign else None
    if word in {"following", "previous"} or (unit in {"week", "month", "year"} and words.at(index - 1) == "the"):
        sign = -1 if word == "previous" else 1
        return words.mention(index, index + 2, Granularity.OFFSET, offset=(sign, unit)) if unit in tables.UNIT_DAYS else None
    return _shifted_unit(words, index, tables.SHIFTS[word], unit) if word in tables.SHIFTS else None


def _shifted_unit(words: Words, index: int, shift: int, unit: str) -> Found:
    today = words.published
    first = last = None
    if unit == "week":
        first = tables.shifted(today, shift * 7 - today.weekday()) if today else None
        granularity, last, slack = Granularity.WEEK, tables.shifted(first, 6), 3
    elif unit == "month":
        first, last = tables.months_on(today, shift) if today else (None, None)
        granularity, slack = Granularity.MONTH, 15
    elif unit == "year":
        first, last = tables.year_of(today.year + shift) if today else (None, None)
        granularity, slack = Granularity.YEAR, 60
    elif unit in tables.SEASONS or unit in {"winter", "weekend"}:
        granularity, slack = Granularity.SEASON, 0
    else:
        return None
    return words.mention(index, index + 2, granularity, first=first, last=last, relative=True, slack=slack)


def _season(words: Words, index: int) -> Found:
    """Such as "spring 2020"; winter reaches into two years."""
    at = index + 2 if words.at(index + 1) == "of" else index + 1
    year = words.number(at, 1500, 2100)
    if year is None:
        return None
    if words.at(index) == "winter":
        first, last = tables.day(year - 1, 12, 1), tables.month_of(year + 1, 3)[1]
    else:
        low, high = tables.SEASONS[words.at(index)]
        first, last = tables.day(year, low, 1), tables.month_of(year, high)[1]
    return words.mention(index, at + 1, Granularity.SEASON, first=first, last=last, year=year, slack=60)


def _counted(words: Words, index: int) -> Found:
    """Such as "two days ago" and "three weeks later", "a week before what would have been", "the day after"."""
    word = words.at(index)
    count = words.number(index, 1, 999) or tables.COUNTS.get(word) or (1 if word == "the" else None)
    unit = tables.UNIT_OF.get(words.at(index + 1))
    turn = words.at(index + 2)
    if count is None or unit is None or (word == "the" and turn not in {"before", "after"}):
        return None
    if turn in _AGO:
        return _ago(words, index, count, unit)
    sign = 1 if turn in _LATER | {"after"} else -1 if turn in _EARLIER | {"before"} else 0
    if not sign:
        return None
    return words.mention(index, index + 3, Granularity.OFFSET, offset=(sign * count, unit), bound=Bound.ON)


def _ago(words: Words, index: int, count: int, unit: str) -> Found:
    middle = tables.shifted(words.published, -count * tables.UNIT_DAYS[unit])
    granularity = Granularity.DAY if unit == "day" else Granularity.WEEK if unit == "week" else Granularity.OFFSET
    slack = {"day": 1, "night": 1, "week": 6, "month": 40}.get(unit, 400)
    return words.mention(index, index + 3, granularity, first=middle, last=middle, relative=True, slack=slack)


_READERS: dict[str, tuple[Callable[[Words, int], Found], ...]] = {
    **dict.fromkeys(tables.WEEKDAY_OF, (_weekday,)),
    **{name + "s": (_weekday,) for name in tables.WEEKDAY_OF if len(name) > 5},
    **dict.fromkeys(tables.PARTS, (part,)),
    **dict.fromkeys(tables.TODAY, (_today,)),
    **dict.fromkeys(tables.SHIFTS, (_shift,)),
    **dict.fromkeys(tables.SEASONS, (_season,)),
    **dict.fromkeys(tables.COUNTS, (_counted,)),
    "winter": (_season,),
    "the": (_counted,),
    "following": (_shift,),
}
# The words with which a phrase may begin, beside numbers and "mid-March".
STARTS = frozenset(_READERS) | frozenset(tables.MONTH_OF) | frozenset(tables.SHORT_MONTH_OF)
