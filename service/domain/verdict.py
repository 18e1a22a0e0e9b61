"""From evidence to a verdict: a pure function.

Both sides are always looked for, and one side is never averaged against the other: independent origins that disagree
are a verdict of their own, and so is the absence of evidence.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain.article import parse_passage_id
from service.domain.evidence import Evidence, Probabilities, Retrieval, Stance
from service.domain.origins import count_groups
from service.domain.policy import Policy


class Label(StrEnum):
    """The four verdicts."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class Reason(StrEnum):
    """Why a verdict is what it is: a closed list."""

    SOURCES_AGREE = "sources_agree"
    SOURCES_DISAGREE = "sources_disagree"
    OUTWEIGHED = "outweighed"
    SUPERSEDED = "superseded"
    PARTS_DIFFER = "parts_differ"
    NOTHING_FOUND = "nothing_found"
    NOTHING_DECISIVE = "nothing_decisive"
    EVIDENCE_WEAK = "evidence_weak"
    NOT_CHECKABLE = "not_checkable"
    UNRESOLVED_REFERENCE = "unresolved_reference"
    LANGUAGE_NOT_SERVED = "language_not_served"


REASONS = {
    Reason.SOURCES_AGREE: "every decisive origin says the same of the claim",
    Reason.SOURCES_DISAGREE: "at least one origin supports the claim and at least one contradicts it",
    Reason.OUTWEIGHED: "one side is clearly stated, the other too weakly for a conflict",
    Reason.SUPERSEDED: "sources disagree on what may change, and all that say so are older than all that say otherwise",
    Reason.PARTS_DIFFER: "the claim has parts, and not all of them are decided alike",
    Reason.NOTHING_FOUND: "no passage about the claim was found in the part of the corpus that was searched",
    Reason.NOTHING_DECISIVE: "passages about the claim were found, but they neither support nor contradict it",
    Reason.EVIDENCE_WEAK: "passages lean to one side, but not clearly enough to decide",
    Reason.NOT_CHECKABLE: "the claim has no content that a passage could support or contradict",
    Reason.UNRESOLVED_REFERENCE: "the claim speaks of somebody or something that it does not name",
    Reason.LANGUAGE_NOT_SERVED: "the claim is in a language that the models were not made for",
}


NOT_LOOKED_UP = frozenset((Reason.NOT_CHECKABLE, Reason.UNRESOLVED_REFERENCE, Reason.LANGUAGE_NOT_SERVED))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with its confidence (0 to 1) and its reason."""

    label: Label
    confidence: float
    reason: Reason


def is_on_topic(retrieval: Retrieval, policy: Policy) -> bool:
    """Whether a passage is near enough to the claim to count; one that is not need not be read."""
    return retrieval.dense >= policy.topical


def stance_of(probabilities: Probabilities, policy: Policy) -> Stance:
    """The stance of one passage that was read: a side only when it is probable enough, and likelier than the other."""
    if probabilities.supports >= policy.supports and probabilities.supports >= probabilities.refutes:
        return Stance.SUPPORTS
    if probabilities.refutes >= policy.refutes and probabilities.refutes > probabilities.supports:
        return Stance.REFUTES
    return Stance.NEUTRAL


def decide(evidence: Sequence[Evidence], policy: Policy) -> Verdict:
    """Decide from all retrieved passages, best first or not; those that were not read count as silent on another topic.

    The confidence of a side is the probability of its strongest passage times the probability that no passage on the
    topic says the opposite as the strongest on the other side does; of a conflict, that of the weaker side; of
    "not enough", that the strongest leaning passage on the topic is silent. A conflict needs both sides at
    ``policy.conflict``: among twenty passages, one that is about something else is easily called a contradiction.
    """
    read = [item.probabilities for item in evidence if item.probabilities]
    if not read:
        return Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0 if not evidence else 0.9, Reason.NOTHING_FOUND)
    supports = max(each.supports for each in read)
    refutes = max(each.refutes for each in read)
    sides = {item.stance for item in evidence} - {Stance.NEUTRAL}
    if not sides:
        leaning = max(supports, refutes)
        reason = Reason.EVIDENCE_WEAK if leaning >= policy.weak else Reason.NOTHING_DECISIVE
        return Verdict(Label.NOT_ENOUGH_EVIDENCE, 1.0 - leaning, reason)
    both = len(sides) > 1
    if both and min(supports, refutes) >= policy.conflict:
        return Verdict(Label.CONFLICTING, min(supports, refutes), Reason.SOURCES_DISAGREE)
    reason = Reason.OUTWEIGHED if both else Reason.SOURCES_AGREE
    if sides == {Stance.SUPPORTS} or (both and supports >= refutes):
        return Verdict(Label.SUPPORTED, supports * (1.0 - refutes), reason)
    return Verdict(Label.REFUTED, refutes * (1.0 - supports), reason)


def count_origins(evidence: Iterable[Evidence], stance: Stance) -> int:
    """How many origins take ``stance``: reprints of one report, and copies of one sentence, count once."""
    return count_groups(
        {item.passage.id, item.origin, *(copy.origin for copy in item.copies)} for item in evidence if item.stance is stance
    )


def count_articles(evidence: Iterable[Evidence], stance: Stance) -> int:
    """How many articles take ``stance``, copies included."""
    passages = [each for item in evidence if item.stance is stance for each in item.passage_ids]
    return len({parse_passage_id(each)[0] for each in passages})
