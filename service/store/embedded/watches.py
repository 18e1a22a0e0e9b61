"""Watches and their changes; a change, its verification and its webhook are one transaction."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
import json
from typing import Any

import apsw

from service.application.ports import VerificationRecord
from service.application.watches.ports import Look, NewChange, NewWatch
from service.domain.dates import timestamp
from service.domain.errors import InvalidInput, NotFound, TooManyWatches
from service.domain.verification import question_record, read_question
from service.domain.watches.retries import DeliveryState
from service.domain.watches.standing import read_standing, write_standing
from service.domain.watches.watch import (
    MAX_CHANGES,
    Change,
    ChangePage,
    Delivery,
    DeliveryPage,
    Watch,
    WatchPage,
    Webhook,
)
from service.store.embedded.database import Readers
from service.store.embedded.verifications import put_verification
from service.store.embedded.writer import Writer

NEWEST = 2**62  # a place beyond all places

_WATCH = (
    "id, key, claim, as_of, question, paused, url, disabled, standing, verification, outlook, sequence, created_at, looked_at, "
    "changed_at"
)
_DELIVERY = "id, key, state, tries, next_at, status, problem, created_at, ended_at"


class EmbeddedWatches:
    """The watches of a store, over its writer and its readers."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    # Coming in, and what there is

    def add(self, watch: NewWatch, verification: VerificationRecord, most: int) -> Watch:
        """Keep a watch with its first verification. Raises TooManyWatches."""

        def change(connection: apsw.Connection) -> Watch:
            if connection.execute("SELECT count(*) FROM watches").get >= most:
                raise TooManyWatches(most)
            put_verification(connection, verification.id, verification.created_at, verification.record)
            day = watch.question.scope.as_of
            connection.execute(
                "INSERT INTO watches(id, claim, as_of, question, url, secret, standing, verification, outlook, sequence, "
                "created_at, looked_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    watch.id, watch.question.claim, day.given if day else None, json.dumps(question_record(watch.question)),
                    watch.url, watch.secret, json.dumps(write_standing(watch.standing)), verification.id, watch.outlook,
                    watch.sequence, watch.created_at, watch.created_at,
                ),
            )  # fmt: skip
            return _find(connection, watch.id)

        return self._writer.run(change)

    def watch(self, identity: str) -> Watch:
        """One watch. Raises NotFound."""
        with self._readers.snapshot() as connection:
            return _find(connection, identity)

    def page(self, before: int | None, limit: int) -> WatchPage:
        """A page of the watches whose place is below ``before``, newest first."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                f"SELECT {_WATCH} FROM watches WHERE key < ? ORDER BY key DESC LIMIT ?",
                (NEWEST if before is None else before, limit + 1),
            ).fetchall()
        items = [_read(row) for row in rows[:limit]]
        return WatchPage(items, items[-1].place if len(rows) > limit else None)

    def pause(self, identity: str, paused: bool, now: float) -> Watch:
        """Pause a watch, or go on with it; going on enables its webhook again, and what waits is due. Raises NotFound."""

        def change(connection: apsw.Connection) -> Watch:
            watch = _find(connection, identity)
            connection.execute("UPDATE watches SET paused = ? WHERE key = ?", (int(paused), watch.place))
            if not paused and watch.webhook is not None and watch.webhook.disabled:
                connection.execute("UPDATE watches SET disabled = NULL WHERE key = ?", (watch.place,))
                connection.execute(
                    "UPDATE watch_changes SET next_at = ? WHERE watch = ? AND state = ?",
                    (now, watch.place, DeliveryState.PENDING.value),
                )
            return _find(connection, identity)

        return self._writer.run(change)

    def rotate(self, identity: str, secret: str, former_until: float) -> Watch:
        """Give a webhook another secret, beside which the former one signs for a while. Raises NotFound, InvalidInput."""

        def change(connection: apsw.Connection) -> Watch:
            watch = _find(connection, identity)
            if watch.webhook is None:
                raise InvalidInput("webhook", "is none: this watch has no webhook, and so no secret")
            connection.execute(
                "UPDATE watches SET former_secret = secret, former_until = ?, secret = ? WHERE key = ?",
                (former_until, secret, watch.place),
            )
            return watch

        return self._writer.run(change)

    def erase(self, identity: str) -> None:
        """Erase a watch with its changes. Raises NotFound."""

        def change(connection: apsw.Connection) -> None:
            place = _find(connection, identity).place
            connection.execute("DELETE FROM watch_changes WHERE watch = ?", (place,))
            connection.execute("DELETE FROM watches WHERE key = ?", (place,))

        self._writer.run(change, erases=True)

    # Looking again

    def next_watch(self, after: int, sequence: int | None) -> Watch | None:
        """The first watch behind place ``after`` that goes on and was not looked at up to ``sequence``; None: whatever it saw."""
        with self._readers.snapshot() as connection:
            row = connection.execute(
                f"SELECT {_WATCH} FROM watches WHERE key > ?1 AND NOT paused AND (?2 IS NULL OR sequence < ?2) "
                "ORDER BY key LIMIT 1",
                (after, sequence),
            ).fetchall()
        return _read(row[0]) if row else None

    def looked(self, look: Look) -> None:
        """Nothing changed. Raises NotFound."""
        self._writer.run(lambda connection: _look(connection, look))

    def changed(self, look: Look, change: NewChange, verification: VerificationRecord) -> None:
        """Keep a change, its verification, and its webhook where there is one. Raises NotFound."""

        def write(connection: apsw.Connection) -> None:
            watch = _look(connection, look)
            put_verification(connection, verification.id, verification.created_at, verification.record)
            connection.execute(
                "UPDATE watches SET standing = ?, verification = ?, changed_at = ? WHERE key = ?",
                (json.dumps(write_standing(change.standing)), verification.id, look.at, watch.place),
            )
            told = watch.webhook is not None
            connection.execute(
                "INSERT INTO watch_changes(watch, id, event, created_at, state, next_at) VALUES(?, ?, ?, ?, ?, ?)",
                (
                    watch.place, change.id, json.dumps(change.event, ensure_ascii=False, separators=(",", ":")), look.at,
                    DeliveryState.PENDING.value if told else None,
                    change.due if told else None,
                ),
            )  # fmt: skip
            connection.execute(
                "DELETE FROM watch_changes WHERE watch = ?1 AND key <= "
                "(SELECT key FROM watch_changes WHERE watch = ?1 ORDER BY key DESC LIMIT 1 OFFSET ?2)",
                (watch.place, MAX_CHANGES),
            )

        self._writer.run(write)

    # What changed, and what was told of it

    def changes(self, identity: str, before: int | None, limit: int) -> ChangePage:
        """A page of a watch's changes, newest first. Raises NotFound."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT id, key, event FROM watch_changes WHERE watch = ? AND key < ? ORDER BY key DESC LIMIT ?",
                (_find(connection, identity).place, NEWEST if before is None else before, limit + 1),
            ).fetchall()
        items = [Change(name, key, json.loads(event)) for name, key, event in rows[:limit]]
        return ChangePage(items, items[-1].place if len(rows) > limit else None)

    def deliveries(self, identity: str, state: DeliveryState | None, before: int | None, limit: int) -> DeliveryPage:
        """A page of a watch's deliveries, newest first. Raises NotFound."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                f"SELECT {_DELIVERY} FROM watch_changes WHERE watch = ?1 AND key < ?2 AND state IS NOT NULL "
                "AND (?3 IS NULL OR state = ?3) ORDER BY key DESC LIMIT ?4",
                (
                    _find(connection, identity).place, NEWEST if before is None else before, state.value if state else None,
                    limit + 1,
                ),
            ).fetchall()  # fmt: skip
        items = [_delivery(row) for row in rows[:limit]]
        return DeliveryPage(items, items[-1].place if len(rows) > limit else None)

    def redeliver(self, identity: str, delivery: str, now: float) -> Delivery:
        """Let a delivery begin anew under its id. Raises NotFound."""

        def change(connection: apsw.Connection) -> Delivery:
            rows = connection.execute(
                "UPDATE watch_changes SET state = ?, tries = 0, next_at = ?, ended_at = NULL "
                f"WHERE watch = ? AND id = ? AND state IS NOT NULL RETURNING {_DELIVERY}",
                (DeliveryState.PENDING.value, now, _find(connection, identity).place, delivery),
            ).fetchall()
            if not rows:
                raise NotFound("delivery", delivery)
            return _delivery(rows[0])

        return self._writer.run(change)

    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """Watches: all and the paused; webhooks: those that wait and those that were given up."""
        with self._readers.snapshot() as connection:
            total, paused = connection.execute("SELECT count(*), coalesce(sum(paused), 0) FROM watches").get
            states = dict(connection.execute("SELECT state, count(*) FROM watch_changes WHERE state IS NOT NULL GROUP BY state"))
        return {
            "watches": {"all": total, "paused": paused},
            "deliveries": {state.value: states.get(state.value, 0) for state in (DeliveryState.PENDING, DeliveryState.DEAD)},
        }


def _find(connection: apsw.Connection, identity: str) -> Watch:
    rows = connection.execute(f"SELECT {_WATCH} FROM watches WHERE id = ?", (identity,)).fetchall()
    if not rows:
        raise NotFound("watch", identity)
    return _read(rows[0])


def _look(connection: apsw.Connection, look: Look) -> Watch:
    watch = _find(connection, look.watch)
    connection.execute(
        "UPDATE watches SET outlook = ?, sequence = ?, looked_at = ? WHERE key = ?",
        (look.outlook, look.sequence, look.at, watch.place),
    )
    return watch


def _read(row: Sequence[Any]) -> Watch:
    """From _WATCH."""
    identity, place, claim, as_of, question, paused, url, disabled, standing, *rest = row
    webhook = Webhook(url, disabled) if url else None
    asked = read_question(claim, as_of, json.loads(question))
    return Watch(identity, place, asked, bool(paused), webhook, read_standing(json.loads(standing)), *rest)


def _delivery(row: Sequence[Any]) -> Delivery:
    """From _DELIVERY."""
    identity, place, state, tries, next_at, *rest = row
    moment = timestamp(datetime.fromtimestamp(next_at, UTC)) if next_at is not None else None
    return Delivery(identity, place, DeliveryState(state), tries, moment, *rest)
