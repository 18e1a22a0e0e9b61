"""Dates and weekdays as news text writes them, resolved against the day of publication.

The method is that of TIMEX3 taggers such as HeidelTime (Stroetgen and Gertz, 2013): rules find the phrase, the day of
publication gives what it leaves out. A weekday is the nearest such day of the last seven, a month or day without a year
the nearest one, past preferred. The words are read one by one, so no pattern can backtrack.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from service.domain.findings.dates import tables
from service.domain.findings.dates.mention import DateMention, Granularity
from service.domain.findings.dates.phrases import STARTS, phrase_at
from service.domain.findings.dates.words import Words
from service.domain.findings.finding import span
from service.domain.findings.language.wording import read, sentences

_LEADS = frozenset(("exactly", "just", "only", "about", "almost", "nearly", "some", "roughly", "barely"))


def read_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """The phrases of ``text`` that tell a time, in order; ``published`` resolves "Thursday" and "in March"."""
    reading = read(text)
    if tables.HINTS.isdisjoint(reading.lower) and not any(word[0].isdigit() or word[:4] == "mid-" for word in reading.words):
        return ()
    words = Words(reading, published)
    found: list[DateMention] = []
    for mention in _scan(words):
        found.append(_anchored(words, mention, found) if mention.offset else mention)
    return tuple(_joined(words, found))


def _scan(words: Words) -> Iterator[DateMention]:
    stop = 0
    for index, word in enumerate(words.reading.lower):
        if index < stop or not (word in STARTS or word[0].isdigit() or word[:4] == "mid-"):
            continue
        found = phrase_at(words, index)
        if found:
            yield found[0]
            stop = found[1]


def _anchored(words: Words, mention: DateMention, before: list[DateMention]) -> DateMention:
    """The phrase "two days later" counted from the date before it in the sentence.

    "9 October, two years after the flood" tells when the flood was: two years before, and belongs to what follows.
    """
    if not before or mention.offset is None:
        return mention
    anchor, place = before[-1], sentences(words.reading.text)
    if place[anchor.word] != place[mention.word]:
        return mention
    count, unit = mention.offset
    turn = mention.word + 2
    if words.at(turn) in {"before", "after"} and mention.span.text.lower().endswith(("before", "after")):
        if not _follows(words, anchor, mention):
            return mention
        return replace(_moved(mention, anchor, -count, unit), word=turn)
    return _moved(mention, anchor, count, unit)


def _follows(words: Words, anchor: DateMention, mention: DateMention) -> bool:
    """Whether nothing but a comma and "exactly" stands between the date and the phrase counted from it."""
    between = read(words.reading.text[anchor.span.end : mention.span.start]).lower
    return len(between) <= 2 and all(word == "," or word in _LEADS for word in between)


def _moved(mention: DateMention, anchor: DateMention, count: int, unit: str) -> DateMention:
    """``mention`` where it lies ``count`` units from ``anchor``; as it was where that is not known."""
    base = anchor.first if anchor.first == anchor.last else None
    if unit in {"day", "night", "week"}:
        days = count * tables.UNIT_DAYS[unit]
        weekday = (anchor.weekday + days) % 7 if anchor.weekday is not None else None
        known = base or (tables.day(2001, anchor.month, anchor.day) if anchor.month and anchor.day else None)
        moved = tables.shifted(known, days)
        if moved is None:
            return (
                mention if weekday is None else replace(mention, granularity=Granularity.WEEKDAY, weekday=weekday, relative=True)
            )
        found = replace(mention, granularity=Granularity.DAY, weekday=weekday, month=moved.month, day=moved.day, relative=True)
        return replace(found, first=moved, last=moved) if base else found
    if anchor.first is None or unit == "decade" or (unit == "month" and anchor.granularity is Granularity.YEAR):
        return mention
    if anchor.granularity is Granularity.YEAR:
        first, last = tables.year_of(anchor.first.year + count)
        return replace(mention, granularity=Granularity.YEAR, first=first, last=last, relative=True)
    first, last = tables.months_on(anchor.first, count * (12 if unit == "year" else 1))
    return replace(mention, granularity=Granularity.MONTH, first=first, last=last, relative=True, slack=15)


def _joined(words: Words, found: list[DateMention]) -> Iterator[DateMention]:
    """The mentions, with "from 3 May to 7 June" as one."""
    index = 0
    while index < len(found):
        here = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        lead = words.at(here.word - 1)
        between = words.reading.text[here.span.end : after.span.start].strip() if after else ""
        if after and (lead, between) in {("from", "to"), ("from", "until"), ("from", "through"), ("between", "and")}:
            yield _range(words, here, after)
            index += 2
            continue
        yield here
        index += 1


def _range(words: Words, start: DateMention, end: DateMention) -> DateMention:
    place = span(words.reading.text, start.span.start, end.span.end)
    if end.year and start.year is None and start.first:
        start = replace(start, first=tables.day(end.year, start.first.month, start.first.day))
    ordered = start.first and end.last and start.first <= end.last
    first, last = (start.first, end.last) if ordered else (None, None)
    return replace(
        end, span=place, word=start.word, first=first, last=last, weekday=None, day=None, month=None, year=None, bound=start.bound
    )
