"""What feeds need of the outside."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Protocol

from service.application.fetching import Stamp
from service.domain.feeds import Feed, FeedPage, ReadFeed


@dataclass(frozen=True, slots=True)
class Polled:
    """A feed after a poll; ``next_at`` in seconds since 1970, None: it is polled no more. ``stamp`` None: the one kept stays."""

    feed: str
    at: str
    next_at: float | None
    error: str | None = None
    title: str | None = None
    stamp: Stamp | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """An entry that was seen to: ``created`` says whether its article was new, None where it could not be had."""

    feed: str
    url: str
    created: bool | None
    problem: str | None = None


class FeedStore(Protocol):
    """Where feeds are kept, with the addresses that were seen in them."""

    def add(self, identity: str, url: str, every_minutes: int, now: float, most: int) -> Feed: ...
    def feed(self, identity: str) -> Feed: ...
    def page(self, before: int | None, limit: int) -> FeedPage: ...
    def erase(self, identity: str) -> None: ...
    def due(self, now: float) -> Feed | None: ...
    def next_at(self) -> float | None: ...
    def seen(self, identity: str, urls: Sequence[str]) -> Set[str]: ...
    def tried(self, tried: Tried) -> None: ...
    def polled(self, polled: Polled) -> None: ...


class CheckAddress(Protocol):
    """Whether an address may be fetched. Raises InvalidInput."""

    def __call__(self, url: str) -> None:
        """Make sure of it."""
        ...


@dataclass(frozen=True, slots=True)
class FetchedFeed:
    """A feed as it was found; ``feed`` is None where nothing changed since the stamp."""

    feed: ReadFeed | None
    stamp: Stamp


class FetchFeed(Protocol):
    """Fetches a feed and reads it. Raises InvalidInput for an address that is not allowed, FetchFailed for the site's fault."""

    def __call__(self, url: str, stamp: Stamp) -> FetchedFeed:
        """The feed at ``url``, if it changed since ``stamp``."""
        ...
