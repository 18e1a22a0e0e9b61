"""The index by itself: what happens between a commit, an addition and a switch to a new generation."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from service.store.embedded.generation import Generation, Misfit
from service.store.embedded.index import Allowed, VectorIndex
from service.store.embedded.keeper import IndexKeeper
from service.store.embedded.plan import MEASURED, IndexPlan
from service.store.embedded.vectors import Block, StoredVectors
from tests.store.checks import HALF_PRECISION
from tests.store.embedded.images import opened
from tests.store.embedded.parts import written
from tests.store.samples import DIMENSION, prepare, vector_of
from tests.store.stores import ENCODER, INVERTED

ALL_VERSIONS = np.ones(100, dtype=bool)


def rows(*keys: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Passage keys, version keys (the same numbers) and vectors."""
    numbers = np.array(keys, dtype=np.int64)
    return numbers, numbers, np.array([vector_of(str(key)) for key in keys], dtype=np.float32).reshape(-1, DIMENSION)


def generation_of(home: Path, *keys: int, last: int) -> Generation:
    """A generation that holds ``keys`` and accounts for all up to ``last``."""
    return written(home, *rows(*keys), last=last)


def read(keys: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """The vectors of keys."""
    return np.array(keys), rows(*keys)[2]


@pytest.fixture
def index(tmp_path: Path) -> VectorIndex:
    """An index with rows 1 to 5 in memory."""
    index = VectorIndex(read)
    index.add(*rows(1, 2, 3, 4, 5))
    return index


def found(index: VectorIndex, limit: int = 1_000) -> dict[int, float]:
    """Keys and scores for the vector of "3"; a key may not come twice."""
    pairs = index.search(vector_of("3"), Allowed(ALL_VERSIONS), limit)
    assert len({key for key, _ in pairs}) == len(pairs)
    return dict(pairs)


def cosines(*keys: int) -> Any:
    """What brute force gives for them."""
    return pytest.approx({key: float(vector_of(str(key)) @ vector_of("3")) for key in keys}, abs=HALF_PRECISION)


def test_rows_that_a_new_generation_holds_leave_the_memory(index: VectorIndex, tmp_path: Path) -> None:
    """After a switch each row is in one place, the generation or the memory, and its score is the same."""
    index.switch(generation_of(tmp_path, 1, 2, 3, last=3))
    assert index.sizes() == (3, 2)
    assert found(index) == cosines(1, 2, 3, 4, 5)


def test_addition_that_the_generation_already_holds_is_no_second_row(index: VectorIndex, tmp_path: Path) -> None:
    """A generation that was built between a commit and its addition has the rows; adding them then adds nothing."""
    index.switch(generation_of(tmp_path, 1, 2, 3, 4, 5, 6, 7, last=7))
    index.add(*rows(6, 7))
    assert index.sizes() == (7, 0)
    assert found(index) == cosines(1, 2, 3, 4, 5, 6, 7)


def test_addition_of_which_the_generation_holds_a_part_adds_the_rest(index: VectorIndex, tmp_path: Path) -> None:
    """Only the rows beyond the generation go to memory."""
    index.switch(generation_of(tmp_path, 1, 2, 3, 4, 5, 6, last=6))
    index.add(*rows(6, 7))
    assert index.sizes() == (6, 1)
    assert found(index) == cosines(1, 2, 3, 4, 5, 6, 7)


def test_row_deleted_before_the_build_does_not_come_back(index: VectorIndex, tmp_path: Path) -> None:
    """A row that the generation accounts for and does not hold is gone."""
    index.switch(generation_of(tmp_path, 1, 3, 5, last=5))
    assert found(index) == cosines(1, 3, 5)


def test_search_gives_no_more_than_asked_from_both_parts(index: VectorIndex, tmp_path: Path) -> None:
    """The best of generation and memory together are given, best first, as many as asked for."""
    index.switch(generation_of(tmp_path, 1, 2, 3, last=3))
    whole = found(index)
    assert list(found(index, 4).items()) == list(whole.items())[:4]
    assert list(whole.values()) == sorted(whole.values(), reverse=True)


def test_versions_that_are_not_allowed_are_not_found(index: VectorIndex, tmp_path: Path) -> None:
    """The table of versions holds in both parts, and a version beyond its end does not count."""
    index.switch(generation_of(tmp_path, 1, 2, 3, last=3))
    allowed = Allowed(np.array([False, True, False, True, True]))
    assert dict(index.search(vector_of("3"), allowed, 10)) == cosines(1, 3, 4)
    assert index.search(vector_of("3"), Allowed(np.zeros(1, dtype=bool)), 10) == []


def test_generation_without_its_rows_cannot_be_made(tmp_path: Path) -> None:
    """An index whose rows are not as many as its vectors is refused before it is published."""
    numbers, _, vectors = rows(1, 2)
    with pytest.raises(Misfit, match="2 vectors in 1 lists, 1 rows"):
        written(tmp_path, numbers[:1], numbers[:1], vectors, last=2)
    assert list(tmp_path.iterdir()) == []


class InterruptedVectors(StoredVectors):
    """Lets something else happen after a build has asked what there is and before it reads it."""

    meanwhile: Callable[[], object] = staticmethod(lambda: None)

    def blocks(self, after: int, last: int) -> Iterator[Block]:
        self.meanwhile()
        yield from super().blocks(after, last)


@pytest.mark.parametrize(("plan", "rows"), [(MEASURED, 58), (INVERTED, 60)], ids=["all read anew", "lists taken over"])
def test_what_changes_during_a_build_is_not_lost(tmp_path: Path, plan: IndexPlan, rows: int) -> None:
    """An article that comes during a build is in the memory of the next process; one that goes may keep its rows, uncounted."""
    with opened(tmp_path / "place") as store:
        for number in range(30):
            store.put([prepare(f"Before {number}.\nAnd {number}.", id=f"before-{number}")])

        def change() -> None:
            stored.meanwhile = lambda: None
            store.put([prepare("Meanwhile.", id="meanwhile")])
            store.delete("before-7")

        keeper = IndexKeeper(tmp_path / "index", store._readers, ENCODER, DIMENSION, plan)
        stored = keeper.vectors = InterruptedVectors(store._readers, DIMENSION)
        stored.meanwhile = change
        keeper.build()
        keeper.close()
        later = IndexKeeper(tmp_path / "index", store._readers, ENCODER, DIMENSION, plan)
        assert (later.index.sizes(), later.missing()) == ((rows, 1), 0)
        later.close()
