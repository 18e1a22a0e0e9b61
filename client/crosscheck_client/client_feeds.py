"""Feeds, blocking. ``aio_feeds.py`` is its twin for asyncio."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crosscheck_client.flows import feeds
from crosscheck_client.following import Feed
from crosscheck_client.retries import Retry

if TYPE_CHECKING:
    from crosscheck_client.client import Carrier


class Feeds:
    """RSS and Atom feeds whose articles the service takes in: ``Crosscheck.feeds``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    def add(self, url: str, *, every_minutes: int = 30) -> Feed:
        """Poll a feed from now on; the service needs CROSSCHECK_FETCH=on."""
        return self._carrier.one(feeds.add(url, every_minutes, self._retry))

    def list(self, *, page_size: int = 100) -> Iterator[Feed]:
        """Every feed, newest first; pages are asked for as they are needed."""
        return self._carrier.items(feeds.list_feeds(page_size, self._retry))

    def get(self, feed_id: str) -> Feed:
        """How a feed stands."""
        return self._carrier.one(feeds.get(feed_id, self._retry))

    def delete(self, feed_id: str) -> None:
        """Poll a feed no more; the articles that it brought stay."""
        self._carrier.one(feeds.delete(feed_id, self._retry))
