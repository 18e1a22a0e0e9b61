"""A database of an earlier schema is brought to the newest, with everything that is in it."""

from pathlib import Path

import apsw

from service.application.ports import CheckedQuery
from service.store.embedded.schema import MIGRATIONS
from tests.store.embedded.images import opened
from tests.store.samples import prepare

REPORT = "\n".join(f"In {place} the council approved the plan for the bridge." for place in ("Arlen", "Borwick", "Castell"))


def to_first_schema(place: Path) -> None:
    """Take a database back to what the first migration made."""
    connection = apsw.Connection(str(place / "crosscheck.db"))
    connection.execute("DROP TABLE passage_instances")
    connection.execute("DROP TABLE deletions")
    connection.execute("DELETE FROM meta WHERE name = 'history'")
    connection.execute("ALTER TABLE versions DROP COLUMN added")
    connection.execute("ALTER TABLE versions DROP COLUMN retired")
    connection.execute("DROP INDEX versions_scope")
    connection.execute("CREATE TABLE unpacked(passage INTEGER PRIMARY KEY, encoder TEXT NOT NULL, value BLOB NOT NULL)")
    connection.execute(
        "INSERT INTO unpacked SELECT p.key, e.encoder, substr(e.value, 1 + p.number * length(e.value) / v.passages, "
        "length(e.value) / v.passages) FROM passages p JOIN vectors e USING(version) JOIN versions v ON v.key = p.version"
    )
    connection.execute("DROP TABLE vectors")
    connection.execute("ALTER TABLE unpacked RENAME TO vectors")
    for table in (
        "feed_entries",
        "feeds",
        "checked_texts",
        "watch_changes",
        "watches",
        "claim_terms",
        "checked_claims",
        "reviews",
        "job_claims",
        "jobs",
        "sentence_prints",
    ):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DROP INDEX versions_origin")
    connection.execute("ALTER TABLE versions DROP COLUMN origin")
    connection.execute("ALTER TABLE versions DROP COLUMN prints")
    connection.pragma("user_version", 1)
    connection.close()


def test_articles_from_before_origins_get_theirs(tmp_path: Path) -> None:
    """After the migration reprints that were stored before it have one origin, as if they had come in after it."""
    place = tmp_path / "place"
    with opened(place) as store:
        store.put(
            [prepare(REPORT, id="agency"), prepare(f"News\n{REPORT}", id="paper"), prepare("Other words alone.", id="other")]
        )
        fresh = {name: store.passages(name)[0].origin for name in ("agency", "paper", "other")}
    to_first_schema(place)
    with opened(place) as store:
        assert {name: store.passages(name)[0].origin for name in fresh} == fresh
        assert len(set(fresh.values())) == 2
    with apsw.Connection(str(place / "crosscheck.db")) as connection:
        assert connection.pragma("user_version") == len(MIGRATIONS)


def test_verifications_from_before_searching_are_found(tmp_path: Path) -> None:
    """After the migration a verification that was stored before it is found by the words of its claim, and can be erased."""
    place = tmp_path / "place"
    with opened(place) as store:
        store.save_verification("v1", "2021-03-11T00:00:00.000Z", {"id": "v1", "claim": "Trams run to Torrenby."})
    to_first_schema(place)
    with opened(place) as store:
        (found,) = store.reviews.checked(CheckedQuery(words="tram"), 0, 10).items
        assert found["id"] == "v1"
        store.erase_verification("v1")
        assert store.reviews.checked(CheckedQuery(words="tram"), 0, 10).items == []
