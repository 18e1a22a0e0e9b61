"""Reviews: each a row with its claim's vector, and the vectors in memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
import json
import logging
import threading

import apsw
import numpy as np

from service.application.ports import CheckedPage, CheckedQuery, PreparedReview
from service.domain.dates import parse_moment
from service.domain.errors import NotFound
from service.domain.reviews.review import Review, ReviewPage, ReviewReceipt, StoredReview
from service.store.embedded.articles import now, stored_value
from service.store.embedded.checked import file_review, find_checked, forget_claim
from service.store.embedded.database import Readers
from service.store.embedded.writer import Writer

BLOCK = 512  # claims that are encoded anew together
_COLUMNS = "id, created_at, record"
_DATES = ("claim_date", "review_date")

logger = logging.getLogger(__name__)


class EmbeddedReviews:
    """The reviews of a store, over its writer and its readers; vectors of another encoder are made anew as it opens."""

    def __init__(
        self,
        writer: Writer,
        readers: Readers,
        encoder: str,
        dimension: int,
        encode: Callable[[Sequence[str]], np.ndarray],
    ) -> None:
        self._writer, self._readers, self._encoder = writer, readers, encoder
        self._reencode(encode)
        with readers.snapshot() as connection:
            rows = connection.execute("SELECT key, vector FROM reviews ORDER BY key").fetchall()
        self._vectors = _Vectors(dimension)
        self._vectors.add([key for key, _ in rows], np.frombuffer(b"".join(value for _, value in rows), dtype="<f2"))

    def put(self, items: Sequence[PreparedReview]) -> list[ReviewReceipt]:
        """Store reviews in one durable transaction; one that is there is brought up to date. Raises StorageFailure."""
        if not items:
            return []
        values = stored_value(np.array([item.vector for item in items]))

        def change(connection: apsw.Connection) -> tuple[list[ReviewReceipt], list[tuple[int, bytes]]]:
            receipts, new = [], []
            for item, value in zip(items, values, strict=True):
                receipt, key = self._put_one(connection, item.review, value.tobytes())
                receipts.append(receipt)
                if receipt.created:
                    new.append((key, value.tobytes()))
            return receipts, new

        def committed(result: tuple[list[ReviewReceipt], list[tuple[int, bytes]]]) -> None:
            self._vectors.add(
                [key for key, _ in result[1]], np.frombuffer(b"".join(value for _, value in result[1]), dtype="<f2")
            )

        return self._writer.run(change, committed)[0]

    def review(self, identity: str) -> StoredReview:
        """One review. Raises NotFound."""
        found = self.known([identity])
        if identity not in found:
            raise NotFound("review", identity)
        return found[identity]

    def known(self, identities: Sequence[str]) -> Mapping[str, StoredReview]:
        """The reviews with these ids; one that is not there is left out."""
        with self._readers.snapshot() as connection:
            rows = _rows(connection, f"id IN ({', '.join('?' * len(identities))})", tuple(identities))
        return {stored.id: stored for stored in rows.values()}

    def page(self, site: str | None, before: int | None, limit: int) -> ReviewPage:
        """A page of the reviews, of ``site`` alone where it is given, the one that came last first."""
        with self._readers.snapshot() as connection:
            rows = _rows(
                connection,
                "(:site IS NULL OR site = :site) AND (:before IS NULL OR key < :before) ORDER BY key DESC LIMIT :limit",
                {"site": site, "before": before, "limit": limit + 1},
            )
        keys = list(rows)[:limit]
        return ReviewPage([rows[key] for key in keys], keys[-1] if len(rows) > limit else None)

    def delete(self, identity: str) -> None:
        """Erase a review; nothing of it stays in the file. Raises NotFound, StorageFailure."""

        def change(connection: apsw.Connection) -> int:
            row = connection.execute("SELECT key, record ->> '$.claim' FROM reviews WHERE id = ?", (identity,)).get
            if row is None:
                raise NotFound("review", identity)
            key, claim = row
            forget_claim(connection, "review", key, claim)
            connection.execute("DELETE FROM reviews WHERE key = ?", (key,))
            return int(key)

        self._writer.run(change, self._vectors.remove, erases=True)

    def count(self) -> int:
        """How many reviews there are."""
        with self._readers.snapshot() as connection:
            return int(connection.execute("SELECT count(*) FROM reviews").get)

    def nearest(self, vector: np.ndarray, least: float, limit: int) -> list[tuple[StoredReview, float]]:
        """The reviews whose claim has a cosine of at least ``least`` to ``vector``, shape (dimension,), best first."""
        near = self._vectors.nearest(vector, least, limit)
        if not near:
            return []
        with self._readers.snapshot() as connection:
            rows = _rows(connection, f"key IN ({', '.join('?' * len(near))})", tuple(key for key, _ in near))
        return [(rows[key], cosine) for key, cosine in near if key in rows]

    def checked(self, query: CheckedQuery, offset: int, limit: int) -> CheckedPage:
        """The verified and reviewed claims that ``query`` asks for."""
        with self._readers.snapshot() as connection:
            keys = find_checked(connection, query, offset, limit + 1)
            items = [self._checked(connection, *each) for each in keys[:limit]]
        return CheckedPage(items, len(keys) > limit)

    @staticmethod
    def _checked(
        connection: apsw.Connection, verification: int | None, review: int | None
    ) -> Mapping[str, object] | StoredReview:
        if review is not None:
            return _rows(connection, "key = ?", (review,))[review]
        found: dict[str, object] = json.loads(
            connection.execute("SELECT record FROM verifications WHERE key = ?", (verification,)).get
        )
        return found

    def _put_one(self, connection: apsw.Connection, review: Review, vector: bytes) -> tuple[ReviewReceipt, int]:
        record = json.dumps(_record(review), ensure_ascii=False)
        row = connection.execute("SELECT key, record FROM reviews WHERE id = ?", (review.id,)).get
        if row is None:
            key = connection.execute(
                "INSERT INTO reviews(id, site, record, created_at, encoder, vector) VALUES(?, ?, ?, ?, ?, ?) RETURNING key",
                (review.id, review.site, record, now(), self._encoder, vector),
            ).get
            file_review(connection, key, review)
            return ReviewReceipt(review.id, created=True, changed=False), key
        key, before = row
        if before != record:
            connection.execute("UPDATE reviews SET record = ? WHERE key = ?", (record, key))
            forget_claim(connection, "review", key, review.claim)
            file_review(connection, key, review)
        return ReviewReceipt(review.id, created=False, changed=before != record), key

    def _reencode(self, encode: Callable[[Sequence[str]], np.ndarray]) -> None:
        """Give every review a vector of this encoder, in durable blocks."""
        while True:
            with self._readers.snapshot() as connection:
                rows = connection.execute(
                    "SELECT key, record ->> '$.claim' FROM reviews WHERE encoder != ? LIMIT ?", (self._encoder, BLOCK)
                ).fetchall()
            if not rows:
                return
            values = stored_value(encode([claim for _, claim in rows]))
            changed = [(self._encoder, value.tobytes(), key) for (key, _), value in zip(rows, values, strict=True)]

            def change(connection: apsw.Connection, changed: list[tuple[str, bytes, int]] = changed) -> None:
                connection.executemany("UPDATE reviews SET encoder = ?, vector = ? WHERE key = ?", changed)

            self._writer.run(change)
            logger.info("reviews encoded anew for another encoder", extra={"reviews": len(rows)})


class _Vectors:
    """Unit vectors by key, searched whole: a hundred thousand cost some milliseconds.

    A search works on what it found when it began; a change makes room beyond it, and blanks what was removed.
    """

    def __init__(self, dimension: int) -> None:
        self._changing = threading.Lock()
        self._state = np.empty(0, dtype=np.int64), np.empty((0, dimension), dtype=np.float32)
        self._room = self._state

    def add(self, keys: Sequence[int], values: np.ndarray) -> None:
        """Append vectors, float16 of len(keys) rows one after the other."""
        with self._changing:
            have, more = len(self._state[0]), len(keys)
            room = self._room
            if have + more > len(room[0]):
                size = max(1_024, 2 * (have + more))
                room = np.zeros(size, dtype=np.int64), np.zeros((size, room[1].shape[1]), dtype=np.float32)
                room[0][:have], room[1][:have] = self._state
                self._room = room
            room[0][have : have + more] = keys
            room[1][have : have + more] = values.reshape(more, room[1].shape[1])
            self._state = room[0][: have + more], room[1][: have + more]

    def remove(self, key: int) -> None:
        """Blank the vector of ``key``: its cosine to anything is 0."""
        with self._changing:
            keys, vectors = self._state
            vectors[keys == key] = 0.0

    def nearest(self, vector: np.ndarray, least: float, limit: int) -> list[tuple[int, float]]:
        """The keys with a cosine of at least ``least``, which is above 0, best first."""
        keys, vectors = self._state
        cosines = vectors @ vector.astype(np.float32)
        near = np.flatnonzero(cosines >= least)
        best = near[np.lexsort((keys[near], -cosines[near]))][:limit]
        return [(int(keys[place]), float(cosines[place])) for place in best]


def _record(review: Review) -> dict[str, object]:
    dates = {name: moment.given if (moment := getattr(review, name)) else None for name in _DATES}
    return {**asdict(review), **dates}


def _rows(connection: apsw.Connection, where: str, bindings: object) -> dict[int, StoredReview]:
    """The reviews under ``where`` by key, in the order of SQL."""
    found = connection.execute(f"SELECT key, {_COLUMNS} FROM reviews WHERE {where}", bindings).fetchall()
    return {key: StoredReview(identity, created_at, _review(json.loads(record))) for key, identity, created_at, record in found}


def _review(record: dict[str, object]) -> Review:
    dates = {name: parse_moment(name, str(record[name])) if record[name] else None for name in _DATES}
    return Review(**{**record, **dates})  # type: ignore[arg-type]
