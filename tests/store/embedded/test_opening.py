"""Opening: one process owns the directory, the schema is known, the vectors are the encoder's."""

from collections.abc import Sequence
import multiprocessing
from pathlib import Path
import threading

import apsw
import numpy as np
import pytest

from service.domain.errors import StoreError
from service.store.embedded.schema import MIGRATIONS
from service.store.embedded.store import EmbeddedStore
from tests.store.checks import HALF_PRECISION, assert_nearest, found_by_dense
from tests.store.embedded.images import generations, killed, opened
from tests.store.model import Model
from tests.store.samples import EVERYTHING, MANY_SCOPES, mixed_corpus, prepare, vector_of
from tests.store.stores import open_embedded


def hold(place: Path, told: "multiprocessing.Queue[int]", end: "multiprocessing.Queue[int]") -> None:
    """What another process does: open the store, say so, and keep it until told to end."""
    with opened(place):
        told.put(multiprocessing.current_process().pid or 0)
        end.get(timeout=60)


def test_second_process_is_refused_with_a_clear_message(tmp_path: Path) -> None:
    """While another process has the directory, opening it is a StoreError that names directory and process."""
    context = multiprocessing.get_context("spawn")  # what holds threads is not forked
    told, end = context.Queue(), context.Queue()
    other = context.Process(target=hold, args=(tmp_path / "place", told, end))
    other.start()
    try:
        holder = told.get(timeout=60)
        with pytest.raises(StoreError) as refused:
            open_embedded(tmp_path / "place")
    finally:
        end.put(0)
        other.join(timeout=60)
    assert str(tmp_path / "place") in str(refused.value)
    assert f"process {holder}" in str(refused.value)
    assert "CROSSCHECK_DATA" in str(refused.value)


def test_second_holder_in_one_process_is_refused(tmp_path: Path) -> None:
    """The lock holds within a process too, and the first holder goes on undisturbed."""
    with opened(tmp_path / "place") as store:
        with pytest.raises(StoreError):
            open_embedded(tmp_path / "place")
        store.put([prepare("One.", id="a")])
        assert store.counts()["articles"] == 1


def test_who_waits_is_told_once(tmp_path: Path) -> None:
    """A holder that finds the lock taken says that it waits, once, before it gives up."""
    told: list[str] = []
    with opened(tmp_path / "place"), pytest.raises(StoreError):
        EmbeddedStore(
            tmp_path / "place",
            encoder="e",
            dimension=1,
            encode=np.array,
            lock_wait_seconds=0.2,
            waiting=lambda: told.append("waits"),
        )
    assert told == ["waits"]


def test_closed_directory_can_be_opened_again(tmp_path: Path) -> None:
    """Closing lets the directory go at once."""
    for number in range(3):
        with opened(tmp_path / "place") as store:
            assert store.counts()["articles"] == number
            store.put([prepare("One.", id=f"a{number}")])


def test_refused_start_lets_the_directory_go(tmp_path: Path) -> None:
    """After an open that failed, the lock is free."""
    damage = tmp_path / "place" / "crosscheck.db"
    damage.parent.mkdir()
    damage.write_bytes(b"no database at all" * 1000)
    with pytest.raises(StoreError):
        open_embedded(tmp_path / "place")
    damage.unlink()
    with opened(tmp_path / "place") as store:
        assert store.counts()["articles"] == 0


def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A database that SQLite cannot read is a StoreError that names the file and says what to do."""
    path = tmp_path / "place" / "crosscheck.db"
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 1000)
    with pytest.raises(StoreError, match="backup") as refused:
        open_embedded(tmp_path / "place")
    assert str(path) in str(refused.value)


def test_newer_schema_is_refused(tmp_path: Path) -> None:
    """A database of a newer release is a StoreError with both versions, and is left as it is."""
    with opened(tmp_path / "place"):
        pass
    path = tmp_path / "place" / "crosscheck.db"
    connection = apsw.Connection(str(path))
    connection.pragma("user_version", 99)
    connection.close()
    with pytest.raises(StoreError, match=rf"schema 99.*up to {len(MIGRATIONS)}\b") as refused:
        open_embedded(tmp_path / "place")
    assert "newer release" in str(refused.value)
    connection = apsw.Connection(str(path))
    assert connection.pragma("user_version") == 99
    connection.close()


def test_path_that_cannot_be_a_directory_is_refused(tmp_path: Path) -> None:
    """A file in the directory's place is a StoreError that names it."""
    (tmp_path / "place").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="place"):
        open_embedded(tmp_path / "place")


class Reversing:
    """Another encoder: the vector of the text read backwards; remembers what it was asked."""

    def __init__(self, dimension: int = 16) -> None:
        self.dimension = dimension
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> np.ndarray:
        self.asked += texts
        return np.array([vector_of(text[::-1], self.dimension) for text in texts], dtype=np.float32)

    def open(self, place: Path) -> EmbeddedStore:
        """The store in ``place`` under this encoder."""
        return EmbeddedStore(place, encoder="reversing 1", dimension=self.dimension, encode=self, lock_wait_seconds=0)


@pytest.mark.parametrize("dimension", [16, 24])
def test_another_encoder_encodes_every_passage_anew(tmp_path: Path, dimension: int) -> None:
    """Every passage of every version gets the new encoder's vector of exactly its text, whatever the dimension."""
    corpus = [*mixed_corpus(), prepare("😀 e\u0301 first 𝔘\nsecond 😀", id="article-00")]
    with opened(tmp_path / "place") as store:
        store.put(corpus)
    encode = Reversing(dimension)
    store = encode.open(tmp_path / "place")
    model = Model(*corpus)
    texts = {public: text for held in model.articles.values() for version in held for public, text in version.texts().items()}
    assert sorted(encode.asked) == sorted(texts.values())
    query = vector_of("x", dimension)
    for each in MANY_SCOPES:
        want = model.nearest(query, each, lambda text: vector_of(text[::-1], dimension))
        assert found_by_dense(store, query, each) == pytest.approx(want, abs=HALF_PRECISION)
    store.close()


def test_index_of_another_encoder_is_not_served(tmp_path: Path) -> None:
    """The generation of the encoder before is set aside and one of the new encoder takes its place."""
    with opened(tmp_path / "place") as store:
        store.put(mixed_corpus())
    store = Reversing().open(tmp_path / "place")
    assert store.generation() == "memory"
    store.close()
    assert generations(tmp_path / "place") == ["gen-000001.damaged", "gen-000002"]


def test_same_encoder_encodes_nothing_at_open(tmp_path: Path) -> None:
    """Opening with the encoder that the vectors have asks it for nothing."""
    encode = Reversing()
    for _ in range(2):
        store = encode.open(tmp_path / "place")
        store.put([prepare("One.", id="a")])
        store.close()
    assert encode.asked == []


def test_return_to_the_first_encoder_searches_as_before(tmp_path: Path) -> None:
    """There and back again: under the first encoder, search equals brute force."""
    with opened(tmp_path / "place") as store:
        store.put(mixed_corpus())
    Reversing().open(tmp_path / "place").close()
    with opened(tmp_path / "place") as store:
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


def test_interrupted_encoding_goes_on_where_it_was(tmp_path: Path) -> None:
    """A process that was killed while it encoded anew has kept what it had; the next one encodes the rest alone."""
    lines = [f"Line {number}" for number in range(1_200)]
    with opened(tmp_path / "place") as store:
        store.put([prepare("\n".join(lines[n : n + 400]), id=f"long-{n}") for n in range(0, 1_200, 400)])
    done: list[str] = []

    class Killed(Exception):
        pass

    def encode(texts: Sequence[str]) -> np.ndarray:
        if done:
            killed(tmp_path / "place", tmp_path / "image")
            raise Killed
        done.extend(texts)
        return Reversing()(texts)

    with pytest.raises(Killed):
        EmbeddedStore(tmp_path / "place", encoder="reversing 1", dimension=16, encode=encode, lock_wait_seconds=0)
    rest = Reversing()
    store = rest.open(tmp_path / "image")
    assert sorted(done + rest.asked) == sorted(lines)
    found = found_by_dense(store, vector_of(lines[7][::-1]), limit=1)
    assert list(found) == ["long-0:1:7"]
    store.close()


def test_close_lets_everything_go_when_the_generation_cannot_be_written(tmp_path: Path) -> None:
    """A clean stop that cannot leave a generation still lets the directory go, and the next open has all rows."""
    store = open_embedded(tmp_path / "place")
    store.put([prepare("Kept words.", id="kept")])
    (tmp_path / "place" / "index").rmdir()
    (tmp_path / "place" / "index").write_text("in the way", encoding="utf-8")
    store.close()
    (tmp_path / "place" / "index").unlink()
    with opened(tmp_path / "place") as again:
        assert again.counts()["articles"] == 1


def test_an_open_that_fails_leaves_no_thread_behind(place: Path) -> None:
    """When the passages cannot be encoded anew, the writer's thread ends and the directory is free."""

    def broken(texts: Sequence[str]) -> np.ndarray:
        raise ValueError(len(texts))

    before = threading.active_count()
    with pytest.raises(ValueError, match=r"\d+"):
        EmbeddedStore(place, encoder="another 1", dimension=16, encode=broken, lock_wait_seconds=0)
    assert threading.active_count() == before
    with opened(place) as store:
        store.check()


def test_the_first_encoder_takes_back_what_another_one_began(tmp_path: Path) -> None:
    """After a change of encoder that broke off, opening with the first encoder again encodes what the other one had."""
    lines = [f"Line {number}" for number in range(1_200)]
    corpus = [prepare("\n".join(lines[n : n + 400]), id=f"long-{n}") for n in range(0, 1_200, 400)]
    with opened(tmp_path / "place") as store:
        store.put(corpus)
    asked: list[str] = []

    def breaks_off(texts: Sequence[str]) -> np.ndarray:
        if asked:
            raise ValueError(len(texts))
        asked.extend(texts)
        return np.stack([vector_of(text[::-1]) for text in texts])

    with pytest.raises(ValueError, match=r"\d+"):
        EmbeddedStore(tmp_path / "place", encoder="reversing 1", dimension=16, encode=breaks_off, lock_wait_seconds=0)
    with opened(tmp_path / "place") as store:
        store._keeper.build()  # from what the database holds, not from the generation that was left before
        store.check()
        own = Model(*corpus).vectors(EVERYTHING)
        for public in ("long-0:1:0", "long-400:1:399", "long-800:1:399"):
            ((_, score),) = found_by_dense(store, own[public], limit=1).items()
            assert score == pytest.approx(1.0, abs=HALF_PRECISION)
