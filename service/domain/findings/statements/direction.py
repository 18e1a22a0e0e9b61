"""Opposite verbs of one subject, and "before" against "after"."""

from service.domain.findings.finding import Finding, Kind, Relation, span
from service.domain.findings.language.same_event import (
    Proposition,
    clause_bounds,
    is_passive,
    markers,
    named_in,
    same_subject,
)
from service.domain.findings.language.word_lists import CALENDAR
from service.domain.findings.language.wording import Reading, verbs
from service.domain.findings.statements import words as cues
from service.domain.findings.statements.factuality import status_of, tense_of

_ORDER = frozenset(("before", "after"))
_MOST = 0.7


def compare_direction(claim: Proposition, passage: Reading) -> Finding | None:
    """A mismatch where the passage says the opposite of the same subject and matter, else None."""
    return _opposite(claim, passage) or _order(claim, passage)


def _opposite(claim: Proposition, passage: Reading) -> Finding | None:
    opposites = cues.OPPOSITES.get(claim.verb_stem)
    if (
        claim.verb is None
        or not opposites
        or passage.content.isdisjoint(opposites)
        or claim.verb_stem in passage.content
        or claim.content & opposites
    ):
        return None
    strengths, reading = verbs(passage.text), claim.reading
    for index, stem in enumerate(passage.stems):
        if stem in opposites and strengths[index] and _told_of_same(claim, passage, index):
            own = span(reading.text, reading.starts[claim.verb], reading.end(claim.verb))
            other = span(passage.text, passage.starts[index], passage.end(index))
            return Finding(
                Kind.DIRECTION, Relation.MISMATCH, own, other, f'the claim says "{own.text}", the passage "{other.text}"'
            )
    return None


def _told_of_same(claim: Proposition, passage: Reading, index: int) -> bool:
    low, high = clause_bounds(passage, index)
    clause = frozenset(passage.stems[low:high])
    matter = claim.content - {claim.verb_stem}
    own = claim.verb or 0
    ours, theirs = status_of(claim.reading, own), status_of(passage, index)
    plain = not (ours.negated or theirs.negated or ours.unsettled or theirs.unsettled) and ours.hedge is theirs.hedge
    return (
        plain
        and len(matter) > 0
        and len(matter & clause) >= _MOST * len(matter)
        and named_in(claim, passage)
        and claim.passive == is_passive(passage, index)
        and tense_of(claim.reading, own) is tense_of(passage, index)
        and claim.subject <= clause
        and same_subject(claim, passage, index)
        and claim.markers == markers(passage, low, high)
        and _calendar(claim.reading, claim.low, claim.high) == _calendar(passage, low, high)
        and _after(claim.reading, own, claim.high) <= clause
    )


def _after(reading: Reading, verb: int, high: int) -> frozenset[str]:
    return frozenset(reading.stems[verb + 1 : high]) - {""}


def _calendar(reading: Reading, low: int, high: int) -> frozenset[str]:
    return frozenset(word for word in reading.lower[low:high] if word in CALENDAR or (word.isdigit() and len(word) == 4))


def _order(claim: Proposition, passage: Reading) -> Finding | None:
    """Such as "X happened before Y" against "X happened after Y": the same words on the same sides."""
    ours, theirs = _turn(claim.reading), _turn(passage)
    if ours is None or theirs is None or not named_in(claim, passage):
        return None
    left, right = _sides(claim.reading, ours)
    first, second = _sides(passage, theirs)
    if not left or not right:
        return None
    straight, crossed = left <= first and right <= second, left <= second and right <= first
    same_word = claim.reading.lower[ours] == passage.lower[theirs]
    if straight == crossed or (straight and same_word) or (crossed and not same_word):
        return None
    if not (_calendar_free(claim.reading) and _calendar_free(passage)) or len(left) < 2:
        return None
    own = span(claim.reading.text, claim.reading.starts[ours], claim.reading.end(ours))
    other = span(passage.text, passage.starts[theirs], passage.end(theirs))
    return Finding(Kind.DIRECTION, Relation.MISMATCH, own, other, f'the claim says "{own.text}", the passage the other way round')


def _turn(reading: Reading) -> int | None:
    """The place of the only "before" or "after"."""
    places = [index for index, word in enumerate(reading.lower) if word in _ORDER]
    return places[0] if len(places) == 1 and not any(word in cues.NEGATORS for word in reading.lower) else None


def _sides(reading: Reading, place: int) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(reading.stems[:place]) - {""}, frozenset(reading.stems[place + 1 :]) - {""}


def _calendar_free(reading: Reading) -> bool:
    return CALENDAR.isdisjoint(reading.lower)
