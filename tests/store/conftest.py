"""Fixtures of the store's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.application.ports import Store
from tests.store.samples import mixed_corpus
from tests.store.stores import STORES, OpenStore


@pytest.fixture(params=sorted(STORES))
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenStore]:
    """Opens the store; a second call closes it first and opens the same corpus again."""
    opened: list[Store] = []

    def open_again() -> Store:
        while opened:
            opened.pop().close()
        opened.append(STORES[request.param](tmp_path / "place"))
        return opened[-1]

    yield open_again
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """A store with an empty corpus."""
    return open_store()


@pytest.fixture(scope="session", params=sorted(STORES))
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds ``mixed_corpus``, for tests that only read."""
    store = STORES[request.param](tmp_path_factory.mktemp("filled"))
    store.put(mixed_corpus())
    yield store
    store.close()
