"""When a webhook that failed is tried again: the specification's own example of a schedule, ended after about a day."""

from enum import StrEnum

# Seconds after each failed try (standardwebhooks.com, "Deliverability and reliability"): eight tries within 28 hours.
WAITS = (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 10 * 3600)
JITTER = 0.2  # of a wait, added by chance, so that what failed together does not come back together
MOST_RETRY_AFTER = 24 * 3600  # a receiver cannot put a webhook off for longer
GONE = 410


class DeliveryState(StrEnum):
    """What became of a webhook."""

    PENDING = "pending"
    DELIVERED = "delivered"
    DEAD = "dead"


DELIVERY_STATES = {
    DeliveryState.PENDING: "it waits for its next try",
    DeliveryState.DELIVERED: "the receiver has answered with 200 to 299",
    DeliveryState.DEAD: "it is not tried any more, unless somebody asks for it",
}


def wait_after(tries: int, chance: float, retry_after: float | None = None) -> float | None:
    """Seconds until the next try after so many failed ones, None after the last.

    ``chance`` is drawn from 0 to 1; what the receiver asks for by ``Retry-After`` is waited for where it is more.
    """
    if tries > len(WAITS):
        return None
    planned = WAITS[tries - 1] * (1 + JITTER * chance)
    return max(planned, min(retry_after or 0.0, MOST_RETRY_AFTER))


def is_delivered(status: int | None) -> bool:
    """Whether a receiver that answered so has the webhook."""
    return status is not None and 200 <= status < 300
