"""A standing claim: verified again when the corpus changes, and what is told of a change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from service.domain.verification import Question
from service.domain.watches.retries import DeliveryState
from service.domain.watches.standing import Difference, Standing, cited_records

MAX_WATCHES = 1_000
MAX_CHANGES = 1_000  # kept of one watch; older ones go with their deliveries
CHANGED = "watch.changed"  # the type of the one event that there is


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where changes are told; ``disabled`` says why nothing is sent any more."""

    url: str
    disabled: str | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """What is known of a standing claim.

    ``place`` orders watches as they came. ``verification`` is the id of the record of its last change, or its first.
    ``outlook`` is the digest by which it was looked at last, ``sequence`` the change of the corpus up to which it was. Times
    are ISO 8601 in UTC.
    """

    id: str
    place: int
    question: Question
    paused: bool
    webhook: Webhook | None
    standing: Standing
    verification: str
    outlook: str
    sequence: int
    created_at: str
    looked_at: str
    changed_at: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a watch: ``event`` is what is told of it, ``id`` the webhook's id on every try."""

    id: str
    place: int
    event: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Delivery:
    """How far the telling of a change is; ``status`` and ``problem`` are those of the last try."""

    id: str
    place: int
    state: DeliveryState
    tries: int
    next_at: str | None
    status: int | None
    problem: str | None
    created_at: str
    ended_at: str | None


@dataclass(frozen=True, slots=True)
class WatchPage:
    """A page of watches, newest first; ``next_before`` is where the next one starts, None at the end."""

    items: Sequence[Watch]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class ChangePage:
    """A page of changes, newest first."""

    items: Sequence[Change]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """A page of deliveries, newest first."""

    items: Sequence[Delivery]
    next_before: int | None


def change_event(watch: Watch, changed: Difference, record: Mapping[str, Any], at: str) -> dict[str, Any]:
    """What is told of a change: ids and digests, no text of any article."""
    return {
        "type": CHANGED,
        "timestamp": at,
        "data": {
            "watch_id": watch.id,
            "claim": watch.question.claim,
            "verdict": {"before": changed.before, "after": changed.after},
            "confidence": record["confidence"],
            "reason": record["reason"],
            "evidence": {"added": cited_records(changed.added), "removed": cited_records(changed.removed)},
            "verification_id": record["id"],
            "corpus_sequence": record["provenance"]["corpus_sequence"],
        },
    }
