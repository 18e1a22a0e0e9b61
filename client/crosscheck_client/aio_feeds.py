"""Feeds, for asyncio: the twin of ``client_feeds.py``."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from crosscheck_client.flows import feeds
from crosscheck_client.following import Feed
from crosscheck_client.retries import Retry

if TYPE_CHECKING:
    from crosscheck_client.aio import Carrier


class Feeds:
    """RSS and Atom feeds whose articles the service takes in: ``AsyncCrosscheck.feeds``."""

    def __init__(self, carrier: "Carrier", retry: Retry) -> None:
        self._carrier, self._retry = carrier, retry

    async def add(self, url: str, *, every_minutes: int = 30) -> Feed:
        """Poll a feed from now on; the service needs CROSSCHECK_FETCH=on."""
        return await self._carrier.one(feeds.add(url, every_minutes, self._retry))

    def list(self, *, page_size: int = 100) -> AsyncIterator[Feed]:
        """Every feed, newest first; pages are asked for as they are needed."""
        return self._carrier.items(feeds.list_feeds(page_size, self._retry))

    async def get(self, feed_id: str) -> Feed:
        """How a feed stands."""
        return await self._carrier.one(feeds.get(feed_id, self._retry))

    async def delete(self, feed_id: str) -> None:
        """Poll a feed no more; the articles that it brought stay."""
        await self._carrier.one(feeds.delete(feed_id, self._retry))
