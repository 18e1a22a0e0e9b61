"""What a comparison of a claim with a passage comes out as."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is compared."""

    QUANTITY = "quantity"
    PERCENTAGE = "percentage"
    MONEY = "money"
    COUNT = "count"
    DATE = "date"
    WEEKDAY = "weekday"
    DURATION = "duration"
    ROLE = "role"
    NEGATION = "negation"
    DIRECTION = "direction"
    ATTRIBUTION = "attribution"
    ASSERTION = "assertion"


class Relation(StrEnum):
    """How claim and passage stand to each other; ``unknown`` where it is not sure that they speak of the same."""

    MATCH = "match"
    MISMATCH = "mismatch"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the claim or of the passage: ``text`` is its characters from ``start`` to ``end`` (exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparison; ``claim`` or ``evidence`` is None where only the other side has something to point at.

    ``note`` is a plain sentence that says why.
    """

    kind: Kind
    relation: Relation
    claim: Span | None
    evidence: Span | None
    note: str


def span(text: str, start: int, end: int) -> Span:
    """The span of ``text`` from ``start`` to ``end``."""
    return Span(text[start:end], start, end)
