"""Feeds, and the addresses that were seen in them."""

from collections.abc import Sequence, Set
from datetime import UTC, datetime
from typing import Any

import apsw

from service.application.feeds.ports import Polled, Tried
from service.domain.dates import timestamp
from service.domain.errors import InvalidInput, NotFound, TooManyFeeds
from service.domain.feeds import MAX_SEEN, Feed, FeedPage, FeedState
from service.store.embedded.database import Readers
from service.store.embedded.writer import Writer

NEWEST = 2**62  # a place beyond all places

_FEED = (
    "id, key, url, every_minutes, title, created_at, next_at, polled_at, error, failures, taken, known, refused, problem, etag, "
    "last_modified"
)


class EmbeddedFeeds:
    """The feeds of a store, over its writer and its readers."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    def add(self, identity: str, url: str, every_minutes: int, now: float, most: int) -> Feed:
        """Keep a feed that is due at once. Raises TooManyFeeds, InvalidInput for one that is there already."""

        def change(connection: apsw.Connection) -> Feed:
            if connection.execute("SELECT count(*) FROM feeds").get >= most:
                raise TooManyFeeds(most)
            there = connection.execute("SELECT id FROM feeds WHERE url = ?", (url,)).get
            if there is not None:
                raise InvalidInput("url", f"is polled already, as the feed {there}")
            connection.execute(
                "INSERT INTO feeds(id, url, every_minutes, created_at, next_at) VALUES(?, ?, ?, ?, ?)",
                (identity, url, every_minutes, _at(now), now),
            )
            return _find(connection, identity)

        return self._writer.run(change)

    def feed(self, identity: str) -> Feed:
        """One feed. Raises NotFound."""
        with self._readers.snapshot() as connection:
            return _find(connection, identity)

    def page(self, before: int | None, limit: int) -> FeedPage:
        """A page of the feeds whose place is below ``before``, newest first."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                f"SELECT {_FEED} FROM feeds WHERE key < ? ORDER BY key DESC LIMIT ?",
                (NEWEST if before is None else before, limit + 1),
            ).fetchall()
        items = [_read(row) for row in rows[:limit]]
        return FeedPage(items, items[-1].place if len(rows) > limit else None)

    def erase(self, identity: str) -> None:
        """Erase a feed with what was seen in it. Raises NotFound."""

        def change(connection: apsw.Connection) -> None:
            place = _find(connection, identity).place
            connection.execute("DELETE FROM feed_entries WHERE feed = ?", (place,))
            connection.execute("DELETE FROM feeds WHERE key = ?", (place,))

        self._writer.run(change, erases=True)

    def due(self, now: float) -> Feed | None:
        """The feed that is due longest."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(f"SELECT {_FEED} FROM feeds WHERE next_at <= ? ORDER BY next_at LIMIT 1", (now,)).fetchall()
        return _read(rows[0]) if rows else None

    def next_at(self) -> float | None:
        """The second since 1970 at which a feed is due next."""
        with self._readers.snapshot() as connection:
            found: float | None = connection.execute("SELECT min(next_at) FROM feeds").get
        return found

    def seen(self, identity: str, urls: Sequence[str]) -> Set[str]:
        """Those of ``urls`` that were seen to before. Raises NotFound."""
        with self._readers.snapshot() as connection:
            place = _find(connection, identity).place
            question = "SELECT 1 FROM feed_entries WHERE feed = ? AND url = ?"
            return {url for url in urls if connection.execute(question, (place, url)).get}

    def tried(self, tried: Tried) -> None:
        """Count an entry and remember its address. Raises NotFound."""

        def change(connection: apsw.Connection) -> None:
            place = _find(connection, tried.feed).place
            connection.execute("INSERT OR IGNORE INTO feed_entries(feed, url) VALUES(?, ?)", (place, tried.url))
            counted = "refused" if tried.created is None else "taken" if tried.created else "known"
            connection.execute(
                f"UPDATE feeds SET {counted} = {counted} + 1, problem = coalesce(?, problem) WHERE key = ?",
                (tried.problem, place),
            )
            connection.execute(
                "DELETE FROM feed_entries WHERE feed = ?1 AND key <= "
                "(SELECT key FROM feed_entries WHERE feed = ?1 ORDER BY key DESC LIMIT 1 OFFSET ?2)",
                (place, MAX_SEEN),
            )

        self._writer.run(change)

    def polled(self, polled: Polled) -> None:
        """Keep what came of a poll and when the next one is. Raises NotFound."""

        def change(connection: apsw.Connection) -> None:
            place = _find(connection, polled.feed).place
            connection.execute(
                "UPDATE feeds SET polled_at = ?, next_at = ?, error = ?, failures = iif(?3 IS NULL, 0, failures + 1), "
                "title = coalesce(?, title) WHERE key = ?",
                (polled.at, polled.next_at, polled.error, polled.title, place),
            )
            if polled.stamp is not None:
                connection.execute(
                    "UPDATE feeds SET etag = ?, last_modified = ? WHERE key = ?",
                    (polled.stamp.etag, polled.stamp.last_modified, place),
                )

        self._writer.run(change)


def _find(connection: apsw.Connection, identity: str) -> Feed:
    rows = connection.execute(f"SELECT {_FEED} FROM feeds WHERE id = ?", (identity,)).fetchall()
    if not rows:
        raise NotFound("feed", identity)
    return _read(rows[0])


def _read(row: Sequence[Any]) -> Feed:
    """From _FEED."""
    identity, place, url, every, title, created_at, next_at, *rest = row
    state = FeedState.STOPPED if next_at is None else FeedState.ACTIVE
    return Feed(identity, place, url, every, state, title, created_at, None if next_at is None else _at(next_at), *rest)


def _at(seconds: float) -> str:
    return timestamp(datetime.fromtimestamp(seconds, UTC))
