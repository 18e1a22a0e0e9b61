"""Feeds taken in, shown and let go."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol
import uuid

from service.application.feeds.ports import CheckAddress, FeedStore
from service.domain.errors import InvalidInput
from service.domain.feeds import MAX_FEEDS, Feed, FeedPage

OFF = "cannot be polled, for fetching is off; set CROSSCHECK_FETCH=on and start again"


class Thread(Protocol):
    """Who polls what is due."""

    def wake(self) -> None:
        """Say that there is something to do."""
        ...


class Feeds:
    """Takes feeds in and tells of them; without ``check_address`` and ``worker`` none is taken in."""

    def __init__(
        self,
        store: FeedStore,
        check_address: CheckAddress | None = None,
        worker: Thread | None = None,
        most: int = MAX_FEEDS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._check_address = check_address
        self._worker = worker
        self._most = most
        self._clock = clock

    def create(self, url: str, every_minutes: int) -> Feed:
        """Poll a feed from now on. Raises InvalidInput, TooManyFeeds, StorageFailure."""
        if self._check_address is None or self._worker is None:
            raise InvalidInput("url", OFF)
        self._check_address(url)
        feed = self._store.add(uuid.uuid4().hex, url, every_minutes, self._clock().timestamp(), self._most)
        self._worker.wake()
        return feed

    def get(self, identity: str) -> Feed:
        """One feed. Raises NotFound."""
        return self._store.feed(identity)

    def page(self, before: int | None, limit: int) -> FeedPage:
        """A page of feeds, newest first."""
        return self._store.page(before, limit)

    def erase(self, identity: str) -> None:
        """Poll a feed no more; its articles stay. Raises NotFound."""
        self._store.erase(identity)
