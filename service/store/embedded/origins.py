"""Which origin a version of an article belongs to, found among what is stored when it comes in."""

from collections.abc import Sequence

import apsw

from service.domain.article import Passage
from service.domain.origins import COMMON, is_reprint, sentence_print
from service.domain.text import sha256


def put_origin(connection: apsw.Connection, version: int, text: str, passages: Sequence[Passage]) -> None:
    """Store the prints of a version's sentences and its origin: that of the version it shares most with, or a new one."""
    prints = {found for each in passages if (found := sentence_print(text[each.start : each.end])) is not None}
    origin = _known_origin(connection, prints) or sha256(text)[:16]
    connection.execute("UPDATE versions SET origin = ?, prints = ? WHERE key = ?", (origin, len(prints), version))
    connection.executemany("INSERT INTO sentence_prints VALUES(?, ?)", ((each, version) for each in prints))


def fill_in(connection: apsw.Connection) -> None:
    """Give an origin to the versions that were stored before there were origins, oldest first."""
    for (version,) in connection.execute("SELECT key FROM versions WHERE origin IS NULL ORDER BY key").fetchall():
        text = connection.execute("SELECT text FROM versions WHERE key = ?", (version,)).get
        spans = connection.execute("SELECT start, end, paragraph FROM passages WHERE version = ?", (version,)).fetchall()
        put_origin(connection, version, text, [Passage(*span) for span in spans])


def _known_origin(connection: apsw.Connection, prints: set[int]) -> str | None:
    """The origin of the stored version that shares most sentences, where they are enough for a reprint."""
    shared: dict[int, int] = {}
    for each in prints:  # one short lookup each: a notice that all print is not read to its end
        holders = connection.execute("SELECT version FROM sentence_prints WHERE print = ? LIMIT ?", (each, COMMON + 1)).fetchall()
        if len(holders) <= COMMON:
            for (version,) in holders:
                shared[version] = shared.get(version, 0) + 1
    for version in sorted(shared, key=lambda key: (-shared[key], key)):
        origin, count = connection.execute("SELECT origin, prints FROM versions WHERE key = ?", (version,)).get
        if is_reprint(shared[version], len(prints), count):
            return str(origin)
    return None
