"""The one writer: a change is kept whole or not at all, and one that failed harms no other."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from service.domain.errors import NotFound, StorageFailure
from service.store.embedded.store import EmbeddedStore
from tests.store.checks import assert_nearest, found_by_lexical
from tests.store.embedded.images import opened
from tests.store.model import Model
from tests.store.samples import prepare, vector_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store that holds article "kept"."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("Kept words.", id="kept")])
        yield store


def assert_only_kept(store: EmbeddedStore) -> None:
    """Nothing but article "kept" is there, to be read or to be found."""
    assert store.counts() == {"articles": 1, "versions": 1, "passages": 1, "verifications": 0}
    assert_nearest(store, Model(prepare("Kept words.", id="kept")), vector_of("x"))
    assert set(found_by_lexical(store, "good kept words long")) == {"kept:1:0"}
    store.check()


def assert_next_write_works(store: EmbeddedStore) -> None:
    """A new article is stored and found."""
    assert store.put([prepare("Next words.", id="next")])[0].created
    assert store.article("next").text == "Next words."
    assert_nearest(store, Model(prepare("Kept words.", id="kept"), prepare("Next words.", id="next")), vector_of("x"))


def test_unforeseen_error_is_a_storage_failure_and_keeps_nothing(store: EmbeddedStore) -> None:
    """When the second article of a call breaks the change, the first is not kept either, nor the sequence moved."""
    before = store.sequence()
    good, bad = prepare("Good words.", id="good"), prepare("Bad words.\nMore.", id="bad")
    with pytest.raises(StorageFailure, match="could not be written"):
        store.put([good, replace(bad, vectors=bad.vectors[:1])])
    assert store.sequence() == before
    assert_only_kept(store)
    assert_next_write_works(store)


def test_full_disk_is_a_storage_failure_and_keeps_nothing(store: EmbeddedStore) -> None:
    """When the database cannot grow, the change is refused whole; with room again the next write works."""
    store._writer.run(lambda connection: connection.pragma("max_page_count", connection.pragma("page_count") + 2))
    with pytest.raises(StorageFailure, match="full"):
        store.put([prepare("Good words.", id="good"), prepare("long " * 40_000, id="long")])
    assert_only_kept(store)
    assert_next_write_works(store)


def test_reading_goes_on_while_writing_fails(store: EmbeddedStore) -> None:
    """A corpus that cannot grow can still be read and searched."""

    def fail(connection: apsw.Connection) -> None:
        connection.execute("INSERT INTO verifications(id, created_at, record) VALUES('half', '', '{}')")
        raise OSError("a fault of the disk")

    for _ in range(20):
        with pytest.raises(StorageFailure, match="a fault of the disk"):
            store._writer.run(fail)
    assert_only_kept(store)


def test_lost_connection_is_opened_again(store: EmbeddedStore) -> None:
    """When the writer's connection is gone, that change fails and the next one works."""
    connection = store._writer._connection
    assert connection is not None
    connection.close()
    with pytest.raises(StorageFailure):
        store.put([prepare("Good words.", id="good")])
    assert_only_kept(store)
    assert_next_write_works(store)


def test_refused_change_is_told_as_it_is(store: EmbeddedStore) -> None:
    """What Crosscheck itself refuses keeps its own exception, and nothing of it is kept."""

    def refuse(connection: apsw.Connection) -> None:
        connection.execute("INSERT INTO verifications(id, created_at, record) VALUES('half', '', '{}')")
        raise NotFound("article", "x")

    with pytest.raises(NotFound):
        store._writer.run(refuse)
    assert_only_kept(store)


def test_index_that_cannot_take_a_change_in_is_told_and_harms_no_later_one(store: EmbeddedStore) -> None:
    """When what follows a commit fails, whoever waits is told, and the next write works."""

    def fail(_: object) -> None:
        raise MemoryError("no room for the rows")

    with pytest.raises(StorageFailure, match="no room for the rows"):
        store._writer.run(lambda _: None, fail)
    assert_next_write_works(store)


def test_verification_saved_twice_keeps_the_first(store: EmbeddedStore) -> None:
    """An id that is taken is a StorageFailure and the record that has it stays."""
    store.save_verification("v", "2021-01-01T00:00:00Z", {"n": 1, "claim": "It rained."})
    with pytest.raises(StorageFailure):
        store.save_verification("v", "2021-01-01T00:00:00Z", {"n": 2, "claim": "It rained."})
    assert store.verification("v") == {"n": 1, "claim": "It rained."}


def test_eight_threads_write_without_an_error(store: EmbeddedStore) -> None:
    """Fifty puts of each of eight threads are all acknowledged, stored and found, each once."""
    items = {
        (thread, number): prepare(f"Words {thread} {number}", id=f"t{thread}-{number}")
        for thread in range(8)
        for number in range(50)
    }

    def write(thread: int) -> list[str]:
        return [store.put([items[thread, number]])[0].id for number in range(50)]

    with ThreadPoolExecutor(8) as pool:
        acknowledged = [identity for ids in pool.map(write, range(8)) for identity in ids]
    assert acknowledged == [item.article.id for item in items.values()]
    assert store.counts()["articles"] == 401
    assert_nearest(store, Model(prepare("Kept words.", id="kept"), *items.values()), vector_of("x"))


def test_refusals_between_writes_harm_no_other(store: EmbeddedStore) -> None:
    """Deletions of what is not there, grouped with puts of other threads, fail alone."""

    def refused(number: int) -> bool:
        try:
            store.delete(f"never-{number}")
        except NotFound:
            return True
        return False

    with ThreadPoolExecutor(8) as pool:
        refusals = [pool.submit(refused, number) for number in range(60)]
        puts = [pool.submit(store.put, [prepare(f"Words {number}", id=f"a{number}")]) for number in range(60)]
        assert all(each.result() for each in refusals)
        assert all(each.result()[0].created for each in puts)
    assert store.counts()["articles"] == 61


def test_versions_of_one_article_from_many_threads_are_numbered_once(store: EmbeddedStore) -> None:
    """Forty texts of one id from eight threads are versions 1 to 40, and one of them is current."""
    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(lambda number: store.put([prepare(f"Text {number}", id="a")])[0], range(40)))
    assert sorted(each.version for each in receipts) == list(range(1, 41))
    assert store.article("a").version == 40
    assert [store.article("a", each.version).text for each in receipts] == [f"Text {number}" for number in range(40)]


def test_closed_store_takes_nothing(tmp_path: Path) -> None:
    """A put after close is a StorageFailure and not a wait without end."""
    with opened(tmp_path / "place") as store:
        pass
    with pytest.raises(StorageFailure, match="closed"):
        store.put([prepare("Words.", id="a")])


def test_close_finishes_what_is_queued(tmp_path: Path) -> None:
    """Every put that was under way when the store was closed is stored if it was acknowledged, and refused otherwise."""
    with opened(tmp_path / "place") as store, ThreadPoolExecutor(4) as pool:

        def write(number: int) -> str | None:
            try:
                return store.put([prepare(f"Words {number}", id=f"a{number}")])[0].id
            except StorageFailure:
                return None

        waiting = [pool.submit(write, number) for number in range(40)]
        waiting[3].result()
        store._writer.close()
        acknowledged = {each.result() for each in waiting} - {None}
    with opened(tmp_path / "place") as store:
        assert {f"a{number}" for number in range(40) if store.cited([f"a{number}:1:0"])} == acknowledged
