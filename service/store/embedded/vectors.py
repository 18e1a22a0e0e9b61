"""Vectors follow the encoder: passages that another encoder encoded are encoded anew."""

from collections.abc import Callable, Sequence
import logging

import apsw
import numpy as np

from service.store.embedded.articles import advance, stored_value
from service.store.embedded.database import Readers
from service.store.embedded.writer import Writer

BLOCK = 512

logger = logging.getLogger(__name__)


def reencode(writer: Writer, readers: Readers, encoder: str, encode: Callable[[Sequence[str]], np.ndarray]) -> None:
    """Give every passage a vector of ``encoder``, in durable blocks: after a stop it goes on where it was."""
    with readers.snapshot() as connection:
        if connection.execute("SELECT value FROM meta WHERE name = 'encoder'").get == encoder:
            return  # all vectors are known to be this encoder's: the scan below reads every one of them
        total = connection.execute("SELECT count(*) FROM vectors WHERE encoder != ?", (encoder,)).get
    # From the first block on the vectors are of two encoders, and after a stop nobody may take them for one's.
    writer.run(lambda connection: connection.execute("DELETE FROM meta WHERE name = 'encoder'").fetchall())
    done = 0
    while True:
        with readers.snapshot() as connection:
            rows = connection.execute(
                "SELECT p.key, substr(v.text, p.start + 1, p.end - p.start) FROM vectors e JOIN passages p ON p.key = e.passage "
                "JOIN versions v ON v.key = p.version WHERE e.encoder != ? LIMIT ?",
                (encoder, BLOCK),
            ).fetchall()
        if not rows:
            break
        value = stored_value(encode([text for _, text in rows]))

        def change(connection: apsw.Connection) -> None:
            connection.executemany(
                "UPDATE vectors SET encoder = ?, value = ? WHERE passage = ?",
                ((encoder, vector.tobytes(), key) for (key, _), vector in zip(rows, value, strict=True)),  # noqa: B023
            )
            advance(connection)

        writer.run(change)
        done += len(rows)
        logger.info("passages encoded anew for another encoder", extra={"done": done, "total": total})
    writer.run(
        lambda connection: connection.execute(
            "INSERT INTO meta VALUES('encoder', ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", (encoder,)
        ).fetchall()
    )
