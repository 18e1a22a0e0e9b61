"""A verification held against the one that was stored: what is the same, and what has changed between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

AGREEMENT = 0.005  # of two confidences: what texts that share a batch move a probability by, rounded up


class Changed(StrEnum):
    """What may have changed since a verification was stored: a closed list."""

    ENCODER = "encoder"
    ENTAILMENT = "entailment"
    RUNTIME = "runtime"
    POLICY = "policy"
    DELETED = "deleted"
    HISTORY = "history"


MEANINGS: Mapping[Changed, str] = {
    Changed.ENCODER: "another encoder finds the passages",
    Changed.ENTAILMENT: "another entailment model reads them",
    Changed.RUNTIME: "the models are executed by something else",
    Changed.POLICY: "other thresholds decide",
    Changed.DELETED: "articles were deleted since",
    Changed.HISTORY: "the record is older than what the corpus knows of its past",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: its names before and after, or the ids of the articles that are gone and which were cited."""

    what: Changed
    before: str | None = None
    after: str | None = None
    articles: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()


def changed_names(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """What made the verdict, where two provenances differ; what the older one does not name is not compared."""
    names = (Changed.ENCODER, Changed.ENTAILMENT, Changed.RUNTIME, Changed.POLICY)
    pairs = ((name, before.get(name.value), after[name.value]) for name in names)
    return [Change(name, old, new) for name, old, new in pairs if old is not None and old != new]


def compare_answers(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Verdict, reason, confidence and the passages of both sides of two records, and whether all of it is ``same``.

    ``gone`` and ``new`` are ids of passages that took a side only before or only after; ``turned`` took another one.
    """
    old, new = _stances(before), _stances(after)
    evidence = {
        "gone": sorted(set(old) - set(new)),
        "new": sorted(set(new) - set(old)),
        "turned": sorted(name for name in set(old) & set(new) if old[name] != new[name]),
    }
    answers = {name: {"before": before[name], "after": after[name]} for name in ("verdict", "reason", "confidence")}
    apart = abs(before["confidence"] - after["confidence"])
    alike = all(before[name] == after[name] for name in ("verdict", "reason"))
    return {"same": alike and apart <= AGREEMENT and not any(evidence.values()), **answers, "evidence": evidence}


def _stances(record: Mapping[str, Any]) -> dict[str, list[str]]:
    """On which sides each cited passage is; one may be on both, of different parts."""
    sides: dict[str, list[str]] = {}
    for side in ("supporting", "contradicting"):
        items: Sequence[Mapping[str, Any]] = record[side]
        for item in items:
            sides.setdefault(item["passage_id"], []).append(side)
    return {name: sorted(set(found)) for name, found in sides.items()}
