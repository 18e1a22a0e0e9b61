"""Dates and weekdays of a claim against those of a passage that tells of the same event.

The event is the same where both dates tell the time of one verb with one subject; a date that the passage lacks is no
finding. What may have been moved, may recur or is of what is to come is left open.
"""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.findings.dates import tables
from service.domain.findings.dates.mention import Bound, DateMention, Granularity
from service.domain.findings.dates.relation import relate
from service.domain.findings.finding import Finding, Kind, Relation
from service.domain.findings.language.same_event import (
    HALF,
    Proposition,
    clause_bounds,
    covered,
    proposition,
    same_event,
    verb_places,
)
from service.domain.findings.language.word_lists import words
from service.domain.findings.language.wording import Reading, read, stem, stems_of, verbs

# A date beside one of these may not be when it happened.
_MOVED = words(
    "postponed rescheduled originally initially moved shifted delayed planned scheduled instead previously annual annually"
)
_SPEECH = stems_of(words("say tell announce report state add warn claim deny confirm write reveal"))
_RECURS = words("every each annual annually weekly monthly usually regularly always often")
_COMING = words("will shall due expected scheduled set plans planned to-be upcoming")
# What happens again and again: another time may be another event.
_REPEATED = stems_of(
    words(
        "meet march protest play speak talk visit attack bomb shell strike hit shoot vote kill injure rise fall drop train "
        "work test demonstrate rally address call write win lose beat defeat draw score arrive leave return land fly sail see "
        "hear ask urge gather announce record hold take host stage perform rain snow fire travel discuss debate appear walk go "
        "come make give have get increase decrease gain raise"
    )
)
_NEGATIONS = words("not never no didn't wasn't without cancelled canceled")


def compare_dates(
    claim: str, claim_dates: Sequence[DateMention], passage: str, passage_dates: Sequence[DateMention]
) -> list[Finding]:
    """One finding for each date of the claim that the passage has something to say of."""
    if not claim_dates or not passage_dates:
        return []
    told, reading = proposition(claim), read(passage)
    if not told.content & reading.content:
        return []
    places = verb_places(told, reading)
    found = (_compare(told, mention, reading, passage_dates, places, claim_dates) for mention in claim_dates)
    return [finding for finding in found if finding]


def _compare(
    claim: Proposition,
    mention: DateMention,
    passage: Reading,
    others: Sequence[DateMention],
    places: list[int],
    all_dates: Sequence[DateMention],
) -> Finding | None:
    if mention.granularity is Granularity.OFFSET and mention.first is None:
        return None
    relations = [(relate(mention, other), other) for other in others]
    near = [(relation, other) for relation, other in relations if covered(claim, passage, other.word) >= HALF]
    if any(relation is Relation.MATCH for relation, _ in relations):
        return _matching(claim, mention, passage, relations, places)
    told = [(relation, other) for relation, other in near if relation and _attached(claim, mention, passage, other, places)]
    coarse = next((other for relation, other in told if relation is Relation.UNKNOWN), None)
    if coarse:
        return _finding(mention, coarse, Relation.UNKNOWN, "it may be the same time")
    if not told:
        return None
    if any(relate(each, told[0][1]) is Relation.MATCH for each in all_dates):  # "in 1949 and 1987" against "in 1987"
        return _finding(mention, told[0][1], Relation.UNKNOWN, "the claim has that time too")
    return _differing(claim, mention, passage, others, told[0][1])


def _matching(
    claim: Proposition,
    mention: DateMention,
    passage: Reading,
    relations: Sequence[tuple[Relation | None, DateMention]],
    places: list[int],
) -> Finding | None:
    """A match where the date stands beside the claim's matter; unknown where it is one of several and the verb another."""
    beside = [
        other for relation, other in relations if relation is Relation.MATCH and covered(claim, passage, other.word) >= HALF
    ]
    if not beside:
        return None
    alone = not any(relation is Relation.MISMATCH for relation, _ in relations)
    sure = next((other for other in beside if alone or _attached(claim, mention, passage, other, places)), None)
    if sure is None:
        return _finding(mention, beside[0], Relation.UNKNOWN, "the passage has other times too")
    return _finding(mention, sure, Relation.MATCH, None)


def _differing(
    claim: Proposition, mention: DateMention, passage: Reading, others: Sequence[DateMention], other: DateMention
) -> Finding:
    """A mismatch, or unknown where something else may explain the difference."""
    doubt = _doubt(claim, mention, passage, others, other)
    return _finding(mention, other, Relation.UNKNOWN if doubt else Relation.MISMATCH, doubt)


def _doubt(
    claim: Proposition, mention: DateMention, passage: Reading, others: Sequence[DateMention], other: DateMention
) -> str | None:
    """What else may explain that two dates differ."""
    low, high = clause_bounds(passage, other.word)
    spoken = frozenset(passage.lower[low:high]) | frozenset(claim.reading.lower)
    recurs = mention.recurring or other.recurring or not _RECURS.isdisjoint(spoken)
    moved = not _MOVED.isdisjoint(passage.lower) and _MOVED.isdisjoint(claim.reading.lower)
    counted = any(each.granularity is Granularity.OFFSET for each in others)
    to_come = _to_come(claim.reading.lower) != _to_come(passage.lower[low:high])
    doubts = (
        (recurs, "it may be something that recurs"),
        (moved, "it may have been moved"),
        (counted, "the passage counts from another day"),
        (claim.verb_stem in _REPEATED, "it may have happened more than once"),
        (to_come, "one of them is of what is to come"),
        (not _NEGATIONS.isdisjoint(spoken), "one of them says that it did not happen then"),
    )
    return next((doubt for holds, doubt in doubts if holds), None)


def _to_come(spoken: Sequence[str]) -> bool:
    return not _COMING.isdisjoint(spoken)


def _attached(claim: Proposition, mention: DateMention, passage: Reading, other: DateMention, places: list[int]) -> bool:
    """Whether both dates belong to the same event: each is the time of the claim's verb."""
    if _of_speech(claim.reading, mention.word) != _of_speech(passage, other.word) or claim.verb is None:
        return False
    if _governor(claim.reading, mention.word) != claim.verb:
        return False
    return _governor(passage, other.word) in places and same_event(_undated(claim), passage, _governor(passage, other.word) or 0)


def _governor(reading: Reading, index: int) -> int | None:
    """The place of the verb whose time the date at ``index`` tells: the one before it in its clause, else the next one."""
    low, high = clause_bounds(reading, index)
    strengths = verbs(reading.text)
    before = (place for place in range(index - 1, low - 1, -1) if strengths[place])
    return next(before, next((place for place in range(index, high) if strengths[place] >= 2), None))


def _undated(claim: Proposition) -> Proposition:
    """The claim without its numbers: those of its dates differ, and no date stands for another number."""
    return replace(claim, numbers=frozenset())


def _of_speech(reading: Reading, index: int) -> bool:
    """Whether the date at ``index`` tells when something was said: "said on Tuesday"."""
    return any(stem(word) in _SPEECH for word in reading.lower[max(0, index - 4) : index])


def _finding(mention: DateMention, other: DateMention, relation: Relation, why: str | None) -> Finding:
    kind = Kind.WEEKDAY if mention.granularity is Granularity.WEEKDAY else Kind.DATE
    note = f"the claim says {_told(mention, other)}, the passage {_told(other, mention)}"
    return Finding(kind, relation, mention.span, other.span, f"{note}: {why}" if why else note)


def _told(mention: DateMention, beside: DateMention) -> str:
    """The phrase, with what it stands for where it does not say so itself."""
    said = f"{mention.bound.value} {mention.span.text}" if mention.bound is not Bound.ON else mention.span.text
    meant = _meant(mention, weekday_too=beside.granularity is Granularity.WEEKDAY)
    return f"{said} ({meant})" if meant else said


def _meant(mention: DateMention, *, weekday_too: bool) -> str | None:
    """What a phrase stands for, where a reader could not say at once."""
    first, last = mention.first, mention.last
    weekday = tables.WEEKDAYS[mention.weekday] if mention.weekday is not None else None
    if first is None or last is None:
        day = f"{mention.day} {tables.MONTHS[mention.month - 1]}" if mention.month and mention.day else weekday
        return day if mention.offset else None
    if mention.offset and first != last:
        return str(first.year) if mention.granularity is Granularity.YEAR else f"{tables.MONTHS[first.month - 1]} {first.year}"
    if first != last or (mention.relative and mention.day is not None and not mention.offset):
        return None  # plain enough, or a day whose year is a guess
    if mention.relative:
        return f"{first.day} {tables.MONTHS[first.month - 1]} {first.year}"
    return None if weekday is None or weekday in mention.span.text or not weekday_too else f"a {weekday}"
