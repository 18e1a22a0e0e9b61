"""Looking at a data directory from outside, beside a service or without one: nothing is changed or set aside."""

from collections.abc import Iterator
from contextlib import contextmanager
import fcntl
import json
from pathlib import Path

import apsw

from service.store.embedded.database import BUSY_MILLISECONDS
from service.store.embedded.files import LOCK
from service.store.embedded.generation import CURRENT, MANIFEST, damage
from service.store.embedded.schema import MIGRATIONS

DATABASE, INDEX = "crosscheck.db", "index"


def has_corpus(directory: Path) -> bool:
    """Whether ``directory`` holds a database."""
    return (directory / DATABASE).is_file()


def holder(directory: Path) -> str | None:
    """The process that has the data directory, as it wrote itself down; None when it is free."""
    try:
        with (directory / LOCK).open("r+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return file.read().strip() or "unknown"
    except OSError:  # no lock file, or none of ours: whoever opens the store will say what is wrong
        return None
    return None


def recorded_encoder(directory: Path) -> tuple[str, str, int] | None:
    """Name, revision and dimension of the encoder whose vectors the corpus holds; None when that is not sure."""
    if not has_corpus(directory):
        return None
    try:
        with _reading(directory / DATABASE) as connection:
            identity = connection.execute("SELECT value FROM meta WHERE name = 'encoder'").get
            size = connection.execute(
                "SELECT length(e.value) / v.passages FROM vectors e JOIN versions v ON v.key = e.version "
                "WHERE e.encoder = ? AND v.passages > 0 LIMIT 1",
                (identity,),
            ).get
    except apsw.Error:
        return None
    if not identity or not size:
        return None
    name, _, revision = str(identity).rpartition(" ")
    return name, revision, int(size) // 2  # float16


def database_state(directory: Path) -> tuple[list[str], str]:
    """What is wrong with the database, and what it holds in words; reads all of it. Raises nothing of SQLite's."""
    try:
        with _reading(directory / DATABASE) as connection:
            schema = connection.pragma("user_version")
            if schema > len(MIGRATIONS):
                return [f"it has schema {schema}, this release knows up to {len(MIGRATIONS)}"], ""
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
            found += [f"row {row[1]} of {row[0]} points nowhere" for row in connection.execute("PRAGMA foreign_key_check")][:5]
            counts = [
                f"{connection.execute(query).get:,} {what}"
                for what, query in (
                    ("articles", "SELECT count(*) FROM versions WHERE is_current"),
                    ("passages", "SELECT count(*) FROM passages"),
                    ("verifications", "SELECT count(*) FROM verifications"),
                )
            ]
    except apsw.Error as error:
        return [str(error)], ""
    return [each for each in found if each != "ok"], ", ".join(counts)


def index_state(directory: Path) -> tuple[list[str], str]:
    """What is wrong with the current index generation, and its name in words; "" when there is none yet."""
    home = directory / INDEX
    try:
        name = (home / CURRENT).read_text(encoding="utf-8").split(" ")[0]
    except FileNotFoundError:
        return [], ""
    except (OSError, UnicodeDecodeError) as error:
        return [f"{home / CURRENT} cannot be read: {error}"], ""
    problem = damage(home)
    if problem:
        return [problem], name
    manifest = json.loads((home / name / MANIFEST).read_text(encoding="utf-8"))
    return [], f"{name}, {manifest['count']:,} vectors of {manifest['encoder']}"


@contextmanager
def _reading(path: Path) -> Iterator[apsw.Connection]:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.set_busy_timeout(BUSY_MILLISECONDS)
        connection.pragma("query_only", True)
        yield connection
    finally:
        connection.close()
