"""What a data directory looks like after a kill, and what is in its index."""

from collections.abc import Iterator
from contextlib import contextmanager
import hashlib
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
    return (place / "index" / "CURRENT").read_text(encoding="utf-8").split()[0]


def edit_manifest(place: Path, **values: object) -> None:
    """Write other values into the current manifest, with a digest in CURRENT that fits them."""
    path = place / "index" / current(place) / "manifest.json"
    path.write_text(json.dumps({**manifest(place), **values}), encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (place / "index" / "CURRENT").write_text(f"{current(place)} {digest}", encoding="utf-8")


def manifest(place: Path) -> dict[str, Any]:
    """The manifest of the current generation."""
    return json.loads((place / "index" / current(place) / "manifest.json").read_text(encoding="utf-8"))


def generations(place: Path) -> list[str]:
    """What the index directory holds beside CURRENT."""
    return sorted(path.name for path in (place / "index").iterdir() if path.name != "CURRENT")
