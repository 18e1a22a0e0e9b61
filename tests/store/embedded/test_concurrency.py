"""Builds, searches, puts and deletions at once: nothing is lost, nothing comes twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
import threading

import pytest

from service.domain.errors import NotFound
from service.store.embedded.store import EmbeddedStore
from tests.store.checks import ALL, assert_nearest
from tests.store.embedded.images import opened
from tests.store.model import Model
from tests.store.samples import EVERYTHING, prepare, scope, vector_of

WRITERS, ARTICLES, SEARCHES, BUILDS = 2, 40, 60, 12


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store with a generation of twenty articles, which nobody changes."""
    with opened(tmp_path / "place") as store:
        store.put([prepare(f"Old words {number}", id=f"old-{number}") for number in range(20)])
    with opened(tmp_path / "place") as store:
        yield store


class Traffic:
    """Writers that say what they have done, beside searches that check it."""

    def __init__(self, store: EmbeddedStore) -> None:
        self.store = store
        self.there = {f"old-{number}" for number in range(20)}
        self.deleting: set[str] = set()
        self.gone: set[str] = set()
        self.lock = threading.Lock()

    def write(self, writer: int) -> None:
        """Put articles of two passages; delete every fourth again."""
        for number in range(ARTICLES):
            identity = f"new-{writer}-{number}"
            self.store.put([prepare(f"Words {identity}\nmore {identity}", id=identity, source="New")])
            with self.lock:
                self.there.add(identity)
            if number % 4 == 3:
                with self.lock:
                    self.there.discard(identity)
                    self.deleting.add(identity)
                self.store.delete(identity)
                with self.lock:
                    self.gone.add(identity)

    def search(self, searcher: int) -> None:
        """Search everything: each acknowledged article is found, each passage once, and nothing that was deleted."""
        query = vector_of(f"query {searcher}")
        for _ in range(SEARCHES):
            with self.lock:
                there, gone = set(self.there), set(self.gone)
            pairs = self.store.dense(query, EVERYTHING, ALL)
            keys = [key for key, _ in pairs]
            assert len(set(keys)) == len(keys)
            found = {passage.article_id for passage in self.store.load(keys).values()}
            with self.lock:
                stayed = there - self.deleting
            assert stayed <= found
            assert not gone & found
            assert [score for _, score in pairs] == sorted((score for _, score in pairs), reverse=True)

    def build(self) -> None:
        """Build generations one after another."""
        for _ in range(BUILDS):
            self.store._keeper.build()


@pytest.fixture
def after(store: EmbeddedStore) -> EmbeddedStore:
    """The store after builds, writers and searches ran at once; an error in any of them is raised here."""
    traffic = Traffic(store)
    with ThreadPoolExecutor(5) as pool:
        work = [pool.submit(traffic.write, writer) for writer in range(WRITERS)]
        work += [pool.submit(traffic.search, searcher) for searcher in range(2)]
        work.append(pool.submit(traffic.build))
        for each in work:
            each.result(timeout=120)
    return store


def model_after() -> Model:
    """What has to be there after it."""
    model = Model(*(prepare(f"Old words {number}", id=f"old-{number}") for number in range(20)))
    for writer in range(WRITERS):
        for number in range(ARTICLES):
            identity = f"new-{writer}-{number}"
            if number % 4 != 3:
                model.put(prepare(f"Words {identity}\nmore {identity}", id=identity, source="New"))
    return model


def test_builds_lose_nothing_and_double_nothing(after: EmbeddedStore) -> None:
    """While generations are built, no search misses an acknowledged article; afterwards search equals brute force."""
    after.check()
    assert_nearest(after, model_after(), vector_of("x"))
    assert_nearest(after, model_after(), vector_of("x"), scope(sources=("New",)), limit=30)


def test_no_row_is_both_in_the_generation_and_in_memory(after: EmbeddedStore) -> None:
    """The index has each passage key once, in ascending order, and a last build has a row for each passage that is left."""
    keys = list(after._keeper.index.passages())
    assert keys == sorted(set(keys))
    after._keeper.build()
    assert after._keeper.index.sizes()[0] == after.counts()["passages"]


def test_two_builds_at_once_are_one_after_the_other(store: EmbeddedStore) -> None:
    """Builds from four threads leave one generation and the same results."""
    with ThreadPoolExecutor(4) as pool:
        for each in [pool.submit(store._keeper.build) for _ in range(8)]:
            each.result(timeout=120)
    assert store.generation() == "gen-000009"
    assert_nearest(store, Model(*(prepare(f"Old words {number}", id=f"old-{number}") for number in range(20))), vector_of("x"))


def test_a_search_beside_a_new_version_always_sees_one(tmp_path: Path) -> None:
    """While an article gets version after version, every search finds it: the old one or the new one."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("text 0", id="a")])
        with ThreadPoolExecutor(1) as pool:
            empty = pool.submit(lambda: sum(not store.dense(vector_of("x"), EVERYTHING, 10) for _ in range(1_000)))
            for number in range(1, 150):
                store.put([prepare(f"text {number}", id="a")])
            assert empty.result() == 0


def test_passages_are_those_of_one_moment(tmp_path: Path) -> None:
    """Reading the passages of an article that comes and goes gives all of them or NotFound, never an empty list."""
    with opened(tmp_path / "place") as store, ThreadPoolExecutor(1) as pool:

        def read() -> list[int]:
            counts = []
            for _ in range(500):
                with suppress(NotFound):
                    counts.append(len(store.passages("a")))
            return counts

        reading = pool.submit(read)
        for _ in range(60):
            store.put([prepare("One text.", id="a")])
            store.delete("a")
        assert 0 not in reading.result()


def test_a_search_beside_deletions_holds_nobody_up(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A search that waits for the index holds no transaction, so that each deletion can empty the log at once."""
    with opened(tmp_path / "place") as store, ThreadPoolExecutor(2) as pool:
        ended = threading.Event()

        def search() -> int:
            count = 0
            while not ended.is_set():
                count += 1
                store.dense(vector_of("x"), scope(sources=(f"Source {count % 50}",)), 10)
            return count

        searches = [pool.submit(search) for _ in range(2)]
        for _ in range(60):
            store.put([prepare("One text.", id="a", source="Source 1")])
            store.delete("a")
        ended.set()
        assert all(each.result() for each in searches)
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == []
