"""Vectors follow the encoder: passages that another encoder encoded are encoded anew."""

from collections.abc import Callable, Sequence
import logging

import apsw
import numpy as np

from service.store.embedded.articles import advance, stored_value
from service.store.embedded.database import Readers
from service.store.embedded.writer import Writer

BLOCK = 512  # passages that are encoded at once, or those of one version when it has more

logger = logging.getLogger(__name__)


def reencode(writer: Writer, readers: Readers, encoder: str, encode: Callable[[Sequence[str]], np.ndarray]) -> None:
    """Give every passage a vector of ``encoder``, in durable blocks of versions: after a stop it goes on where it was."""
    with readers.snapshot() as connection:
        if connection.execute("SELECT value FROM meta WHERE name = 'encoder'").get == encoder:
            return  # all vectors are known to be this encoder's: the scan below looks at every version
        total = connection.execute("SELECT count(*) FROM vectors WHERE encoder != ?", (encoder,)).get
    # From the first block on the vectors are of two encoders, and after a stop nobody may take them for one's.
    writer.run(lambda connection: connection.execute("DELETE FROM meta WHERE name = 'encoder'").fetchall())
    done = last = 0
    while texts := _next_versions(readers, encoder, last):
        value = stored_value(encode([text for own in texts.values() for text in own]))
        ends = np.cumsum([len(own) for own in texts.values()])
        values = [part.tobytes() for part in np.split(value, ends[:-1])]

        def change(connection: apsw.Connection) -> None:
            connection.executemany(
                "UPDATE vectors SET encoder = ?, value = ? WHERE version = ?",
                ((encoder, part, version) for version, part in zip(texts, values, strict=True)),  # noqa: B023
            )
            advance(connection)

        writer.run(change)
        done, last = done + len(texts), max(texts)
        logger.info("articles encoded anew for another encoder", extra={"done": done, "total": total})
    writer.run(
        lambda connection: connection.execute(
            "INSERT INTO meta VALUES('encoder', ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", (encoder,)
        ).fetchall()
    )


def _next_versions(readers: Readers, encoder: str, after: int) -> dict[int, list[str]]:
    """The texts of the passages of the next versions that another encoder encoded, by version in order of key."""
    found: dict[int, list[str]] = {}
    with readers.snapshot() as connection:
        for (version,) in connection.execute(
            "SELECT version FROM vectors WHERE version > ? AND encoder != ? ORDER BY version", (after, encoder)
        ):
            found[version] = [
                text
                for (text,) in connection.execute(
                    "SELECT substr(v.text, p.start + 1, p.end - p.start) FROM passages p JOIN versions v ON v.key = p.version "
                    "WHERE p.version = ? ORDER BY p.number",
                    (version,),
                )
            ]
            if sum(map(len, found.values())) >= BLOCK:
                break
    return found
