"""What jobs leave in the file."""

from pathlib import Path

import apsw

from service.application.ports import SentClaim
from service.store.embedded import jobs as job_tables
from tests.store.embedded.images import opened
from tests.store.jobs import AT, begin, queue

SECRET = "ZEBRAFISH was seen."


def rows(place: Path) -> tuple[int, int]:
    """How many jobs and how many of their claims the database has."""
    with apsw.Connection(str(place / "crosscheck.db")) as connection:
        return tuple(connection.execute(f"SELECT count(*) FROM {table}").get for table in ("jobs", "job_claims"))


def in_files(place: Path) -> bool:
    """Whether the secret's first word stands in any file of the database."""
    return any(b"ZEBRAFISH" in path.read_bytes() for path in place.glob("crosscheck.db*"))


def test_erasing_leaves_no_text_in_the_files(tmp_path: Path) -> None:
    """A job's claims are in the files before it is erased, and afterwards not even in the log."""
    with opened(tmp_path) as store:
        queue(store.jobs, "a", [SECRET] * 50)
        assert in_files(tmp_path)
        store.jobs.erase("a")
        assert not in_files(tmp_path)
    assert rows(tmp_path) == (0, 0)


def test_what_was_never_queued_is_erased_at_the_next_start(tmp_path: Path) -> None:
    """A job whose sender or whose process went away leaves no row behind a restart."""
    with opened(tmp_path) as store:
        begin(store.jobs, "a", [SECRET])
        queue(store.jobs, "b", ["Two."])
    assert rows(tmp_path) == (2, 2)
    with opened(tmp_path):
        pass
    assert rows(tmp_path) == (1, 1)
    assert not in_files(tmp_path)


def test_an_erasure_that_was_cut_off_is_finished_at_the_next_start(tmp_path: Path) -> None:
    """A job of which some claims were erased when the process ended is gone after the next start."""
    with opened(tmp_path) as store:
        queue(store.jobs, "a", ["One.", "Two.", "Three."])
    with apsw.Connection(str(tmp_path / "crosscheck.db")) as connection:  # as ``erase`` leaves it between two transactions
        connection.execute("UPDATE jobs SET state = NULL")
        connection.execute("DELETE FROM job_claims WHERE number = 0")
    with opened(tmp_path) as store:
        assert store.jobs.page(None, 10).items == []
    assert rows(tmp_path) == (0, 0)


def test_many_claims_are_erased_in_several_transactions(tmp_path: Path) -> None:
    """A job of more claims than are erased at once leaves none."""
    with opened(tmp_path) as store:
        store.jobs.begin("a", AT)
        store.jobs.add("a", 0, [SentClaim("One.")] * (job_tables.ERASED_AT_ONCE + 1))
        store.jobs.erase("a")
    assert rows(tmp_path) == (0, 0)
