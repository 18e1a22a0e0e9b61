"""Days, months, decades and years, each read where its phrase begins, word by word."""

from datetime import date

from service.domain.findings.dates import tables
from service.domain.findings.dates.mention import Granularity
from service.domain.findings.dates.words import JOINS, Found, Words


def iso(words: Words, index: int) -> Found:
    """Such as "2021-03-04"."""
    parts = words.at(index).split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    year, month, number = (int(part) for part in parts)
    only = tables.day(year, month, number)
    return _dated(words, index, index + 1, only, only, year, month, number)


def _dated(
    words: Words, start: int, stop: int, first: date | None, last: date | None, year: int | None, month: int, number: int
) -> Found:
    weekday = first.weekday() if first and first == last and year else None
    return words.mention(
        start,
        stop,
        Granularity.DAY,
        first=first,
        last=last,
        weekday=weekday,
        year=year,
        month=month,
        day=number,
        relative=not year,
    )


def _year_after(words: Words, stop: int) -> tuple[int | None, int]:
    """The year that follows a day and month, and the place after it."""
    at = stop + 1 if words.at(stop) == "," else stop
    year = words.number(at, 1000, 2999)
    return (year, at + 1) if year and len(words.at(at)) == 4 else (None, stop)


def _with_year(words: Words, start: int, stop: int, month: int, days: tuple[int, int]) -> Found:
    """A day or days of a month; without a year that is read, the nearest one."""
    year, end = _year_after(words, stop)
    chosen = year
    if chosen is None and words.published:
        chosen = tables.nearest_year(month, days[0], words.published, to_come=words.to_come(start))
    first, last = tables.day(chosen or 2000, month, days[0]), tables.day(chosen or 2000, month, days[1])  # 2000: a leap year
    if first is None or last is None:
        return words.mention(start, end, Granularity.DAY)  # 31 February
    if chosen is None:
        first = last = None
    return _dated(words, start, end, first, last, year, month, days[0])


def days_of_month(words: Words, index: int) -> Found:
    """Such as "4 March 2021", "4th of March" or "3 to 7 May"."""
    days = words.days(index)
    if days is None:
        return None
    at = days[2] + 1 if words.at(days[2]) == "of" else days[2]
    month = words.month(at, beside=True)
    return _with_year(words, index, words.past_point(at + 1), month, days[:2]) if month else None


def month_first(words: Words, index: int) -> Found:
    """Such as "March 4, 2021", "Mar. 4" or "March"."""
    month = words.month(index, beside=True)
    if month is None:
        return None
    after = words.past_point(index + 1)
    days = words.days(after)
    if days and words.at(days[2]) not in {"%", "percent", "per", "million", "billion"}:
        return _with_year(words, index, days[2], month, days[:2])
    return month_phrase(words, index, index, None)


def month_phrase(words: Words, start: int, index: int, part: str | None) -> Found:
    """A month with or without a year, from ``index``; the phrase began at ``start``."""
    after = words.past_point(index + 1)
    year, stop = _year_after(words, after + 1 if words.at(after) == "of" else after)
    month = words.month(index, beside=year is not None)
    if month is None or (year is None and not _stands_as_month(words, index, start)):
        return None
    chosen = year
    if chosen is None:
        stop = index + 1
        if words.published:
            chosen = tables.nearest_year(month, 15, words.published, to_come=words.to_come(start))
    first, last = tables.month_of(chosen, month, part) if chosen else (None, None)
    slack = 4 if part else 0
    return words.mention(
        start, stop, Granularity.MONTH, first=first, last=last, year=year, month=month, relative=not year, slack=slack
    )


def _stands_as_month(words: Words, index: int, start: int) -> bool:
    """Whether "May" and "March" are months here and not a name, a verb or a demonstration."""
    if words.at(index) not in {"may", "march"}:
        return True
    return start < index or words.at(index - 1) in tables.YEAR_LEADS | frozenset(tables.SHIFTS)


def part(words: Words, index: int) -> Found:
    """Such as "early March" and "the end of 2020"."""
    at = index + 1
    while words.at(at) in {"of", "the", "in", "-"} and at - index < 4:
        at += 1
    if at - index > 1 and words.at(index) in {"early", "late", "mid"} and words.at(at - 1) != "-":
        return None
    return _of_part(words, index, at, tables.PARTS[words.at(index)])


def _of_part(words: Words, start: int, at: int, part: str) -> Found:
    if words.month(at):
        return month_phrase(words, start, at, part)
    if at < len(words.reading.words) and words.at(at)[:1].isdigit():
        found = _decade(words, start, at, words.reading.words[at].lower(), part)
        if found:
            return found
    year = words.number(at, 1000, 2999)
    if year is None or len(words.at(at)) != 4:
        return None
    first, last = tables.year_of(year, part)
    return words.mention(start, at + 1, Granularity.SEASON, first=first, last=last, year=year, slack=31)


def mid(words: Words, index: int) -> Found:
    """Such as "mid-March", written as one word."""
    month = tables.MONTH_OF.get(words.at(index)[4:])
    said = words.reading.words[index].lower()[4:]
    if said.endswith("s"):
        return _decade(words, index, index, said, tables.MID)
    if month is None:
        year = words.at(index)[4:]
        if not (year.isdigit() and year.isascii() and len(year) == 4 and year > "1000"):
            return None
        first, last = tables.year_of(int(year), tables.MID)
        return words.mention(index, index + 1, Granularity.SEASON, first=first, last=last, year=int(year), slack=31)
    year_said, stop = _year_after(words, index + 1)
    chosen = year_said
    if chosen is None and words.published:
        chosen = tables.nearest_year(month, 15, words.published, to_come=words.to_come(index))
    first, last = tables.month_of(chosen, month, tables.MID) if chosen else (None, None)
    return words.mention(
        index, stop, Granularity.MONTH, first=first, last=last, year=year_said, month=month, relative=not year_said, slack=4
    )


def decade(words: Words, index: int) -> Found:
    """Such as "1990s" or "1990's"."""
    return _decade(words, index, index, words.reading.words[index].lower(), None)


def _decade(words: Words, start: int, at: int, word: str, part: str | None) -> Found:
    """The decade in ``word``, whole or a part of it; the phrase began at ``start`` and ends with the word at ``at``."""
    year = word[:4]
    if word[4:] not in {"s", "'s", "’s"} or not (year.isascii() and year.isdigit()) or year[3] != "0" or year < "1000":
        return None
    number = int(year)
    low, high = {None: (0, 9), tables.EARLY: (0, 4), tables.MID: (3, 7), tables.LATE: (5, 9)}[part]
    if year[2] == "0" and number < 2000 and part is None:
        high = 99  # the 1800s
    first, last = tables.day(number + low, 1, 1), tables.day(number + high, 12, 31)
    slack = 366 if part else 0
    return words.mention(start, at + 1, Granularity.DECADE, first=first, last=last, year=number, slack=slack)


def year_phrase(words: Words, index: int) -> Found:
    """Such as "2021" or "2010-2012"."""
    first_word, dash, last_word = words.at(index).partition("-")
    if dash and len(first_word) == 4 and len(last_word) in {2, 4} and last_word.isdigit() and last_word.isascii():
        last_year = int(last_word) if len(last_word) == 4 else int(first_word[:2] + last_word) if first_word.isdigit() else 0
        if first_word.isascii() and first_word.isdigit() and 1000 <= int(first_word) < last_year < 2999:
            return _years(words, index, index + 1, int(first_word), last_year)
        return None
    year = words.number(index, 1500, 2100)
    if year is None or not _stands_as_year(words, index):
        return None
    other = words.number(index + 2, year + 1, 2100) if words.at(index + 1) in JOINS else None
    if other and (words.at(index + 1) != "and" or words.at(index - 1) == "between"):
        return _years(words, index, index + 3, year, other)
    return _years(words, index, index + 1, year, year)


def _years(words: Words, start: int, stop: int, first: int, last: int) -> Found:
    said = first if first == last else None
    return words.mention(start, stop, Granularity.YEAR, first=tables.day(first, 1, 1), last=tables.day(last, 12, 31), year=said)


def _stands_as_year(words: Words, index: int) -> bool:
    """Whether four figures are a year: "in 2019", "(2019)", not "2000 people" or "$2019"."""
    before, after = words.at(index - 1), words.at(index + 1)
    if after in {"%", "percent", "per", "people", "km", "miles", "metres", "euros", "dollars", "pounds"} or before in {
        "$",
        "£",
        "€",
        "#",
    }:
        return False
    named = (
        index + 1 < len(words.reading.words) and bool(words.reading.stems[index + 1]) and words.reading.words[index + 1].islower()
    )
    if before in {"in", "since", "during", "until", "till", "year", "mid", "between"}:
        return True
    if before in tables.YEAR_LEADS:
        return not named
    return before in {"(", "the", "its", "his", "her"} and (not before.isalpha() or named) and int(words.at(index)) >= 1900
