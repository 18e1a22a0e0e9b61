"""The index of a large corpus, over a few thousand clustered vectors: recall, filters, deletions, growth."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faiss
import numpy as np
import pytest

from service.store.embedded.generation import Generation
from service.store.embedded.index import Allowed, VectorIndex
from service.store.embedded.plan import IndexPlan
from tests.store.embedded.parts import written

DIMENSION, ROWS, PER_VERSION, LISTS = 32, 6_000, 10, 64
PLAN = IndexPlan(probed_share=0.25, narrow=50)


def clustered(rows: int, seed: int = 1) -> np.ndarray:
    """Unit vectors around 100 middles, as sentences lie around topics; as they are stored, float16."""
    random = np.random.default_rng(seed)
    middles = np.random.default_rng(0).standard_normal((100, DIMENSION))
    vectors = middles[random.integers(0, 100, rows)] + 0.8 * random.standard_normal((rows, DIMENSION))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16).astype(np.float32)


VECTORS = clustered(ROWS)
KEYS = np.arange(1, ROWS + 1)
VERSIONS = (KEYS - 1) // PER_VERSION + 1
QUESTIONS = clustered(40, seed=2)


def read(keys: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """The exact vectors by key."""
    return np.array(keys, dtype=np.int64), VECTORS[np.array(keys, dtype=np.int64) - 1]


def nearest(question: np.ndarray, inside: np.ndarray, limit: int) -> list[int]:
    """What brute force finds."""
    keys = KEYS[inside]
    return list(keys[np.argsort(-(VECTORS[inside] @ question), kind="stable")[:limit]])


def recall(index: VectorIndex, allowed: Allowed, limit: int = 20) -> float:
    """The share of brute force's results that search finds, over all questions; a result has its exact score."""
    inside = allowed.among(VERSIONS)
    shares = []
    for question in QUESTIONS:
        found = dict(index.search(question, allowed, limit))
        assert found == pytest.approx({key: float(VECTORS[key - 1] @ question) for key in found}, abs=1e-5)
        want = nearest(question, inside, limit)
        assert len(found) == len(want)
        assert inside[np.array(list(found), dtype=np.int64) - 1].all()
        shares.append(len(set(want) & set(found)) / len(want))
    return float(np.mean(shares))


def table(chosen: Callable[[np.ndarray], np.ndarray]) -> Allowed:
    """The versions that ``chosen`` takes of all version numbers."""
    return Allowed(chosen(np.arange(ROWS // PER_VERSION + 1)))


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> Generation:
    """All rows in 64 lists."""
    return written(tmp_path_factory.mktemp("index"), KEYS, VERSIONS, VECTORS, last=ROWS, lists=LISTS)


@pytest.fixture
def index(generation: Generation) -> VectorIndex:
    """The index over it."""
    return VectorIndex(read, generation, PLAN)


def test_rows_are_kept_in_8_bits_in_many_lists(generation: Generation) -> None:
    """One byte for each number, every row in exactly one list."""
    assert generation.coding.size == DIMENSION
    assert generation.lists.path.stat().st_size == ROWS * (DIMENSION + 8)
    numbers = np.concatenate([rows for rows, _ in generation.lists])
    assert (generation.index.nlist, sorted(numbers)) == (LISTS, list(range(ROWS)))


def test_a_share_of_the_lists_finds_nearly_all(index: VectorIndex) -> None:
    """A quarter of the lists gives 98 % of the nearest twenty, with the scores of the exact vectors."""
    assert recall(index, table(lambda numbers: numbers >= 0)) >= 0.98


def test_fewer_lists_find_less(generation: Generation) -> None:
    """The recall is that of the lists that are searched: with one of them it is not enough."""
    sparing = VectorIndex(read, generation, IndexPlan(probed_share=1 / LISTS))
    found = [key for key, _ in sparing.search(QUESTIONS[0], table(lambda numbers: numbers >= 0), ROWS)]
    assert 0 < len(found) < ROWS / 4


@pytest.mark.parametrize("every", [3, 10, 50])
def test_filter_keeps_the_recall(index: VectorIndex, every: int) -> None:
    """Where a filter leaves fewer rows more lists are searched, and as many come back as asked for."""
    assert recall(index, table(lambda numbers: numbers % every == 0)) >= 0.98


@pytest.mark.parametrize("versions", [1, 2, 5])
@pytest.mark.parametrize("limit", [1, 20, 100])
def test_narrow_filter_is_exact(index: VectorIndex, versions: int, limit: int) -> None:
    """A filter that leaves 50 rows or fewer finds exactly what brute force finds."""
    allowed = table(lambda numbers: np.isin(numbers, np.arange(1, versions + 1) * 97))
    assert recall(index, allowed, limit) == 1.0


def test_nothing_allowed_finds_nothing(index: VectorIndex) -> None:
    """No row counts, none comes back."""
    assert index.search(QUESTIONS[0], table(lambda numbers: numbers < 0), 10) == []


def test_deleted_rows_are_not_found_though_the_generation_has_them(index: VectorIndex) -> None:
    """The best rows for a question are gone when their versions are, and the next best take their places."""
    everything = table(lambda numbers: numbers >= 0)
    best = [key for key, _ in index.search(QUESTIONS[0], everything, 10)]
    gone = np.unique(VERSIONS[np.array(best) - 1])
    left = table(lambda numbers: ~np.isin(numbers, gone))
    after = [key for key, _ in index.search(QUESTIONS[0], left, 10)]
    assert len(after) == 10
    assert not np.isin(VERSIONS[np.array(after) - 1], gone).any()


def test_row_that_the_database_lacks_is_dropped(generation: Generation) -> None:
    """A row whose vector is gone from the database meanwhile is no result."""

    def without_odd(keys: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
        return read([key for key in keys if key % 2 == 0])

    found = VectorIndex(without_odd, generation, PLAN).search(QUESTIONS[0], table(lambda numbers: numbers >= 0), 20)
    assert found
    assert all(key % 2 == 0 for key, _ in found)


def test_thousands_of_lists_are_each_where_they_were_written(tmp_path: Path) -> None:
    """FAISS sees every list with the size and the row numbers that the file has, and a search of all of them finds every row."""
    many = written(tmp_path, KEYS, VERSIONS, VECTORS, ROWS, lists=3_000)
    seen = faiss.downcast_InvertedLists(many.index.invlists)
    assert [seen.list_size(number) for number in range(3_000)] == list(many.lists.sizes)
    found = VectorIndex(read, many, IndexPlan(probed_share=1.0)).search(QUESTIONS[0], table(lambda numbers: numbers >= 0), ROWS)
    assert sorted(key for key, _ in found) == list(KEYS)


def test_equal_vectors_share_the_lists(tmp_path: Path) -> None:
    """A corpus of one sentence has no clusters, and is searched all the same."""
    same = np.tile(VECTORS[:1], (200, 1))
    index = VectorIndex(lambda keys: (np.array(keys), same[: len(keys)]), written(tmp_path, KEYS[:200], KEYS[:200], same, 200, 8))
    assert len(index.search(VECTORS[0], Allowed(np.ones(300, dtype=bool)), 20)) == 20


def test_switching_beside_searches_changes_no_result(tmp_path: Path) -> None:
    """While generations of the same rows take turns and the old ones' files are removed, every search finds the same."""
    index = VectorIndex(read, None, IndexPlan(probed_share=1.0))  # all lists: what is nearest is found whatever the lists are
    index.add(KEYS, VERSIONS, VECTORS)
    everything = table(lambda numbers: numbers >= 0)
    want = [nearest(question, KEYS > 0, 1)[0] for question in QUESTIONS]

    def search() -> bool:
        return all(
            index.search(question, everything, 10)[0][0] == best
            for _ in range(5)
            for question, best in zip(QUESTIONS, want, strict=True)
        )

    with ThreadPoolExecutor(3) as pool:
        searches = [pool.submit(search) for _ in range(3)]
        for turn in range(6):
            index.switch(written(tmp_path, KEYS, VERSIONS, VECTORS, ROWS, lists=8 if turn % 2 else 16))
        assert all(each.result(timeout=120) for each in searches)
    assert [path.name for path in tmp_path.glob("gen-*")] == ["gen-000006"]
