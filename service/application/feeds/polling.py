"""The one thread that polls feeds: what is due, one after another, and each new entry's page by the same fetcher."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
import logging
import threading

from service.application.feeds.ports import FeedStore, FetchFeed, Polled, Tried
from service.application.fetching import Stamp
from service.application.ingest import Ingest, SentArticle
from service.application.turns import Stopped
from service.domain.address import normal_url
from service.domain.article import Article
from service.domain.dates import timestamp
from service.domain.errors import FetchFailed, InvalidInput, ModelsBusy, NotFound, StorageFailure
from service.domain.feeds import GONE, LEAST_CONTENT, MAX_NEW, Entry, Feed, wait_after

IDLE_SECONDS = 60.0  # at most between two looks at what is due
PAUSE_SECONDS = 5.0  # after the store failed

logger = logging.getLogger(__name__)


class FeedWorker:
    """Polls feeds; what it keeps survives any end of the process. An entry that was being fetched then is fetched again."""

    def __init__(
        self,
        store: FeedStore,
        fetch_feed: FetchFeed,
        ingest: Ingest,
        break_off: Callable[[], None],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``break_off`` ends what is being fetched."""
        self._store = store
        self._fetch_feed = fetch_feed
        self._ingest = ingest
        self._break_off = break_off
        self._clock = clock
        self._woken = threading.Event()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Poll in a thread from now on."""
        self._thread = threading.Thread(target=self._run, name="feeds", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Say that there is something to do."""
        self._woken.set()

    def end(self) -> None:
        """Break off what is being fetched, and begin nothing more."""
        self._ending.set()
        self._woken.set()
        self._break_off()

    def join(self) -> None:
        """Wait until the thread has ended."""
        if self._thread is not None:
            self._thread.join()

    def step(self) -> bool:
        """Poll the feed whose turn it is; says whether there was one. Raises Stopped, ModelsBusy, StorageFailure."""
        feed = self._store.due(self._now())
        if feed is None:
            return False
        try:
            self._poll(feed)
        except NotFound:  # erased meanwhile
            pass
        except (FetchFailed, InvalidInput) as error:
            self._failed(feed, error)
        except (Stopped, StorageFailure, ModelsBusy):
            raise
        except Exception as error:  # one feed that breaks something must not keep the others waiting for ever
            logger.exception("a feed could not be read", extra={"feed": feed.id})
            self._failed(feed, FetchFailed(f"it could not be read ({type(error).__name__})"))
        return True

    def _poll(self, feed: Feed) -> None:
        found = self._fetch_feed(feed.url, Stamp(feed.etag, feed.last_modified))
        next_at = self._now() + wait_after(feed.every_minutes, 0)
        if found.feed is None:
            self._store.polled(Polled(feed.id, timestamp(self._clock()), next_at))
            return
        new = self._new(feed, found.feed.entries)
        for entry in new[:MAX_NEW]:
            self._store.tried(self._take(feed, entry, found.feed.title))
        # What is left for the next poll must not be hidden by an answer that nothing changed.
        stamp = found.stamp if len(new) <= MAX_NEW else Stamp()
        self._store.polled(Polled(feed.id, timestamp(self._clock()), next_at, None, found.feed.title, stamp))

    def _new(self, feed: Feed, entries: Sequence[Entry]) -> list[Entry]:
        """The entries whose addresses were not seen, each once, in the feed's order."""
        named = {normal_url(entry.url): entry for entry in reversed(entries)}
        seen = self._store.seen(feed.id, list(named))
        return [entry for url, entry in reversed(named.items()) if url not in seen]

    def _take(self, feed: Feed, entry: Entry, title: str | None) -> Tried:
        """Take an entry's page in, or where that cannot be had, the content that the feed gives whole."""
        if self._ending.is_set():
            raise Stopped
        told = {"feed": title or feed.url}
        name = normal_url(entry.url)
        try:
            try:
                receipt = self._ingest.one(SentArticle(Article("", url=entry.url, metadata=told)))
            except (FetchFailed, InvalidInput):
                if self._ending.is_set():  # it was broken off here, not there
                    raise Stopped from None
                if entry.content is None or entry.characters < LEAST_CONTENT:
                    raise
                article = Article("", url=entry.url, title=entry.title, published_at=entry.published_at, metadata=told)
                page = f"<html><body><article>{entry.content}</article></body></html>"
                receipt = self._ingest.one(SentArticle(article, page))
        except (FetchFailed, InvalidInput) as error:
            problem = f"{entry.url}: {error.reason}"
            return Tried(feed.id, name, None, problem[:1000])
        return Tried(feed.id, name, receipt.created)

    def _failed(self, feed: Feed, error: FetchFailed | InvalidInput) -> None:
        if self._ending.is_set():
            raise Stopped from error
        status = error.status if isinstance(error, FetchFailed) else None
        asked = error.retry_after if isinstance(error, FetchFailed) else None
        wait = wait_after(feed.every_minutes, feed.failures + 1, asked)
        next_at = None if status == GONE else self._now() + wait
        logger.info("a feed could not be polled", extra={"feed": feed.id, "problem": error.reason})
        self._store.polled(Polled(feed.id, timestamp(self._clock()), next_at, error.reason))

    def _now(self) -> float:
        return self._clock().timestamp()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._woken.clear()
            try:
                while not self._ending.is_set() and self.step():
                    pass
                due = self._store.next_at()
                wait = IDLE_SECONDS if due is None else max(0.05, min(IDLE_SECONDS, due - self._now()))
            except Stopped:
                return
            except Exception:  # of the store or the models: the same feed comes again
                logger.exception("feeds pause, for a poll broke off")
                wait = PAUSE_SECONDS
            if not self._ending.is_set():
                self._woken.wait(wait)
