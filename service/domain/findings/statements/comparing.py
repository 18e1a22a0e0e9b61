"""Whether a passage asserts what the claim does: question, hedge, plan, negation, opposite, report of speech.

Contradiction by negation follows de Marneffe et al. (2008): the same event, one side negated. What is denied must be no
narrower than what is said, as negation turns entailment round: "not approved for children" does not contradict "approved".
"""

import re

from service.domain.findings.finding import Finding, Kind, Relation, Span, span
from service.domain.findings.language.same_event import (
    HALF,
    Proposition,
    clause_bounds,
    covered,
    inside,
    named_in,
    proposition,
    same_event,
    same_subject,
    sentence_bounds,
    verb_places,
)
from service.domain.findings.language.word_lists import BE
from service.domain.findings.language.wording import Reading, read, verbs
from service.domain.findings.statements import words as cues
from service.domain.findings.statements.attribution import MOST, compare_attribution
from service.domain.findings.statements.direction import compare_direction
from service.domain.findings.statements.factuality import Hedge, Status, Tense, called_false, is_question, status_of, tense_of
from service.domain.findings.statements.speech import frames

# "3. Which firm is accused of ...?": whom it is true of is what is asked, so no name of the claim need be there.
_ASKS = re.compile(
    r"\W*(?:\d+[.)] )?(?:which|who|whose|whom|what|where|when|why|how|did|does|do|is|are|was|were|has|have|had|can|could|will"
    r"|would|should)\b[^?]*\?\W*\Z",
    re.IGNORECASE,
)


def compare_assertion(claim: str, passage: str) -> list[Finding]:
    """What stands between the passage and the claim as an assertion; nothing where they speak of different things."""
    told, reading = proposition(claim), read(passage)
    if len(told.content & reading.content) < HALF * len(told.content) or not told.content:
        return []
    found = compare_attribution(claim, passage)
    if _asks(passage) and not _asks(claim):
        asked = span(passage, 0, len(passage))
        return [Finding(Kind.ASSERTION, Relation.UNKNOWN, None, asked, "the passage only asks this"), *found]
    for verb in verb_places(told, reading):
        finding = _at_verb(told, reading, verb)
        if finding:
            return [finding, *found] if finding.relation is not Relation.MATCH else [*found, finding]
    finding = _cancelled(told, reading) or compare_direction(told, reading)
    return [*found, finding] if finding else found


def _asks(text: str) -> bool:
    """Whether all of ``text`` is one question."""
    return _ASKS.match(text) is not None


def _at_verb(claim: Proposition, passage: Reading, verb: int) -> Finding | None:
    """What the passage makes of the claim's verb at ``verb``."""
    if claim.verb is None or covered(claim, passage, verb) < MOST or not named_in(claim, passage):
        return None
    if not same_subject(claim, passage, verb):
        return None
    if is_question(passage, verb):
        if is_question(claim.reading, claim.verb):
            return None
        return _finding(Kind.ASSERTION, Relation.UNKNOWN, claim, passage, verb, "the passage only asks this")
    false = called_false(passage, verb)
    if false:
        return _called_false(claim, passage, *false)
    return _weighed(claim, passage, verb, status_of(claim.reading, claim.verb), status_of(passage, verb))


def _called_false(claim: Proposition, passage: Reading, place: int, sure: bool) -> Finding | None:
    if called_false(claim.reading, claim.verb or 0) or status_of(claim.reading, claim.verb or 0).negated or not claim.names:
        return None
    word = passage.lower[place]
    if sure and inside(claim.reading, claim.low, claim.high, passage) and not _negated_before(passage, place):
        return _finding(Kind.ASSERTION, Relation.MISMATCH, claim, passage, place, f'the passage calls this "{word}"')
    return _finding(Kind.ASSERTION, Relation.UNKNOWN, claim, passage, place, "the passage does not hold this for true")


def _negated_before(passage: Reading, place: int) -> bool:
    return any(word in cues.NEGATORS for word in passage.lower[max(0, place - 4) : place])


def _weighed(claim: Proposition, passage: Reading, verb: int, ours: Status, theirs: Status) -> Finding | None:
    if ours.unsettled or theirs.unsettled:
        return None
    if theirs.hedge and not ours.hedge:
        return None if theirs.negated or ours.negated else _hedged(claim, passage, verb, theirs)
    planned = ours.hedge is Hedge.PLANNED
    comparable = ours.hedge is theirs.hedge and (ours.hedge is None or (planned and ours.coming and theirs.coming))
    if ours.negated != theirs.negated:
        return _opposed(claim, passage, verb, ours, theirs) if comparable or (planned and theirs.ruled_out) else None
    if not (comparable and ours.negated and same_event(claim, passage, verb, MOST)):
        return None
    return _finding(Kind.NEGATION, Relation.MATCH, claim, passage, theirs.cue or verb, "both say that it is not so")


def _hedged(claim: Proposition, passage: Reading, verb: int, theirs: Status) -> Finding | None:
    if any(frame.holds(claim.verb or 0) for frame in frames(claim.reading.text)):  # the claim is of a report, not of the fact
        return None
    note = f"the passage says only that it {(theirs.hedge or Hedge.POSSIBLE).value}"
    return _finding(Kind.ASSERTION, Relation.UNKNOWN, claim, passage, verb if theirs.cue is None else theirs.cue, note)


def _opposed(claim: Proposition, passage: Reading, verb: int, ours: Status, theirs: Status) -> Finding | None:
    """One side is negated and the other is not."""
    own = claim.verb or 0
    if not _same_time(claim.reading, own, passage, verb, ours, theirs) or not same_event(claim, passage, verb, MOST):
        return None
    if any(frame.holds(verb) and frame.act in {cues.DENY, cues.ASK, cues.CLAIM} for frame in frames(passage.text)):
        return None
    if any(frame.holds(own) and frame.act in {cues.DENY, cues.ASK, cues.CLAIM} for frame in frames(claim.reading.text)):
        return None
    if not claim.numbers <= frozenset(passage.lower) or _agreed_elsewhere(claim, passage, ours):
        return None
    low, high = clause_bounds(passage, verb)
    negated_inside = (
        inside(passage, min(low, theirs.cue or low), high, claim.reading, cues.CUE_STEMS)
        if theirs.negated
        else inside(claim.reading, claim.low, claim.high, passage, cues.CUE_STEMS)
    )
    if not negated_inside or _narrowed(claim.reading, own, ours) or _narrowed(passage, verb, theirs):
        return None
    note = (
        "the passage says that it did not happen"
        if theirs.failed
        else "the passage rules it out"
        if theirs.ruled_out
        else "the passage says that it is not so"
    )
    if not theirs.negated:
        note = "the claim says that it is not so, the passage that it is"
    cue = theirs.cue if theirs.cue is not None else verb
    return _finding(Kind.NEGATION, Relation.MISMATCH, claim, passage, cue, note)


def _narrowed(reading: Reading, verb: int, status: Status) -> bool:
    """Whether a negated verb is denied in part only: "not because of the strike"."""
    after = reading.lower[verb + 1 : sentence_bounds(reading, verb)[1]]
    before = reading.lower[clause_bounds(reading, verb)[0] : verb]
    return status.negated and not (cues.NARROWING.isdisjoint(after) and cues.PARTIAL.isdisjoint(before))


def _agreed_elsewhere(claim: Proposition, passage: Reading, ours: Status) -> bool:
    """Whether another place of the passage has the verb as the claim does."""
    statuses = [status_of(passage, verb) for verb in verb_places(claim, passage)]
    return any(status.negated == ours.negated for status in statuses)


def _same_time(claim: Reading, own: int, passage: Reading, verb: int, ours: Status, theirs: Status) -> bool:
    """Whether both verbs speak of the same time: "no longer works" does not contradict "worked"."""
    if theirs.ruled_out:
        return ours.hedge is Hedge.PLANNED
    tenses = tense_of(claim, own), tense_of(passage, verb)
    if theirs.over:
        return tenses[0] is Tense.PRESENT
    return tenses[0] is tenses[1] and not ours.over


def _cancelled(claim: Proposition, passage: Reading) -> Finding | None:
    """An event that the claim says took place and the passage says was called off."""
    if claim.verb is None or claim.verb_stem not in cues.HELD or passage.content.isdisjoint(cues.CANCELLED):
        return None
    ours = status_of(claim.reading, claim.verb)
    if ours.negated or ours.hedge or ours.unsettled:
        return None
    strengths = verbs(passage.text)
    for index, stem in enumerate(passage.stems):
        if stem not in cues.CANCELLED or strengths[index] < 2:
            continue
        if passage.lower[index] == "called" and passage.lower[index + 1 : index + 2] != ("off",):
            continue
        theirs = status_of(passage, index)
        matter = claim.content - {claim.verb_stem}
        agreed = len(matter & passage.content) >= MOST * len(matter) and len(matter) > 1
        told = (
            named_in(claim, passage) and claim.numbers <= frozenset(passage.lower) and claim.markers <= frozenset(passage.lower)
        )
        if agreed and told and not (theirs.negated or theirs.hedge or theirs.unsettled) and _passive(passage, index):
            return _finding(Kind.NEGATION, Relation.MISMATCH, claim, passage, index, "the passage says that it was cancelled")
    return None


def _passive(passage: Reading, index: int) -> bool:
    return not BE.isdisjoint(passage.lower[max(0, index - 2) : index])


def _finding(kind: Kind, relation: Relation, claim: Proposition, passage: Reading, place: int, note: str) -> Finding:
    reading = claim.reading
    own: Span | None = None
    if claim.verb is not None:
        own = span(reading.text, reading.starts[claim.verb], reading.end(claim.verb))
    return Finding(kind, relation, own, span(passage.text, passage.starts[place], passage.end(place)), note)
