"""The embedded store: everything the application asks of a corpus, on one machine."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import ExitStack
import json
from pathlib import Path
import threading

import apsw
import numpy as np

from service.application.ports import PreparedArticle
from service.domain.address import normal_url
from service.domain.article import Article, Receipt, StoredArticle, StoredPassage, parse_passage_id
from service.domain.errors import NotFound, StorageFailure, StoreError
from service.domain.listing import ArticleFilter, Page, VerificationPage
from service.domain.scope import Coverage, Scope
from service.store.embedded import articles, listing
from service.store.embedded.database import Readers, open_writer
from service.store.embedded.feeds import EmbeddedFeeds
from service.store.embedded.files import DirectoryLock
from service.store.embedded.index import Allowed
from service.store.embedded.inspection import DATABASE, INDEX
from service.store.embedded.jobs import EmbeddedJobs
from service.store.embedded.keeper import IndexKeeper
from service.store.embedded.lexical import LexicalSearch
from service.store.embedded.outbox import EmbeddedOutbox
from service.store.embedded.past import past_lexical_search
from service.store.embedded.plan import MEASURED, IndexPlan
from service.store.embedded.reencoding import reencode
from service.store.embedded.reviews import EmbeddedReviews
from service.store.embedded.rows import find_article, read_passages
from service.store.embedded.scope import condition, undated_condition
from service.store.embedded.texts import EmbeddedTexts
from service.store.embedded.verifications import erase_verification, put_verification
from service.store.embedded.watches import EmbeddedWatches
from service.store.embedded.writer import Writer

CACHED_SCOPES = 32


class EmbeddedStore:
    """A corpus in ``directory``, owned by this process. Raises StoreError when it cannot be.

    ``encoder`` is the identity of the vectors; passages whose vector is another encoder's are encoded anew with
    ``encode`` while the store opens.
    """

    def __init__(
        self,
        directory: Path,
        *,
        encoder: str,
        dimension: int,
        encode: Callable[[Sequence[str]], np.ndarray],
        lock_wait_seconds: float = 30.0,
        waiting: Callable[[], None] = lambda: None,
        plan: IndexPlan = MEASURED,
    ) -> None:
        path = directory / DATABASE
        self._encoder = encoder
        with ExitStack() as opened:  # what was opened is closed again, should a later step fail
            try:
                directory.mkdir(parents=True, exist_ok=True)
                opened.callback(DirectoryLock(directory, lock_wait_seconds, waiting).close)
            except OSError as error:
                raise StoreError(f"The data directory {directory} cannot be used: {error.strerror or error}.") from error
            self._writer = Writer(lambda: open_writer(path))
            opened.callback(self._writer.close)
            self._readers = Readers(path)
            opened.callback(self._readers.close)
            self.jobs = EmbeddedJobs(self._writer, self._readers)
            self.texts = EmbeddedTexts(self._writer, self._readers)
            self.watches = EmbeddedWatches(self._writer, self._readers)
            self.feeds = EmbeddedFeeds(self._writer, self._readers)
            self.outbox = EmbeddedOutbox(self._writer, self._readers)
            self.reviews = EmbeddedReviews(self._writer, self._readers, encoder, dimension, encode)
            reencode(self._writer, self._readers, encoder, encode)
            self._keeper = IndexKeeper(directory / INDEX, self._readers, encoder, dimension, plan)
            opened.callback(self._keeper.close)
            opened.callback(self._writer.finish)
            self._opened = opened.pop_all()
        self._allowed: OrderedDict[tuple[Scope, int], Allowed] = OrderedDict()
        self._allowed_lock = threading.Lock()
        self._lexical = LexicalSearch()

    def close(self) -> None:
        """Finish writing, leave an index generation, and let the directory go."""
        self._opened.close()

    # Articles

    def unchanged(self, article: Article) -> Receipt | None:
        """The receipt of the version that ``article`` repeats, or None."""
        with self._readers.snapshot() as connection:
            return articles.find_unchanged(connection, article)

    def put(self, items: Sequence[PreparedArticle]) -> list[Receipt]:
        """Store articles in one durable transaction; searchable when this returns. Raises StorageFailure."""
        receipts, _ = self._writer.run(
            lambda connection: articles.put_articles(connection, items, self._encoder),
            lambda result: self._keeper.take_in(result[1]),
        )
        return receipts

    def delete(self, identity: str) -> None:
        """Erase an article with all its versions. Raises NotFound, StorageFailure."""
        self._writer.run(lambda connection: articles.delete_article(connection, identity), self._keeper.applied, erases=True)

    def article(self, identity: str, version: int | None = None) -> StoredArticle:
        """One version of an article, by default the current one. Raises NotFound."""
        with self._readers.snapshot() as connection:
            return find_article(connection, identity, version)

    def articles(self, chosen: ArticleFilter, after: int, limit: int) -> Page:
        """A page of the current versions under ``chosen``, in the order in which the articles first came."""
        with self._readers.snapshot() as connection:
            return listing.list_articles(connection, chosen, after, limit)

    def passages(self, identity: str, version: int | None = None) -> list[StoredPassage]:
        """The passages of one version, in reading order. Raises NotFound."""
        with self._readers.snapshot() as connection:
            number = find_article(connection, identity, version).version
            return list(read_passages(connection, "a.id = ? AND v.number = ?", (identity, number)).values())

    # Search

    def dense(self, vector: np.ndarray, scope: Scope, limit: int) -> list[tuple[int, float]]:
        """The nearest (passage key, cosine) under ``scope``, best first; ``vector`` has shape (dimension,)."""
        return self._keeper.index.search(vector, self._allowed_versions(scope), limit)

    def lexical(self, claim: str, scope: Scope, limit: int) -> list[tuple[int, float]]:
        """The best (passage key, BM25 score) under ``scope``, best first."""
        search = self._lexical if scope.at_sequence is None else past_lexical_search
        with self._readers.snapshot() as connection:
            return search(connection, claim, scope, limit)

    def similarities(self, vector: np.ndarray, keys: Sequence[int]) -> Mapping[int, float]:
        """The cosine of ``vector`` with each passage that there is."""
        return self._keeper.vectors.similarities(vector, keys)

    def load(self, keys: Sequence[int]) -> Mapping[int, StoredPassage]:
        """The passages with these keys; one that is no longer there is left out."""
        marks = ", ".join("?" * len(keys))
        with self._readers.snapshot() as connection:
            return read_passages(connection, f"p.key IN ({marks})", keys)

    def coverage(self, scope: Scope) -> Coverage:
        """What part of the corpus ``scope`` leaves."""
        where, bindings = condition(scope)
        undated_where, undated_bindings = undated_condition(scope)
        with self._readers.snapshot() as connection:
            count, first, last = connection.execute(
                "SELECT count(*), min(v.published), max(v.published) FROM versions v WHERE " + where, bindings
            ).get
            undated = connection.execute("SELECT count(*) FROM versions v WHERE " + undated_where, undated_bindings).get
        return Coverage(count, listing.day(first), listing.day(last), undated)

    def reprints(self, url: str, at_sequence: int | None = None) -> Set[str]:
        """The ids of the articles that print, or once printed, the report of the page at ``url`` as it was after that change."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT a.id FROM versions v JOIN articles a ON a.key = v.article "
                "WHERE v.origin IN (SELECT origin FROM versions WHERE url IN (:url, :given) AND (:at IS NULL OR added <= :at))",
                {"url": normal_url(url), "given": url, "at": at_sequence},
            )
            return {identity for (identity,) in rows}

    # Verifications

    def save_verification(self, identity: str, created_at: str, record: Mapping[str, object]) -> None:
        """Keep a verification's record, durably. Raises StorageFailure."""
        self._writer.run(lambda connection: put_verification(connection, identity, created_at, record))

    def verification(self, identity: str) -> Mapping[str, object]:
        """A verification's record. Raises NotFound."""
        with self._readers.snapshot() as connection:
            record = connection.execute("SELECT record FROM verifications WHERE id = ?", (identity,)).get
        if record is None:
            raise NotFound("verification", identity)
        found: dict[str, object] = json.loads(record)
        return found

    def verifications(self, before: int | None, limit: int) -> VerificationPage:
        """A page of the stored verifications, the one saved last first; ``before`` is ``next_before`` of the page before."""
        with self._readers.snapshot() as connection:
            return listing.list_verifications(connection, before, limit)

    def erase_verification(self, identity: str) -> None:
        """Erase a verification's record; nothing of it stays in the file. Raises NotFound, StorageFailure."""
        self._writer.run(lambda connection: erase_verification(connection, identity), erases=True)

    def cited(self, passage_ids: Sequence[str]) -> Mapping[str, StoredPassage]:
        """The passages with these public ids; one whose article was deleted is left out."""
        found: dict[str, StoredPassage] = {}
        with self._readers.snapshot() as connection:
            for public in passage_ids:
                bindings = parse_passage_id(public)
                for passage in read_passages(connection, "a.id = ? AND v.number = ? AND p.number = ?", bindings).values():
                    found[public] = passage
        return found

    # Operation

    def counts(self) -> dict[str, int]:
        """Articles, versions, passages and verifications."""
        with self._readers.snapshot() as connection:
            return {
                "articles": connection.execute("SELECT count(*) FROM versions WHERE is_current").get,
                "versions": connection.execute("SELECT count(*) FROM versions").get,
                "passages": connection.execute("SELECT count(*) FROM passages").get,
                "verifications": connection.execute("SELECT count(*) FROM verifications").get,
            }

    def sequence(self) -> int:
        """How many changes the corpus has seen."""
        with self._readers.snapshot() as connection:
            return int(connection.execute("SELECT value FROM meta WHERE name = 'sequence'").get)

    def history(self) -> int:
        """The change since which the corpus can be looked at as it was."""
        with self._readers.snapshot() as connection:
            return int(connection.execute("SELECT value FROM meta WHERE name = 'history'").get)

    def deleted_since(self, sequence: int) -> Set[str]:
        """The ids of the articles that were deleted after that change, those that came again included."""
        with self._readers.snapshot() as connection:
            rows = connection.execute("SELECT article FROM deletions WHERE sequence > ?", (sequence,))
            return {identity for (identity,) in rows}

    def generation(self) -> str:
        """The index generation that is searched."""
        return self._keeper.index.generation

    def check(self) -> None:
        """Compare the index with the truth. Raises StorageFailure when passages are missing from it."""
        missing = self._keeper.missing()
        if missing:
            raise StorageFailure(f"The index lacks {missing} passages of the database.")

    def _allowed_versions(self, scope: Scope) -> Allowed:
        """Which version keys belong to ``scope``, once the index has them too."""
        with self._readers.snapshot() as connection:
            sequence = connection.execute("SELECT value FROM meta WHERE name = 'sequence'").get
            allowed = self._version_table(connection, scope, sequence)
        self._keeper.wait_for(sequence)  # outside the transaction, which would keep a deletion from emptying the log
        return allowed

    def _version_table(self, connection: apsw.Connection, scope: Scope, sequence: int) -> Allowed:
        """The versions of ``scope`` as of change ``sequence``, kept while the corpus does not change."""
        with self._allowed_lock:
            allowed = self._allowed.get((scope, sequence))
            if allowed is not None:
                self._allowed.move_to_end((scope, sequence))
                return allowed
        where, bindings = condition(scope)
        keys = [key for (key,) in connection.execute("SELECT v.key FROM versions v WHERE " + where, bindings)]
        table = np.zeros(max(keys, default=0) + 1, dtype=bool)
        table[keys] = True
        allowed = Allowed(table)
        with self._allowed_lock:
            self._allowed[scope, sequence] = allowed
            while len(self._allowed) > CACHED_SCOPES:
                self._allowed.popitem(last=False)
        return allowed
