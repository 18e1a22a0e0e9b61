"""What one passage says of a claim."""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import category

from service.domain.article import StoredPassage
from service.domain.text import sha256


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
class Evidence:
    """A passage retrieved for a claim, with its stance; ``copies`` are the ids of passages that repeat it word for word."""

    passage: StoredPassage
    retrieval: Retrieval
    probabilities: Probabilities
    stance: Stance
    copies: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """The probability of the stance."""
        return float(getattr(self.probabilities, self.stance.value))

    @property
    def origin(self) -> str:
        """What copies of this passage have in common."""
        return origin_of(self.passage.text)


def combining(character: str) -> bool:
    """Whether ``character`` is a mark that belongs to the letter before it, as the vowels of many scripts do."""
    return category(character).startswith("M")


def origin_of(text: str) -> str:
    """The origin of a passage: passages that are the same word for word, case and punctuation aside, have one."""
    kept = "".join(character if character.isalnum() or combining(character) else " " for character in text.casefold())
    return sha256(" ".join(kept.split()))[:16]


def near_reading(passage: StoredPassage) -> str:
    """What the judge reads first: the passage after the sentence before it in the paragraph, which names who "he" is."""
    return f"{passage.lead} {passage.text}" if passage.lead else passage.text


def titled_reading(passage: StoredPassage) -> str:
    """What the judge reads where it saw a contradiction: the same under the headline, which says what it is all about.

    Why a second look: docs/decisions/0005-two-readings.md.
    """
    return f"{passage.title}. {near_reading(passage)}" if passage.title else near_reading(passage)


def combine_readings(near: Probabilities, titled: Probabilities) -> Probabilities:
    """One judgement of both readings: support as read in the paragraph, a contradiction as far as both readings see it."""
    refutes = min(near.refutes, titled.refutes)
    return Probabilities(near.supports, refutes, max(0.0, 1.0 - near.supports - refutes))
