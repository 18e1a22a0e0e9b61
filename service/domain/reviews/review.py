"""A claim that others have reviewed. It is shown beside a verification and is never evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
import hashlib
from urllib.parse import urlsplit

from service.domain.dates import Moment

MAX_RATING = 500  # characters
MAX_NAME = 500
MAX_TITLE = 1_000


@dataclass(frozen=True, slots=True)
class Review:
    """One review of one claim; ``rating`` is its verdict in the publisher's own words.

    ``value`` lies between ``worst`` and ``best`` where the publisher gives numbers. ``claimant`` made the claim, at
    ``claim_url``, on ``claim_date``.
    """

    claim: str
    url: str
    rating: str
    publisher: str | None = None
    publisher_url: str | None = None
    title: str | None = None
    language: str | None = None
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    claimant: str | None = None
    claim_url: str | None = None
    claim_date: Moment | None = None
    review_date: Moment | None = None

    @property
    def id(self) -> str:
        """The same for the same claim on the same page, so that an import may be repeated."""
        return hashlib.sha256(f"{self.url}\n{self.claim}".encode()).hexdigest()[:32]

    @property
    def site(self) -> str:
        """The host of the page without ``www.``, as fact-check indexes name a publisher."""
        return site_of(self.url)


@dataclass(frozen=True, slots=True)
class StoredReview:
    """A review as it is kept, since when."""

    id: str
    created_at: str
    review: Review


@dataclass(frozen=True, slots=True)
class ReviewReceipt:
    """What became of a review: ``created`` when it is new, ``changed`` when it was there and says something else now."""

    id: str
    created: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A page of reviews, the one that came last first; ``next_before`` is where the next one starts, None at the end."""

    items: Sequence[StoredReview]
    next_before: int | None


def site_of(url: str) -> str:
    """The host of ``url`` in lower case without ``www.``."""
    return (urlsplit(url).hostname or "").lower().removeprefix("www.")
