"""How a claim stands, and what of it is a change: a pure function of two records of verifications.

A claim stands by its verdict and by the passages that are cited for or against it, each known by its article and the digest of
its words. A passage that moves within a new version of its article, a confidence, a reason, a rank: none of it is a change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SIDES = ("supporting", "contradicting")

Cited = tuple[str, str, str]  # side, article id, SHA-256 of the passage


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict and what is cited for and against the claim."""

    verdict: str
    cited: frozenset[Cited]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two standings; what is cited is in order."""

    before: str
    after: str
    added: Sequence[Cited]
    removed: Sequence[Cited]


def standing_of(record: Mapping[str, Any]) -> Standing:
    """How the claim of a verification's record stands."""
    cited = ((side, str(item["article_id"]), str(item["sha256"])) for side in SIDES for item in record[side])
    return Standing(str(record["verdict"]), frozenset(cited))


def difference(before: Standing, after: Standing) -> Difference | None:
    """What changed, or None where nothing did."""
    if before == after:
        return None
    return Difference(before.verdict, after.verdict, sorted(after.cited - before.cited), sorted(before.cited - after.cited))


def write_standing(standing: Standing) -> dict[str, object]:
    """A standing as it is kept."""
    return {"verdict": standing.verdict, "cited": [list(each) for each in sorted(standing.cited)]}


def read_standing(kept: Mapping[str, Any]) -> Standing:
    """A standing that was kept."""
    return Standing(kept["verdict"], frozenset((side, article, digest) for side, article, digest in kept["cited"]))


def cited_records(cited: Iterable[Cited]) -> list[dict[str, str]]:
    """What is cited, as the interface shows it."""
    return [{"side": side, "article_id": article, "sha256": digest} for side, article, digest in cited]
