"""What a compound claim is cut into."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """How the part stands in the claim."""

    SENTENCE = "sentence"
    COORDINATION = "coordination"
    APPOSITION = "apposition"
    RELATIVE_CLAUSE = "relative_clause"
    TEMPORAL_ORDER = "temporal_order"


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence that stands on its own and is true wherever the claim is.

    ``spans`` are the pieces of the claim that ``text`` is made of, as (start, end) in code points, in the order of the
    text. Beside them the text may have a form of "be" that an apposition leaves out, another ending of a verb whose subject is
    one name in place of two, a capital at its start and a full stop.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    kind: PartKind


def says_all(parts: Iterable[Part]) -> bool:
    """Whether the claim is true where all of its ``parts`` are: what came first is said by none of them."""
    return all(part.kind is not PartKind.TEMPORAL_ORDER for part in parts)
