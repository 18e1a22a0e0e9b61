"""What is to be sent: the webhooks of changes, the one that is due first."""

import apsw

from service.application.watches.ports import DueDelivery, Tried
from service.store.embedded.database import Readers
from service.store.embedded.writer import Writer

_WAITING = "FROM watch_changes c JOIN watches w ON w.key = c.watch WHERE c.next_at IS NOT NULL AND w.disabled IS NULL"


class EmbeddedOutbox:
    """The webhooks of a store that wait, over its writer and its readers."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    def due(self, now: float) -> DueDelivery | None:
        """The webhook that is due since longest at ``now``, seconds since 1970; None when none is."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT c.id, w.id, w.url, w.secret, CASE WHEN w.former_until > ?1 THEN w.former_secret END, c.event, c.tries "
                f"{_WAITING} AND c.next_at <= ?1 ORDER BY c.next_at, c.key LIMIT 1",
                (now,),
            ).fetchall()
        if not rows:
            return None
        identity, watch, url, secret, former, event, tries = rows[0]
        return DueDelivery(identity, watch, url, [secret, *([former] if former else [])], event.encode(), tries)

    def next_at(self) -> float | None:
        """When the next webhook is due, in seconds since 1970; None when none waits."""
        with self._readers.snapshot() as connection:
            found: float | None = connection.execute(f"SELECT min(c.next_at) {_WAITING}").get
            return found

    def tried(self, tried: Tried) -> None:
        """Keep what came of a try; of a watch that was erased meanwhile nothing is kept."""

        def change(connection: apsw.Connection) -> None:
            connection.execute(
                "UPDATE watch_changes SET state = ?, tries = tries + 1, next_at = ?, status = ?, problem = ?, ended_at = ? "
                "WHERE id = ?",
                (
                    tried.state.value, tried.next_at, tried.status, tried.problem,
                    tried.at if tried.next_at is None else None, tried.delivery,
                ),
            )  # fmt: skip
            if tried.disabled is not None:
                connection.execute(
                    "UPDATE watches SET disabled = ? WHERE key = (SELECT watch FROM watch_changes WHERE id = ?)",
                    (tried.disabled, tried.delivery),
                )

        self._writer.run(change)
