"""Feeds: what is known of one, and when it is asked again."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain.dates import Moment

MAX_FEEDS = 200
LEAST_MINUTES, MOST_MINUTES, MINUTES = 5, 1_440, 30
MAX_ENTRIES = 500  # read of one answer, the first of them
MAX_NEW = 50  # taken in at one poll; the others at the next
MAX_SEEN = 5_000  # addresses that are remembered of one feed, the newest
LEAST_CONTENT = 500  # characters of text in an entry that may stand in for its page
MAX_WAIT = 24 * 3600  # seconds
GONE = 410


class FeedState(StrEnum):
    """Whether a feed is polled."""

    ACTIVE = "active"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of an article. ``characters`` are those of ``content``, HTML, without its marks."""

    url: str
    title: str | None = None
    published_at: Moment | None = None
    content: str | None = None
    characters: int = 0


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed's title and its entries that have an address, in its own order."""

    title: str | None
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and how it stands.

    ``place`` orders feeds as they came. Times are ISO 8601 in UTC; ``next_at`` is None once it is stopped. ``error`` is that of
    the last poll, ``failures`` how many failed one after another. ``taken`` counts articles that were new, ``known`` those that
    the corpus had, ``refused`` entries that could not be had; ``problem`` says why the last of these could not.
    """

    id: str
    place: int
    url: str
    every_minutes: int
    state: FeedState
    title: str | None
    created_at: str
    next_at: str | None
    polled_at: str | None
    error: str | None
    failures: int
    taken: int
    known: int
    refused: int
    problem: str | None
    etag: str | None
    last_modified: str | None


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of feeds, newest first; ``next_before`` is where the next one starts, None at the end."""

    items: Sequence[Feed]
    next_before: int | None


def wait_after(every_minutes: int, failures: int, retry_after: float | None = None) -> float:
    """Seconds until the next poll: the interval, doubled with each failure in a row, or what the site asks for where it is more.

    Never more than a day.
    """
    planned = every_minutes * 60.0 * float(2 ** min(failures, 10))
    return min(max(planned, retry_after or 0.0), MAX_WAIT)
