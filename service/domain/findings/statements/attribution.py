"""Who said it: reports of speech in the claim and in the passage."""

from service.domain.findings.finding import Finding, Kind, Relation, Span, span
from service.domain.findings.language.same_event import named_in, proposition, verb_places
from service.domain.findings.language.wording import Reading, read
from service.domain.findings.statements import words as cues
from service.domain.findings.statements.factuality import status_of
from service.domain.findings.statements.speech import Frame, frames

ENOUGH = 0.6
MOST = 0.7
SAME_WORDS = 0.9
_AFFIRMED = frozenset((cues.SAY, cues.ADMIT, cues.CLAIM))


def compare_attribution(claim: str, passage: str) -> list[Finding]:
    """At most one finding, for the report of speech in the passage that has most of the claim's words."""
    theirs = frames(passage)
    if not theirs:
        return []
    ours = frames(claim)
    found = _reported(claim, ours[0], passage, theirs) if ours else _unattributed(claim, passage, theirs)
    return [found] if found else []


def _shared(claim: Reading, low: int, high: int, passage: Reading, frame: Frame) -> float:
    """The share of the claim's words from ``low`` up to ``high`` that the reported words have."""
    ours = frozenset(claim.stems[low:high]) - {""}
    return len(ours & frozenset(passage.stems[frame.low : frame.high])) / len(ours) if len(ours) > 1 else 0.0


def _unattributed(claim: str, passage: str, theirs: tuple[Frame, ...]) -> Finding | None:
    reading, told = read(passage), proposition(claim)
    best = max(theirs, key=lambda frame: _shared(told.reading, told.low, told.high, reading, frame))
    # The speaker of "X denied having sold it" is its subject too.
    ours = told.content - best.stems if best.act == cues.DENY else told.content
    said = frozenset(reading.stems[best.low : best.high])
    if len(ours) < 2 or len(ours & said) / len(ours) < MOST or not named_in(told, reading) or best.negated:
        return None
    place = _place(reading, best.verb)
    if best.act == cues.DENY:
        return Finding(Kind.ASSERTION, Relation.UNKNOWN, None, place, f"the passage only says that {best.speaker} denied this")
    if best.act == cues.ASK:
        return Finding(Kind.ASSERTION, Relation.UNKNOWN, None, place, f"in the passage {best.speaker} only asks this")
    if best.act == cues.CLAIM:
        note = f"the passage only says that {best.speaker} claims this"
        return Finding(Kind.ATTRIBUTION, Relation.UNKNOWN, None, place, note)
    if not any(best.holds(index) for index in verb_places(told, reading)) or _odd(reading, best) != _odd_words(told.reading):
        return None
    return Finding(Kind.ATTRIBUTION, Relation.MATCH, None, place, f"as reported: said by {best.speaker}")


def _reported(claim: str, ours: Frame, passage: str, theirs: tuple[Frame, ...]) -> Finding | None:
    reading, reader = read(passage), read(claim)
    shares = [(_shared(reader, ours.low, ours.high, reading, frame), frame) for frame in theirs]
    same = [(share, frame) for share, frame in shares if _same_speaker(ours, frame) and share >= ENOUGH]
    place = _place(reader, ours.verb)
    if same:
        return _acts(ours, max(same, key=lambda pair: pair[0])[1], reader, reading, place)
    share, other = max(shares, key=lambda pair: pair[0])
    if share < ENOUGH:
        return None
    evidence = _place(reading, other.verb)
    elsewhere = bool(ours.names) and ours.names <= reading.content - frozenset(reading.stems[other.low : other.high])
    people = bool(ours.names and other.names) and ours.names.isdisjoint(other.names)
    if people and elsewhere and share >= SAME_WORDS and _odd(reader, ours) == _odd(reading, other) and _both_say(ours, other):
        note = f"the claim has it from {ours.speaker}, the passage from {other.speaker}"
        return Finding(Kind.ATTRIBUTION, Relation.MISMATCH, place, evidence, note)
    note = f"the claim has it from {ours.speaker}, the passage from {other.speaker}: both may have said it"
    return Finding(Kind.ATTRIBUTION, Relation.UNKNOWN, place, evidence, note)


def _both_say(ours: Frame, other: Frame) -> bool:
    return ours.act in _AFFIRMED and other.act in _AFFIRMED and not (ours.negated or other.negated)


def _same_speaker(ours: Frame, other: Frame) -> bool:
    if ours.names and other.names:
        return bool(ours.names & other.names)
    return bool(ours.stems & other.stems)


def _acts(ours: Frame, other: Frame, claim: Reading, passage: Reading, place: Span) -> Finding | None:
    """What the same speaker does in both, on the same matter: say it or deny it."""
    if ours.negated or other.negated or cues.ASK in {ours.act, other.act}:
        return None
    evidence = _place(passage, other.verb)
    told = proposition(claim.text, ours.low, ours.high)
    verbs = [index for index in verb_places(told, passage) if other.holds(index)]
    turned = _turned(claim, ours, passage, other, told.verb, verbs)
    if turned is None:
        return None
    if (ours.act == cues.DENY) == (other.act == cues.DENY) and not turned:
        same = f"both have it from {other.speaker}"
        return Finding(Kind.ATTRIBUTION, Relation.MATCH, place, evidence, same) if verbs else None
    share, back = _shared(claim, ours.low, ours.high, passage, other), _shared(passage, other.low, other.high, claim, ours)
    opposed = (ours.act == cues.DENY) != (other.act == cues.DENY)
    if share < MOST or back < ENOUGH or opposed == turned:
        return None
    note = f"in the claim {ours.speaker} {_doing(claim, ours)} this, in the passage {other.speaker} {_doing(passage, other)} it"
    if turned:
        note = f"the claim and the passage report the opposite from {other.speaker}"
    return Finding(Kind.ATTRIBUTION, Relation.MISMATCH, place, evidence, note)


def _turned(claim: Reading, ours: Frame, passage: Reading, other: Frame, verb: int | None, verbs: list[int]) -> bool | None:
    """Whether one of the two reports negates what the other says; None where that is not clear."""
    if not (_negations(claim.lower[ours.low : ours.high]) or _negations(passage.lower[other.low : other.high])):
        return False
    if verb is None or not verbs:
        return None
    mine, theirs = status_of(claim, verb), status_of(passage, verbs[0])
    if mine.unsettled or theirs.unsettled or mine.hedge is not theirs.hedge:
        return None
    return mine.negated != theirs.negated


def _doing(reading: Reading, frame: Frame) -> str:
    return reading.lower[frame.verb]


def _odd(reading: Reading, frame: Frame) -> bool:
    return _negations(reading.lower[frame.low : frame.high]) % 2 == 1


def _odd_words(reading: Reading) -> bool:
    return _negations(reading.lower) % 2 == 1


def _negations(words: tuple[str, ...]) -> int:
    return sum(word in cues.NEGATORS or word in cues.SUBJECT_NEGATORS for word in words)


def _place(reading: Reading, index: int) -> Span:
    return span(reading.text, reading.starts[index], reading.end(index))
