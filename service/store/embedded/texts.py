"""Texts that were checked: each as it was sent, with the ids of the verifications of its sentences."""

from collections.abc import Mapping
import json
from typing import Any

import apsw

from service.domain.errors import NotFound
from service.domain.listing import TextPage, TextSummary
from service.store.embedded.database import Readers
from service.store.embedded.verifications import erase_verification
from service.store.embedded.writer import Writer

SHOWN = 200  # characters of a text in a list


class EmbeddedTexts:
    """The checked texts of a store, over its writer and its readers."""

    def __init__(self, writer: Writer, readers: Readers) -> None:
        self._writer, self._readers = writer, readers

    def save(self, identity: str, created_at: str, record: Mapping[str, Any]) -> None:
        """Keep a text's record, durably. Raises StorageFailure."""
        self._writer.run(
            lambda connection: connection.execute(
                "INSERT INTO checked_texts(id, created_at, record) VALUES(?, ?, ?)",
                (identity, created_at, json.dumps(record, ensure_ascii=False)),
            )
        )

    def text(self, identity: str) -> Mapping[str, Any]:
        """A text's record. Raises NotFound."""
        with self._readers.snapshot() as connection:
            return _find(connection, identity)

    def page(self, before: int | None, limit: int) -> TextPage:
        """A page of the texts, the one saved last first; ``before`` is ``next_before`` of the page before."""
        with self._readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT key, id, substr(record ->> '$.text', 1, :shown), json_array_length(record, '$.sentences'), created_at "
                "FROM checked_texts WHERE :before IS NULL OR key < :before ORDER BY key DESC LIMIT :limit",
                {"before": before, "limit": limit + 1, "shown": SHOWN},
            ).fetchall()
        more, rows = len(rows) > limit, rows[:limit]
        return TextPage([TextSummary(*row[1:]) for row in rows], rows[-1][0] if more else None)

    def erase(self, identity: str) -> None:
        """Erase a text with the verifications of its sentences; nothing of it stays in the file. Raises NotFound."""

        def change(connection: apsw.Connection) -> None:
            for each in _find(connection, identity)["sentences"]:
                try:
                    if each["verification"]:
                        erase_verification(connection, each["verification"])
                except NotFound:
                    pass  # it was erased for itself
            connection.execute("DELETE FROM checked_texts WHERE id = ?", (identity,))

        self._writer.run(change, erases=True)


def _find(connection: apsw.Connection, identity: str) -> dict[str, Any]:
    record = connection.execute("SELECT record FROM checked_texts WHERE id = ?", (identity,)).get
    if record is None:
        raise NotFound("checked text", identity)
    found: dict[str, Any] = json.loads(record)
    return found
