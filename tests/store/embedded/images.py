"""What a data directory looks like after a kill, and what is in its index."""

from collections.abc import Iterator
from contextlib import contextmanager
import json
from pathlib import Path
import shutil
from typing import Any

from service.store.embedded.store import EmbeddedStore
from tests.store.stores import open_embedded


@contextmanager
def opened(place: Path) -> Iterator[EmbeddedStore]:
    """The embedded store in ``place``, closed at the end."""
    store = open_embedded(place)
    try:
        yield store
    finally:
        store.close()


def killed(place: Path, image: Path) -> Path:
    """Copy the directory of a store that is open: what a process that is killed now would leave."""
    shutil.copytree(place, image, ignore=shutil.ignore_patterns("lock", "*-shm"))
    return image


def current(place: Path) -> str:
    """The name of the generation that CURRENT names."""
    return (place / "index" / "CURRENT").read_text(encoding="utf-8").strip()


def manifest(place: Path) -> dict[str, Any]:
    """The manifest of the current generation."""
    return json.loads((place / "index" / current(place) / "manifest.json").read_text(encoding="utf-8"))


def generations(place: Path) -> list[str]:
    """What the index directory holds beside CURRENT."""
    return sorted(path.name for path in (place / "index").iterdir() if path.name != "CURRENT")
