"""Fixtures of the embedded store's tests."""

from pathlib import Path
import shutil

import pytest

from tests.store.embedded.images import opened
from tests.store.samples import mixed_corpus


@pytest.fixture(scope="session")
def filled_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory that nobody opens: each test has a copy of it."""
    place = tmp_path_factory.mktemp("filled") / "place"
    with opened(place) as store:
        store.put(mixed_corpus())
    return place


@pytest.fixture
def place(tmp_path: Path, filled_place: Path) -> Path:
    """The directory of a store that was filled with ``mixed_corpus`` and closed."""
    return Path(shutil.copytree(filled_place, tmp_path / "place"))
