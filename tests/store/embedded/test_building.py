"""How a generation comes to be: lists made anew or taken over, in the background, or not at all when the disk is full."""

from collections import namedtuple
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
import resource
import shutil

import pytest

from service.store.embedded.keeper import IndexKeeper
from service.store.embedded.plan import IndexPlan
from service.store.embedded.store import EmbeddedStore
from tests.store.checks import assert_nearest
from tests.store.embedded.images import current, generations, manifest, opened
from tests.store.model import Model
from tests.store.samples import DIMENSION, Prepared, mixed_corpus, prepare, vector_of
from tests.store.stores import ENCODER, INVERTED, open_embedded, open_inverted

Usage = namedtuple("Usage", "total used free")


def line(number: int) -> Prepared:
    """An article of three passages."""
    return prepare(f"Line {number}\nand {number} more\nto {number}", id=f"line-{number}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    """A store over inverted lists with a generation of ``mixed_corpus``, which nobody builds but the test."""
    place = tmp_path / "place"
    quiet = IndexPlan(exact_up_to=20, lists_per_root=0.5, probed_share=1.0, candidates=1_000.0, narrow=5)
    store = open_embedded(place, quiet)
    store.put(mixed_corpus())
    store._keeper.build()
    yield store
    store.close()


def place_of(store: EmbeddedStore) -> Path:
    """The directory of a store."""
    return store._keeper._home.parent


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """The system refuses to write a file beyond ``size`` bytes, as it does on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_manifest_tells_what_kind_of_index_it_is(store: EmbeddedStore, filled_place: Path) -> None:
    """Exact below the bound, inverted lists above it, with number, scale and what they were made for."""
    have = manifest(place_of(store))
    assert (have["kind"], have["lists"], have["fitted"], have["count"]) == ("inverted file, 8-bit codes", 5, 90, 90)
    assert have["scale"] > 0
    small = manifest(filled_place)
    assert (small["kind"], small["lists"], small["scale"]) == ("exact", 1, 0)


def test_next_generation_takes_the_lists_over(store: EmbeddedStore) -> None:
    """While the corpus grows little, rows are added to the lists that there are, and deleted ones leave them."""
    model = Model(*mixed_corpus())
    for number in range(10):
        store.put([line(number)])
        model.put(line(number))
    store.delete("article-03")
    model.delete("article-03")
    store._keeper.build()
    have = manifest(place_of(store))
    assert (have["fitted"], have["count"], have["lists"]) == (90, 117, 5)
    assert store._keeper.index.sizes() == (117, 0)
    assert_nearest(store, model, vector_of("x"))
    store.check()


def test_grown_corpus_gets_new_lists(store: EmbeddedStore) -> None:
    """When it has doubled, the lists are made anew for what there is."""
    for number in range(40):
        store.put([line(number)])
    store._keeper.build()
    have = manifest(place_of(store))
    assert (have["fitted"], have["count"]) == (210, 210)
    assert have["lists"] > 5


def test_shrunken_corpus_is_searched_exactly_again(store: EmbeddedStore) -> None:
    """Below the bound the next generation is an exact one."""
    model = Model(*mixed_corpus())
    for number in range(25):
        store.delete(f"article-{number:02}")
        model.delete(f"article-{number:02}")
    store._keeper.build()
    assert manifest(place_of(store))["kind"] == "exact"
    assert_nearest(store, model, vector_of("x"))


def test_inverted_generation_is_used_by_the_next_process(tmp_path: Path) -> None:
    """Nothing is left to be read into memory, and search equals brute force."""
    store = open_inverted(tmp_path / "place")
    store.put(mixed_corpus())
    store.close()
    store = open_inverted(tmp_path / "place")
    assert store._keeper.index.sizes() == (90, 0)
    assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))
    store.close()


def test_many_rows_without_a_generation_are_built_before_serving(tmp_path: Path) -> None:
    """A large corpus whose index is gone is not read into memory: a generation comes first."""
    with opened(tmp_path / "place") as store:
        store.put(mixed_corpus())
    shutil.rmtree(tmp_path / "place" / "index")
    store = open_inverted(tmp_path / "place")
    assert (store.generation(), store._keeper.index.sizes()) == ("gen-000001", (90, 0))
    store.close()


def test_half_written_generation_is_removed_at_start(place: Path) -> None:
    """What a build left that was killed takes no room for long."""
    shutil.copytree(place / "index" / "gen-000001", place / "index" / ".gen-000002.tmp")
    with opened(place):
        assert generations(place) == ["gen-000001"]


@pytest.mark.parametrize("size", [50, 1_000])
def test_disk_that_fills_while_building_leaves_what_was_there(store: EmbeddedStore, size: int) -> None:
    """Wherever a write is refused, the build is an OSError, its files are gone and the generation before goes on serving."""
    model = Model(*mixed_corpus())
    store.put([line(1)])
    model.put(line(1))
    with no_file_beyond(size), pytest.raises(OSError, match="File too large"):
        store._keeper.build()
    assert generations(place_of(store)) == [current(place_of(store))] == ["gen-000001"]
    assert_nearest(store, model, vector_of("x"))
    store._keeper.build()
    assert (store.generation(), store._keeper.index.sizes()) == ("gen-000002", (93, 0))


def test_disk_without_room_is_told_with_both_figures(store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it can be known beforehand nothing is written, and the message has what is needed and what is free."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9 - 1_000, 1_000))
    with pytest.raises(OSError, match=r"needs [\d,]+ bytes, 1,000 are free"):
        store._keeper.build()
    assert generations(place_of(store)) == ["gen-000001"]


def test_build_that_fails_in_the_background_is_logged_once_and_tried_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A full disk stops neither writing nor searching, and is told in the log once in a while, not at every change."""
    model = Model()
    store = open_inverted(tmp_path / "place")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**9, 10**9, 0))
    for number in range(30):
        store.put([line(number)])
        model.put(line(number))
    assert_nearest(store, model, vector_of("x"))
    assert store.generation() == "memory"
    monkeypatch.undo()
    store.close()
    told = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [record.message for record in told] == [
        "index generation could not be built; the one before and the rows in memory go on serving"
    ]
    assert "No space left on device" in caplog.text
    assert current(tmp_path / "place") == "gen-000001"


def test_keepers_take_turns_with_other_plans(store: EmbeddedStore) -> None:
    """Another bound between exact and inverted search is taken up by the next build, from the same database."""
    keeper = IndexKeeper(place_of(store) / "index", store._readers, ENCODER, DIMENSION, IndexPlan())
    keeper.build()
    assert manifest(place_of(store))["kind"] == "exact"
    again = IndexKeeper(place_of(store) / "index", store._readers, ENCODER, DIMENSION, INVERTED)
    again.build()
    assert manifest(place_of(store))["kind"] == "inverted file, 8-bit codes"
    keeper.close()
    again.close()
