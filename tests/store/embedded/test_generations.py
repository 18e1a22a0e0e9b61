"""Index generations: written at a clean close, used after it, never in the way."""

import hashlib
from pathlib import Path
import shutil
import time

import pytest

from service.application.context import IN_CONTEXT
from service.domain.article import Receipt
from service.store.embedded.generation import CONTENT
from tests.store.checks import assert_nearest, found_by_dense
from tests.store.embedded.images import current, generations, killed, manifest, opened
from tests.store.model import Model
from tests.store.samples import DIMENSION, MANY_SCOPES, mixed_corpus, prepare, vector_of
from tests.store.stores import ENCODER


def test_new_corpus_is_searched_in_memory(tmp_path: Path) -> None:
    """Before the first clean close there is no generation, and the store says so."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("One.", id="a")])
        assert store.generation() == "memory"


def test_clean_close_leaves_a_generation_that_is_used(place: Path) -> None:
    """The next process searches the generation that CURRENT names, and finds by it what brute force finds."""
    with opened(place) as store:
        assert store.generation() == current(place) == "gen-000001"
        for each in MANY_SCOPES:
            assert_nearest(store, Model(*mixed_corpus()), vector_of("x"), each)


def test_generation_holds_everything_after_a_clean_close(place: Path) -> None:
    """Nothing is left to be read from the database into memory."""
    with opened(place) as store:
        assert store._keeper.index.sizes() == (90, 0)


def test_manifest_describes_the_generation(place: Path) -> None:
    """Encoder, dimension, metric, count, highest passage and both digests are those of the corpus and the files."""
    folder = place / "index" / current(place)
    have = manifest(place)
    assert (have["encoder"], have["dimension"], have["metric"]) == (f"{ENCODER}, {IN_CONTEXT}", DIMENSION, "inner_product")
    assert (have["count"], have["last_passage"]) == (90, 90)
    assert have["sha256"] == {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in CONTENT}


def test_close_without_a_change_writes_no_generation(place: Path) -> None:
    """A process that only read leaves the generation that it found."""
    with opened(place) as store:
        found_by_dense(store, vector_of("x"))
    assert generations(place) == ["gen-000001"]


def test_next_generation_replaces_the_one_before(place: Path) -> None:
    """After a change and a clean close there is one generation, the new one, and it is used."""
    added = prepare("Added words.", id="added")
    with opened(place) as store:
        store.put([added])
        assert store.generation() == "gen-000001"
    assert generations(place) == [current(place)] == ["gen-000002"]
    with opened(place) as store:
        assert store.generation() == "gen-000002"
        assert_nearest(store, Model(*mixed_corpus(), added), vector_of("x"))


def test_deletions_hold_over_a_generation_that_has_the_rows(place: Path) -> None:
    """Rows of the generation whose article was deleted since are never found, by this process or the next."""
    model = Model(*mixed_corpus())
    with opened(place) as store:
        for number in range(0, 30, 2):
            store.delete(f"article-{number:02}")
            model.delete(f"article-{number:02}")
        assert_nearest(store, model, vector_of("x"), limit=20)
    with opened(place) as store:
        assert store.generation() == "gen-000001"
        assert_nearest(store, model, vector_of("x"), limit=20)


def test_rows_beyond_the_generation_are_found_after_a_kill(place: Path, tmp_path: Path) -> None:
    """A process that was killed leaves an older generation; the next one finds what came after it too."""
    model = Model(*mixed_corpus())
    with opened(place) as store:
        for number in range(5):
            item = prepare(f"harbour {number}\nand after", id=f"article-{number:02}")
            store.put([item])
            model.put(item)
        store.delete("article-03")
        model.delete("article-03")
        image = killed(place, tmp_path / "image")
    with opened(image) as store:
        assert store.generation() == "gen-000001"
        assert store._keeper.index.sizes() == (90, 8)  # two of ten were deleted
        assert_nearest(store, model, vector_of("x"))


def test_kill_before_the_first_close_loses_nothing(tmp_path: Path) -> None:
    """A corpus that has no generation at all is searched from the database."""
    with opened(tmp_path / "place") as store:
        store.put(mixed_corpus())
        image = killed(tmp_path / "place", tmp_path / "image")
    with opened(image) as store:
        assert store.generation() == "memory"
        assert_nearest(store, Model(*mixed_corpus()), vector_of("x"))


def test_half_written_generation_is_not_in_the_way(place: Path) -> None:
    """The temporary folder of a build that was killed is neither served nor an obstacle to the next build."""
    shutil.copytree(place / "index" / "gen-000001", place / "index" / ".gen-000002.tmp")
    (place / "index" / ".gen-000002.tmp" / "lists.bin").write_bytes(b"half")
    with opened(place) as store:
        assert store.generation() == "gen-000001"
        store.put([prepare("Added words.", id="added")])
    with opened(place) as store:
        assert store.generation() == "gen-000002"
        assert_nearest(store, Model(*mixed_corpus(), prepare("Added words.", id="added")), vector_of("x"))


def test_generation_that_current_does_not_name_is_not_served(place: Path) -> None:
    """A build that was killed between its rename and CURRENT leaves the older generation in use, and the next goes past it."""
    shutil.copytree(place / "index" / "gen-000001", place / "index" / "gen-000002")
    with opened(place) as store:
        assert store.generation() == "gen-000001"
        store.put([prepare("Added words.", id="added")])
    assert generations(place) == [current(place)] == ["gen-000003"]


def test_build_leaves_out_the_deleted_and_keeps_the_superseded(place: Path) -> None:
    """A new generation has a row for every passage in the database and for no other."""
    with opened(place) as store:
        store.delete("article-00")
        store.put([prepare("One line.", id="article-01")])
        assert store._keeper.index.sizes() == (90, 1)
        store._keeper.build()
        assert store._keeper.index.sizes() == (88, 0)
        assert store.counts()["passages"] == 88


def test_build_changes_no_result(tmp_path: Path) -> None:
    """Search gives the same passages and scores before and after a build, under every scope."""
    with opened(tmp_path / "place") as store:
        store.put(mixed_corpus())
        before = [found_by_dense(store, vector_of("x"), each) for each in MANY_SCOPES]
        store._keeper.build()
        for each, want in zip(MANY_SCOPES, before, strict=True):
            found = found_by_dense(store, vector_of("x"), each)
            assert list(found) == list(want)
            assert found == pytest.approx(want, abs=1e-6)


def test_build_of_an_emptied_corpus_is_a_generation_of_nothing(place: Path) -> None:
    """An index without rows is written, searched, loaded and added to."""
    with opened(place) as store:
        for number in range(30):
            store.delete(f"article-{number:02}")
        store._keeper.build()
        assert (store._keeper.index.sizes(), found_by_dense(store, vector_of("x"))) == ((0, 0), {})
    with opened(place) as store:
        assert store.generation() == "gen-000002"
        assert store.put([prepare("One.", id="a")]) == [Receipt("a", 1, store.article("a").sha256, 1, created=True)]
        assert set(found_by_dense(store, vector_of("x"))) == {"a:1:0"}


def test_grown_tail_becomes_a_generation_by_itself(tmp_path: Path) -> None:
    """When 5,000 rows wait in memory, the background thread builds a generation while the store is open."""
    with opened(tmp_path / "place") as store:
        store.put([prepare("\n".join(f"Line {number}" for number in range(5_000)), id="long")])
        deadline = time.monotonic() + 30
        while store.generation() == "memory" and time.monotonic() < deadline:
            time.sleep(0.01)
        assert (store.generation(), store._keeper.index.sizes()) == ("gen-000001", (5_000, 0))
