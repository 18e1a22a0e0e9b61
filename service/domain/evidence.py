"""What one passage says of a claim."""

from dataclasses import dataclass
from enum import StrEnum

from service.domain.article import StoredPassage
from service.domain.findings.finding import Finding


class Stance(StrEnum):
    """What a passage says of the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Probabilities:
    """The judge's calibrated probabilities of the three stances; they sum to 1."""

    supports: float
    refutes: float
    neutral: float


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Why a passage was looked at: cosine to the claim, BM25 score (None: no shared term), rank from 1 after fusion."""

    dense: float
    lexical: float | None
    rank: int


@dataclass(frozen=True, slots=True)
class Copy:
    """A passage that repeats another with at most small changes: its id, and origin and date of its article."""

    passage_id: str
    origin: str
    published_at: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage retrieved for a claim, with its stance; ``copies`` are the passages that repeat it.

    ``probabilities`` are those after ``findings`` were weighed, ``judged`` the model's own, and ``decisive`` is the finding
    that makes them differ. A passage that is too far from the claim to count is not read: it is neutral and has none.
    ``part`` is the place of the claim's part that it is about, None where it is about the claim as one.
    """

    passage: StoredPassage
    retrieval: Retrieval
    probabilities: Probabilities | None
    stance: Stance
    copies: tuple[Copy, ...] = ()
    findings: tuple[Finding, ...] = ()
    decisive: Finding | None = None
    judged: Probabilities | None = None
    part: int | None = None

    @property
    def score(self) -> float:
        """The probability of the stance; 0 where the passage was not read."""
        return float(getattr(self.probabilities, self.stance.value)) if self.probabilities else 0.0

    @property
    def passage_ids(self) -> tuple[str, ...]:
        """The passage and its copies."""
        return (self.passage.id, *(copy.passage_id for copy in self.copies))

    @property
    def origin(self) -> str:
        """What the articles that print one report have in common."""
        return self.passage.origin


def near_reading(passage: StoredPassage) -> str:
    """The passage after the sentence before it in the paragraph, which names who "he" is."""
    return f"{passage.lead} {passage.text}" if passage.lead else passage.text


def titled_reading(passage: StoredPassage) -> str:
    """What the judge reads: the same under the headline, which says what it is all about."""
    return f"{passage.title}. {near_reading(passage)}" if passage.title else near_reading(passage)


def combine_readings(titled: Probabilities, near: Probabilities, alone: float) -> Probabilities:
    """One judgement of both readings: support as read under the headline, a contradiction as far as both readings see it.

    A passage that has less support than ``alone`` without its headline only stands below one that says it: it is cited for
    nothing. Why two readings, and of what: docs/decisions/0018-what-the-judge-is-asked.md.
    """
    supports = titled.supports if near.supports >= alone else min(titled.supports, near.supports)
    refutes = min(near.refutes, titled.refutes)
    return Probabilities(supports, refutes, max(0.0, 1.0 - supports - refutes))
